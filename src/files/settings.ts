/** What the user chose once: language and acquirer. A file that cannot be read counts as no choice; nothing here throws. */
import { lstatSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { isLanguage, LANGUAGE_ID, type Language } from '../i18n/language.ts'
import { type Machine, settingsFile } from './state-folder.ts'
import { codeOf, makeOwnFolder, problemOf, type WriteProblem, writeDurably } from './write-durably.ts'

export interface Settings {
  readonly lang?: Language
  readonly acquirer?: string
}

const FORMAT = 1

export function readSettings(machine: Machine): Settings {
  const stored = readStored(settingsFile(machine))
  if (!stored || stored.format !== FORMAT) return {}
  const { lang, acquirer } = stored
  return {
    ...(typeof lang === 'string' && isLanguage(lang) ? { lang } : {}),
    ...(typeof acquirer === 'string' && /^[a-z0-9-]{1,80}$/.test(acquirer) ? { acquirer } : {}),
  }
}

/** Remembers the given choices beside what else the file holds. One of a newer version, a link, or not of ours is left as it is. */
export function saveSettings(machine: Machine, chosen: Settings): WriteProblem | undefined {
  const path = settingsFile(machine)
  const kept = keptFrom(path)
  if (kept) return kept
  const text = `${JSON.stringify({ ...othersIn(path), format: FORMAT, ...chosen }, null, 1)}\n`
  return makeOwnFolder(dirname(path)) ?? writeDurably(path, text)
}

/** What else the file holds: also a language that only another version of this program has. */
function othersIn(path: string): { readonly [key: string]: unknown } {
  const { lang, ...others } = readStored(path) ?? {}
  return typeof lang === 'string' && LANGUAGE_ID.test(lang) ? { lang, ...others } : others
}

/** What keeps the file from being replaced: it is a link, or neither empty nor, whole or cut off, what we write ourselves. */
function keptFrom(path: string): WriteProblem | undefined {
  try {
    const text = lstatSync(path).isFile() ? readFileSync(path, 'utf8') : 'no file'
    if (text.trim() === '' || OWN_START.test(text)) return undefined
    return { kind: 'failed', path, reason: 'not ours, or of a newer version' }
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : problemOf(error, path)
  }
}
const OWN_START = /^\s*\{\s*"format"\s*:\s*1\b/

function readStored(path: string): { readonly [key: string]: unknown } | undefined {
  try {
    if (!statSync(path).isFile()) return undefined
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null ? (value as { readonly [key: string]: unknown }) : undefined
  } catch {
    return undefined
  }
}
