/** The report of a walk: shown, copied as a ticket, or written to a file. Glue. */

import { UsageError } from '../errors.ts'
import { isLanguage, type Language, wordsOf } from '../i18n/language.ts'
import { setAsked } from '../record/edits.ts'
import { restore } from '../record/read-record.ts'
import { type AskedFor, freshRecord, recordWalk, type SessionRecord } from '../record/record.ts'
import { shownIds, shownRecord } from '../record/shown-record.ts'
import { formatOfFile, REPORT_FORMAT_NAMES, type ReportFormat, renderReport } from '../render/report/formats.ts'
import { makeReport, type Report } from '../render/report/report.ts'
import { oneLine } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import { VERSION } from '../version.ts'
import type { Session } from '../walk/session.ts'
import type { Context } from './context.ts'
import { refuseOwnState, writeFile } from './output.ts'

/** Throws UsageError, before anything is walked, when the file's ending names no format or the file is the program's own. */
export function checkReportFile(path: string, context: Context): ReportFormat {
  const { words } = context
  refuseOwnState(path, context)
  const format = formatOfFile(path)
  if (format) return format
  throw new UsageError(
    words.errors.reportEnding(path, REPORT_FORMAT_NAMES.map((name) => `.${name}`).join(words.joints.ids)),
  )
}

/** Then says so. Throws UsageError as above, and InputError when the file cannot be written. */
export function writeReport(
  path: string,
  record: SessionRecord,
  context: Context,
  say: (lines: readonly string[]) => void,
): void {
  const format = checkReportFile(path, context)
  const { screen } = context
  const lang = isLanguage(record.lang) ? record.lang : context.lang
  const text = renderReport(format, reportOf(record, context, lang), Math.min(screen.results.columns, 100))
  writeFile(path, text, context)
  say([wordsOf(lang).report.written(safeText(oneLine(path)))])
}

/** The report of a walk that nobody saves: one that was replayed. Throws as `writeReport` does. */
export function writeReplayed(path: string, session: Session, asked: AskedFor | undefined, context: Context): void {
  const { io, digest, lang, acquirer } = context
  const now = io.now()
  const fresh = freshRecord({ program: VERSION, pack: digest, lang, acquirer, now }, Math.random)
  const begun = asked ? setAsked(fresh, asked) : fresh
  const say = (lines: readonly string[]) => void io.stderr.write(lines.map((line) => `${line}\n`).join(''))
  writeReport(path, recordWalk(begun, session, now), context, say)
}

/** The report of a record, on the pack that is loaded. */
export function reportOf(record: SessionRecord, context: Context, lang: Language): Report {
  const { graph, digest, acquirer, io } = context
  const restored = restore(record, graph)
  const dropped = shownIds(restored.dropped, graph.pack)
  const { session } = restored
  return makeReport({
    record: shownRecord(record, graph.pack),
    session,
    dropped,
    graph,
    digest,
    program: VERSION,
    acquirer,
    lang,
    now: io.now(),
  })
}
