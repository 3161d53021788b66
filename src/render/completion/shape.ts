/** A command line as completion sees it: read off the table of commands, so that nothing is written down twice. */

export interface OptionShape {
  /** As typed: `-o`, `--output`. */
  readonly names: readonly string[]
  readonly value: 'none' | 'optional' | 'required'
  readonly values: Source
  readonly repeatable: boolean
  readonly text: string
}
export interface ArgumentShape {
  readonly variadic: boolean
  readonly values: Source
}
export interface CommandShape {
  readonly name: string
  readonly text: string
  readonly options: readonly OptionShape[]
  readonly arguments: readonly ArgumentShape[]
  readonly commands: readonly CommandShape[]
}

/** Where values come from: they are listed, or somebody knows them. */
export type Source = readonly string[] | keyof Known | Special
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
export interface Known {
  readonly trees: () => readonly Candidate[]
  readonly codes: () => readonly Candidate[]
  readonly contacts: () => readonly Candidate[]
  readonly acquirers: () => readonly Candidate[]
  readonly sessions: () => readonly Candidate[]
  readonly topics: () => readonly Candidate[]
  readonly shells: () => readonly Candidate[]
}
