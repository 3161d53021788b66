/** Where results and errors go: standard output, a file where the user says, standard error. */
import { resolve } from 'node:path'
import { type ErrorCode, InputError, UsageError } from '../errors.ts'
import { isOwnState } from '../files/paths.ts'
import { isWrittenOver, READ_ONLY, writeOutput } from '../files/write-output.ts'
import type { Io } from '../io.ts'
import { jsonText } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import type { Context } from './context.ts'

/** One JSON object, with every control character escaped: it may be shown on a terminal. */
export const writeJson = (io: Io, value: unknown): void => void io.stdout.write(`${jsonText(value, 2)}\n`)

/** What is printed for a program whose call failed: what the error has for it, else the error. */
export function writeFailure(io: Io, error: unknown, code: ErrorCode, message: string): void {
  const json = error instanceof UsageError ? error.details.json : undefined
  writeJson(io, { schema: 1, ...(json ?? { error: { code, message: safeText(message) } }) })
}

export function writeLines(io: Io, lines: readonly string[]): void {
  io.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

/** Throws UsageError where a file is named that the program keeps for itself. */
export function refuseOwnState(file: string, { io, words }: Pick<Context, 'io' | 'words'>): void {
  if (isOwnState(resolve(io.cwd, file), io)) throw new UsageError(words.errors.ownState(file))
}

/** Throws UsageError where a file is there already. */
export function refuseOverwriting(file: string, { io, words }: Pick<Context, 'io' | 'words'>): void {
  if (isWrittenOver(resolve(io.cwd, file))) throw new UsageError(words.errors.exists(file))
}

/** Throws UsageError as above, and InputError when the file cannot be written. */
export function writeFile(file: string, text: string, context: Pick<Context, 'io' | 'words'>): void {
  refuseOwnState(file, context)
  const problem = writeOutput(resolve(context.io.cwd, file), text)
  const { errors } = context.words
  if (problem?.reason === READ_ONLY) throw new InputError(errors.readOnly(file))
  if (problem) throw new InputError(errors.cannotWrite(file, problem.reason))
}

/** What was typed may stand in an error, and is never written as it is. */
export const writeError = ({ stderr }: Pick<Io, 'stderr'>, text: string): void =>
  void stderr.write(`${safeText(text)}\n`)
export const sayError = (io: Pick<Io, 'stderr'>, message: string): void => writeError(io, `pos-triage: ${message}`)
