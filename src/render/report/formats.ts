/** The formats a report comes in. Pure. */

import { jsonText } from '../../text/plain-text.ts'
import { renderHtml } from './html.ts'
import { renderMarkdown } from './markdown.ts'
import type { Report } from './report.ts'
import { renderText } from './text.ts'

/** Renders a report; `columns` is the width that plain text is wrapped to. */
type Render = (report: Report, columns: number) => string

/** The report itself. Control and formatting characters are escaped: the text may be shown on a terminal. */
const renderJson: Render = (report) => `${jsonText(report, 2)}\n`

const REPORT_FORMATS = {
  md: renderMarkdown,
  txt: renderText,
  json: renderJson,
  html: renderHtml,
} satisfies Readonly<Record<string, Render>>

export type ReportFormat = keyof typeof REPORT_FORMATS
export const REPORT_FORMAT_NAMES = Object.keys(REPORT_FORMATS) as ReportFormat[]

const ENDINGS: Readonly<Record<string, ReportFormat>> = { markdown: 'md', text: 'txt', htm: 'html' }

export const isReportFormat = (name: string): name is ReportFormat => Object.hasOwn(REPORT_FORMATS, name)

/** The format a file name asks for by its ending; undefined where it names none. */
export function formatOfFile(path: string): ReportFormat | undefined {
  const ending = /\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  if (isReportFormat(ending)) return ending
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined
}

export const renderReport = (format: ReportFormat, report: Report, columns: number): string =>
  REPORT_FORMATS[format](report, columns)
