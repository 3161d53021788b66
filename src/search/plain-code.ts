/** A response code typed alone: looked up in the pack, without the search index. Pure. */
import { inEachLanguage } from '../i18n/language.ts'
import type { Pack } from '../tree/pack.ts'
import { entryStart } from '../walk/start.ts'
import { entriesOf, needsChannel } from './code-entries.ts'
import type { Resolved } from './resolve.ts'

/** What `resolveQuery` would find, without its hit; undefined for anything but a code the pack knows. */
export function resolvePlainCode(pack: Pack, typed: string): Resolved | undefined {
  const code = typed.toUpperCase()
  const entries = /^[0-9A-Z]{2}$/.test(code) ? entriesOf(pack, code) : undefined
  const [first] = entries ?? []
  if (!entries || !first) return undefined
  if (needsChannel(entries)) return { kind: 'code', query: typed, code, entries, heard: [] }
  const { meaning } = first
  return {
    kind: 'start',
    query: typed,
    code,
    start: entryStart(first, typed),
    why: inEachLanguage(({ words, content }) => words.lookUp.why.code(code, meaning[content])),
    hit: undefined,
  }
}
