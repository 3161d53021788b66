/** Help as lines: topics, and the parser's own help, since Chinese has width two and a phone's terminal forty columns. Pure. */
import type { Words } from '../i18n/language.ts'
import type { Topic, TopicPart } from '../i18n/terms.ts'
import { widthOf, wrap } from '../text/plain-text.ts'
import type { Wording } from './wording.ts'

type HelpRow = readonly [term: string, text: string]

/** None wider than the columns, but for lines of a file, which may not be broken. */
export function renderTopic({ title, parts }: Topic, wording: Wording): string[] {
  return [wording.style.title(title), '', ...parts.flatMap((part) => renderPart(part, wording))].slice(0, -1)
}

/** A heading stands on what it heads; a blank line follows everything else. */
function renderPart(part: TopicPart, wording: Wording): string[] {
  if (typeof part === 'string') return [...wrap(part, wording.columns), '']
  if ('heading' in part) return [wording.style.heading(part.heading)]
  if ('lines' in part) return [...part.lines.map((line) => `  ${line}`), '']
  return [...renderRows(part.rows, wording), '']
}

/** Terms in a column with their texts beside them. */
export function renderRows(rows: readonly HelpRow[], { columns }: Wording): string[] {
  const widest = Math.max(...rows.map(([term]) => widthOf(term)))
  return rows.flatMap(([term, text]) => renderRow(term, text, widest, columns))
}

/** Less room than this, in columns, and a text stands under its term. */
const LEAST_ROOM = 24

/** A term and its text, which begins behind the widest term. */
function renderRow(term: string, text: string, widest: number, columns: number): string[] {
  if (columns - widest - 4 < LEAST_ROOM) return [`  ${term}`, ...wrap(text, columns, { first: '    ' })]
  return wrap(text, columns, { first: `  ${term}${' '.repeat(widest - widthOf(term))}  ` })
}

/** What the parser lets us decide; commands are shown by name, since each has its own help. */
interface Layout {
  readonly boxWrap: (text: string, columns: number) => string
  readonly displayWidth: (text: string) => number
  readonly styleTitle: (title: string) => string
  readonly styleUsage: (usage: string) => string
  readonly subcommandTerm: (command: { name(): string }) => string
  readonly formatItem: (term: string, termWidth: number, text: string) => string
}

export function helpLayout(columns: number, words: Words['help']['parser']): Layout {
  return {
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    displayWidth: widthOf,
    styleTitle: (title) => (Object.hasOwn(words, title) ? words[title as keyof typeof words] : title),
    styleUsage: (usage) => {
      const behind = ' '.repeat(widthOf(words['Usage:']) + 1)
      return wrap(usage, columns, { first: behind, rest: '  ' }).join('\n').slice(behind.length)
    },
    subcommandTerm: (command) => command.name(),
    formatItem: (term, termWidth, text) => {
      const said = text.replace(
        /(\(|, )(choices|default):/g,
        (_, sign: string, name: 'choices' | 'default') => `${sign}${words[name]}:`,
      )
      return text ? renderRow(term, said, termWidth, columns).join('\n') : `  ${term}`
    },
  }
}
