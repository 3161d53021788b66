import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonText, oneLine, stripControl } from '../../src/text/plain-text.ts'

describe('stripControl', () => {
  it.each([
    ['a\u001b[31mred\u001b[0m', 'ared'],
    ['\u001b]0;title\u0007text', 'text'],
    ['\u009b31mred', 'red'],
    ['a\u0000b\u0007c\u007fd', 'abcd'],
    ['a\u202eb\u2066c\u200bd\ufeff', 'abcd'],
    ['a\tb\r\nc\u2028d', 'a b\nc d'],
    ['\ud800x', 'x'],
    ['\u001b]unfinished', ']unfinished'],
    ['41\u001b(B11\u001bc11\u001b#', '411111#'],
    ['4\u001bPstring\u001b\\1\u001b_string\u001b\\1\u0090string\u009c1', '4111'],
    ['掉单 98，重打印', '掉单 98，重打印'],
  ])('%j', (from, to) => expect(stripControl(from)).toBe(to))
  it.each(['\u009d', '\u001b]', '\u001b[', '\u001b ', '\u0090a', '\u009b;'])(
    'takes time in proportion to its length: %j',
    (unit) => {
      const text = unit.repeat(1_000_000)
      const started = performance.now()
      stripControl(text)
      // A second where nothing else runs; what is not linear takes minutes.
      expect(performance.now() - started).toBeLessThan(30_000)
    },
    60_000,
  )
  it('makes one line', () => expect(oneLine('  a \n\n b\u001b[2J\t')).toBe('a b'))
  it('leaves no control character in any text', () => {
    const wild = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\u001b', '[', ']', '\u0007', '\u009b', 'm'),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
    })
    fc.assert(
      fc.property(wild, (text) => {
        expect(stripControl(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
      }),
    )
  })
})

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
