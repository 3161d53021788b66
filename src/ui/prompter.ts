/** What asks the person: by keys on a terminal, or by lines. Both look alike to the walk. */
import type { Words } from '../i18n/language.ts'

/** Everything that is not an answer. */
export type Command =
  | 'help'
  | 'back'
  | 'change'
  | 'note'
  | 'code'
  | 'language'
  | 'report'
  | 'copy'
  | 'evidence'
  | 'remind'
  | 'steps'
  | 'rest'
  | 'more'
  | 'quit'

/** The cursor on no line: an Enter too many must not say that a payment was made, and in a menu it takes what was typed. */
export const NO_LINE = -1

export interface Option {
  readonly id: string
  /** The digit that chooses it. */
  readonly digit: string
  /** Other keys and words that choose it. */
  readonly aliases: readonly string[]
  readonly label: string
}
export type Reply =
  | { readonly kind: 'option'; readonly id: string }
  | { readonly kind: 'command'; readonly command: Command }
  /** What is open is closed. */
  | { readonly kind: 'close' }

/** How prompts look: words of the moment, wrapping and colour. */
export interface Look {
  readonly words: Words
  /** What the language that one can switch to calls itself. */
  readonly nextLanguage: string
  readonly columns: number
  /** Wraps a text behind a first indent; lines under it are indented as wide. */
  readonly wrap: (text: string, first: string) => readonly string[]
  readonly faint: (text: string) => string
  readonly chosen: (text: string) => string
  readonly warn: (text: string) => string
}

export interface Asking {
  readonly options: readonly Option[]
  readonly commands: readonly Command[]
  /** Commands that work without being hinted at. */
  readonly unhinted?: readonly Command[]
  readonly look: Look
  /** What the program waits for, for the message at the end of standard input. */
  readonly waitingFor: string
  /** Where Enter chooses the first option; elsewhere it chooses nothing until the arrows have. */
  readonly preset?: true
  /** What stands above the options, in no more rows than are left for it. Where nothing is drawn, it has been said. */
  readonly scene?: (rows: number) => readonly string[]
  /** Said in front of the options, where these stand beside each other. */
  readonly beside?: string
  /** The same on the terminal as it is now: it may have another size. */
  readonly redrawn?: () => Asking
  /** What Esc means, where something is open. */
  readonly escape?: Reply
  /** At the end of standard input: undefined makes it an error; a value is the reply then. */
  readonly atEnd?: Reply
}

export interface MenuItem {
  readonly id: string
  readonly label: string
  /** One line about it, shown where it is the one that Enter chooses. */
  readonly about?: string
}
/** What the list is for what has been typed so far. */
export interface MenuView {
  readonly items: readonly MenuItem[]
  /** Said where nothing fits: then Enter takes what was typed, and not an item. */
  readonly nothing?: string
}
export interface Menu {
  /** Whose guidance it is, above the title. */
  readonly head: string
  readonly title: string
  /** All items for nothing typed. */
  readonly source: (typed: string) => MenuView
  /** Whether a line is only the beginning of names: it filters, and chooses nothing. */
  readonly isBeginning: (typed: string) => boolean
  /** Makes both know all there is; called once the list is on the screen. */
  readonly open: () => Promise<void>
  readonly look: Look
  /** The same in the next language, from now on. */
  readonly switchLanguage: () => Menu
  /** The same on the terminal as it is now. */
  readonly redrawn: () => Menu
}
/** An item, a text that no item stands for, or nothing: the person left. */
export type Chosen =
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'left' }

export interface Prompter {
  /** Whether what is asked is drawn with its scene, and goes away once it is answered. Where not, what stands above is said. */
  readonly draws: boolean
  /** Rows for the scene of what is asked; no end of them where nothing is drawn. */
  readonly roomFor: (asking: Asking) => number
  /** Lines that stay on the screen. */
  readonly say: (lines: readonly string[]) => void
  /** Results: the part that goes to standard output. */
  readonly result: (lines: readonly string[]) => void
  readonly ask: (asking: Asking) => Promise<Reply>
  /** The first screen: choose from a list that what is typed filters. */
  readonly menu: (menu: Menu) => Promise<Chosen>
  /** Shows a text of any length until it is closed, page by page where it is longer than the screen. */
  readonly read: (lines: () => readonly string[], look: Look) => Promise<void>
  /** Waits until a warning has been read; 'back' and 'quit' are heard too. Lines of input are not spent on it. */
  readonly acknowledge: (look: Look, above: readonly string[]) => Promise<'go' | 'back' | 'quit'>
  /**
   * A line of text, empty where nothing was typed; undefined when it is left: by Esc, Ctrl-D or the end of the input. The prompt
   * may hold words of a pack: control characters are taken out. What stays on the screen once it was entered is the line as it is
   * `kept`: masked, unless something else is said.
   */
  readonly line: (prompt: string, initial?: string, kept?: (typed: string) => string) => Promise<string | undefined>
  readonly close: () => void
}

/** The key that stands for each command, and the words a line may use for it. */
export const COMMAND_KEYS: Readonly<Record<Command, string>> = {
  help: '?',
  back: 'b',
  change: 'e',
  note: 't',
  code: 'k',
  language: 'l',
  report: 'r',
  copy: 'c',
  evidence: 'f',
  remind: 'd',
  steps: 's',
  rest: 'm',
  more: 'h',
  quit: 'q',
}

/** What was typed, as a key of ours: full-width forms of Chinese input methods become plain ones, capitals small. */
export function plainKey(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/** The option or command a key or a line means here; undefined when it means nothing. */
export function understand(typed: string, asking: Pick<Asking, 'options' | 'commands'>): Reply | undefined {
  const key = plainKey(typed)
  const { options } = asking
  // What stands beside an option on the screen comes before what a tree happens to call it.
  const option = options.find((o) => o.digit === key) ?? options.find((o) => o.id === key || o.aliases.includes(key))
  if (option) return { kind: 'option', id: option.id }
  const command = asking.commands.find((c) => COMMAND_KEYS[c] === key)
  return command && { kind: 'command', command }
}
