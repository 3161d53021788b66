/** `report`: the one-page hand-off of a saved session. Glue. */

import type { Context } from '../app/context.ts'
import { reportOf } from '../app/make-report.ts'
import { refuseOverwriting, refuseOwnState, writeFile } from '../app/output.ts'
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
  /** Writes over a file that is there. */
  readonly force?: boolean
}

/** Exit code 0. `id` may be the beginning of one, or `last`. Throws UsageError, and InputError where the file cannot be written. */
export function report(id: string | undefined, options: ReportOptions, context: Context): number {
  const { reportFile: words } = context.words.record
  if (!id) throw new UsageError(words.needId)
  const file = options.output === '-' ? undefined : options.output
  if (file !== undefined) refuseOwnState(file, context)
  const format = chooseFormat(options.format, file, context)
  if (file !== undefined && !options.force) refuseOverwriting(file, context)
  const { records, bad } = context.store.load()
  if (id !== 'last') sayBadFiles(bad, context.words, context.io)
  const made = reportOf(pickSession(id, records, context.words), context, context.lang)
  const text = renderReport(format, made, Math.min(context.results().columns, 100))
  if (file === undefined) context.io.stdout.write(text)
  else writeFile(file, text, context)
  return EXIT.done
}

/** The one named, else the one the file's ending asks for; plain text on standard output. */
function chooseFormat(named: string | undefined, file: string | undefined, { words }: Context): ReportFormat {
  if (named === undefined) {
    if (file === undefined) return 'txt'
    const asked = formatOfFile(file)
    if (asked) return asked
    const endings = REPORT_FORMAT_NAMES.map((name) => `.${name}`).join(words.joints.ids)
    throw new UsageError(words.errors.reportEnding(file, endings))
  }
  if (isReportFormat(named)) return named
  const allowed = REPORT_FORMAT_NAMES.join(words.joints.ids)
  throw new UsageError(words.record.reportFile.unknownFormat(named, allowed))
}
