/** docs/checks.md speaks of every diagnostic, and what it shows is so. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DiagnosticCode } from '../../src/tree/diagnostic.ts'
import { checkFixture, diagnosticCodes, TREES } from '../helpers/fixtures.ts'
import { MEANINGS } from './check-meanings.ts'
import { makeChecksPage, rightOf, wrongOf } from './checks-page.ts'

const page = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8')

it('is what `npm run docs` makes', async () => expect(page).toBe(await makeChecksPage()))

it('has a section for every diagnostic, in order', () => {
  expect([...page.matchAll(/^## `(.*)`$/gm)].map(([, code]) => code)).toEqual(diagnosticCodes())
})

describe.each(Object.keys(MEANINGS) as DiagnosticCode[])('%s', (code) => {
  const meaning = MEANINGS[code]
  const codesIn = async (folder: 'err' | 'right', name: string) =>
    (await checkFixture(`${TREES}${folder}/${name}`, name)).found.map((d) => d.code)

  it('is told of the wrong example and not of the right one', async () => {
    expect(await codesIn('err', wrongOf(meaning))).toContain(code)
    expect(await codesIn('right', rightOf(meaning))).toEqual([])
  })
})
