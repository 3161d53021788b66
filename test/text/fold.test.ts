/** Typed text made comparable: the short cuts give what the long way gives. */
import { describe, expect, it } from 'vitest'
import { firstFolded, fold, lettersOf } from '../../src/text/fold.ts'

/** Every character of the basic plane but halves of pairs. */
const CHARS = Array.from({ length: 0x10000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCharCode(code))
const long = (text: string): string => text.normalize('NFKC').toLowerCase()
const SURROUNDED = (char: string): string => `A${char}商 b`

describe('a character among others', () => {
  it('is folded to what NFKC makes of it, in lower case, simplified and with plain apostrophes', () => {
    const wrong = CHARS.filter((char) => {
      const [folded, expected] = [fold(SURROUNDED(char)), long(SURROUNDED(char))]
      return folded !== expected && !/[\u2018\u2019`\u3400-\u9fff]/.test(expected.replace('商', ''))
    })
    expect(wrong).toEqual([])
    expect(fold('無應答‘ＡＢ’')).toBe("无应答'ab'")
  })

  it('stays where it is a letter or a number, and goes where it is neither', () => {
    const wrong = CHARS.filter(
      (char) => lettersOf(SURROUNDED(char)) !== SURROUNDED(char).replace(/[^\p{L}\p{N}]+/gu, ''),
    )
    expect(wrong).toEqual([])
  })

  it('comes first in the folded text, whatever follows', () => {
    const wrong = CHARS.filter((char) =>
      ['商', '\u0301', '\u030a', 'x'].some((next) => {
        const first = firstFolded(char + next)
        return first !== undefined && !fold(char + next).startsWith(first)
      }),
    )
    expect(wrong).toEqual([])
    expect(['無x', 'Ax', '9'].map(firstFolded)).toEqual(['无', 'a', '9'])
  })
})
