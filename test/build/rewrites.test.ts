/** What is done to the bundler's files: the code means the same, in ASCII and with lazy requires, and lines stay lines. */
import { runInThisContext } from 'node:vm'
import { decode, encode } from '@jridgewell/sourcemap-codec'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiCode, lineMap, withLazyRequires } from '../../src/build/rewrites.ts'

const lines = (...all: string[]): string => `${all.join('\n')}\n`

describe('a file of the bundle', () => {
  it('is loaded at its first use', () => {
    const code = lines('const require_words = require("./words.js");', 'exports.say = () => require_words.word(1);')
    expect(withLazyRequires(code)).toBe(
      lines('const require_words = () => require("./words.js");', 'exports.say = () => (require_words()).word(1);'),
    )
  })

  it('is loaded once and unwrapped once where its default export is used', () => {
    const code = lines(
      'let node_path = require("node:path");',
      'node_path = require_main.__toESM(node_path, 1);',
      'exports.read = (text) => new node_path.default.Parser(text);',
    )
    const lazy = withLazyRequires(code)
    expect(lazy).toContain('const node_path = () => (node_path_ ??= require_main.__toESM(require("node:path"), 1));')
    expect(lazy).toContain('new (node_path()).default.Parser(text)')
  })

  it('is loaded late where what is spread comes from it, and not for a field of the same name', () => {
    const code = lines(
      'const require_words = require("./words.js");',
      'exports.all = () => [...require_words.list, given.require_words.list];',
    )
    expect(withLazyRequires(code)).toContain('[...(require_words()).list, given.require_words.list]')
  })

  it('keeps its lines, so that a source map of lines stays true', () => {
    const code = lines(
      'let node_path = require("node:path");',
      'node_path = require_main.__toESM(node_path, 1);',
      'const require_words = require("./words.js");',
      'exports.all = node_path.default(require_words.list);',
    )
    expect(withLazyRequires(code).split('\n')).toHaveLength(code.split('\n').length)
  })

  it('that loads nothing is left as it is', () => {
    expect(withLazyRequires('exports.one = 1;\n')).toBe('exports.one = 1;\n')
  })
})

describe('the build ends', () => {
  it.each([
    ['of two names', 'const { word, say } = require("./words.js");'],
    ['of a form not known', 'var words = wrapped.once(require("./words.js"));'],
    ['for what it does', 'require("./words.js");'],
  ])('where a file is loaded at once: %s', (_, line) => {
    expect(() => withLazyRequires(lines(line, 'exports.one = 1;'))).toThrow(/loaded at once/)
  })

  it('where a file is handed on as a whole, since there is only a function now', () => {
    const code = lines('const require_words = require("./words.js");', 'exports.all = { words: require_words };')
    expect(() => withLazyRequires(code)).toThrow(/require_words is used as a whole/)
  })
})

describe('a source map', () => {
  const map = {
    sources: ['../src/main.ts', '../node_modules/x/src/y.js', null],
    mappings: encode([
      [
        [0, 0, 4, 2],
        [9, 0, 4, 7],
        [20, 0, 6, 0],
      ],
      [[0, 1, 3, 0]],
      [[2, 0, 8, 1]],
    ]),
  }
  it('names our own lines, and no columns and nobody else', () => {
    const made = lineMap(map, 'main.js')
    expect(made).toMatchObject({ version: 3, file: 'main.js', sources: ['../src/main.ts'], names: [] })
    expect(decode(made.mappings)).toEqual([
      [
        [0, 0, 4, 0],
        [20, 0, 6, 0],
      ],
      [],
      [[2, 0, 8, 0]],
    ])
  })
})

describe('code in ASCII', () => {
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
})
