/** The topics of `help`: they fit the screen, and say what the program does. */
import { describe, expect, it } from 'vitest'
import { EXIT } from '../../src/errors.ts'
import { speechIn, wordsOf } from '../../src/i18n/language.ts'
import { renderTopic } from '../../src/render/help.ts'
import { styleOf } from '../../src/render/wording.ts'
import { widthOf } from '../../src/text/plain-text.ts'
import { checkPack } from '../../src/tree/check.ts'
import { COMMAND_KEYS } from '../../src/ui/prompter.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'

const IDS = ['format', 'keys', 'exit-codes'] as const

describe.each(['zh', 'en'] as const)('help in %s', (lang) => {
  const rendered = (id: (typeof IDS)[number], columns: number): string[] =>
    renderTopic(wordsOf(lang).topics.all[id], { ...speechIn(lang), columns, style: styleOf(false) })

  it.each(IDS.flatMap((id) => [39, 79].map((columns) => [id, columns] as const)))(
    '%s fits %d columns',
    (id, columns) => {
      for (const line of rendered(id, columns)) {
        expect(widthOf(line), line).toBeLessThanOrEqual(columns)
        expect(line.trimStart()).not.toMatch(/^[，。、；：？！）】》”’]/)
      }
    },
  )

  it('names every key', () => {
    const terms = rendered('keys', 79).map((line) => line.trim().split('  ')[0])
    for (const key of Object.values(COMMAND_KEYS)) expect(terms).toContain(key)
  })

  it('names every exit code', () => {
    const terms = rendered('exit-codes', 79).map((line) => line.trim().split('  ')[0])
    for (const code of Object.values(EXIT)) expect(terms).toContain(String(code))
  })

  it('shows a tree that is one', () => {
    const lines = wordsOf(lang).topics.all.format.parts.flatMap((part) =>
      typeof part === 'object' && 'lines' in part ? part.lines : [],
    )
    const file = { path: 'drawer-stuck.yaml', text: lines.join('\n') }
    expect(checkPack([file], shippedPack, { today: '2026-11-23' }).diagnostics).toEqual([])
  })
})
