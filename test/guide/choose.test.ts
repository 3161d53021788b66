import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { chooseOne, lookOf } from '../../src/guide/choose.ts'
import { linesPrompter } from '../../src/ui/lines-prompter.ts'
import { testContext } from '../helpers/context.ts'

/** What is chosen of so many by these lines, and what was shown. */
async function chosenOf(count: number, lines: readonly string[]) {
  const context = testContext('en')
  const stdin = new PassThrough()
  const prompter = linesPrompter({ ...context.io, stdin }, false)
  stdin.end(lines.map((line) => `${line}\n`).join(''))
  const labels = Array.from({ length: count }, (_, i) => `label ${i}`)
  const index = await chooseOne(labels, 'none of them', prompter, lookOf(context.wording()))
  prompter.close()
  return { index, shown: context.err() }
}

describe('one of several', () => {
  it('has a digit each up to nine', async () => {
    const { index, shown } = await chosenOf(9, ['9'])
    expect(index).toBe(8)
    expect(shown).toContain('  9. label 8')
    expect(shown).toContain('  0. none of them')
  })

  it('stands on pages of eight where there are more; 9 turns the page, and round again', async () => {
    expect((await chosenOf(10, ['9', '2'])).index).toBe(9)
    expect((await chosenOf(17, ['9', '9', '1'])).index).toBe(16)
    expect((await chosenOf(10, ['9', '9', '1'])).index).toBe(0)
    expect((await chosenOf(10, [])).shown).not.toContain('label 8')
  })

  it.each([['0'], ['b'], []])('is none after %j', async (...lines) => {
    expect(
      (
        await chosenOf(
          3,
          lines.filter((line) => line !== undefined),
        )
      ).index,
    ).toBeUndefined()
  })
})
