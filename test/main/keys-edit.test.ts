/** `e` changes an earlier answer, `k` looks up a code: what they lead to, and the way back. */
import { describe, expect, it } from 'vitest'
import { freshState, leave, openMain, type Running } from '../helpers/fake-io.ts'
import { answersIn, openStall, storedIn } from '../helpers/stall.ts'

const ASK = 'Which answer do you want to change?'

/** A walk at the end of the stall, after two answers. */
async function atEnd(state: string): Promise<Running> {
  const t = openStall({ state, rows: 100 })
  t.type('\ry1')
  await t.shows('Did that solve it?')
  return t
}

describe('e', () => {
  it('asks the answer again, and names those that no longer fit', async () => {
    const state = freshState()
    const t = await atEnd(state)
    t.type('e')
    expect(await t.shows('0  None: go back')).toMatch(
      /1 {2}Is the screen lit\? Yes[\s\S]*2 {2}Which colour is it\? Blue/,
    )
    t.type('1')
    await t.shows('How to find out: Look at the screen.')
    t.type('n')
    await t.shows('One later answer no longer fits and was dropped:\n  - Which colour is it? Blue')
    await t.shows('Ask the acquirer')
    expect(answersIn(state)).toEqual(['no'])
    expect(await leave(t)).toBe(130)
  })

  it.each([
    ['0', 'at the list of answers'],
    ['b', 'at the list of answers'],
    ['1b', 'at the question'],
    ['\u001b', 'at the list of answers, by Esc'],
    ['1\u001b', 'at the question, by Esc'],
    ['\u0004', 'at the list of answers, by Ctrl-D'],
  ])('changes nothing when it is left: %j %s', async (keys) => {
    const state = freshState()
    const t = await atEnd(state)
    t.type('e')
    await t.shows(ASK)
    t.type(keys)
    await t.drew('Did that solve it?', 2)
    expect(answersIn(state)).toEqual(['yes', 'blue'])
    await leave(t)
  })

  it.each(['q', '1q'])('leaves the walk with q, saved as it was: %s', async (keys) => {
    const state = freshState()
    const t = await atEnd(state)
    t.type('e')
    await t.shows(ASK)
    t.type(keys)
    expect(await t.exit).toBe(0)
    expect(answersIn(state)).toEqual(['yes', 'blue'])
  })

  it('says so where nothing was answered yet', async () => {
    const t = openMain(['no-response', '--lang', 'en'])
    await t.shows('Question 1')
    t.type('e')
    await t.shows('There is no answer to change yet.')
    await leave(t)
  })
})

describe('k', () => {
  const askFor = async (t: Running, typed: string, times = 1): Promise<void> => {
    t.type('k')
    await t.shows('Which code or text does the screen show now?', times)
    t.type(`${typed}\r`)
  }

  it('shows the card of a code, walks through it, and b comes back', async () => {
    const state = freshState()
    const t = openMain(['no-response', '--lang', 'en'], { state, rows: 100 })
    await t.shows('Question 1')
    t.type('n')
    await t.shows('Question 2')
    await askFor(t, '51')
    await t.shows('1  Walk through this')
    expect(t.screen()).toContain('The screen says')
    t.type('1')
    await t.shows(/Payment rejected - Question 1|What to do/)
    const [record] = storedIn(state)
    expect(record?.legs.map(({ start }) => start.tree)).toEqual(['no-response', 'payment-rejected'])
    expect(record?.evidence).toEqual({ 'response-code': '51' })
    // What the code made known is taken back first, the last of it first.
    for (const question of [
      'Which of these messages',
      'What kind of message',
      'What exactly',
      'Is there a payment right',
    ]) {
      t.type('b')
      await t.shows(new RegExp(`\\n${question}[^\\n]*\\n(?:[^\\n]*\\n)?  1  `))
    }
    t.type('b')
    await t.drew('No response - Question 2', 2)
    expect(storedIn(state)[0]?.legs).toHaveLength(1)
    await leave(t)
  })

  it('goes back to the question when nobody wants to walk there, and asks it again', async () => {
    const state = freshState()
    const t = openMain(['no-response', '--lang', 'en'], { state, rows: 100 })
    await t.shows('Question 1')
    await askFor(t, '51')
    await t.shows('0  Back to the question')
    t.type('0')
    await t.drew('Is there a payment now whose result is not known?', 2)
    expect(t.screen()).not.toContain('Payment rejected - Question')
    await leave(t)
  })

  it('says what is not known, masked, and leaves an empty line alone', async () => {
    const t = openMain(['no-response', '--lang', 'en'])
    await t.shows('Question 1')
    await askFor(t, 'xqzv 6222021234567890128')
    await t.shows('Nothing is known about "xqzv')
    expect(t.screen()).not.toContain('6222021234567890128')
    await askFor(t, '', 2)
    await t.shows('[q]')
    await leave(t)
  })

  it('takes the text on the screen, in Chinese', async () => {
    const t = openMain(['no-response', '--lang', 'zh'], { rows: 100 })
    await t.shows('第 1 题')
    t.type('k')
    await t.shows('屏幕现在显示')
    t.type('交易超时\r')
    await t.shows(/0 {2}(?:回到|返回)|没有/)
    await leave(t)
  })
})
