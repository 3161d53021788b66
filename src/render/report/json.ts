/** A report as JSON: the report itself. Pure. */
import { jsonText } from '../../text/json-text.ts'
import type { Report } from './report.ts'

/** Control and formatting characters are escaped: the text may be shown on a terminal. */
export const renderJson = (report: Report): string => `${jsonText(report, 2)}\n`
