/** Reads the plain command lines people type most, without the command-line parser: it takes longer to load than to walk. Pure. */
import type { CommandOptions, CommandTable } from '../app/command-entry.ts'
import type { GlobalOptions } from '../app/context.ts'
import { namesOf } from '../app/option-flags.ts'
import type { Line } from './read-line.ts'

export interface QuickRun {
  readonly query: readonly string[]
  readonly options: CommandOptions & GlobalOptions
}

/** The usual command with words, or undefined where anything is not plain: then the parser decides, and words the errors. */
export function quickRun(line: Line, { usual, shared }: CommandTable): QuickRun | undefined {
  const plain = new Set([...shared, ...usual.options].filter(({ repeatable }) => !repeatable).flatMap(namesOf))
  if (!line.isPlain || !line.options.every(({ name }) => plain.has(name))) return undefined
  const words = line.words.map(({ text }) => text)
  const options = Object.fromEntries(line.options.map(({ name, value }) => valueGivenTo(name, value)))
  return { query: words[0] === usual.name ? words.slice(1) : words, options }
}

/** Under the name that the parser gives it. */
const valueGivenTo = (name: string, value: string | true): [string, string | boolean] =>
  name.startsWith('--no-') ? [name.slice('--no-'.length), false] : [name.slice('--'.length), value]
