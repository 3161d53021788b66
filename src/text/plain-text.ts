/** Text somebody typed or a file held, made safe to keep and to show, as it is and as JSON. Pure, linear in the length of the text. */

const ESC = '\u001b'
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
