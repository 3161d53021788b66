/** Writes a file so that after a crash there is the old text or the new one, never half of either. Nothing here throws. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { own } from '../tree/pack.ts'

export type WriteProblemKind = 'full' | 'denied' | 'failed'
export interface WriteProblem {
  readonly kind: WriteProblemKind
  readonly path: string
  /** What the system calls it: ENOSPC, EACCES. */
  readonly reason: string
}

export const TEMPORARY = '.tmp'
export const OWNER_FILE = 0o600
const OWNER_FOLDER = 0o700

/** Puts the text on disk under `path`, readable by its owner only: temporary file, fsync, rename, fsync of the folder. */
export function writeDurably(path: string, text: string): WriteProblem | undefined {
  const temporary = `${path}.${Math.random().toString(36).slice(2, 10)}${TEMPORARY}`
  let made = false
  try {
    const file = openSync(temporary, 'wx', OWNER_FILE)
    made = true
    writeAndSync(file, text)
    renamePatiently(temporary, path)
    syncFolder(dirname(path))
    return undefined
  } catch (error) {
    if (made) removeQuietly(temporary)
    return problemOf(error, path)
  }
}

/** Makes the folder and those above it, closed to others. One that is there already, or a link to one, stays as it is. */
export function makeOwnFolder(folder: string): WriteProblem | undefined {
  try {
    makeFolders(folder)
    return undefined
  } catch (error) {
    return problemOf(error, folder)
  }
}

/** Like mkdir's own recursion, which in Node 20 never ends where the system keeps answering ENOENT (under /proc, say). */
function makeFolders(folder: string): void {
  const missing: string[] = []
  for (let path = folder; !existsSync(path) && dirname(path) !== path; path = dirname(path)) missing.unshift(path)
  for (const path of missing) {
    try {
      mkdirSync(path, OWNER_FOLDER)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error // another program was faster
    }
  }
}

function writeAndSync(file: number, text: string): void {
  try {
    const bytes = Buffer.from(text, 'utf8')
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** On Windows a virus scanner may hold the old file for a moment. */
function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (attempt === 6 || !['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error
      pause(attempt * 10)
    }
  }
}

/** Makes the rename itself last; not every system lets a folder be opened or synced, and the data is safe without. */
function syncFolder(folder: string): void {
  let handle: number | undefined
  try {
    handle = openSync(folder, 'r')
    fsyncSync(handle)
  } catch {
    // the file's own fsync has to do
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

export function removeQuietly(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // it is not there, or cannot be removed: either way nothing is lost
  }
}

/** Waits without giving up the thread, in milliseconds. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

export function problemOf(error: unknown, path: string): WriteProblem {
  const reason = codeOf(error)
  return { kind: own(KINDS, reason) ?? 'failed', path, reason }
}
const KINDS: Readonly<Record<string, WriteProblemKind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EEXIST: 'denied',
  ENOTDIR: 'denied',
}
