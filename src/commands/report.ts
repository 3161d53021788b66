/** `report`: the one-page hand-off of a saved session. Glue. */

import type { Context } from '../app/context.ts'
import { reportOf } from '../app/make-report.ts'
import { writeFile } from '../app/output.ts'
import { pickSession, sayBadFiles } from '../app/pick-session.ts'
import { EXIT, UsageError } from '../errors.ts'

import {
  formatOfFile,
  isReportFormat,
  REPORT_FORMAT_NAMES,
  type ReportFormat,
  renderReport,
} from '../render/report/formats.ts'

export interface ReportOptions {
  readonly format?: string
  /** A file; `-` is standard output. */
  readonly output?: string
}

/** Exit code 0. `id` may be the beginning of one, or `last`. Throws UsageError, and InputError where the file cannot be written. */
export function report(id: string | undefined, options: ReportOptions, context: Context): number {
  const { reportFile: words } = context.words.record
  if (!id) throw new UsageError(words.needId)
  const file = options.output === '-' ? undefined : options.output
  const format = chooseFormat(options.format, file, context)
  const { records, bad } = context.store.load()
  if (id !== 'last') sayBadFiles(bad, context.words, context.io)
  const made = reportOf(pickSession(id, records, context.words), context, context.lang)
  const text = renderReport(format, made, Math.min(context.wording().columns, 100))
  if (file === undefined) context.io.stdout.write(text)
  else writeFile(file, text, context)
  return EXIT.done
}

/** The one named, else the one the file's ending asks for, else plain text. */
function chooseFormat(named: string | undefined, file: string | undefined, { words }: Context): ReportFormat {
  if (named === undefined) return (file && formatOfFile(file)) || 'txt'
  if (isReportFormat(named)) return named
  const allowed = REPORT_FORMAT_NAMES.join(words.joints.ids)
  throw new UsageError(words.record.reportFile.unknownFormat(named, allowed))
}
