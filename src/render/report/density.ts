/** How tightly a report must be printed to stay on one A4 page: an estimate from the widths of its texts. Pure. */

import { widthOf } from '../../text/plain-text.ts'
import type { Report } from './report.ts'

export interface Density {
  /** Class of the body; the style sheet knows it. */
  readonly name: string
  /** Half-width characters on a line of the whole page, and lines on the page. */
  readonly columns: number
  readonly lines: number
  readonly walkColumns: number
  /** Only how many steps were carried out, not which. */
  readonly brief: boolean
}

const DENSITIES: readonly Density[] = [
  { name: 'roomy', columns: 98, lines: 57, walkColumns: 1, brief: false },
  { name: 'snug', columns: 110, lines: 66, walkColumns: 1, brief: false },
  { name: 'dense', columns: 110, lines: 66, walkColumns: 2, brief: true },
  { name: 'packed', columns: 128, lines: 80, walkColumns: 2, brief: true },
]
const TIGHTEST: Density = { name: 'tiny', columns: 150, lines: 96, walkColumns: 3, brief: true }

/** The roomiest density at which the report still fits. */
export const densityOf = (report: Report): Density =>
  DENSITIES.find((density) => linesOfReport(report, density) <= density.lines) ?? TIGHTEST

const HEADING = 2.2

function linesOfReport(report: Report, density: Density): number {
  const block = (texts: readonly string[], share: number): number =>
    texts.length === 0 ? 0 : HEADING + texts.reduce((sum, text) => sum + rows(text, density.columns * share), 0)
  const column = 0.46
  const advice =
    block(
      report.actions.map(({ text, who }) => `${text} (${who} )`),
      column,
    ) +
    block(
      report.contacts.flatMap(({ name, lines }) => [name, ...lines]),
      column,
    ) +
    block(report.customer ? [report.customer] : [], column) +
    block(report.never, column) +
    block(
      (report.later ?? []).map(({ text, who }) => `${text} (${who})`),
      column,
    ) +
    block(report.expect, column) +
    block(report.ladder, column) +
    block(
      report.evidence.map(({ label, value }) => label + (value ?? '')),
      column,
    ) *
      1.15
  const notes =
    block(
      report.notes.map((note) => `${note.at} ${note.text} ${note.where}`),
      1,
    ) +
    block(
      report.reminders.map(({ due, what }) => `${due} ${what}`),
      1,
    ) +
    block(report.dropped, 1)
  const verdict = report.verdict ? 2 + rows(report.verdict.cause, density.columns) : 0
  return 7.5 + verdict + report.warnings.length * 2.2 + (advice / 2 + 1.5) + walkLines(report, density) + notes + 4.5
}

function walkLines({ legs }: Report, { columns, walkColumns, brief }: Density): number {
  const width = (columns / walkColumns) * 0.9
  let lines = 0
  for (const { steps, outcome, told = [] } of legs) {
    lines += HEADING + (outcome === null ? 0 : 1.3) + (told.length > 0 ? rows(told.join(' '), width) + 0.3 : 0)
    for (const { ask, label, did, carried, heard } of steps) {
      const marks = carried || heard || (brief && did.length > 0) ? '                        ' : ''
      const done = brief || did.length === 0 ? 0 : rows(did.join(' '), width * 1.08)
      lines += rows(`${ask} ${label}${marks}`, width) + done + 0.3
    }
  }
  return lines / walkColumns
}

const rows = (text: string, width: number): number => Math.max(1, Math.ceil(widthOf(text) / width))
