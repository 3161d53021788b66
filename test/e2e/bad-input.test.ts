/** What people type wrong, and files that are not what they should be: one clear line, the right exit code, never a stack. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runProgram } from '../helpers/program.ts'

const folder = (files: Readonly<Record<string, string | Buffer>>): string => {
  const path = mkdtempSync(join(tmpdir(), 'pos-triage-pack-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  return path
}
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const SAMPLE = /```yaml\n([\s\S]*?)```/.exec(README)?.[1] ?? ''

describe('the command line', () => {
  it.each([
    [['qqqq wwww', '--json', '--answers', ''], 'no-response'],
    [['run', 'network', '--json'], 'network'],
    [['run', '--json'], 'pos-triage list'],
    [['list', '--lang', 'fr'], 'zh, en'],
    [['no-response', '--acquirer', 'nobody'], 'lakala'],
    [['check', '--format', 'pdf'], 'text'],
    [['code', '--nonsense'], '--nonsense'],
    [['list', '--trees', ''], 'empty'],
    [['check', ''], 'empty'],
  ])('%j exits 2 and names what is possible', (args, named) => {
    const result = runProgram([...args, ...(args.includes('--lang') ? [] : ['--lang', 'en'])])
    expect(result.status).toBe(2)
    expect(result.stderr).toContain(named)
    if (args.includes('--json')) expect(JSON.parse(result.stdout)).toMatchObject({ schema: 1 })
    else expect(result.stdout).toBe('')
    expect(result.stderr).not.toMatch(/\n\s+at /)
  })
})

it('a line that nobody typed is cut, not choked on', () => {
  const { status, stderr } = runProgram(['no-response', '--lang', 'en'], { input: `${'x'.repeat(10_000_000)}\nno\n` })
  expect(status).toBe(2)
  expect(stderr).toContain('Question 2')
  expect(stderr.length).toBeLessThan(50_000)
})

describe('a pack of one’s own', () => {
  it('is walked from YAML, the sample of the README first of all', () => {
    const pack = folder({ 'drawer-stuck.yaml': SAMPLE })
    expect(runProgram(['check', pack]).status).toBe(0)
    const { stdout } = runProgram([
      'run',
      'drawer-stuck',
      '--trees',
      pack,
      '--answers',
      'yes',
      '--json',
      '--lang',
      'en',
    ])
    expect(JSON.parse(stdout)).toMatchObject({ status: 'outcome', title: 'Check the cable' })
    expect(JSON.parse(runProgram(['list', '--trees', pack, '--json']).stdout).trees).toHaveLength(25)
  })

  it('is refused with its diagnostics when it has an error', () => {
    const pack = folder({ 'drawer-stuck.yaml': SAMPLE.replace('yes: cable', 'yes: cabel') })
    const result = runProgram(['run', 'drawer-stuck', '--trees', pack, '--answers', '', '--json', '--lang', 'en'])
    expect(result.status).toBe(3)
    expect(result.stderr).toMatch(/drawer-stuck\.yaml:\d+:\d+: error: .*cabel.*\[undefined-target\]/)
    expect(result.stderr).toContain('cable')
    const check = runProgram(['check', pack, '--format', 'json'])
    expect(check.status).toBe(1)
    expect(JSON.parse(check.stdout)).toMatchObject({
      schema: 1,
      errors: 1,
      diagnostics: [{ code: 'undefined-target' }],
    })
  })

  it.each([
    ['empty', ''],
    ['not UTF-8', Buffer.from([0xc4, 0xe3, 0xba, 0xc3, 0x0a])],
    ['noise', Buffer.alloc(50 * 1024 * 1024, 'x')],
    ['CRLF and a BOM but no tree', '\ufefffoo: bar\r\n'],
  ])('that is %s gets one clear line and exit 3', (_, content) => {
    const pack = folder({ 'odd.yaml': content })
    const result = runProgram(['list', '--trees', pack, '--lang', 'en'])
    expect(result.status).toBe(3)
    expect(result.stderr).toContain('odd.yaml')
    expect(result.stderr.length).toBeLessThan(1500)
    expect(result.stderr).not.toMatch(/\n\s+at /)
  })

  it('that is missing, a folder without trees, or a folder named like a tree is named', () => {
    expect(runProgram(['list', '--trees', '/no/such/pack']).status).toBe(3)
    expect(runProgram(['list', '--trees', folder({})]).status).toBe(3)
    const odd = folder({ 'drawer-stuck.yaml': SAMPLE })
    mkdirSync(join(odd, 'folder.yaml'))
    expect(runProgram(['check', odd]).status).toBe(0)
  })

  it('cannot put control characters on the screen', () => {
    const pack = folder({ 'drawer-stuck.yaml': SAMPLE.replace('Does the key open it?', '"\\e[31mRed\\x07\\u202E?"') })
    const result = runProgram(['drawer-stuck', '--trees', pack, '--lang', 'en'], { input: 'yes\n' })
    expect(result.stderr).toContain('Red')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(result.stderr + result.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })
})
