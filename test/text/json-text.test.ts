import { describe, expect, it } from 'vitest'
import { jsonText } from '../../src/text/json-text.ts'

describe('JSON that may be shown on a terminal', () => {
  it.each([
    '\u0000\u001b[31m\n',
    '\u007f\u0085\u009b31m',
    '\u00ad\u061c\u180e\u200b\u200f',
    '\u2028\u2029\u202e\u2066',
    '\ufeff\ufff9\ufffb',
    '\u{e0001}\u{e0041}\u{1d173}',
    '\ud800',
  ])('has no control or formatting character in it: %j', (text) => {
    for (const indent of [undefined, 2]) {
      const json = jsonText({ text, [text]: [text] }, indent)
      expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
      expect(JSON.parse(json)).toEqual({ text, [text]: [text] })
    }
  })
  it('is otherwise what it always is', () => {
    const value = { a: ['掉单 98', 'é 😀', 1, null], b: {} }
    expect(jsonText(value)).toBe(JSON.stringify(value))
    expect(jsonText(value, 2)).toBe(JSON.stringify(value, null, 2))
  })
})
