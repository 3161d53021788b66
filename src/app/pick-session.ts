/** The saved session that an argument names, and the files that are none. Glue. */
import { UsageError } from '../errors.ts'
import type { BadFile } from '../files/sessions.ts'
import type { Words } from '../i18n/language.ts'
import type { Io } from '../io.ts'
import type { SessionRecord } from '../record/record.ts'
import { findSession, LAST } from '../record/saved-sessions.ts'
import { safeText } from '../text/safe-text.ts'

/** The session with this id, the only one whose id begins so, or the newest for `last`. Throws UsageError. */
export function pickSession(
  given: string,
  records: readonly SessionRecord[],
  { joints, record }: Words,
): SessionRecord {
  const { sessions: words, reportFile } = record
  const found = findSession(given, records)
  if (!found) throw new UsageError(given === LAST ? reportFile.noneYet : words.unknown(given))
  if ('record' in found) return found.record
  throw new UsageError(words.several(given, found.several.join(joints.ids)))
}

/** Names each file that could not be used, on stderr. */
export function sayBadFiles(bad: readonly BadFile[], { record }: Words, io: Io): void {
  const { bad: words } = record.sessions
  for (const { path, problem } of bad) io.stderr.write(`${safeText(words[problem](path)).replaceAll('\n', ' ')}\n`)
}
