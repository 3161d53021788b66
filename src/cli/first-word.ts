/**
 * Whether the first word of a command line is a command. Pure. A name is one where what stands behind it can be its arguments; in
 * a sentence it is a word like others, and the sentence is searched: who types "check the network" does not mean a folder.
 */
import type { CommandEntry, CommandName, CommandTable } from '../app/command-entry.ts'
import { namesOf } from '../app/command-entry.ts'
import type { ValueSource } from '../render/completion/candidates.ts'
import { isOneSlip } from '../text/one-slip.ts'
import type { Line } from './read-line.ts'

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
  if (command) return { kind: (await isCall(command, rest, line, table, look)) ? 'command' : 'sentence', command }
  const typed = first.toLowerCase()
  const asked = rest.length === 0 ? askedFor(typed, table) : undefined
  const meant = asked ? [] : slipsTo(typed, table)
  if ((!asked && meant.length === 0) || (await look.isKnown(first, 'trees'))) return { kind: 'none' }
  if (asked) return { kind: 'asked', asked }
  return (await look.isWord(first)) ? { kind: 'none' } : { kind: 'slip', given: first, meant }
}

/** By another name, or by its own in capitals. */
function askedFor(typed: string, { commands, asked }: CommandTable): CommandTable['asked'][string] | undefined {
  const named = commands.find(({ name, otherNames = [] }) => name === typed || otherNames.includes(typed))
  if (named) return { run: [named.name] }
  return Object.hasOwn(asked, typed) ? asked[typed] : undefined
}

function slipsTo(typed: string, { commands, ordinary }: CommandTable): CommandName[] {
  if (ordinary.has(typed) || commands.some(({ otherNames = [] }) => otherNames.includes(typed))) return []
  return commands.map(({ name }) => name).filter((name) => isOneSlip(typed, name))
}

async function isCall(
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
  if (words.length === 1) return argument.form?.test(first) || !(await look.isWord(first))
  return argument.values === 'files' && /[/\\]|\.ya?ml$/.test(first)
}
