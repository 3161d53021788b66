import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripControl } from '../../src/text/plain-text.ts'
import { foldPlaced, maskSensitive, safeText, unfold } from '../../src/text/safe-text.ts'

describe('what may be kept and shown of a text', () => {
  it.each([
    ['4111\u001b[0m1111\u001b[0m1111\u001b[0m1111', '************1111'],
    ['4111\u001b]0;x\u00071111\u001b(B1111\u202e1111', '************1111'],
    ['密\u200b码是 12\u001b[1m34\u001b[0m56', '密码是 ******'],
    ['CV\u0000V 1\u200b2\u200b3', 'CVV ***'],
    ['11010519\u001b[31m491231002X', '******************'],
    ['a\u001b[31mb\n凭证号 000123', 'ab\n凭证号 000123'],
  ])('%j', (from, to) => expect(safeText(from)).toBe(to))

  it('is what is left of the text without its control characters, wherever they stood', () => {
    const secret = fc.constantFrom('4111111111111111', '密码123456', 'CVV 123', '11010519491231002X')
    const noise = fc.constantFrom('\u001b[0m', '\u001b]2;t\u0007', '\u200b', '\u0000', '\u001b(B', '\u009b1m', '\u2066')
    fc.assert(
      fc.property(secret, noise, fc.array(fc.nat(30)), (text, escaped, places) => {
        let dressed: string = text
        for (const place of places) dressed = `${dressed.slice(0, place)}${escaped}${dressed.slice(place)}`
        fc.pre(stripControl(dressed) === text)
        expect(safeText(dressed)).toBe(maskSensitive(text))
      }),
    )
  })
})

describe('the text as the rules of the mask read it', () => {
  it.each([
    ['PIN 密码', 'pin 密码'],
    ['ＰＩＮ：１２３４　。', 'pin:1234 。'],
    ['識別碼、動態碼、驗證碼', '识别码、动态码、验证码'],
    ['٤𝟜𝟯①⑨❶❾➀➊⁴₂4️⃣', '443191911424'],
    ['密\ufe0f码\u00a01', '密码 1'],
    ['⑫½', '121⁄2'],
  ])('%s is %s', (given, text) => expect(foldPlaced(given).text).toBe(text))

  it.each([
    ['密码1234', '1234', '1234'],
    ['x𝟜𝟠y', '48', '𝟜𝟠'],
    ['x4️⃣y', '4', '4️⃣'],
    ['x⑫y', '2', '⑫'],
    ['x⑫y', '1', '⑫'],
    ['P\ufe0fIN', 'i', 'I'],
  ])('in %s, %s stands where %s does', (given, part, there) => {
    const folded = foldPlaced(given)
    const at = folded.text.indexOf(part)
    expect(given.slice(...unfold(folded, at, at + part.length))).toBe(there)
  })
})
