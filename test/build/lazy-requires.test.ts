/** A file of the bundle is loaded when it is used; what cannot be made so ends the build. */
import { describe, expect, it } from 'vitest'
import { withLazyRequires } from '../../src/build/rewrites.ts'

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
