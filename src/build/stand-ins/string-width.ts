/**
 * Stands in for fast-string-width in the bundle: texts of plain Latin and Chinese are counted, anything else is handed on. The
 * package takes its time to learn about emoji before it counts the first letter. Pure.
 */
import width from 'fast-string-width'

const NARROW = /[ -~·—‘’“”…]/
const WIDE = /[\u3001-\u3011\u3014-\u301b\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fa5\uff01-\uff5e]/
const PLAIN = new RegExp(`^(?:${NARROW.source}|${WIDE.source})*$`)
const WIDES = new RegExp(WIDE, 'g')
const LATIN = /^[ -~]*$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours and a hidden cursor take no width
const MARKS = /\u001b\[(?:[\d;]{0,8}m|\?25[hl])/g

/** The width of a text that holds nothing unusual; undefined for any other. */
export function plainWidth(text: string): number | undefined {
  const bare = text.includes('\u001b') ? text.replace(MARKS, '') : text
  if (LATIN.test(bare)) return bare.length
  return PLAIN.test(bare) ? bare.length + (bare.match(WIDES)?.length ?? 0) : undefined
}

const stringWidth: typeof width = (text, options) => plainWidth(text) ?? width(text, options)
export default stringWidth
