/** Exit codes, and the errors that become them in `main`. The words of an error are for people: what happened, where, what to do. */
export const EXIT = { done: 0, problems: 1, usage: 2, failed: 3, interrupted: 130 } as const

/** The command line or an answer does not fit: exit 2. */
export class UsageError extends Error {}

/** A file, a pack or a disk stands in the way: exit 3. */
export class InputError extends Error {}

/** The user pressed Ctrl-C: exit 130, and nothing is said. */
export class CancelledError extends Error {}
