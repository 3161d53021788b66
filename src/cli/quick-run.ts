/** Reads the plain command lines people type most, without the command-line parser: it takes longer to load than a walk to begin. Pure. */
import type { CommandEntry, CommandOptions, CommandTable } from '../app/command-entry.ts'
import type { GlobalOptions } from '../app/context.ts'
import { namesOf } from '../app/option-flags.ts'
import type { Line } from './read-line.ts'

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
