/** A rewrite of the bundle that changed nothing, where it should have, ends the build. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from '@jridgewell/sourcemap-codec'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkRewrites, withRuntimeInMain } from '../../src/build/bundle.ts'
import { tally } from '../../src/build/chunks.ts'
import { ROOT } from '../../src/build/compile-pack.ts'
import { licencesOf } from '../../src/build/licences.ts'
import { exportsAtOnce, lazyRequires, lineMap } from '../../src/build/rewrites.ts'

describe('rules that must each fit', () => {
  it('are named where they did not, and hand on what they are given', () => {
    const { use, check } = tally('idle rules', ['a', 'b', 'c'])
    expect(use('b', 7)).toBe(7)
    expect(check).toThrow('idle rules: a, c')
    use('a', 0)
    use('c', 0)
    expect(check).not.toThrow()
  })
})

describe("the bundler's own functions", () => {
  const main = { fileName: 'main.js', code: 'exports.main=1;\n' }
  const runtime = { fileName: 'rolldown-runtime.js', code: 'exports.t=2;' }
  const run = { fileName: 'run.js', code: 'const e=()=>require("./rolldown-runtime.js");' }
  it('are in main, where the others ask for them', () => {
    const [first, second, ...none] = withRuntimeInMain([run, main, runtime])
    expect(first?.code).toBe('const e=()=>require("./main.js").runtime;')
    const made: { main?: number; runtime?: { t: number } } = {}
    new Function('exports', second?.code ?? '')(made)
    expect([made, none]).toEqual([{ main: 1, runtime: { t: 2 } }, []])
  })
  it.each([
    ['no rolldown-runtime.js', [run, main]],
    ['no main.js', [run, runtime]],
    ['nothing asks for', [main, runtime]],
  ])('end the build where there is %s', (told, chunks) => expect(() => withRuntimeInMain(chunks)).toThrow(told))
})

describe('the bundle', () => {
  const VERSION = '1.2.3'
  const code = `say("第")\nlet version = "${VERSION}";module.exports={get version(){return version}};\n`
  const map = (...sources: string[]): string =>
    JSON.stringify({ version: 3, file: 'main.js', sources, names: [], mappings: '' })
  const check = (files: Record<string, string>, written = code): void =>
    checkRewrites(
      { files: new Map(Object.entries(files)), modules: [`${ROOT}src/main.ts`, `${ROOT}node_modules/yaml/index.js`] },
      [{ fileName: 'main.js', code: written }],
      VERSION,
    )
  const escaped = code.replace('第', '\\u7b2c')
  const good = { 'main.js': escaped, 'main.js.map': map('../src/main.ts') }

  it('is let through where each did its work', () => expect(() => check(good)).not.toThrow())

  it.each([
    ['the version', { ...good, 'main.js': escaped.replace(VERSION, '') }],
    ['the version', { ...good, 'main.js': `${escaped}// ${'POS_TRIAGE'}_VERSION\n` }],
    ['exports at once', good, code.replace('module.', '')],
    ['ASCII', { ...good, 'main.js': code }],
    ['lines of the sources', { ...good, 'main.js.map': map('../src/io.ts') }],
  ] as const)('is refused without %s', (name, files: Record<string, string>, written?: string) => {
    expect(() => check(files, written)).toThrow(`rewrites of the bundle that changed nothing: ${name}`)
  })
})

describe('exports', () => {
  const getter = (name: string, value: string): string =>
    `Object.defineProperty(exports,"${name}",{enumerable:!0,get:function(){return ${value}}})`
  const run = (code: string): Record<string, unknown> => {
    const module = { exports: {} }
    new Function('module', 'exports', code)(module, module.exports)
    return module.exports
  }
  it('are one object, and tell what is there when they are asked', () => {
    const code = `let x=1,y=2;const z=()=>{x=3};${getter('a', 'x')},${getter('b', 'y')},${getter('go', 'z')};\n`
    const once = exportsAtOnce(code)
    expect(once).not.toContain('defineProperty')
    expect(once.split('\n')).toHaveLength(2)
    for (const made of [run(code), run(once)]) {
      expect(Object.keys(made)).toEqual(['a', 'b', 'go'])
      ;(made.go as () => void)()
      expect([made.a, made.b]).toEqual([3, 2])
    }
  })
  it('are one object too beside those of a package within the file', () => {
    const inner = 'const w=(f)=>{const t={};f(t);return t.exports};let x=w((t)=>{t.exports=3});'
    expect(exportsAtOnce(`${inner}${getter('a', 'x')},${getter('b', 'x')};`)).toBe(
      `${inner}module.exports={get a(){return x},get b(){return x}};`,
    )
  })
  it.each([
    ['there is no more than one', `let x=1;${getter('a', 'x')};`],
    ['the file speaks of them elsewhere', `let x=1;${getter('a', 'x')},${getter('b', 'x')};exports.c=2;`],
    ['it gives them up for others', `let x=1;${getter('a', 'x')},${getter('b', 'x')};module.exports=x;`],
  ])('stay where %s', (_, code) => expect(exportsAtOnce(code)).toBe(code))
})

describe('requires', () => {
  const PLAIN = 'const require_words = require("./words.js");\nexports.say = () => require_words.word(1);\n'
  const WRAPPED =
    'let node_os = require("node:os");\nnode_os = require_words.__toESM(node_os, 1);\nexports.home = () => node_os.default;\n'
  const checkAfter = (...chunks: string[]) => {
    const { plugin, check } = lazyRequires()
    for (const chunk of chunks) (plugin.renderChunk as (code: string) => unknown)(chunk)
    return check
  }

  it('of both forms have to be somewhere', () => {
    expect(checkAfter(PLAIN, WRAPPED)).not.toThrow()
    expect(checkAfter(PLAIN)).toThrow('forms of require that are in no file of the bundle: wrapped')
    expect(checkAfter(WRAPPED)).toThrow('bundle: plain')
    expect(checkAfter('exports.one = 1;\n')).toThrow('bundle: plain, wrapped')
  })
})

describe('a map of lines', () => {
  it('keeps the lines of our own files, once each, and nobody else’s', () => {
    const mappings = encode([
      [
        [0, 0, 4, 2],
        [9, 0, 4, 8],
        [20, 1, 1, 0],
      ],
      [[0, 1, 2, 0]],
      [[3, 2, 0, 0]],
    ])
    const made = lineMap(
      { sources: ['../src/io.ts', '../node_modules/yaml/src/io.ts', '../src/ui/x.ts'], mappings },
      'main.js',
    )
    expect(made).toMatchObject({ version: 3, file: 'main.js', sources: ['../src/io.ts', '../src/ui/x.ts'], names: [] })
    expect(made.mappings).toBe(encode([[[0, 0, 4, 0], [20]], [], [[3, 1, 0, 0]]]))
  })
})

describe('licences', () => {
  /** A module of a package of its own, with these files beside it. */
  function moduleWith(files: Readonly<Record<string, string>>): string {
    const root = mkdtempSync(join(tmpdir(), 'pos-triage-'))
    onTestFinished(() => rmSync(root, { recursive: true, force: true }))
    const folder = join(root, 'node_modules', '@some', 'package')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "name": "@some/package", "version": "2.0.0", "license": "MIT" }')
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return join(folder, 'index.js')
  }

  it('of what is bundled are one text', async () => {
    const id = moduleWith({ 'LICENSE.md': 'Do as you like.\r\n' })
    expect(await licencesOf([id, id, `${ROOT}src/main.ts`])).toMatch(
      /\n@some\/package 2\.0\.0 \(MIT\)\n\nDo as you like\.\n$/,
    )
  })

  it('that are missing end the build', async () => {
    await expect(licencesOf([moduleWith({ 'README.md': 'Licence: MIT' })])).rejects.toThrow(
      '@some/package has no licence text',
    )
    await expect(licencesOf([`${ROOT}src/main.ts`])).rejects.toThrow('none of the modules is in a package')
  })
})
