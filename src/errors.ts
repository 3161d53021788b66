/** Exit codes, and the errors that become them in `main`. The words of an error are for people: what happened, where, what to do. */
export const EXIT = { done: 0, problems: 1, usage: 2, failed: 3, interrupted: 130 } as const

/** What kind of error it is, for programs. */
export type ErrorCode = 'usage' | 'failed' | 'unexpected'

interface UsageDetails {
  /** What `--json` prints for it, where that is not the error. */
  readonly json?: object
  /** Standard error has it already. */
  readonly isSaid?: true
}

/** The command line or an answer does not fit: exit 2. */
export class UsageError extends Error {
  readonly details: UsageDetails

  constructor(message: string, details: UsageDetails = {}) {
    super(message)
    this.details = details
  }
}

/** A file, a pack or a disk stands in the way: exit 3. */
export class InputError extends Error {}

/** The user pressed Ctrl-C: exit 130, and nothing is said. */
export class CancelledError extends Error {}
