import { describe, expect, it } from 'vitest'
import { foldPlaced, unfold } from '../../src/text/safe-text.ts'

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
