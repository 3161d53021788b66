/**
 * Code without a character beyond ASCII: Node keeps it in half the room, and starts the program a millisecond sooner. What is
 * mostly Chinese would only get longer, and stays. Pure.
 */

import { escaped } from '../text/json-text.ts'

/** The largest share of characters that is written as escapes. */
const FEW = 0.05

/** An escape as it stands, or a character to be escaped, with a backslash in front of it that means nothing. */
const PLACES = /\\[\0-\x7f]|\\?[^\0-\x7f]/g

/** Means the same, and lines stay lines. Throws where an escape would be read as it stands. */
export function asciiCode(code: string): string {
  const beyond = code.match(/[^\0-\x7f]/g)?.length ?? 0
  if (beyond === 0 || beyond > code.length * FEW) return code
  if (code.includes('String.raw')) throw new Error('a text that is read with its escapes: it has to stay as it is')
  return code.replace(PLACES, (found) => {
    const unit = found.charCodeAt(found.length - 1)
    return unit < 0x80 ? found : escaped(unit)
  })
}
