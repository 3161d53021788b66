/** `check` in process: layers, exit codes, and paths shown as they were named. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import type { Context } from '../../src/app/context.ts'
import { layPacks } from '../../src/app/pack-layers.ts'
import { check } from '../../src/commands/check.ts'
import type { Io } from '../../src/io.ts'
import { EMPTY_PACK, type Pack } from '../../src/tree/pack.ts'

const FIXTURES = join(import.meta.dirname, '../trees')
const ROOT = mkdtempSync(join(tmpdir(), 'pos-triage-check-'))
afterAll(() => rmSync(ROOT, { recursive: true, force: true }))
cpSync(FIXTURES, ROOT, { recursive: true })

const now = (): Date => new Date('2026-11-23T08:30:00Z')
const base: Pack = (await layPacks(['base'], EMPTY_PACK, { cwd: ROOT, now } as Io)).pack

/** Runs the command in the folder of the fixtures, over the pack under base/. */
async function run(paths: readonly string[], format: 'text' | 'json' = 'text', proofs = false) {
  let stdout = ''
  const stream = new Writable({
    write(chunk, _, done) {
      stdout += String(chunk)
      done()
    },
  })
  const io = { cwd: ROOT, now, stdout: stream } as unknown as Io
  const context = { io, lang: 'en', screen: { results: { columns: 100 } }, pack: base } as unknown as Context
  return { code: await check(paths, { format, proofs }, context), stdout }
}

describe('exit codes', () => {
  it('are 0 for a sound pack, with or without warnings', async () => {
    expect(await run(['ok'])).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+ files checked, no problem found\n$/),
    })
    expect((await run(['err/term.yaml'])).code).toBe(0)
  })
  it('are 1 for a pack with errors', async () => {
    expect((await run(['err/loop.yaml'])).code).toBe(1)
    expect((await run(['err/empty.yaml'])).code).toBe(1)
  })
  it('are 3 where nothing is', async () => {
    const { code, stdout } = await run(['nowhere', 'err/loop.yaml'])
    expect(code).toBe(3)
    expect(stdout).toContain('nowhere:1:1: error: cannot read this: there is no such file or folder [unreadable]')
    expect(stdout).toContain('[loop]')
  })
})

describe('paths', () => {
  it('are shown as they were named', async () => {
    expect((await run(['./err/loop.yaml'])).stdout).toMatch(/^\.\/err\/loop\.yaml:\d+:/)
    expect((await run(['err/loop-over-trees/'])).stdout).toMatch(/^err\/loop-over-trees\/two\.yaml:\d+:/)
    const absolute = join(ROOT, 'err/loop.yaml')
    expect((await run([absolute])).stdout).toContain(`${absolute}:`)
  })
  it('are those of the text in JSON', async () => {
    const { stdout } = await run(['err/loop.yaml'], 'json')
    expect(JSON.parse(stdout)).toEqual({
      schema: 1,
      errors: 1,
      warnings: 0,
      diagnostics: [
        {
          path: 'err/loop.yaml',
          line: 21,
          column: 13,
          severity: 'error',
          code: 'loop',
          message: expect.stringContaining('loop:first=yes > loop:second=unsure'),
        },
      ],
    })
  })
})

describe('layers', () => {
  const pack = join(ROOT, 'mine')
  mkdirSync(pack)
  const tree = readFileSync(join(FIXTURES, 'ok/smallest.yaml'), 'utf8')
  writeFileSync(
    join(pack, 'a.yaml'),
    tree
      .replace('tree: smallest', 'tree: a')
      .replace('yes: good', 'yes: "b:good"')
      .replace(/ {2}good:.*?(?= {2}bad:)/s, ''),
  )
  writeFileSync(join(pack, 'b.yaml'), tree.replace('tree: smallest', 'tree: b'))

  it('lie over each other in the order they are named', async () => {
    expect((await run(['mine/b.yaml', 'ok', 'mine/a.yaml'])).code).toBe(0)
    expect((await run(['mine/a.yaml', 'ok', 'mine/b.yaml'])).stdout).toContain('there is no tree "b"')
  })
  it('are one where a shell names the files of a folder', async () => {
    expect(await run(['mine/a.yaml', 'mine/b.yaml'])).toEqual({
      code: 0,
      stdout: '2 files checked, no problem found\n',
    })
  })
  it('do not complain about what refers to a file that cannot be read', async () => {
    writeFileSync(join(pack, 'b.yaml'), Buffer.from([0xc4, 0xe3, 0xba, 0xc3]))
    expect((await run(['mine'])).stdout).toBe(
      'mine/b.yaml:1:1: error: cannot read this: it is not a text in UTF-8 [unreadable]\n1 error, 0 warnings\n',
    )
  })
})
