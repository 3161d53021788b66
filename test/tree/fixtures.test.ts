/** Pairs of files: what is wrong with a pack, and the words that say so. A pack under ok/ or right/ has nothing wrong with it. */
import { describe, expect, test } from 'vitest'
import { base, checkFixture, diagnosticCodes, fixtures, TREES } from '../helpers/fixtures.ts'

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
  const all = (['ok', 'right'] as const).flatMap((folder) => fixtures(folder).map((name) => [folder, name] as const))
  test.each(all)('%s/%s', async (folder, name) => {
    const { found } = await checkFixture(`${TREES}${folder}/${name}`, name)
    expect(found).toEqual([])
  })
})

test('there is a faulty pack for every diagnostic', async () => {
  const codes = diagnosticCodes()
  const told = new Set<string>()
  for (const name of fixtures('err'))
    for (const d of (await checkFixture(`${TREES}err/${name}`, name)).found) told.add(d.code)
  expect(codes.length).toBeGreaterThan(30)
  expect([...told].sort()).toEqual(codes.sort())
})
