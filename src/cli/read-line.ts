/**
 * Reads a command line as words and options, by the table. The plain lines people type most need no more: the parser takes longer
 * to load than to walk. Every other line is left to it. Pure.
 */
import {
  type CommandEntry,
  type CommandName,
  type CommandTable,
  type GivenOptions,
  namesOf,
  type OptionEntry,
  takesValue,
} from '../app/command-entry.ts'
import type { GlobalOptions } from '../app/context.ts'
import { TABLE } from '../commands/table.ts'
import type { ValueSource } from '../render/completion/candidates.ts'
import { isOneSlip } from '../text/one-slip.ts'

export interface LineWord {
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
  readonly words: readonly LineWord[]
  readonly options: readonly GivenOption[]
  /** Whether everything stands in its plainest form, so that it means the same to the parser. */
  readonly isPlain: boolean
}

export function readLine(argv: readonly string[], table: CommandTable): Line {
  const entries = optionsOf(table)
  const words: LineWord[] = []
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
  readonly options: GivenOptions & GlobalOptions
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

/* Whether the one who called reads JSON. */

/** True too where the line is wrong otherwise: a program that gets an error reads it as it reads results. */
export const asksForJson = (argv: readonly string[]): boolean =>
  readLine(argv, TABLE).options.some(
    ({ name, value }) => name === '--json' || (name === '--format' && value === 'json'),
  )

/*
 * Whether the first word of a command line is a command. Pure. A name is one where what stands behind it can be its arguments; in
 * a sentence it is a word like others, and the sentence is searched: who types "check the network" does not mean a folder.
 */

export type FirstWord =
  /** No command is meant: all words are searched, or the menu opens. */
  | { readonly kind: 'none' }
  | { readonly kind: 'command'; readonly command: CommandEntry }
  /** A command's name that begins a sentence: searched, and the command is named. */
  | { readonly kind: 'sentence'; readonly command: CommandEntry }
  /** Mistyped names. */
  | { readonly kind: 'slip'; readonly given: string; readonly meant: readonly CommandName[] }
  /** What is no command but asked for like one. */
  | { readonly kind: 'asked'; readonly asked: CommandTable['asked'][string] }

/** What only the pack, the machine and the disk can tell; asked for only where it decides. */
export interface LookUp {
  /** Whether it is one of the values that a source has. */
  readonly isKnown: (value: string, source: ValueSource) => Promise<boolean>
  /** Whether it is said rather than named. */
  readonly isWord: (value: string) => Promise<boolean>
}

export async function readFirstWord(line: Line, table: CommandTable, look: LookUp): Promise<FirstWord> {
  const [first, ...rest] = line.words.map(({ text }) => text)
  if (first === undefined || first === '') return { kind: 'none' }
  const command = table.commands.find(({ name }) => name === first)
  if (command) return { kind: (await isCallOf(command, rest, line, table, look)) ? 'command' : 'sentence', command }
  const typed = first.toLowerCase()
  const asked = rest.length === 0 ? commandAskedFor(typed, table) : undefined
  const meant = asked ? [] : slipsTo(typed, table)
  if ((!asked && meant.length === 0) || (await look.isKnown(first, 'trees'))) return { kind: 'none' }
  if (asked) return { kind: 'asked', asked }
  return (await look.isWord(first)) ? { kind: 'none' } : { kind: 'slip', given: first, meant }
}

/** By another name, or by its own in capitals. */
function commandAskedFor(typed: string, { commands, asked }: CommandTable): CommandTable['asked'][string] | undefined {
  const named = commands.find(({ name, otherNames = [] }) => name === typed || otherNames.includes(typed))
  if (named) return { run: [named.name] }
  return Object.hasOwn(asked, typed) ? asked[typed] : undefined
}

function slipsTo(typed: string, { commands, ordinary }: CommandTable): CommandName[] {
  if (ordinary.has(typed) || commands.some(({ otherNames = [] }) => otherNames.includes(typed))) return []
  return commands.map(({ name }) => name).filter((name) => isOneSlip(typed, name))
}

async function isCallOf(
  command: CommandEntry,
  words: readonly string[],
  line: Line,
  table: CommandTable,
  look: LookUp,
): Promise<boolean> {
  if (line.options.some(({ name }) => speaksFor(command, name, table)) || words.includes('')) return true
  return command.fits ? command.fits(words) : canBeArguments(command, words, look)
}

/**
 * An option of its own means the command, and so does one that nobody has, and `--json`: programs get the errors they always got.
 * What every command takes, and how a walk is shown, says nothing.
 */
function speaksFor(command: CommandEntry, name: string, { usual, shared }: CommandTable): boolean {
  const isOf = (options: CommandEntry['options']) => options.some((option) => namesOf(option).includes(name))
  return !isOf(shared) && (isOf(command.options) || name === '--json' || !isOf(usual.options))
}

/** Codes, ids of sessions, numbers: never a word, so nothing is looked up for them. */
const ID_WITH_A_DIGIT = /^[!-~]*\d[!-~]*$/

/**
 * The first argument decides. It is one of the values that the command knows; or it looks like one: a path among paths, and
 * where it stands alone everything that is no word of a sentence, so that a mistyped id is named as such.
 */
async function canBeArguments(command: CommandEntry, words: readonly string[], look: LookUp): Promise<boolean> {
  const [first] = words
  const [argument] = command.arguments
  if (first === undefined) return true
  const last = command.arguments.at(-1)
  if (!argument || (words.length > command.arguments.length && !last?.variadic)) return false
  if (words.length === 1 && ID_WITH_A_DIGIT.test(first)) return true
  if (argument.also?.includes(first) || (await look.isKnown(first, argument.values))) return true
  if (words.length === 1) return !(await look.isWord(first))
  return argument.values === 'files' && /[/\\]|\.ya?ml$/.test(first)
}
