/** From what was typed to a saved session. Glue. */

import { UsageError } from '../errors.ts'
import type { BadFile } from '../files/sessions.ts'
import type { Words } from '../i18n/language.ts'
import type { Io } from '../io.ts'
import type { SessionRecord } from '../record/record.ts'
import { safeText } from '../text/safe-text.ts'

/** The session with this id, the only one whose id begins so, or the newest for `last`. Throws UsageError. */
export function pickSession(
  given: string,
  records: readonly SessionRecord[],
  { joints, record }: Words,
): SessionRecord {
  const { sessions: words, reportFile } = record
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
  if (only) throw new UsageError(words.several(given, found.map((record) => record.id).join(joints.ids)))
  throw new UsageError(words.unknown(given))
}

/** Names each file that could not be used, on stderr. */
export function sayBadFiles(bad: readonly BadFile[], { record }: Words, io: Io): void {
  const { bad: words } = record.sessions
  for (const { path, problem } of bad) io.stderr.write(`${safeText(words[problem](path)).replaceAll('\n', ' ')}\n`)
}
