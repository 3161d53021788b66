/** A result as a file where the user says, but never over what the program keeps for itself. Glue. */
import { resolve } from 'node:path'
import { InputError, UsageError } from '../errors.ts'
import { isOwnState } from '../files/own-state.ts'
import { READ_ONLY, writeOutput } from '../files/write-output.ts'
import type { Context } from './context.ts'

/** Throws UsageError where a file is named that the program keeps for itself. */
export function refuseOwnState(file: string, { io, words }: Pick<Context, 'io' | 'words'>): void {
  if (isOwnState(resolve(io.cwd, file), io)) throw new UsageError(words.errors.ownState(file))
}

/** Throws UsageError as above, and InputError when the file cannot be written. */
export function writeFile(file: string, text: string, context: Pick<Context, 'io' | 'words'>): void {
  refuseOwnState(file, context)
  const problem = writeOutput(resolve(context.io.cwd, file), text)
  const { errors } = context.words
  if (problem?.reason === READ_ONLY) throw new InputError(errors.readOnly(file))
  if (problem) throw new InputError(errors.cannotWrite(file, problem.reason))
}
