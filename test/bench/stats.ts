/** Numbers of many runs as least, median and most, and rows of them as a table. Pure. */
import { widthOf } from '../../src/text/plain-text.ts'

export interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
  readonly runs: number
}
/** One thing measured, beside what it is compared with. */
export interface Row {
  readonly name: string
  /** In the unit of its group. */
  readonly value: Spread
  /** Run by run against the first row of the group, or against what `note` says. */
  readonly ratio?: Spread
  readonly note?: string
}
export interface Group {
  readonly title: string
  readonly unit: string
  readonly rows: readonly Row[]
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (part: number): number => sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
  return { min: at(0), median, max: at(1), runs: sorted.length }
}

/** The ratios of runs that were made side by side. */
export const ratios = (values: readonly number[], to: readonly number[]): Spread =>
  spread(values.map((value, i) => value / (to[i] ?? Number.NaN)))

export const once = (value: number): Spread => spread([value])

const figure = (n: number): string => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2))
const three = ({ min, median, max, runs }: Spread): string[] =>
  runs > 1 ? [figure(min), figure(median), figure(max)] : ['', figure(median), '']

/** Filled up to a width on a terminal, where a Chinese character takes two columns. */
const pad = (cell: string, width: number, left: boolean): string => {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(cell)))
  return left ? cell + blanks : blanks + cell
}

/** As Markdown, so that it can stand in a README. */
export function renderGroup({ title, unit, rows }: Group): string {
  const cells = rows.map((row) => [
    row.name,
    ...three(row.value),
    ...(row.ratio ? three(row.ratio) : ['', '', '']),
    row.note ?? '',
  ])
  const head = [title, `${unit} min`, 'median', 'max', 'ratio min', 'median', 'max', '']
  const widths = head.map((_, i) => Math.max(3, ...[head, ...cells].map((line) => widthOf(line[i] ?? ''))))
  const line = (all: readonly string[]): string =>
    `| ${all.map((cell, i) => pad(cell, widths[i] ?? 0, i === 0 || i === 7)).join(' | ')} |`
  const rule = `| ${widths.map((width, i) => (i === 0 || i === 7 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return `${[line(head), rule, ...cells.map(line)].join('\n')}\n`
}
