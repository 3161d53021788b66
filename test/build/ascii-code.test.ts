import { runInThisContext } from 'node:vm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asciiCode } from '../../src/build/rewrites.ts'

const LONG = 'x'.repeat(2000)
/** Code in which little is beyond ASCII. */
const among = (value: string): string => `[${value}, "${LONG}"][0]`

it.each([
  ["'是'", '是'],
  ['"\\\\是"', '\\是'],
  ["'\\是'", '是'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
  ['`第 ${1} 题\n“”`', '第 1 题\n“”'],
  ["'x'.replace(/[。x]/u, '，')", '，'],
  ["'😀'.replace(/^😀$/u, '👍')", '👍'],
  ["({ 分: 1, '时': 2 }).分", 1],
  ["new RegExp(/[·—]/.source).test('—')", true],
])('%s means the same without a character beyond ASCII', (value, means) => {
  const code = asciiCode(among(value))
  expect(code).toMatch(/^[\0-\x7f]*$/)
  expect(code.split('\n')).toHaveLength(among(value).split('\n').length)
  expect(runInThisContext(among(value))).toBe(means)
  expect(runInThisContext(code)).toBe(means)
})

it('any text stays the same', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(runInThisContext(asciiCode(among(JSON.stringify(text))))).toBe(text)
    }),
  ))

it('what is mostly Chinese stays, and so does what is ASCII', () => {
  for (const code of ["['是', '否', '不确定']", '[1, 2]']) expect(asciiCode(code)).toBe(code)
})

it('a text that is read with its escapes ends the build', () =>
  expect(() => asciiCode(among('String.raw`是`'))).toThrow('escapes'))
