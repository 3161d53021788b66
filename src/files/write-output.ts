/** Writes what the user asked for to where the user said. Nothing here throws. */
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  openSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { realPath } from './paths.ts'
import { OWNER_FILE, problemOf, removeQuietly, TEMPORARY, type WriteProblem } from './write-durably.ts'

/** What stands for the system's own word where a file is read-only. */
export const READ_ONLY = 'read-only'

/**
 * The whole text or the old file; a device, a pipe or a link is written to, not replaced. A new file is its owner's only; one that
 * was there keeps its mode and its owner, and is refused where it is read-only.
 */
export function writeOutput(path: string, text: string): WriteProblem | undefined {
  const target = realPath(path)
  try {
    const old = statSync(target, { throwIfNoEntry: false })
    if (old?.isFile() && isReadOnly(target, old)) return { kind: 'denied', path, reason: READ_ONLY }
    const isPlain = !old || old.isFile()
    if (!isPlain || !replaceFile(target, text, old)) writeFileSync(target, text)
    return undefined
  } catch (error) {
    return problemOf(error, path)
  }
}

/** Whether a file is there that would be written over; what is read-only is not, and a device or a pipe is only written to. */
export function isWrittenOver(path: string): boolean {
  const target = realPath(path)
  try {
    const old = statSync(target, { throwIfNoEntry: false })
    return old?.isFile() === true && !isReadOnly(target, old)
  } catch {
    return false
  }
}

const ANY_WRITES = 0o222
const PERMISSIONS = 0o7777

/** By its mode too: who may do everything may write to any file. */
function isReadOnly(path: string, old: Stats): boolean {
  if ((old.mode & ANY_WRITES) === 0) return true
  try {
    accessSync(path, constants.W_OK)
    return false
  } catch {
    return true
  }
}

/** By a new file beside it, which goes away again when it cannot be finished; false where only the old one keeps its owner. */
function replaceFile(path: string, text: string, old: Stats | undefined): boolean {
  const temporary = `${path}.${randomBytes(4).toString('hex')}${TEMPORARY}`
  const file = openSync(temporary, 'wx', OWNER_FILE)
  let done = false
  try {
    try {
      if (old && !takesAfter(file, old)) return false
      writeFileSync(file, text)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
    done = true
    return true
  } finally {
    if (!done) removeQuietly(temporary)
  }
}

/** Whether the new file could be given the owner and the mode of the old one. */
function takesAfter(file: number, old: Stats): boolean {
  try {
    const { uid, gid } = fstatSync(file)
    if (uid !== old.uid || gid !== old.gid) fchownSync(file, old.uid, old.gid)
    fchmodSync(file, old.mode & PERMISSIONS)
    return true
  } catch {
    return false
  }
}
