/** Writes what the user asked for to where the user said. Nothing here throws. */
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { problemOf, removeQuietly, TEMPORARY, type WriteProblem } from './write-durably.ts'

/** The whole text or the old file; a device, a pipe or a link is written to, not replaced. */
export function writeOutput(path: string, text: string): WriteProblem | undefined {
  const target = targetOf(path)
  try {
    if (target.plain) replaceFile(target.path, text)
    else writeFileSync(target.path, text)
    return undefined
  } catch (error) {
    return problemOf(error, path)
  }
}

/** By a new file beside it, which goes away again when it cannot be finished. */
function replaceFile(path: string, text: string): void {
  const temporary = `${path}.${randomBytes(4).toString('hex')}${TEMPORARY}`
  const file = openSync(temporary, 'wx')
  try {
    try {
      writeFileSync(file, text)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    removeQuietly(temporary)
    throw error
  }
}

function targetOf(path: string): { path: string; plain: boolean } {
  try {
    const real = realpathSync(path)
    return { path: real, plain: statSync(real).isFile() }
  } catch {
    return { path, plain: true }
  }
}
