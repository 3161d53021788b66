/** The first screen: the failure types, filtered by what is typed; what is unfinished comes first. */
import { describe, expect, it } from 'vitest'
import { DOWN, ESC, freshState, leave, openMain, runMain } from '../helpers/fake-io.ts'
import { storedIn } from '../helpers/stall.ts'

describe('the list of failure types', () => {
  it.each([
    ['en', 'What is wrong?', '> No response', 'I do not know: help me find out'],
    ['zh', '出了什么问题？', '> 商户无应答', '我不知道：帮我判断'],
  ])('offers them, and "I do not know" at the end (%s)', async (lang, title, first, last) => {
    const t = openMain(['--lang', lang])
    await t.shows(title)
    expect(await t.shows(last)).toContain(first)
    expect(t.out()).toBe('')
    expect(await leave(t)).toBe(130)
  })

  it('is chosen from by arrows and Enter', async () => {
    const t = openMain(['--lang', 'en'])
    await t.shows('> No response')
    t.type(DOWN)
    await t.shows('> Dropped payment')
    t.type('\r')
    await t.shows('Dropped payment - Question 1')
    await leave(t)
  })

  it('goes round at its ends', async () => {
    const t = openMain(['--lang', 'en'])
    await t.shows('> No response')
    t.type('\u001b[A')
    await t.shows('> I do not know')
    t.type(`${DOWN}\r`)
    await t.shows('No response - Question 1')
    await leave(t)
  })

  it.each([
    ['zh', 'shwx', '> 商户无效', '商户无效 - 第 1 题'],
    ['zh', '打印', '> 打印故障', '打印故障、签购单打不出 - 第 1 题'],
    ['en', 'print', '> Printer fault', 'Printer fault, no slip comes out - Question 1'],
    ['en', '98', '> 98', 'No response - Question 1'],
  ])('is filtered by what is typed (%s, %s)', async (lang, typed, shown, begun) => {
    const t = openMain(['--lang', lang])
    await t.shows('> ')
    t.type(typed)
    await t.shows(shown)
    t.type('\r')
    await t.shows(begun)
    await leave(t)
  })

  it('shows what fits once the search is there, however early it was typed', async () => {
    for (const typed of ['shwx', 'shw', 'sh']) {
      const t = openMain(['--lang', 'zh'])
      t.type(typed)
      await t.shows(new RegExp(`出了什么问题？ ${typed}\\n(?:.*\\n)*?.*商户无`))
      await leave(t)
    }
  })

  it('takes a code that is typed ahead with its Enter for the code', async () => {
    const t = openMain(['--lang', 'en'])
    t.type('98\r')
    await t.shows('No response - Question 1')
    await leave(t)
  })

  it('says how many more there are where the screen is low', async () => {
    const t = openMain(['--lang', 'en'], { rows: 12 })
    await t.shows(/\d+ more: type to filter/)
    await leave(t)
  })
})

describe('Esc', () => {
  it('clears what was typed, then leaves', async () => {
    const t = openMain(['--lang', 'en'])
    await t.shows('> No response')
    t.type('print')
    await t.shows('> Printer fault')
    t.type(ESC)
    await t.shows('> No response')
    t.type(ESC)
    expect(await t.exit).toBe(0)
    expect(t.out()).toBe('')
  })

  it('leaves what is typed right after it as it is', async () => {
    const t = openMain(['--lang', 'en'])
    await t.shows('> No response')
    t.type('print')
    await t.shows('> Printer fault')
    t.type(ESC)
    t.type('shwx')
    expect(await t.shows('> Invalid merchant')).toContain('What is wrong? shwx')
    await leave(t)
  })

  it('is what Ctrl-D is, with or without a filter', async () => {
    for (const typed of ['', 'print']) {
      const t = openMain(['--lang', 'en'])
      await t.shows('> No response')
      t.type(typed)
      await t.shows(typed ? '> Printer fault' : '> No response')
      t.type('\u0004')
      expect(await t.exit).toBe(0)
    }
  })
})

describe('several places a query may lead to', () => {
  it.each([
    [
      'en',
      'Nothing fits "zzqqxx". These are the failures we know:',
      'Printer fault, no slip comes out',
      'None of these: help me find out',
    ],
    ['zh', '没有找到“zzqqxx”。已知的故障类型如下：', '打印故障、签购单打不出', '都不是，帮我一步步找'],
  ])(
    'are all offered where nothing fits, and none of them leads into the entry tree (%s)',
    async (lang, title, ninth, none) => {
      const t = openMain(['zzqqxx', '--lang', lang])
      await t.shows(title)
      t.type('9')
      await t.shows(`> 1  ${ninth}`)
      expect(t.screen()).toContain(`  0  ${none}`)
      t.type('0')
      await t.shows(lang === 'en' ? 'I do not know what is wrong - Question 1' : '不知道是哪里的问题 - 第 1 题')
      await leave(t)
    },
  )

  it.each([
    ['en', 'card problem', /"card problem" fits several[\s\S]*1 {2}.* \("card problem"\)[\s\S]* \("card"\)/],
    ['zh', '没小票', /“没小票”有几种可能[\s\S]*1 {2}掉单（“没小票”）[\s\S]*打印故障、签购单打不出（“没小票”）/],
  ])('are at most five, each with the words that led there (%s)', async (lang, typed, offered) => {
    const t = openMain([typed, '--lang', lang])
    await t.shows('[b]')
    expect(t.screen()).toMatch(offered)
    const digits = [...t.screen().matchAll(/^[> ] (\d) {2}/gm)].map(([, digit]) => Number(digit))
    expect(digits.length).toBeLessThanOrEqual(6)
    expect(digits).toEqual([...digits.slice(0, -1).map((_, i) => i + 1), 0])
    t.type('0')
    await t.shows(lang === 'en' ? 'I do not know what is wrong - Question 1' : '不知道是哪里的问题 - 第 1 题')
    await leave(t)
  })

  it('keep what the words make known for whoever takes none of them', async () => {
    const state = freshState()
    const t = openMain(['没小票，我是店主', '--lang', 'zh'], { state })
    await t.shows('[b]')
    t.type('0')
    await t.shows('第 1 题')
    t.type('6')
    await t.shows('第 2 题')
    await leave(t)
    expect(storedIn(state)[0]?.legs[0]?.start).toMatchObject({
      tree: 'triage',
      heard: [{ fact: 'who-asks', answer: 'merchant', from: '我是店主' }],
    })
  })

  it('are not asked among by a code either: none leads into the entry tree', async () => {
    const t = openMain(['03', '--lang', 'en'])
    await t.shows('Where was 03 shown?')
    t.type('0')
    await t.shows('I do not know what is wrong - Question 1')
    await leave(t)
  })

  it.each([
    ['Esc', ESC],
    ['b', 'b'],
    ['Ctrl-D', '\u0004'],
  ])('are left by %s', async (_, key) => {
    const t = openMain(['没小票', '--lang', 'en'])
    await t.shows('[b] back')
    t.type(key)
    expect(await t.exit).toBe(0)
    expect(t.screen()).not.toContain('Question 1')
  })

  it('are offered to whoever reads lines too', async () => {
    const t = openMain(['没小票', '--lang', 'zh', '--plain'])
    await t.shows('  0. 都不是，帮我一步步找')
    expect(t.screen()).toContain('  1. 掉单（“没小票”）')
    t.type('0\n')
    await t.shows('不知道是哪里的问题 - 第 1 题')
    t.type('q\n')
    expect(await t.exit).toBe(0)
  })

  it('are named where nobody can be asked', async () => {
    const { code, out, err } = await runMain(['没小票', '--lang', 'zh'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^pos-triage: “没小票”有几种可能，是哪一种？ dropped-transaction, printer-fault/)
  })

  it('are one digit away', async () => {
    const t = openMain(['zzqqxx', '--lang', 'zh'])
    await t.shows('没有找到“zzqqxx”')
    t.type('1')
    await t.shows('第 1 题')
    await leave(t)
  })
})

describe('an unfinished walk', () => {
  /** A state in which one answer was given. */
  async function unfinished(): Promise<string> {
    const state = freshState()
    const t = openMain(['no-response', '--lang', 'en'], { state })
    await t.shows('Question 1')
    t.type('n')
    await t.shows('Question 2')
    await leave(t)
    return state
  }

  it('is offered, and gone on with at its question', async () => {
    const state = await unfinished()
    const t = openMain(['--lang', 'en'], { state })
    await t.shows('Go on with "No response"')
    t.type('y')
    expect(await t.shows('Question 2')).not.toContain('Question 1')
    t.type('1')
    await t.shows('Did that solve it?')
    t.type('1')
    expect(await t.exit).toBe(0)
    expect(storedIn(state)).toMatchObject([
      { status: 'done', legs: [{ steps: [{ answer: 'no' }, { answer: 'one-card' }] }] },
    ])
  })

  it('stays as it is where a new one is begun', async () => {
    const state = await unfinished()
    const t = openMain(['--lang', 'zh'], { state })
    await t.shows('要继续')
    t.type('2')
    await t.shows('出了什么问题')
    t.type('\r')
    await t.shows('第 1 题')
    t.type('0')
    await t.shows('[q]')
    await leave(t)
    expect(storedIn(state).filter(({ status }) => status === 'open')).toHaveLength(2)
  })

  it.each([[['run', '--resume']], [['--resume', '20261122']]])('is gone on with by name: %j', async (args) => {
    const state = await unfinished()
    const t = openMain([...args, '--lang', 'en'], { state })
    await t.shows('Question 2')
    await leave(t)
    const [{ id } = { id: '' }] = storedIn(state)
    expect((await runMain(['run', '--resume', id, '--json'], { state })).out).toContain('"which-cards"')
  })
})
