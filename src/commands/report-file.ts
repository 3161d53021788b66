/** The report of a walk: shown, copied as a ticket, or written to a file. Glue. */
import { resolve } from 'node:path'
import { newRecord, recordWalk, type SessionRecord } from '../engine/record.ts'
import { restore } from '../engine/restore.ts'
import type { Session } from '../engine/session.ts'
import { newSessionId } from '../engine/session-id.ts'
import { InputError, UsageError } from '../errors.ts'
import { writeOutput } from '../files/write-output.ts'
import { extraWordsOf, type Language } from '../i18n/language.ts'
import { makeReport, type Report } from '../render/report.ts'
import { formatOfFile, REPORT_FORMAT_NAMES, type ReportFormat, renderReport } from '../render/report-formats.ts'
import type { Talker } from '../ui/talker.ts'
import { VERSION } from '../version.ts'
import type { Context } from './context.ts'

/** Throws UsageError before anything is walked when the file's ending names no format. */
export function checkReportFile(path: string, { words }: Context): ReportFormat {
  const format = formatOfFile(path)
  if (format) return format
  throw new UsageError(words.errors.reportEnding(path, REPORT_FORMAT_NAMES.map((name) => `.${name}`).join(', ')))
}

/** Throws InputError when the file cannot be written. */
export function writeReport(path: string, record: SessionRecord, context: Context, talker: Pick<Talker, 'say'>): void {
  const format = checkReportFile(path, context)
  const { io, screen } = context
  const text = renderReport(format, reportOf(record, context, record.lang), Math.min(screen.columns, 100))
  const problem = writeOutput(resolve(io.cwd, path), text)
  if (problem) throw new InputError(context.words.errors.cannotWrite(problem.path, problem.reason))
  talker.say([extraWordsOf(record.lang).report.written(path)])
}

/** The report of a walk that nobody saves: one that was replayed. Throws as `writeReport` does. */
export function writeReplayed(path: string, session: Session, context: Context): void {
  const { io, digest, lang, acquirer } = context
  const now = io.now()
  const fresh = newRecord({ id: newSessionId(now, Math.random), program: VERSION, pack: digest, lang, acquirer, now })
  const say = (lines: readonly string[]) => void io.stderr.write(lines.map((line) => `${line}\n`).join(''))
  writeReport(path, recordWalk(fresh, session, now), context, { say })
}

export function reportOf(record: SessionRecord, context: Context, lang: Language): Report {
  const { graph, digest, acquirer, io } = context
  const { session, dropped } = restore(record, graph)
  return makeReport({ record, session, dropped, graph, digest, program: VERSION, acquirer, lang, now: io.now() })
}
