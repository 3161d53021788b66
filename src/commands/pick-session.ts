/** From what was typed to a saved session. Glue. */

import { stripControl } from '../engine/plain-text.ts'
import type { SessionRecord } from '../engine/record.ts'
import { UsageError } from '../errors.ts'
import type { BadFile } from '../files/sessions.ts'
import type { Language } from '../i18n/language.ts'
import { recordWordsOf } from '../i18n/record.ts'
import type { Io } from '../io.ts'

/** The session with this id, the only one whose id begins so, or the newest for `last`. Throws UsageError. */
export function pickSession(given: string, records: readonly SessionRecord[], lang: Language): SessionRecord {
  const { sessions: words, reportFile } = recordWordsOf(lang)
  const [newest] = records
  if (given === 'last') {
    if (newest) return newest
    throw new UsageError(reportFile.noneYet)
  }
  const found = given === '' ? [] : records.filter((record) => record.id.startsWith(given))
  const exact = found.find((record) => record.id === given)
  const [only] = found
  if (exact) return exact
  if (only && found.length === 1) return only
  const shown = stripControl(given)
  if (only) throw new UsageError(words.several(shown, found.map((record) => record.id).join(', ')))
  throw new UsageError(words.unknown(shown))
}

/** Names each file that could not be used, on stderr. */
export function sayBadFiles(bad: readonly BadFile[], lang: Language, io: Io): void {
  const { bad: words } = recordWordsOf(lang).sessions
  for (const { path, problem } of bad) io.stderr.write(`${stripControl(words[problem](path)).replaceAll('\n', ' ')}\n`)
}
