/** Text somebody typed or a file held, made safe to keep and to show, as it is, as JSON, and in lines. Pure, linear in the length of the text. */
import width from 'fast-string-width'

export const ESC = '\u001b'
const BELL = '\u0007'
/** ESC [ parameters letter, and ESC ] P X ^ _ text BEL or ESC \, with their one-character forms; ESC, signs, letter. */
const ESCAPES = new RegExp(
  `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]|(?:${ESC}[\\]PX^_]|[\u0090\u0098\u009d-\u009f])[^${BELL}${ESC}\u0090\u0098\u009c-\u009f]*(?:${BELL}|${ESC}\\\\|\u009c)|${ESC}[ -/]*[@-OQ-WYZ\\\\\`-~]`,
  'g',
)
const SPACING = /[\t\v\f\r\u0085\u2028\u2029]/g
/** Controls, formatting characters (bidi overrides, zero-width ones) and halves of surrogate pairs; made when needed. */
let invisible: RegExp | undefined

/** Plain Latin and Chinese in lines: nothing to take out. */
const PLAIN = /^[\n -~·—‘’“”…\u3001-\u9fff\uff01-\uff5e]*$/

/**
 * The text without control characters: ANSI escapes, C0, C1, bidi overrides and zero-width characters are gone, tabs and odd
 * line ends are spaces. Line feeds stay.
 */
export function stripControl(text: string): string {
  if (PLAIN.test(text)) return text
  invisible ??= /[\p{Cc}\p{Cf}\p{Cs}]/gu
  return text
    .replace(/\r\n/g, '\n')
    .replace(ESCAPES, '')
    .replace(SPACING, ' ')
    .replace(invisible, (c) => (c === '\n' ? c : ''))
}

/** The text as one line: no control characters, every run of white space one space, none at the ends. */
export const oneLine = (text: string): string => stripControl(text).replace(/\s+/g, ' ').trim()

/** Full-width forms as ASCII and the ideographic space as a space, in lower case; positions stay what they were. */
export const foldWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000A-Z]/g, (c) => {
    const code = c.charCodeAt(0)
    if (code === 0x3000) return ' '
    return String.fromCharCode(code > 0xff00 ? code - 0xfee0 : code).toLowerCase()
  })

/** Control and formatting characters but the line feeds between the parts; what JSON has in strings it escapes itself. */
let oddInJson: RegExp | undefined

/** The value as JSON with every control and formatting character in it escaped, in lines where `indent` is given. */
export function jsonText(value: unknown, indent?: number): string {
  oddInJson ??= /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
  return JSON.stringify(value, null, indent).replace(oddInJson, (c) =>
    [...Array(c.length).keys()].map((i) => escaped(c.charCodeAt(i))).join(''),
  )
}

/** One UTF-16 unit as JSON and JavaScript escape it. */
export const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`

/* Breaks text to a width in terminal columns, Chinese and Latin mixed. */

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

/** The text on one line of so many columns: what does not fit is left out, and a sign says so. */
export function cutTo(text: string, columns: number): string {
  const line = oneLine(text)
  if (widthOf(line) <= columns) return line
  return `${splitLong(line, columns - 1)[0]?.trimEnd() ?? ''}…`
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
