/**
 * Reads a command line as words and options, by the table. The plain lines people type most need no more: the parser takes longer
 * to load than to walk. Every other line is left to it. Pure.
 */
import {
  type CommandEntry,
  type CommandOptions,
  type CommandTable,
  namesOf,
  type OptionEntry,
  takesValue,
} from '../app/command-entry.ts'
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
  readonly args: readonly string[]
  readonly options: CommandOptions & GlobalOptions
}

/** A command with its arguments, or undefined where anything is not plain: then the parser decides, and words the errors. */
export function quickRun(line: Line, command: CommandEntry, { usual, shared }: CommandTable): QuickRun | undefined {
  const options = [...shared, ...command.options].filter(({ repeatable, oneOf }) => !repeatable && !oneOf)
  const plain = new Set(options.flatMap(namesOf).filter((name) => name.startsWith('--')))
  if (!line.isPlain || !line.options.every(({ name }) => plain.has(name))) return undefined
  const [first] = line.words
  const isNamed = first?.text === command.name
  // What stands before a command's name is read as an option of the program.
  if (command !== usual && (!isNamed || first.at > 0)) return undefined
  const args = line.words.slice(isNamed ? 1 : 0).map(({ text }) => text)
  if (!takes(command, args.length)) return undefined
  return { args, options: Object.fromEntries(line.options.map(({ name, value }) => valueGivenTo(name, value))) }
}

function takes({ arguments: all, passesOptions }: CommandEntry, count: number): boolean {
  const least = all.filter(({ required }) => required).length
  const most = all.at(-1)?.variadic ? Number.POSITIVE_INFINITY : all.length
  return !passesOptions && count >= least && count <= most
}

/** Under the name that the parser gives it. */
const valueGivenTo = (name: string, value: string | true): [string, string | boolean] =>
  name.startsWith('--no-') ? [name.slice('--no-'.length), false] : [name.slice('--'.length), value]
