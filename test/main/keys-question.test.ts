/** Keys at a question: what they say, and what is on disk before the next question is shown. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DOWN, freshState, openMain, runMain, UP } from '../helpers/fake-io.ts'
import { answersIn, openStall, storedIn } from '../helpers/stall.ts'

/** A walk at the first question of the stall, its risk read. */
async function atQuestion(state: string, lang = 'en') {
  const t = openStall({ state, lang })
  await t.shows(lang === 'en' ? 'Press Enter to see it.' : '按回车键查看。')
  t.type('\r')
  await t.shows('[q]')
  return t
}
/** Waits for the question after an answer. */
const atColour = (t: ReturnType<typeof openStall>) => t.shows(/Which colour is it\?\n {2}1 {2}Blue/)

describe('a step with a risk', () => {
  it('is hidden until it was acknowledged', async () => {
    const t = openStall()
    expect(await t.shows('Press Enter to see it.')).toContain('somebody could get hurt')
    expect(t.screen()).not.toContain('plug')
    t.type('x \r')
    expect(await t.shows('Is the screen lit?')).toMatch(/1\. \[cashier\] See first whether the plug is dry\./)
    t.type('q')
    expect(await t.exit).toBe(0)
  })

  it('can be left by q and by Ctrl-D, and the terminal gets its keys back', async () => {
    for (const key of ['q', '\u0004']) {
      const t = openStall()
      await t.shows('Press Enter to see it.')
      expect(t.isRaw()).toBe(true)
      t.type(key)
      await t.shows('Nothing to save yet.')
      expect(await t.exit).toBe(0)
      expect(t.isRaw()).toBe(false)
    }
  })

  it('is left by b, back to where it came from', async () => {
    const t = await atQuestion(freshState())
    t.type('n')
    await t.shows('Careful with the next step: this could lose records')
    t.type('b')
    await t.drew('Careful with the next step: somebody could get hurt', 2)
    t.type('b')
    await t.shows('This is the first question.')
    t.type('\u0003')
    expect(await t.exit).toBe(130)
  })
})

describe('Esc', () => {
  const ESC = '\u001b'

  it('at a bare question says that b goes back, leaves the hints, and swallows no answer', async () => {
    const state = freshState()
    const t = await atQuestion(state)
    t.type(ESC)
    expect(await t.shows('Nothing is open here.')).toContain('[q] save and quit')
    t.type(`${ESC}y`)
    await atColour(t)
    t.type(ESC)
    expect(await t.shows('Nothing is open; [b] goes back.')).toContain('[q] save and quit')
    expect(answersIn(state)).toEqual(['yes'])
    t.type('\u0003')
    await t.exit
  })

  it('closes a note, and nothing of it is kept', async () => {
    const state = freshState()
    const t = await atQuestion(state)
    t.type('t')
    await t.shows('Note (card')
    t.type(`cold${ESC}`)
    await t.drew('Is the screen lit?', 2)
    t.type('y')
    expect(await atColour(t)).not.toContain('Note (card')
    expect(storedIn(state)).toMatchObject([{ notes: [] }])
    t.type('\u0003')
    await t.exit
  })

  it.each([
    ['?', 'How to find out: Look at the screen.'],
    ['h', 'Write a note'],
    ['s', 'Careful with the next step'],
  ])('closes what %s opens, and so does the key', async (key, text) => {
    const t = await atQuestion(freshState())
    let drawn = 1
    for (const close of [ESC, key]) {
      t.type(key)
      await t.shows(text)
      t.type(close)
      drawn += 2
      expect(await t.drew('[q] save and quit', drawn)).not.toContain(text)
    }
    t.type('q')
    expect(await t.exit).toBe(0)
  })

  it('closes what is longer than the screen, which is read page by page', async () => {
    const t = openStall({ columns: 40, rows: 12 })
    t.type('\rh')
    await t.shows('1 of')
    t.type(' ')
    await t.shows('2 of')
    t.type('b')
    await t.drew('1 of', 2)
    t.type(ESC)
    await t.drew('Is the screen lit?', 2)
    t.type('y')
    await atColour(t)
    t.type('\u0003')
    await t.exit
  })
})

describe('an answer', () => {
  it.each([
    ['y', 'yes', 'Which colour is it?'],
    ['1', 'yes', 'Which colour is it?'],
    ['１', 'yes', 'Which colour is it?'],
    ['N', 'no', 'Ask the acquirer'],
    ['2', 'no', 'Ask the acquirer'],
    ['u', 'unsure', 'Ask the acquirer'],
    ['0', 'unsure', 'Ask the acquirer'],
  ])('is given by %s, and on disk', async (key, answer, next) => {
    const state = freshState()
    const t = await atQuestion(state)
    t.type(key)
    await t.shows(next)
    expect(answersIn(state)).toEqual([answer])
    t.type('\u0003')
    expect(await t.exit).toBe(130)
  })

  it('is chosen by arrows and Enter, and an Enter alone chooses nothing', async () => {
    const state = freshState()
    const t = await atQuestion(state)
    t.type('\r')
    await t.shows('That key does nothing here. Press 1 2 0 ? l q')
    expect(existsSync(join(state, 'pos-triage', 'sessions'))).toBe(false)
    t.type(DOWN + DOWN + UP)
    await t.shows('> 1  Yes')
    t.type('\r')
    await atColour(t)
    t.type(UP)
    await t.shows('> 0  Not sure')
    t.type(`${UP}\r`)
    await t.shows('> Red')
    expect(answersIn(state)).toEqual(['yes', 'red'])
    t.type('\u0003')
    await t.exit
  })

  it('typed ahead of its question counts for it', async () => {
    const state = freshState()
    const t = openStall({ state })
    t.type('\ry1')
    await t.shows('Did that solve it?')
    expect(answersIn(state)).toEqual(['yes', 'blue'])
    t.type('1')
    expect(await t.exit).toBe(0)
  })
})

describe('a key that is no answer', () => {
  it('does nothing and says which keys do, in both languages', async () => {
    const english = await atQuestion(freshState())
    english.type('x')
    await english.shows('That key does nothing here.')
    english.type('\u0003')
    const chinese = await atQuestion(freshState(), 'zh')
    chinese.type('x')
    await chinese.shows('这个键在这里没有用')
    chinese.type('\u0003')
    expect([await english.exit, await chinese.exit]).toEqual([130, 130])
  })

  it('? tells how to find out, h every key there is', async () => {
    const t = await atQuestion(freshState())
    t.type('?')
    await t.shows('How to find out: Look at the screen.')
    t.type('h')
    expect(await t.shows('Save and quit')).toMatch(/ {2}t {5}\s*Write a note/)
    expect(t.screen()).not.toContain('Set a reminder')
    t.type('q')
    expect(await t.exit).toBe(0)
  })

  it('b takes the answer back from the disk too', async () => {
    const state = freshState()
    const t = await atQuestion(state)
    t.type('y')
    await atColour(t)
    t.type('b')
    await t.shows('Press Enter to see it.')
    t.type('\r')
    await t.drew(/Is the screen lit\?/, 2)
    expect(answersIn(state)).toEqual([])
    t.type('q')
    expect(await t.exit).toBe(0)
  })

  it('l changes the language, now and for the next start', async () => {
    const state = freshState()
    const t = await atQuestion(state)
    t.type('l')
    await t.shows('下一步要小心')
    t.type('q')
    await t.shows('还没有可保存的内容')
    await t.exit
    expect(JSON.parse(readFileSync(join(state, 'pos-triage', 'settings.json'), 'utf8'))).toMatchObject({ lang: 'zh' })
    expect((await runMain(['code', '51'], { state })).out).toContain('余额不足')
  })

  it('q saves and says how to go on, Ctrl-C too', async () => {
    for (const [key, code] of [
      ['q', 0],
      ['\u0004', 0],
      ['\u0003', 130],
    ] as const) {
      const state = freshState()
      const t = await atQuestion(state)
      t.type('y')
      await atColour(t)
      t.type(key)
      const id = storedIn(state)[0]?.id
      await t.shows(`Saved. Go on later with: pos-triage run --resume ${id}`)
      expect(await t.exit).toBe(code)
      expect(t.isRaw()).toBe(false)
      expect(t.err().lastIndexOf('\u001b[?25h')).toBeGreaterThan(t.err().lastIndexOf('\u001b[?25l'))
    }
  })
})

describe('t, a note', () => {
  it('is masked on the screen and on disk', async () => {
    const state = freshState()
    const t = await atQuestion(state)
    t.type('t')
    await t.shows('Note (card numbers are masked):')
    t.type('card 6222 0212 3456 7890 128 is bent\r')
    await t.shows('Noted.')
    const [record] = storedIn(state)
    expect(record?.notes).toMatchObject([
      { text: expect.stringMatching(/card .* is bent/), tree: 'stall', node: 'lit' },
    ])
    expect(JSON.stringify(record)).not.toContain('0212')
    expect(t.screen()).not.toContain('0212')
    t.type('q')
    await t.exit
  })

  it('left empty is none', async () => {
    const state = freshState()
    const t = await atQuestion(state)
    t.type('t')
    await t.shows('Note (card numbers are masked):')
    t.type('\r')
    await t.shows('[q]')
    t.type('q')
    expect(await t.shows('Nothing to save yet.')).not.toContain('Noted.')
    expect(await t.exit).toBe(0)
  })
})

it('colours nothing with NO_COLOR or --no-color, and only then', async () => {
  const colours = '\u001b[1m'
  for (const [args, env, coloured] of [
    [[], {}, true],
    [[], { NO_COLOR: '1' }, false],
    [['--no-color'], {}, false],
  ] as const) {
    const t = openMain(['no-response', '--lang', 'en', ...args], { env })
    await t.shows('Question 1')
    t.type('q')
    await t.exit
    expect(t.err().includes(colours), JSON.stringify([args, env])).toBe(coloured)
  }
})

describe('while a payment is open', () => {
  it.each([
    ['zh', /这位顾客这笔不再收/, /打出来的是哪一种？/],
    ['en', /do not charge this customer\s+again/, /What came out\?/],
  ])('what must not happen is on a small screen with its question and keys (%s)', async (lang, warning, question) => {
    const t = openMain(['钱扣了没出小票', '--lang', lang], { columns: 40, rows: 20 })
    await t.shows('[q]')
    const seen = t.screen().trimEnd().split('\n').slice(-20).join('\n')
    for (const part of [warning, question, /\[\?\]/, /\[q\]/]) expect(seen).toMatch(part)
    expect(seen.search(warning)).toBeLessThan(seen.search(question))
    t.type('q')
    await t.exit
  })
})
