/** The built program as its users meet it: in a terminal, key by key, and without one. */
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/text/plain-text.ts'
import { runProgram as run } from '../helpers/program.ts'
import { openTerminal } from '../helpers/terminal.ts'
import { WORDS, walkToEnd } from '../helpers/walk-to-end.ts'

describe('a walk in a terminal', () => {
  it('goes in English from the question to who to contact, and ends solved', async () => {
    const terminal = openTerminal(['no-response', '--lang', 'en'], { rows: 80 })
    await terminal.shows('Question 1, at most')
    terminal.type('n')
    await terminal.shows('Question 2, at most')
    terminal.type('1')
    const screen = await terminal.shows('Did that solve it?')
    for (const heading of ['Why:', 'Do now', 'Never', 'Contact', 'Have ready']) expect(screen).toContain(heading)
    expect(screen.indexOf('Do now')).toBeLessThan(screen.indexOf('Never'))
    expect(screen.indexOf('Never')).toBeLessThan(screen.indexOf('Contact'))
    terminal.type('1')
    await terminal.shows('Saved as solved')
    expect((await terminal.exit).exitCode).toBe(0)
  })

  it('goes in Chinese, answered with full-width digits and 是/否 keys', async () => {
    const terminal = openTerminal(['no-response', '--lang', 'zh'])
    await terminal.shows('第 1 题')
    terminal.type('２')
    await terminal.shows('第 2 题')
    terminal.type('１')
    await terminal.shows('问题解决了吗')
    expect(terminal.lines().join('\n')).toContain('千万不要')
    terminal.type('q')
    await terminal.shows('已保存')
    expect((await terminal.exit).exitCode).toBe(0)
  })

  it('takes arrows and Enter, goes back, shows help and where "not sure" leads', async () => {
    const terminal = openTerminal(['no-response', '--lang', 'en'])
    await terminal.shows('Question 1')
    terminal.type('\u001b[B')
    await terminal.shows('> 1')
    terminal.type('\u001b[B')
    await terminal.shows('> 2')
    terminal.type('\r')
    await terminal.shows('Question 2, at most')
    terminal.type('?')
    await terminal.shows('How to find out:')
    terminal.type('b')
    await terminal.shows('Question 1, at most')
    expect(terminal.lines().join('\n')).not.toContain('Question 2')
    terminal.type('0')
    await terminal.shows('do not charge this customer again')
    terminal.type('q')
    expect((await terminal.exit).exitCode).toBe(0)
  })

  it('answers nothing for an Enter too many', async () => {
    const terminal = openTerminal(['98', '--lang', 'en'])
    await terminal.shows('0  Not sure')
    terminal.type('\r')
    await terminal.shows('That key does nothing here')
    terminal.type('\r\r')
    terminal.type('2')
    await terminal.shows('> Another slip')
    expect(terminal.lines().join('\n')).not.toContain('> This payment')
    terminal.kill()
  })

  it('says where it was saved when it is left by Ctrl-C', async () => {
    const terminal = openTerminal(['no-response', '--lang', 'en'])
    await terminal.shows('Question 1')
    terminal.type('n')
    await terminal.shows('Question 2')
    terminal.type('\u0003')
    await terminal.shows('Saved. Go on later with: pos-triage run --resume')
    expect((await terminal.exit).exitCode).toBe(130)
  })

  it('ends on a card that fits the screen, and stays there with the answers', async () => {
    const low = openTerminal(['no-response', '--lang', 'en'], { rows: 24 })
    await low.shows('Question 1')
    low.type('n')
    await low.shows('Question 2')
    low.type('1')
    await low.shows('Did that solve it?')
    const card = low.lines()
    expect(card.length).toBeLessThanOrEqual(24)
    for (const part of ['What to do: ', 'Do now', 'Never', 'Contact', 'The card issuer', 'Say ', '[m] the rest'])
      expect(card.join('\n')).toContain(part)
    low.type('1')
    await low.shows('Saved as solved')
    expect(low.lines().join('\n')).toMatch(/Which cards does it happen with\? > Only one card[\s\S]*What to do: /)
    await low.exit
  })

  it('says so when a key does nothing, and answers nothing', async () => {
    const terminal = openTerminal(['no-response', '--lang', 'en'])
    await terminal.shows('Question 1')
    terminal.type('x')
    await terminal.shows('That key does nothing here')
    expect(terminal.lines().join('\n')).not.toContain('Question 2')
    terminal.kill()
  })

  it('switches the language while walking', async () => {
    const terminal = openTerminal(['no-response', '--lang', 'en'])
    await terminal.shows('Question 1')
    terminal.type('l')
    await terminal.shows('第 1 题')
    terminal.kill()
  })

  it('leaves the terminal as it was on Ctrl-C and exits 130', async () => {
    const terminal = openTerminal(['no-response', '--lang', 'en'])
    await terminal.shows('Question 1')
    terminal.type('\u0003')
    expect((await terminal.exit).exitCode).toBe(130)
    expect(terminal.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(terminal.raw().lastIndexOf('\u001b[?25l'))
  })

  it.each([40, 80])('fits %d columns, and no line begins with closing punctuation', async (columns) => {
    for (const lang of ['zh', 'en'] as const) {
      const terminal = openTerminal(['no-response', '--lang', lang], { columns, rows: 60 })
      await walkToEnd(terminal, 'u', WORDS[lang])
      for (const line of terminal.lines()) {
        expect(widthOf(line)).toBeLessThanOrEqual(columns)
        expect(line.trimStart()).not.toMatch(/^[，。、；：？！）】》”’]/)
      }
      terminal.kill()
    }
  })

  it('writes no colour with NO_COLOR, and no escape sequence at all with TERM=dumb or --plain', async () => {
    const bare = openTerminal(['no-response', '--lang', 'en'], { env: { NO_COLOR: '1' } })
    await bare.shows('Question 1')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is what is looked for
    expect(bare.raw()).not.toMatch(/\u001b\[[0-9;]*m/)
    bare.kill()
    for (const [args, env] of [
      [['--plain'], {}],
      [[], { TERM: 'dumb' }],
    ] as const) {
      const plain = openTerminal(['no-response', '--lang', 'en', '--no-color', ...args], { env })
      await plain.shows('> ')
      plain.type('n\r')
      await plain.shows('Question 2')
      expect(plain.raw()).not.toContain('\u001b')
      plain.type('\u0003')
      expect((await plain.exit).exitCode).toBe(130)
    }
  })
})

describe('without a terminal', () => {
  it('reads answers line by line, and ends at the outcome', () => {
    const result = run(['no-response', '--lang', 'en'], { input: 'no\n1\n' })
    expect(result.stdout).toContain('Do now')
    expect(result.stderr).toContain('Question 2')
    expect(result.status).toBe(0)
  })

  it('takes keys, ids and words in both languages', () => {
    for (const input of ['n\none-card\n', '否\n1\n', '２\n１\n', 'no\none-card\n'])
      expect(run(['no-response', '--lang', 'en'], { input }).status).toBe(0)
  })

  it('says what it waits for when the input ends, and exits 2', () => {
    const result = run(['no-response', '--lang', 'en'], { input: 'no\n' })
    expect(result.status).toBe(2)
    expect(result.stderr).toContain('which-cards')
    expect(result.stderr).toContain('one-card')
  })

  it('says what is allowed when a line is no answer', () => {
    const result = run(['no-response', '--lang', 'en'], { input: 'maybe\nno\n1\n' })
    expect(result.stderr).toContain('"maybe" is not an answer here')
    expect(result.status).toBe(0)
  })
})

describe('headless', () => {
  it('prints the question, and after the answers the outcome', () => {
    const first = JSON.parse(run(['run', 'no-response', '--answers', '', '--json', '--lang', 'en']).stdout)
    expect(first).toMatchObject({
      schema: 1,
      status: 'question',
      tree: 'no-response',
      node: 'in-progress',
      number: 1,
      path: [],
    })
    const inside = JSON.parse(run(['run', 'no-response', '--answers', 'yes', '--json']).stdout)
    expect(inside.node).toMatch(/^result\//)
    expect(inside.atMostLeft).toBeLessThan(first.atMostLeft)
    const last = JSON.parse(
      run(['run', 'no-response', '--answers', 'in-progress=no,which-cards=one-card', '--json']).stdout,
    )
    expect(last).toMatchObject({ status: 'outcome', node: 'one-card' })
    expect(last.path).toHaveLength(2)
  })

  it('refuses an answer that does not fit: node, what was given, what is allowed, exit 2', () => {
    const result = run(['run', 'no-response', '--answers', 'no,perhaps', '--json', '--lang', 'en'])
    expect(result.status).toBe(2)
    const { error } = JSON.parse(result.stdout)
    for (const part of ['which-cards', '"perhaps"', 'one-card', 'unsure'])
      for (const told of [result.stderr, error.message]) expect(told).toContain(part)
    expect(run(['run', 'no-response', '--answers', 'which-cards=yes', '--json']).status).toBe(2)
    expect(run(['run', 'no-response', '--answers', 'no,one-card,yes', '--json']).status).toBe(2)
  })

  it('tells whose a number is', () => {
    const { contacts } = JSON.parse(run(['contacts', '95516', '--json']).stdout)
    expect(contacts).toMatchObject([{ id: 'unionpay', phone: '95516' }])
    expect(run(['contacts', '95561']).status).toBe(2)
  })

  it('lists the trees', () => {
    const { trees } = JSON.parse(run(['list', '--json', '--lang', 'en']).stdout)
    expect(trees).toHaveLength(24)
    expect(trees.find((t: { id: string }) => t.id === 'no-response')).toMatchObject({
      kind: 'failure',
      title: 'No response',
    })
    for (const t of trees) expect(t.mostQuestions).toBeLessThanOrEqual(15)
  })
})
