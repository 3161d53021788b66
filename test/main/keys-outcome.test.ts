/** Keys at an outcome: solved or not, and what leads on. */
import { describe, expect, it } from 'vitest'
import { freshState, runMain } from '../helpers/fake-io.ts'
import { atDark, openStall, storedIn } from '../helpers/stall.ts'

describe('an outcome', () => {
  it('says what to do, with the risky step behind its warning; the card stays on standard output', async () => {
    const t = openStall({ rows: 200 })
    t.type('\rn')
    await t.shows('Careful with the next step: this could lose records')
    expect(t.screen()).toContain('Copy the merchant number.')
    expect(t.screen()).not.toContain('Keep it dry.')
    t.type('\r')
    const shown = await t.shows('Did that solve it?')
    const parts = ['Keep it dry.', 'Contact', 'Have ready', 'Merchant number (MID)']
    for (const part of parts) expect(shown).toContain(part)
    expect(t.out()).toBe('')
    t.type('0')
    await t.shows('Saved. Go on later with')
    expect(await t.exit).toBe(0)
    for (const part of parts) expect(t.out()).toContain(part)
    expect(t.screen()).toContain('Is the screen lit? > No')
  })

  it('is written whole to a file, without an escape, and stands on the screen too', async () => {
    const t = openStall({ rows: 24, redirected: true })
    t.type('\rn\r')
    expect(await t.shows('Did that solve it?')).toContain('Keep it dry.')
    for (const part of ['Keep it dry.', 'Contact', 'Have ready', 'Merchant number (MID)'])
      expect(t.out()).toContain(part)
    t.type('1')
    expect(await t.exit).toBe(0)
    expect(t.out()).not.toContain('\u001b')
    expect(t.out().split('Keep it dry.')).toHaveLength(2)
  })

  it('fits a small screen, with the rest behind a key, and Esc comes back', async () => {
    const t = openStall({ columns: 40, rows: 14 })
    t.type('\rn\r')
    const shown = await t.shows('Did that solve it?')
    expect(shown.split('\n').length).toBeLessThanOrEqual(14)
    for (const part of ['Hand it on: Ask the acquirer', 'Keep it dry.', 'Your own acquirer', '[m] the rest'])
      expect(shown).toContain(part)
    expect(shown).not.toContain('Have ready')
    t.type('m')
    await t.shows('[Space] on')
    t.type(' ')
    expect(await t.shows('Have ready')).not.toContain('Did that solve it?')
    t.type('\u001b')
    expect(await t.drew('Did that solve it?', 2)).toContain('Keep it dry.')
    t.type('1')
    expect(await t.exit).toBe(0)
  })

  it.each([
    ['en', '1', 'Good. Saved as solved.'],
    ['zh', 'y', '好的，已记录为解决。'],
  ])('solved is saved as solved (%s)', async (lang, key, said) => {
    const state = freshState()
    const t = await atDark(state, lang)
    t.type(key)
    await t.shows(said)
    expect(await t.exit).toBe(0)
    expect(storedIn(state)[0]).toMatchObject({ status: 'done', legs: [{ solved: true }] })
    const list = await runMain(['sessions', '--lang', 'en'], { state })
    expect(list.out).toContain('Solved')
  })
})

describe('not solved', () => {
  it('leads to the tree that is named, as a part of the same walk', async () => {
    const state = freshState()
    const t = await atDark(state)
    t.type('2')
    await t.shows('1  Printer fault, no slip comes out')
    t.type('1')
    await t.shows('Printer fault, no slip comes out - Question 1')
    t.type('q')
    await t.exit
    expect(storedIn(state)[0]?.legs.map(({ start }) => start.tree)).toEqual(['stall', 'printer-fault'])
  })

  it('leads up the ladder rung by rung, and b comes back', async () => {
    const state = freshState()
    const t = await atDark(state)
    t.type('2')
    await t.shows('2  Go a step higher: Start with your own acquirer')
    t.type('2')
    await t.drew('Did that solve it?', 2)
    expect(t.out()).toContain('Get a ticket number')
    t.type('2')
    await t.shows('2  Go a step higher: Complain in writing')
    expect(storedIn(state)[0]?.rungs).toBe(1)
    t.type('b\r')
    await t.drew('Did that solve it?', 3)
    t.type('q')
    expect(await t.exit).toBe(0)
  })

  it('ends with the report where nothing else helps', async () => {
    const state = freshState()
    const t = await atDark(state)
    t.type('2')
    await t.shows('3  Make the report and stop')
    t.type('3')
    await t.shows('1  Show it here')
    t.type('1')
    await t.shows('Saved. Hand the report to whoever takes over.')
    expect(await t.exit).toBe(0)
    expect(t.out()).toContain('Terminal trouble report')
    expect(storedIn(state)[0]?.status).toBe('done')
  })

  it('can be left, saved as it is', async () => {
    const state = freshState()
    const t = await atDark(state)
    t.type('n')
    await t.shows('Make the report and stop')
    t.type('q')
    await t.shows('Saved. Go on later with')
    expect(await t.exit).toBe(0)
    expect(storedIn(state)[0]).toMatchObject({ legs: [{ solved: false }] })
  })
})
