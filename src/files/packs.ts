/** Finds and reads the files of a pack: the YAML texts under a folder, or one file. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { type Diagnostic, type DiagnosticArgs, diagnostic, NOWHERE } from '../tree/diagnostic.ts'
import type { PackFile } from '../tree/read/read-pack.ts'

type Reason = DiagnosticArgs['unreadable']['reason']
export interface PackFolder {
  /** Sorted by path; paths begin with the argument as it was given and use `/`. */
  readonly files: readonly PackFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A file larger than this, in bytes, is not a tree anybody wrote. */
const MOST_BYTES = 32 * 1024 * 1024
const YAML_NAME = /\.ya?ml$/i

/**
 * Reads a folder of *.yaml and *.yml files, folders in it too, or a single file. What cannot be read is in the diagnostics. Paths
 * are shown as `shown` and what lies below it.
 */
export async function readPackFolder(path: string, shown: string = path): Promise<PackFolder> {
  const files: PackFile[] = []
  const diagnostics: Diagnostic[] = []
  const show = (where: string): string =>
    where === path ? shown : pathBelow(shown, where.slice(folderOf(path).length))
  const fail = (where: string, reason: Reason): void =>
    void diagnostics.push(diagnostic('unreadable', { reason }, show(where), NOWHERE))
  const found = await findFiles(path, fail)
  for (const file of found) {
    const read = await readYamlText(file)
    if ('text' in read) files.push({ path: show(file), text: read.text })
    else fail(file, read.reason)
  }
  if (found.length === 0 && diagnostics.length === 0) fail(path, 'no-trees')
  return { files, diagnostics }
}

const folderOf = (path: string): string => path.replace(/[\\/]+$/, '')
const pathBelow = (folder: string, below: string): string => `${folderOf(folder)}/${below.replace(/^[\\/]+/, '')}`

type Fail = (path: string, reason: Reason) => void

async function findFiles(path: string, fail: Fail): Promise<string[]> {
  const kind = await kindOf(path)
  if (kind === 'file') return [path]
  if (kind !== 'folder') {
    fail(path, kind)
    return []
  }
  const found: string[] = []
  const seen = new Set<string>()
  const folders = [folderOf(path) || '/']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const members = await openFolder(folder, seen, fail)
    for (const child of members.folders) folders.push(child)
    for (const child of members.files) found.push(child)
  }
  return found.sort((a, b) => (a < b ? -1 : 1))
}

interface Members {
  readonly folders: readonly string[]
  readonly files: readonly string[]
}

/** What is in a folder; nothing when it was seen before: a link to a folder above it must not go round for ever. */
async function openFolder(folder: string, seen: Set<string>, fail: Fail): Promise<Members> {
  const members = { folders: [] as string[], files: [] as string[] }
  try {
    const { dev, ino } = await stat(folder, { bigint: true })
    if (seen.has(`${dev}:${ino}`)) return members
    seen.add(`${dev}:${ino}`)
    for (const name of await readdir(folder)) {
      if (name.startsWith('.') || name === 'node_modules') continue
      const child = pathBelow(folder, name)
      const kind = await kindOf(child)
      if (kind === 'folder') members.folders.push(child)
      else if (YAML_NAME.test(name) && kind === 'file') members.files.push(child)
      else if (YAML_NAME.test(name) && kind !== 'file') fail(child, kind)
    }
  } catch (error) {
    fail(folder, reasonOf(error))
  }
  return members
}

type Kind = 'file' | 'folder' | 'missing' | 'denied'

async function kindOf(path: string): Promise<Kind> {
  try {
    const found = await stat(path)
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'denied'
  } catch (error) {
    return reasonOf(error)
  }
}

async function readYamlText(path: string): Promise<{ text: string } | { reason: Reason }> {
  try {
    if ((await stat(path)).size > MOST_BYTES) return { reason: 'too-large' }
    const bytes = await readFile(path)
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch (error) {
    return { reason: error instanceof TypeError ? 'not-utf8' : reasonOf(error) }
  }
}

function reasonOf(error: unknown): 'missing' | 'denied' {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' ? 'missing' : 'denied'
}
