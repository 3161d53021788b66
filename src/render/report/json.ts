/** A report as JSON: the report itself. Pure. */
import type { Report } from './report.ts'

/** Control and formatting characters are escaped: the text may be shown on a terminal. */
export const renderJson = (report: Report): string =>
  `${JSON.stringify(report, null, 2).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`
