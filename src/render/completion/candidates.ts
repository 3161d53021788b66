/** What could come next on a command line, and how a shell is told. Pure. */
import { LANGUAGE_IDS } from '../../i18n/language.ts'
import { stripControl } from '../../text/plain-text.ts'

export interface OptionShape {
  /** As typed: `-o`, `--output`. */
  readonly names: readonly string[]
  readonly value: 'none' | 'optional' | 'required'
  readonly values: ValueSource
  readonly repeatable: boolean
  readonly text: string
}
export interface ArgumentShape {
  readonly variadic: boolean
  readonly values: ValueSource
}
export interface CommandShape {
  readonly name: string
  readonly text: string
  readonly options: readonly OptionShape[]
  readonly arguments: readonly ArgumentShape[]
  readonly commands: readonly CommandShape[]
}

/** Where values come from: they are listed, or somebody knows them. */
export type ValueSource = readonly string[] | keyof Offers | Special
/** Failure types and codes; languages; topics and commands; paths. */
export type Special = 'starts' | 'languages' | 'help' | 'files' | 'folders'

/** One thing that could stand on the command line. */
export interface Candidate {
  /** Needs no quoting in any shell. */
  readonly value: string
  /** What it is, in a few words; may be empty. */
  readonly text: string
}

/** What the pack and the machine have to offer; each is asked for only where it can stand. */
export interface Offers {
  readonly trees: () => readonly Candidate[]
  readonly codes: () => readonly Candidate[]
  readonly contacts: () => readonly Candidate[]
  readonly acquirers: () => readonly Candidate[]
  readonly sessions: () => readonly Candidate[]
  readonly topics: () => readonly Candidate[]
  readonly shells: () => readonly Candidate[]
}

/** The candidates, whatever they begin with: the shell compares. Or the kind of path that the shell itself completes. */
export type Completion = readonly Candidate[] | 'files' | 'folders'

export interface TypedLine {
  /** The words before the one being typed, without the program's name. */
  readonly before: readonly string[]
  /** The word being typed, up to the cursor. */
  readonly current: string
}

const SPECIAL: Readonly<Record<Special, (look: AtCursor) => Completion>> = {
  // A hundred codes would bury the failure types: they come when the word can be one.
  starts: ({ current, offers }) => (/^(?:\d|[A-Z])/.test(current) ? offers.codes() : offers.trees()),
  languages: () => LANGUAGE_IDS.map(bare),
  help: ({ offers, place }) => [...offers.topics(), ...place.program.commands.map(candidateOf)],
  files: () => 'files',
  folders: () => 'folders',
}

interface AtCursor {
  readonly place: LinePosition
  readonly current: string
  readonly offers: Offers
}

/** What fits at the cursor: values of the option before it, options, or commands and what the command takes there. */
export function complete(typed: TypedLine, program: CommandShape, offers: Offers): Completion {
  const { before, current } = joinAssignments(typed)
  const place = readPosition(before, program)
  const look: AtCursor = { place, current, offers }
  const assigned = /^(--[\w-]+)=/.exec(current)
  if (assigned) return assign(assigned[1] ?? '', look)
  if (place.expects && !(place.expects.value === 'optional' && current.startsWith('-')))
    return valuesOf(place.expects.values, look)
  if (current.startsWith('-')) return optionsLeft(place, before)
  const values = argumentValues(look)
  const commands = place.arguments === 0 ? place.command.commands : []
  return typeof values === 'string' ? values : [...commands.map(candidateOf), ...values]
}

/** bash takes `--lang=zh` apart; here it becomes `--lang zh` again, which means the same. */
function joinAssignments({ before, current }: TypedLine): TypedLine {
  const isSign = (index: number): boolean => before[index] === '=' && before[index - 1]?.startsWith('--') === true
  return { before: before.filter((_, index) => !isSign(index)), current: current === '=' ? '' : current }
}

interface LinePosition {
  readonly program: CommandShape
  readonly command: CommandShape
  /** How many arguments the command has already. */
  readonly arguments: number
  /** The option whose value comes next. */
  readonly expects: OptionShape | undefined
}

/** Where the words lead: into a command, past its arguments, perhaps to the value of an option. */
function readPosition(words: readonly string[], program: CommandShape): LinePosition {
  let place: LinePosition = { program, command: program, arguments: 0, expects: undefined }
  for (const word of words) {
    const expected = place.expects
    const option = word.startsWith('-') ? findOption(word, place) : undefined
    if (expected && !(expected.value === 'optional' && option)) place = { ...place, expects: undefined }
    else if (word.startsWith('-')) place = { ...place, expects: option && option.value !== 'none' ? option : undefined }
    else place = pastWord(word, place)
  }
  return place
}

function pastWord(word: string, place: LinePosition): LinePosition {
  const inner = place.arguments === 0 ? place.command.commands.find((command) => command.name === word) : undefined
  return inner ? { ...place, command: inner } : { ...place, arguments: place.arguments + 1 }
}

const findOption = (name: string, { program, command }: LinePosition): OptionShape | undefined =>
  [...command.options, ...program.options].find((option) => option.names.includes(name))

/** Options that may still come: each once, but for those that may be repeated. */
function optionsLeft({ command }: LinePosition, before: readonly string[]): Candidate[] {
  return command.options
    .filter(({ names, repeatable }) => repeatable || !names.some((name) => before.includes(name)))
    .flatMap(({ names, text }) => names.map((value) => ({ value, text })))
}

function assign(name: string, look: AtCursor): Completion {
  const option = findOption(name, look.place)
  const values = option && option.value !== 'none' ? valuesOf(option.values, look) : []
  if (typeof values === 'string') return []
  return values.map(({ value, text }) => ({ value: `${name}=${value}`, text }))
}

function argumentValues(look: AtCursor): Completion {
  const { command, arguments: count } = look.place
  const last = command.arguments.at(-1)
  const wanted = command.arguments[count] ?? (last?.variadic ? last : undefined)
  return wanted ? valuesOf(wanted.values, look) : []
}

function valuesOf(source: ValueSource, look: AtCursor): Completion {
  if (typeof source !== 'string') return source.map(bare)
  return isSpecial(source) ? SPECIAL[source](look) : look.offers[source]()
}

const isSpecial = (source: keyof Offers | Special): source is Special => Object.hasOwn(SPECIAL, source)
const candidateOf = ({ name, text }: CommandShape): Candidate => ({ value: name, text })
const bare = (value: string): Candidate => ({ value, text: '' })

/** No shell quotes, expands or ends a word at these. What else a pack may hold is not offered. */
const PLAIN = /^[\w+,./@=-]+$/
/** A word about a candidate is one line in a narrow column, in characters. */
const LONGEST_TEXT = 60

/** A line a candidate, its text behind a tab; or the kind of path the shell shall complete. */
export function completionLines(found: Completion): string[] {
  if (typeof found === 'string') return [`:${found}`]
  return found
    .filter(({ value }) => PLAIN.test(value))
    .map(({ value, text }) => `${value}\t${shorten(stripControl(text).replace(/\s+/g, ' '))}`)
}

const shorten = (text: string): string => {
  const all = [...text]
  return all.length <= LONGEST_TEXT ? text : `${all.slice(0, LONGEST_TEXT - 1).join('')}…`
}
