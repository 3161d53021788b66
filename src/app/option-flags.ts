/** What an option's flags say. Pure. */
import type { OptionEntry } from './command-entry.ts'

/** As typed: `-o`, `--output`. */
export const namesOf = ({ flags }: OptionEntry): readonly string[] => flags.match(/--?[\w-]+/g) ?? []

export function takesValue({ flags }: OptionEntry): 'none' | 'optional' | 'required' {
  if (flags.includes('<')) return 'required'
  return flags.includes('[') ? 'optional' : 'none'
}
