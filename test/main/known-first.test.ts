/** What was typed: named on the first screen, changed and taken back there, kept with what was offered, and in the report. */
import { describe, expect, it } from 'vitest'
import { freshState, openMain, runMain } from '../helpers/fake-io.ts'

const EN = { LANG: 'en_US.UTF-8' }

describe('the first screen', () => {
  it('names everything that is known, also what answers a later question', async () => {
    const t = openMain(['declined', 'on', 'every', 'card'], { state: freshState(), env: EN, rows: 100 })
    await t.shows('fits several')
    t.type('1')
    expect(await t.shows('1  Yes')).toContain('From what you typed: every card')
    t.type('b')
    await t.shows('Question 1')
    t.type('e')
    await t.shows('no answer to change')
    t.type('\u0003')
    await t.exit
  })
  it('lets what is known of a later question be changed', async () => {
    const t = openMain(['无应答', '所有卡'], { state: freshState(), env: EN, rows: 100 })
    await t.shows('From what you typed: 所有卡')
    t.type('e')
    await t.shows('Which cards does it happen with? Every card')
    t.type('1')
    await t.shows('Only one card')
    t.type('1')
    await t.shows('From what you typed:')
    t.type('e')
    await t.shows('Which cards does it happen with? Only one card')
    t.type('\u0003')
    await t.exit
  })
})

it('what was typed is in the report, and by its own words', async () => {
  const state = freshState()
  await runMain(['run', '终端未登记', '所有卡', '--lang', 'en'], { state, input: 'n\nq\n' })
  const { out } = await runMain(['report', 'last', '--lang', 'en'], { state })
  expect(out).toMatch(/Typed at the start +终端未登记 所有卡/)
  expect(out.replace(/\s+/g, ' ')).toContain('(known from what was typed: 终端未登记)')
})
