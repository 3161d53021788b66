/** What the table of commands is made of, and what an option's flags say. Pure. */
import type { Words } from '../i18n/language.ts'
import type { ValueSource } from '../render/completion/candidates.ts'
import type { Context } from './context.ts'

type Help = Words['help']

export interface ArgumentEntry {
  readonly name: string
  readonly required?: true
  /** Takes all the words that are left. */
  readonly variadic?: true
  /** What it can be: offered by completion, and how a command is told from a sentence. */
  readonly values: ValueSource
  /** What it can be besides, offered to nobody. */
  readonly also?: readonly string[]
  readonly help?: 'query'
}

export interface OptionEntry {
  /** As the parser reads and shows them: `-o, --output <file>`; square brackets where the value may be left out. */
  readonly flags: string
  /** Which words of the help tell about it; without one, the languages there are. */
  readonly help?: keyof Help['options']
  readonly values?: ValueSource
  /** The parser refuses every other value; the first is the default. */
  readonly oneOf?: readonly string[]
  readonly repeatable?: true
  readonly hidden?: true
}

/** What is given on a command line, by names without their hyphens. */
export type GivenOptions = Readonly<Record<string, unknown>>
/** What a command can be given, told by its entry: `-o, --output <file>` is `output`, a text. */
type OptionsOf<All extends readonly OptionEntry[]> = {
  readonly [One in All[number] as NameIn<One['flags']>]?: ValueIn<One['flags']>
}
type NameIn<Flags extends string> = Flags extends `${string}--${infer Rest}`
  ? Rest extends `${infer Name} ${string}`
    ? Name
    : Rest
  : never
type ValueIn<Flags extends string> = Flags extends `${string}<${string}`
  ? string
  : Flags extends `${string}[${string}`
    ? string | true
    : boolean

export interface CommandCall<Options = GivenOptions> {
  readonly args: readonly string[]
  readonly options: Options
  readonly context: Context
  readonly table: CommandTable
  /** Runs another command line in the place of this one. */
  readonly runInstead: (argv: readonly string[]) => Promise<number>
}
/** Gives the exit code. */
export type RunCommand<Options = GivenOptions> = (call: CommandCall<Options>) => number | Promise<number>

export type CommandName = keyof Help['commands']

export interface CommandEntry {
  /** What is typed; the words of the help go by it too. */
  readonly name: CommandName
  /** Names it does not have but is called by: they run it, alone or before an option; in a sentence they are words. */
  readonly otherNames?: readonly string[]
  readonly arguments: readonly ArgumentEntry[]
  /** Its own; those every command takes come in addition. */
  readonly options: readonly OptionEntry[]
  /** What the parser shows behind the name, where that is not all it takes. */
  readonly usage?: string
  /** Words behind its first argument are left alone, even when they look like options. */
  readonly passesOptions?: true
  /** Whether words, without an option, are a call of this command; where that is not told by what its arguments can be. */
  readonly fits?: (words: readonly string[]) => boolean
  /** Loads the file of the command. */
  readonly load: () => Promise<RunCommand>
}

/** An entry whose command gets its options with the types that their flags tell: the parser makes them so. */
export const commandEntry = <const Own extends readonly OptionEntry[]>(
  entry: Omit<CommandEntry, 'options' | 'load'> & {
    readonly options: Own
    readonly load: () => Promise<RunCommand<OptionsOf<Own>>>
  },
): CommandEntry => entry as CommandEntry

/** Everything that is known about the first word of a command line. */
export interface CommandTable {
  readonly commands: readonly CommandEntry[]
  /** The one that runs where none is named. */
  readonly usual: CommandEntry
  /** Options every command takes, and those of the program itself. */
  readonly shared: readonly OptionEntry[]
  readonly version: OptionEntry
  readonly help: OptionEntry
  /** What is no command but asked for like one: the line that runs instead, or what is said. */
  readonly asked: Readonly<Record<string, { readonly run: readonly string[] } | { readonly say: keyof AskedSayings }>>
  /** Words that are one slip from a name and mean themselves. */
  readonly ordinary: ReadonlySet<string>
}
type AskedSayings = Words['firstWord']['asked']

/** As typed: `-o`, `--output`. */
export const namesOf = ({ flags }: OptionEntry): readonly string[] => flags.match(/--?[\w-]+/g) ?? []

export function takesValue({ flags }: OptionEntry): 'none' | 'optional' | 'required' {
  if (flags.includes('<')) return 'required'
  return flags.includes('[') ? 'optional' : 'none'
}
