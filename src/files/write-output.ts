/** Writes what the user asked for to where the user said. Nothing here throws. */
import { randomBytes } from 'node:crypto'
import { realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { problemOf, removeQuietly, TEMPORARY, type WriteProblem } from './write-durably.ts'

/** The whole text or the old file; a device, a pipe or a link is written to, not replaced. */
export function writeOutput(path: string, text: string): WriteProblem | undefined {
  const target = targetOf(path)
  const temporary = target.plain ? `${target.path}.${randomBytes(4).toString('hex')}${TEMPORARY}` : undefined
  try {
    writeFileSync(temporary ?? target.path, text)
    if (temporary) renameSync(temporary, target.path)
    return undefined
  } catch (error) {
    if (temporary) removeQuietly(temporary)
    return problemOf(error, path)
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
