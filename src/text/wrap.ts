/** Breaks text to a width in terminal columns, Chinese and Latin mixed. Pure. */
import width from 'fast-string-width'
import { stripControl } from './plain-text.ts'

/** Never at the start of a line, so they stay with what is before them. */
const CLOSING = '，。、；：？！）】》〉」』”’…·,.;:?!)\\]}%'
/** Never at the end of a line, so they stay with what is behind them. */
const OPENING = '（【《〈「『“‘(\\[{'
const WIDE =
  '\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6'
/** One wide character or one Latin word with the punctuation that must stay with it; or white space. */
const PIECES = new RegExp(
  `[${OPENING}]*(?:(?![${CLOSING}${OPENING}])[${WIDE}]|(?:[^\\s${WIDE}${OPENING}]|[${OPENING}](?=[^\\s${WIDE}${OPENING}]))+)[${CLOSING}]*|[${OPENING}${CLOSING}]+|\\s+`,
  'gu',
)

const ASCII = /^[ -~]*$/
export const widthOf = (text: string): number => (ASCII.test(text) ? text.length : width(text))

/** Words of plain Latin letters with single blanks between them: nothing to fold away. */
const SIMPLE = /^[!-~]+(?: [!-~]+)*$/

/** How the lines of a paragraph start: the first one, and those under it. */
export interface Indent {
  readonly first?: string
  readonly rest?: string
}

/**
 * The lines of one paragraph, none wider than `columns`, none starting with closing punctuation and no Latin word broken unless
 * it is wider than the line. Line breaks in the text are kept.
 */
export function wrap(text: string, columns: number, indent: Indent = {}): string[] {
  const first = indent.first ?? ''
  if (first.length + text.length <= columns && SIMPLE.test(text) && ASCII.test(first)) return [first + text]
  const rest = indent.rest ?? ' '.repeat(widthOf(first))
  const room = columns - widthOf(rest)
  return stripControl(text)
    .split('\n')
    .flatMap((paragraph, index) => {
      const parts = (paragraph.match(PIECES) ?? []).flatMap((piece) =>
        /\s/.test(piece) ? [' '] : splitLong(piece, room),
      )
      return fill(parts, columns, index === 0 ? first : rest, rest)
    })
}

/** Puts unbreakable parts on lines; `' '` is a place where a line may end and its blank falls away. */
function fill(parts: readonly string[], columns: number, first: string, rest: string): string[] {
  const lines: string[] = []
  let line = first
  let used = widthOf(first)
  let words = ''
  let gap = ''
  for (const part of parts) {
    if (part === ' ') {
      gap = words ? ' ' : ''
      continue
    }
    const need = widthOf(part)
    if (words && used + gap.length + need > columns) {
      lines.push(line + words)
      line = rest
      used = widthOf(rest)
      words = ''
      gap = ''
    }
    words += gap + part
    used += gap.length + need
    gap = ''
  }
  return [...lines, (line + words).trimEnd()]
}

/** A piece wider than a whole line is cut where the line ends. */
function splitLong(piece: string, columns: number): string[] {
  if (widthOf(piece) <= columns) return [piece]
  const parts: string[] = []
  let part = ''
  for (const char of piece) {
    if (part && widthOf(part + char) > columns) {
      parts.push(part)
      part = ''
    }
    part += char
  }
  parts.push(part)
  return parts
}
