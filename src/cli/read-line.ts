/**
 * Reads a command line as words and options, by the table. The plain lines people type most need no more: the parser takes longer
 * to load than to walk. Every other line is left to it. Pure.
 */
import { type CommandOptions, type CommandTable, namesOf, type OptionEntry, takesValue } from '../app/command-entry.ts'
import type { GlobalOptions } from '../app/context.ts'

export interface Word {
  readonly text: string
  /** Its place in argv. */
  readonly at: number
}
export interface GivenOption {
  /** As typed. */
  readonly name: string
  readonly value: string | true
  /** Undefined for one that no command has. */
  readonly entry: OptionEntry | undefined
}
export interface Line {
  readonly argv: readonly string[]
  readonly words: readonly Word[]
  readonly options: readonly GivenOption[]
  /** Whether everything stands in its plainest form, so that it means the same to the parser. */
  readonly isPlain: boolean
}

export function readLine(argv: readonly string[], table: CommandTable): Line {
  const entries = optionsOf(table)
  const words: Word[] = []
  const options: GivenOption[] = []
  let isPlain = true
  for (let at = 0; at < argv.length; at++) {
    const text = argv[at] ?? ''
    if (text === '--') return { argv, words, options, isPlain: false }
    if (!text.startsWith('-')) {
      words.push({ text, at })
      continue
    }
    const [, name = text, assigned] = /^(--[^=]+)=([\s\S]*)$/.exec(text) ?? []
    const entry = entries.get(name)
    const takes = entry ? takesValue(entry) : 'none'
    const next = argv[at + 1]
    const follows = assigned === undefined && takes !== 'none' && next !== undefined && !next.startsWith('-')
    if (follows) at++
    options.push({ name, value: assigned ?? (follows ? next : true), entry })
    if (!entry || assigned !== undefined || takes === 'optional' || (takes === 'required' && !follows)) isPlain = false
  }
  return { argv, words, options, isPlain }
}

function optionsOf({ commands, usual, shared, version, help }: CommandTable): ReadonlyMap<string, OptionEntry> {
  const all = [...shared, version, help, ...usual.options, ...commands.flatMap((command) => command.options)]
  return new Map(all.flatMap((option) => namesOf(option).map((name) => [name, option] as const)))
}

/** The line with words put in the place of some of its own. */
export function withWords({ argv }: Line, at: number, count: number, words: readonly string[]): readonly string[] {
  return [...argv.slice(0, at), ...words, ...argv.slice(at + count)]
}

/** The last value of a shared option. */
export const valueGiven = ({ options }: Line, name: string): string | undefined => {
  const last = options.findLast((option) => option.name === name)?.value
  return typeof last === 'string' ? last : undefined
}

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
