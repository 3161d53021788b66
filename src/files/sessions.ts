/** The saved sessions of one user, a file each. Nothing here throws: what went wrong is returned, and the walk goes on. */
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type RecordProblem, readRecord, writeRecord } from '../record/read-record.ts'
import { newSessionId, type SessionRecord } from '../record/record.ts'
import { ENDING, isLeftover, lockFile, type Machine, sessionFile, sessionsFolder } from './state-folder.ts'
import {
  codeOf,
  makeOwnFolder,
  pause,
  problemOf,
  removeQuietly,
  type WriteProblem,
  writeDurably,
} from './write-durably.ts'

/** A file in the folder that is not a session we can use; it is left as it is. */
export interface BadFile {
  readonly path: string
  readonly problem: RecordProblem | 'unreadable'
}
export interface LoadedSessions {
  /** Newest first. */
  readonly records: readonly SessionRecord[]
  readonly bad: readonly BadFile[]
}
/** Another program wrote to the same session: both are kept, ours under a new id. */
export interface ForkProblem {
  readonly kind: 'forked'
  readonly path: string
  readonly other: string
}
export type StoreProblem = WriteProblem | ForkProblem
export interface Saved {
  /** What was saved; its id is a new one when another program holds the old one. */
  readonly record: SessionRecord
  readonly problem?: StoreProblem
}
export interface SessionStore {
  readonly folder: string
  readonly load: () => LoadedSessions
  /** On disk when this returns without a problem. */
  readonly save: (record: SessionRecord) => Saved
  readonly remove: (id: string) => WriteProblem | undefined
}

const MOST_BYTES = 4_000_000
/** A save holds its lock for milliseconds; an older one was left by a program that was killed. In milliseconds. */
const LOCK_LIFE = 2_000
const LEFTOVER_LIFE = 3_600_000

interface Folder {
  readonly path: string
  /** What this program last read from or wrote to each session. */
  readonly seen: Map<string, string>
  readonly now: () => Date
}

/** Nothing is read or made before it is needed. */
export function openSessions(machine: Machine & { readonly now: () => Date }): SessionStore {
  const folder: Folder = { path: sessionsFolder(machine), seen: new Map(), now: machine.now }
  return {
    folder: folder.path,
    load: () => loadAll(folder),
    save: (record) => save(record, folder),
    remove: (id) => removeFile(id, folder),
  }
}

const fileOfSession = (id: string, folder: Folder): string => join(folder.path, sessionFile(id))

function loadAll(folder: Folder): LoadedSessions {
  const records: SessionRecord[] = []
  const bad: BadFile[] = []
  let names: string[] = []
  try {
    names = readdirSync(folder.path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') bad.push({ path: folder.path, problem: 'unreadable' })
  }
  for (const name of names) {
    if (isLeftover(name)) removeOld(join(folder.path, name), folder)
    if (!name.endsWith(ENDING)) continue
    const found = loadOne(name, folder)
    if ('problem' in found) bad.push({ path: join(folder.path, name), problem: found.problem })
    else records.push(found.record)
  }
  records.sort((a, b) => (a.started === b.started ? compare(b.id, a.id) : compare(b.started, a.started)))
  return { records, bad }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function loadOne(name: string, folder: Folder): { record: SessionRecord } | { problem: BadFile['problem'] } {
  const path = join(folder.path, name)
  try {
    const found = statSync(path)
    if (!found.isFile()) return { problem: 'unreadable' }
    if (found.size > MOST_BYTES) return { problem: 'foreign' }
    const text = readFileSync(path, 'utf8')
    const read = readRecord(text)
    if ('problem' in read) return read
    if (sessionFile(read.record.id) !== name) return { problem: 'foreign' }
    folder.seen.set(read.record.id, text)
    return read
  } catch {
    return { problem: 'unreadable' }
  }
}

function removeOld(path: string, folder: Folder): void {
  try {
    const found = lstatSync(path)
    if (found.isFile() && folder.now().getTime() - found.mtimeMs > LEFTOVER_LIFE) unlinkSync(path)
  } catch {
    // somebody else took it away
  }
}

function save(record: SessionRecord, folder: Folder): Saved {
  const made = makeOwnFolder(folder.path)
  if (made) return { record, problem: made }
  const first = saveAs(record, folder)
  if (first !== 'taken') return first
  const other = record.id
  const forked = { ...record, id: newSessionId(folder.now(), Math.random) }
  const second = saveAs(forked, folder)
  if (second === 'taken')
    return { record, problem: { kind: 'failed', path: fileOfSession(other, folder), reason: 'EEXIST' } }
  if (second.problem || !folder.seen.has(other)) return second
  return { record: forked, problem: { kind: 'forked', path: fileOfSession(forked.id, folder), other } }
}

/** Saves under the record's own id; 'taken' when the file holds what this program has not seen. */
function saveAs(record: SessionRecord, folder: Folder): Saved | 'taken' {
  const path = fileOfSession(record.id, folder)
  const text = writeRecord(record)
  const lock = takeLock(join(folder.path, lockFile(record.id)))
  if (lock !== 'held') return lock === 'busy' ? 'taken' : { record, problem: lock }
  try {
    const there = readIfThere(path)
    if (there !== undefined && there !== folder.seen.get(record.id)) return 'taken'
    const problem = writeDurably(path, text)
    if (problem) return { record, problem }
    folder.seen.set(record.id, text)
    return { record }
  } finally {
    removeQuietly(join(folder.path, lockFile(record.id)))
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : ''
  }
}

/** Keeps two programs from looking and writing at the same moment. */
function takeLock(path: string): 'held' | 'busy' | WriteProblem {
  for (let waited = 0; ; waited += 5) {
    try {
      closeSync(openSync(path, 'wx', 0o600))
      return 'held'
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return problemOf(error, path)
    }
    if (waited > LOCK_LIFE + 500) return 'busy'
    if (isStale(path)) removeQuietly(path)
    else pause(5)
  }
}

function isStale(path: string): boolean {
  try {
    // Both times are the file system's and this machine's; a lock from the future is as odd as an old one.
    return Math.abs(Date.now() - statSync(path).mtimeMs) > LOCK_LIFE
  } catch {
    return false
  }
}

function removeFile(id: string, folder: Folder): WriteProblem | undefined {
  const path = fileOfSession(id, folder)
  try {
    unlinkSync(path)
    folder.seen.delete(id)
    return undefined
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : problemOf(error, path)
  }
}
