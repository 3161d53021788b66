/** The first screen while somebody types: letters, codes, pinyin and replay codes; what it says of the chosen line; languages. */
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DOWN, ESC, freshState, leave, openMain, runMain } from '../helpers/fake-io.ts'
import { answersIn, storedIn } from '../helpers/stall.ts'

const PACK = fileURLToPath(new URL('../papers/pack', import.meta.url))
const TITLE = { en: 'What is wrong?', zh: '出了什么问题？' } as const

/** What is listed once the text was typed and the search is there. */
async function listed(lang: 'en' | 'zh', typed: string, awaited: string | RegExp): Promise<string[]> {
  const t = openMain(['--lang', lang])
  await t.shows('[Tab]')
  t.type(typed)
  await t.shows(`${TITLE[lang]} ${typed}`)
  const lines = (await t.shows(awaited)).split('\n')
  await leave(t)
  const from = lines.findIndex((line) => line.startsWith(`${TITLE[lang]} ${typed}`)) + 1
  return lines.slice(from, lines.indexOf('', from)).map((line) => line.slice(2))
}

describe('letters', () => {
  it.each([
    ['zh', 'p', '打印故障、签购单打不出（“Printer”）'],
    ['en', 'p', 'Printer fault, no slip comes out'],
    ['zh', 't', '退款或撤销失败'],
    ['en', 't', 'Refund or void failed ("退款或撤销失败")'],
    ['zh', 'tk', '退款或撤销失败'],
    ['zh', 'tuik', '退款或撤销失败'],
    ['en', 'tk', 'Refund or void failed ("退款或撤销失败")'],
    ['zh', 'pri', '打印故障、签购单打不出（“Printer”）'],
    ['en', 'pri', 'Printer fault, no slip comes out'],
    ['zh', 'ｐｒｉ', '打印故障、签购单打不出（“Printer”）'],
    ['zh', 'dy', '打印故障、签购单打不出'],
    ['zh', 'xp', '打印故障、签购单打不出（“小票未打印”）'],
  ] as const)('leave what begins so, in English, pinyin or initials (%s %s)', async (lang, typed, item) => {
    const items = await listed(lang, typed, item.slice(0, 20))
    expect(items).toContain(item)
    expect(items.length).toBeLessThan(13)
    expect(items.at(-1)).toBe(lang === 'en' ? 'I do not know: help me find out' : '我不知道：帮我判断')
  })

  it('and digits that begin a code leave the codes that begin so', async () => {
    const items = await listed('en', '9', '98 ')
    expect(items.filter((item) => /^9\d /.test(item)).length).toBeGreaterThan(5)
    expect(await listed('zh', 'A', 'A0 ')).toContainEqual(expect.stringMatching(/^A0 /))
  })

  it.each([
    ['en', 'Nothing fits so far. Enter looks it up as it is, Esc clears it. Or:', 'Nothing fits "qxq". These'],
    ['zh', '还没有相符的。回车按原文查找，Esc 清空；或者：', '没有找到“qxq”'],
  ] as const)(
    'that fit nothing are told so; Enter then looks them up, and help is one key down (%s)',
    async (lang, said, looked) => {
      for (const [keys, shown] of [
        ['\r', looked],
        [`${DOWN}\r`, lang === 'en' ? 'I do not know what is wrong - Question 1' : '不知道是哪里的问题 - 第 1 题'],
      ] as const) {
        const t = openMain(['--lang', lang])
        await t.shows('[Tab]')
        t.type('qxq')
        await t.shows(said)
        t.type(keys)
        await t.shows(shown)
        await leave(t)
      }
    },
  )

  it('begin the walk with what is known from all that was typed', async () => {
    const state = freshState()
    const t = openMain(['--lang', 'en'], { state })
    await t.shows('[Tab]')
    t.type('card reader all cards')
    await t.shows('> Card reader fault')
    t.type('\r')
    await t.shows('Question 1')
    t.type('5')
    await t.shows('Question 2')
    await leave(t)
    expect(storedIn(state)[0]?.legs[0]?.start).toMatchObject({
      tree: 'card-reader-fault',
      heard: [{ fact: 'which-cards', answer: 'all-cards' }],
    })
  })

  it.each([
    ['pri', 'Printer fault, no slip comes out', 'printer-fault'],
    ['tk', 'Refund or void failed', 'refund-failed'],
    ['98', '98', 'no-response'],
    ['card reader all cards', 'Card reader fault', 'card-reader-fault'],
  ])(
    'that led to the choice are kept with what was listed, and said when the walk is gone on with: %s',
    async (typed, item, tree) => {
      const state = freshState()
      const t = openMain(['--lang', 'en'], { state })
      await t.shows('[Tab]')
      t.type(typed)
      await t.shows(`> ${item}`)
      t.type('\r')
      await t.shows('Question 1')
      t.type('1')
      await t.shows(/Question 2|Do now/)
      await leave(t)
      const [kept] = storedIn(state)
      expect(kept).toMatchObject({ typed, legs: [{ start: { tree } }] })
      expect(kept?.offered).toContainEqual(expect.stringContaining(item))
      expect(kept?.offered?.at(-1)).toBe('I do not know: help me find out')
      const { err } = await runMain(['run', '--resume', '--lang', 'en'], { state })
      expect(err.replace(/\s+/g, ' ')).toContain(`It began with what was typed: ${typed}`)
    },
  )

  it('that were taken back lead to nothing that is chosen then', async () => {
    const state = freshState()
    const t = openMain(['--lang', 'en'], { state })
    await t.shows('[Tab]')
    t.type('pri')
    await t.shows('> Printer fault')
    t.type(ESC)
    await t.shows('> No response')
    t.type('\r')
    await t.shows('Question 1')
    t.type('1')
    await t.shows('Question 2')
    await leave(t)
    expect(storedIn(state)[0]?.typed).not.toBe('pri')
    expect(storedIn(state)[0]?.offered).toEqual([])
  })

  it('that lead to a code keep it for the report', async () => {
    const state = freshState()
    const t = openMain(['--lang', 'en'], { state })
    await t.shows('[Tab]')
    t.type('98')
    await t.shows('> 98')
    t.type('\r')
    await t.shows('Question 1')
    t.type('1')
    await t.shows('Question 2')
    await leave(t)
    expect(storedIn(state)[0]?.evidence).toEqual({ 'response-code': '98' })
  })
})

describe('lines', () => {
  const run = (lang: string, input: string) => runMain(['--lang', lang, '--plain'], { input })

  it('that are the beginning of a name leave what begins so', async () => {
    const english = await run('en', 'p\n2\n')
    expect(english.err).toContain('  2. Printer fault, no slip comes out\n')
    expect(english.err).toContain('Printer fault, no slip comes out - Question 1')
    const chinese = await run('zh', 'tk\n1\n')
    expect(chinese.err).toContain('退款或撤销失败 - 第 1 题')
    // Three letters that are a word begin the walk they mean.
    expect((await run('en', 'mac\n')).err).toContain('Sign-in or key error - Question 1')
  })

  it('show what each of the list is about, switch the language, and leave', async () => {
    const state = freshState()
    const { code, err } = await runMain(['--lang', 'en'], { state, input: '?\nl\n1\n' })
    expect(code).toBe(2)
    expect(err).toContain('  1. No response: The payment was sent, but the screen')
    expect(err).toContain('[?] about each [l] 中文 [q] leave')
    expect(err).toContain('[?] 每项说明 [l] English [q] 退出')
    expect(err).toContain('商户无应答 - 第 1 题')
    expect((await runMain(['list'], { state, env: { LANG: 'en_US.UTF-8' } })).out).toContain('商户无应答')
  })

  it.each([
    ['en', '"tu" may be this one:'],
    ['zh', '“tu”可能是这一种：'],
  ])('that fit one place only are told that one (%s)', async (lang, said) => {
    const { code, err } = await runMain(['run', 'tu', '--lang', lang])
    expect([code, err]).toEqual([2, `pos-triage: ${said} no-response\n`])
    const t = openMain(['run', 'tu', '--lang', lang])
    const screen = await t.shows('> 1')
    expect(screen).toContain(said)
    await leave(t)
  })

  it('that are a code or fit nothing are what they always were', async () => {
    expect((await run('en', 'ZD\n')).err).not.toMatch(/What is wrong\?[\s\S]*What is wrong\?/)
    expect((await run('en', '98\n')).err).toContain('No response - Question 1')
    const nothing = await run('en', 'xq\n')
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('Nothing fits "xq"')])
  })
})

describe('the first screen', () => {
  it.each([
    ['en', 'Example guide 2026.3 · Example Company help@shop.example · guidance of 2026-11-20'],
    ['zh', '示例指南 2026.3 · 示例公司 help@shop.example · 资料日期 2026-11-20'],
  ])('says whose guidance it is and of which day (%s)', async (lang, head) => {
    const t = openMain(['--lang', lang, '--trees', PACK])
    expect((await t.shows('[Tab]')).replace(/\s+/g, ' ')).toContain(`${head} `)
    await leave(t)
    expect(
      (await runMain(['--lang', lang, '--trees', PACK, '--plain'], { input: 'q\n' })).err.replace(/\s+/g, ' '),
    ).toContain(`${head} `)
  })

  it('says the day where the pack says nothing of itself', async () => {
    const t = openMain(['--lang', 'en'])
    expect(await t.shows('[Tab]')).toMatch(/^guidance of \d{4}-\d\d-\d\d\nWhat is wrong\?/)
    await leave(t)
  })

  it.each([
    [80, 24, 'en'],
    [80, 24, 'zh'],
    [40, 20, 'en'],
    [40, 20, 'zh'],
  ] as const)('tells about the chosen line, and fits %i x %i (%s)', async (columns, rows, lang) => {
    const t = openMain(['--lang', lang], { columns, rows })
    const about = {
      en: [/The payment was sent, but the screen\s+waits/, /The money may be gone, but the\s+terminal/],
      zh: ['付款发出去了，屏幕', '钱可能扣了，机器却没有'],
    }[lang]
    await t.shows('[Esc]')
    await t.shows(about[0] ?? '')
    t.type(DOWN)
    expect(await t.shows(about[1] ?? '')).not.toMatch(about[0] ?? '')
    // Nothing scrolled off: the title is where it was.
    expect(t.screen().split('\n').length).toBeLessThanOrEqual(rows)
    expect(t.screen()).toContain(TITLE[lang])
    if (rows === 24) expect(t.screen()).toContain(lang === 'en' ? '  I do not know: help' : '  我不知道：')
    await leave(t)
  })

  it('switches the language by Tab, with what was typed, and remembers it', async () => {
    const state = freshState()
    const t = openMain(['--lang', 'en'], { state })
    await t.shows('[Tab] 中文')
    t.type('print')
    await t.shows('> Printer fault')
    t.type('\t')
    await t.shows('出了什么问题？ print')
    await t.shows('[Tab] English')
    t.type('\r')
    await t.shows('打印故障、签购单打不出 - 第 1 题')
    await leave(t)
    expect((await runMain(['list'], { state })).out).toContain('商户无应答')
  })

  it('says where the language could not be remembered', async () => {
    const t = openMain(['--lang', 'en'], { env: { XDG_STATE_HOME: '/dev/null', XDG_CONFIG_HOME: '/dev/null' } })
    await t.shows('[Tab]')
    t.type('\t')
    await t.shows('[Tab] English')
    t.type(ESC)
    expect(await t.exit).toBe(0)
    await t.shows('! 语言和收单机构的选择没有记住')
  })
})

describe('a replay code', () => {
  /** A walk with one answer, its code, and a machine on which it is not. */
  async function codeOf(): Promise<string> {
    const state = freshState()
    await runMain(['no-response', '--lang', 'en'], { state, input: 'no\nq\n' })
    return JSON.parse((await runMain(['sessions', '--json'], { state })).out).sessions[0].code
  }

  it('is gone on with where it is typed as a query', async () => {
    const code = await codeOf()
    for (const typed of [[code], [code.toLowerCase()], [code.replaceAll('-', '')], code.split('-'), ['run', code]]) {
      const { out } = await runMain([...typed, '--json'])
      expect(JSON.parse(out), String(typed)).toMatchObject({ node: 'which-cards', path: [{ answer: 'no' }] })
    }
  })

  it.each([
    ['en', 'Go on with the walk of this replay code', 'Question 2'],
    ['zh', '继续这个接续码的排查', '第 2 题'],
  ])('is gone on with where it is typed in the menu (%s)', async (lang, item, question) => {
    const code = await codeOf()
    const state = freshState()
    const t = openMain(['--lang', lang], { state })
    await t.shows('[Tab]')
    t.type(code)
    await t.shows(`> ${item}`)
    t.type('\r')
    await t.shows(question)
    await leave(t)
    expect(answersIn(state)).toEqual(['no'])
    expect((await runMain(['--lang', lang, '--plain'], { input: `${code}\n` })).err).toContain(question)
  })

  it('that was misread is told so, and the menu stays', async () => {
    const code = await codeOf()
    // Every single wrong letter is found, two may make another code.
    const misread = code.replace(/-(.)/, (_, first) => (first === '7' ? '-8' : '-7'))
    const { code: exit, err } = await runMain([misread, '--lang', 'en'])
    expect([exit, err]).toEqual([2, expect.stringMatching(/The replay code \S+ was misread/)])
    const t = openMain(['--lang', 'en'])
    await t.shows('[Tab]')
    t.type(misread)
    await t.shows('Nothing fits so far')
    t.type('\r')
    await t.shows('was misread')
    await t.shows('> No response')
    await leave(t)
  })

  describe('of an older version', () => {
    const OLD = 'AAAA-AAAA-AAAP'
    const SAID = {
      en: /The replay code [A-Za-z0-9 -]+ is of an older version of pos-triage: make it/,
      zh: /是旧版本生成的。请/,
    } as const

    it.each(['en', 'zh'] as const)(
      'is told so in one line, with what to do, however it is asked for (%s)',
      async (lang) => {
        const lines = [OLD, 'aaaa-aaaa-aaap', '7F3K-9QWV', 'AAAA AAAA AAAP', 'AAAAAAAAAAAP', 'WAAA-AAAJ'].flatMap(
          (code) => [[code], ['run', code], ['replay', code]],
        )
        for (const line of [...lines, ['run', '--resume', OLD], ['接续码', OLD].slice(lang === 'zh' ? 0 : 1)]) {
          const { code, out, err } = await runMain([...line, '--lang', lang])
          expect([code, out, err], line.join(' ')).toEqual([2, '', expect.stringMatching(SAID[lang])])
          expect(err.trim().split('\n'), line.join(' ')).toHaveLength(1)
        }
      },
    )

    it.each(['en', 'zh'] as const)(
      'is told so in the menu as it is typed, and when it is entered (%s)',
      async (lang) => {
        const t = openMain(['--lang', lang], { columns: 200 })
        await t.shows('[Tab]')
        t.type(OLD)
        await t.shows(SAID[lang])
        t.type('\r')
        await t.shows(lang === 'en' ? /! The replay code/ : /! 接续码/)
        await t.shows(lang === 'en' ? '> No response' : '> 商户无应答')
        await leave(t)
      },
    )
  })

  it('is not what words and shapes of other things are', async () => {
    for (const typed of ['wechatpay', 'wechat pay refused', 'PAX-A920', 'USB-232-TTL', 'err-404-nfc']) {
      const { err } = await runMain([typed, '--lang', 'en'])
      expect(err, typed).not.toContain('replay code')
    }
  })
})
