/** Pairs of files: what is wrong with a pack, and the words that say so. A pack under ok/ has nothing wrong with it. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPackFolder } from '../../src/files/packs.ts'
import { renderDiagnostics, renderSummary } from '../../src/render/diagnostics.ts'
import { checkPack } from '../../src/tree/check.ts'
import type { Diagnostic } from '../../src/tree/diagnostic.ts'

const TREES = new URL('../trees/', import.meta.url).pathname
const TODAY = { today: '2026-11-23', program: '0.1.0' }
const base = checkPack((await readPackFolder(`${TREES}base`, 'base')).files, undefined, TODAY)

/** A file or folder, laid over the pack under base/. */
async function checkFixture(path: string, shown: string) {
  const { files, diagnostics } = await readPackFolder(path, shown)
  const found: readonly Diagnostic[] = [...diagnostics, ...checkPack(files, base.pack, TODAY).diagnostics]
  return { found, text: renderDiagnostics(found, 'en', 100) + renderSummary(found, files.length, 'en') }
}
const fixtures = (folder: string): string[] => readdirSync(TREES + folder).filter((name) => !name.endsWith('.out'))

test('the pack the fixtures lie over is clean', () => expect(base.diagnostics).toEqual([]))

test('the pack that has every word of the format is clean', async () => {
  expect((await checkFixture(`${TREES}shop-pack`, 'shop-pack')).found).toEqual([])
})

describe('a faulty pack is told what is wrong', () => {
  test.each(fixtures('err'))('%s', async (name) => {
    const { text } = await checkFixture(`${TREES}err/${name}`, name)
    await expect(text).toMatchFileSnapshot(`${TREES}err/${name.replace(/\.yaml$/, '')}.out`)
  })
})

describe('a sound pack is left in peace', () => {
  test.each(fixtures('ok'))('%s', async (name) => {
    const { found } = await checkFixture(`${TREES}ok/${name}`, name)
    expect(found).toEqual([])
  })
})

test('there is a faulty pack for every diagnostic', async () => {
  const source = readFileSync(new URL('../../src/tree/diagnostic.ts', import.meta.url), 'utf8')
  const [, body = ''] = /interface DiagnosticArgs \{\n(.*?)\n\}/s.exec(source) ?? []
  const codes = [...body.matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map((m) => m[1] ?? '')
  const told = new Set<string>()
  for (const name of fixtures('err'))
    for (const d of (await checkFixture(`${TREES}err/${name}`, name)).found) told.add(d.code)
  expect(codes.length).toBeGreaterThan(30)
  expect([...told].sort()).toEqual(codes.sort())
})
