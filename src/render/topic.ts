/** A topic of `help` as lines. Pure. */
import type { Topic, TopicPart } from '../i18n/topics.ts'
import type { How } from './how.ts'
import { widthOf, wrap } from './wrap.ts'

type Row = readonly [term: string, text: string]

/** None wider than the columns, but for lines of a file, which may not be broken. */
export function renderTopic({ title, parts }: Topic, how: How): string[] {
  return [how.style.title(title), '', ...parts.flatMap((part) => renderPart(part, how))].slice(0, -1)
}

/** A heading stands on what it heads; a blank line follows everything else. */
function renderPart(part: TopicPart, how: How): string[] {
  if (typeof part === 'string') return [...wrap(part, how.columns), '']
  if ('heading' in part) return [how.style.heading(part.heading)]
  if ('lines' in part) return [...part.lines.map((line) => `  ${line}`), '']
  return [...renderRows(part.rows, how), '']
}

/** Terms in a column with their texts beside them; where terms leave too little room, the texts stand under them. */
export function renderRows(rows: readonly Row[], how: How): string[] {
  const widest = Math.max(...rows.map(([term]) => widthOf(term)))
  const beside = widest + 4 <= how.columns / 2
  return rows.flatMap(([term, text]) => {
    if (!beside) return [`  ${term}`, ...wrap(text, how.columns, { first: '    ' })]
    const first = `  ${term}${' '.repeat(widest - widthOf(term))}  `
    return wrap(text, how.columns, { first })
  })
}
