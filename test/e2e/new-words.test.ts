/** A pack with every word the shipped one may do without, as its users meet it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/text/plain-text.ts'
import { runProgram } from '../helpers/program.ts'
import { SHOP_FOLDER } from '../helpers/shop-pack.ts'
import { freshState, openTerminal } from '../helpers/terminal.ts'

const WALK = ['reader-trial', '--trees', SHOP_FOLDER]
const IN = { en: [...WALK, '--lang', 'en'], zh: [...WALK, '--lang', 'zh'] }
const WORDS = {
  en: {
    first: 'Are cards read now?',
    second: 'Which way is not read?',
    third: 'Does the reader move?',
    told: ['Do this first:', ' 1. [cashier] Do not use this card', ' 2. [cashier] Wipe the reader with a'],
    note: ' 1. Note that it was not cleaned.',
    risk: 'Press Enter to see it.',
    pushed: ' 1. [technician] Push the reader in.',
    skipped: "3  Not done, or can't be done",
    chosen: "> Not done, or can't be done",
    customer: 'Tell the cardholder',
    never: 'Never',
    later: 'Afterwards',
    end: 'Did that solve it?',
  },
  zh: {
    first: '现在能读卡吗？',
    second: '哪一种读不出？',
    third: '读卡头会动吗？',
    told: ['先做：', ' 1. [收银员] 先不要重刷这张卡。', ' 2. [收银员] 用清洁卡擦一遍。'],
    note: ' 1. 记下没有擦过。',
    risk: '按回车键查看。',
    pushed: ' 1. [技术员] 把读卡头推紧。',
    skipped: '3  没做或做不了',
    chosen: '> 没做或做不了',
    customer: '对持卡人说',
    never: '千万不要',
    later: '以后再做',
    end: '问题解决了吗？',
  },
}

describe.each(['en', 'zh'] as const)('in a terminal, in %s', (lang) => {
  const words = WORDS[lang]
  it.each([40, 80])(
    'what was not done is a key, and what is told stands before what follows, in %d columns',
    async (columns) => {
      const terminal = openTerminal(IN[lang], { columns, rows: 60 })
      await terminal.shows(words.skipped)
      const screen = terminal.lines().join('\n')
      for (const part of words.told) expect(screen).toContain(part)
      expect(screen.indexOf(words.told[2] ?? '')).toBeLessThan(screen.indexOf(words.first))
      terminal.type('3')
      await terminal.shows(words.chosen.slice(0, 10))
      await terminal.shows(words.second)
      await terminal.shows(words.note)
      terminal.type('b')
      await expect.poll(() => terminal.lines().some((line) => line.includes(words.second))).toBe(false)
      terminal.type('x')
      await terminal.shows(words.second)
      terminal.type('2')
      await terminal.shows(words.third)
      terminal.type('1')
      await terminal.shows(words.risk)
      expect(terminal.lines().join('\n')).not.toContain(words.pushed)
      terminal.type('\r')
      const end = await terminal.shows(words.end)
      const order = [words.pushed, words.customer, words.never, words.later].map((part) => end.indexOf(part))
      expect(order).not.toContain(-1)
      expect(order).toEqual([...order].sort((a, b) => a - b))
      for (const line of terminal.lines()) {
        expect(widthOf(line)).toBeLessThanOrEqual(columns)
        expect(line.trimStart()).not.toMatch(/^[，。、；：？！）】》”’]/)
      }
      terminal.kill()
    },
  )
})

describe('in a terminal', () => {
  it('the number after the last choice is what was not done; it can be changed, and is listed among the keys', async () => {
    const terminal = openTerminal(IN.en, { rows: 60 })
    await terminal.shows(WORDS.en.skipped)
    terminal.type('n')
    await terminal.shows(WORDS.en.second)
    await terminal.shows(WORDS.en.skipped)
    terminal.type('h')
    await terminal.shows(/ {2}x {5}Not done, or can't be done/)
    terminal.type('3')
    await terminal.shows('Did that solve it?')
    terminal.type('e')
    await terminal.shows("2  Which way is not read? Not done, or can't be done")
    terminal.type('2')
    await expect.poll(() => terminal.lines().filter((line) => line.includes('How to find out:')).length).toBe(1)
    terminal.type('1')
    await terminal.shows('Does the reader move?')
    terminal.kill()
  })

  it('x does nothing where nothing is to be done, and the keys do not list it', async () => {
    const terminal = openTerminal(['no-response', '--lang', 'en'], { rows: 60 })
    await terminal.shows('Question 1')
    terminal.type('h')
    const keys = await terminal.shows('Save and quit')
    expect(keys).not.toMatch(/^ {2}x /m)
    terminal.type('x')
    await terminal.shows('That key does nothing here')
    terminal.kill()
  })
})

describe('without a terminal', () => {
  it.each(['skipped\nskipped\n', 'x\n3\n', '做不了\nＸ\n', '３\nskipped\n'])('%j is not done, twice', (input) => {
    const ran = runProgram(IN.en, { input })
    expect(ran.status).toBe(0)
    expect(ran.stdout).toContain('The reader needs service')
    expect(ran.stderr).toContain('Note that it was not cleaned.')
  })

  it('what is told with an outcome goes where outcomes go', () => {
    const ran = runProgram(IN.en, { input: 'no\ntapped\nyes\n' })
    const [told = ''] = ran.stdout.split('\n\nHand it on: ')
    expect(told.split('\n')).toEqual([
      '',
      'Do this first:',
      '! Careful with the next step: this could set off the tamper protection.',
      ' 1. [technician] Push the reader in.',
      ' 2. Wait one minute.',
    ])
  })

  it('answers are replayed by id, pinned or not', () => {
    const json = (answers: string) =>
      JSON.parse(runProgram(['run', ...IN.en, '--answers', answers, '--json']).stdout) as Record<string, unknown>
    expect(json('')).toMatchObject({
      node: 'clean',
      number: 1,
      atMostLeft: 2,
      do: [{ text: 'Do not use this card again yet.', who: 'cashier' }, { who: 'cashier' }],
      answers: [{ id: 'yes' }, { id: 'no' }, { id: 'skipped', label: "Not done, or can't be done" }, { id: 'unsure' }],
    })
    expect(json('clean=skipped,which=tapped')).toMatchObject({
      node: 'part/shake',
      number: 3,
      do: [{ text: 'Be gentle.' }],
      path: [
        { node: 'clean', answer: 'skipped' },
        { node: 'which', answer: 'tapped' },
      ],
    })
    expect(json('skipped,tapped,yes')).toMatchObject({
      status: 'outcome',
      do: [{ text: 'Push the reader in.', risk: ['tamper'] }, { text: 'Wait one minute.' }],
      customer: 'The reader is broken and nothing was debited, please pay by QR code.',
      later: [{ risk: ['data'], effect: ['restart'], who: 'merchant' }, { text: 'Ask when it is replaced.' }],
      asserts: [],
      precaution: true,
      dealsWith: { 'read-by': ['inserted', 'tapped'] },
    })
  })

  it('an outcome that has none of the words has none of their keys', () => {
    const good = JSON.parse(runProgram(['run', ...IN.en, '--answers', 'yes', '--json']).stdout) as object
    for (const key of ['do', 'customer', 'later', 'asserts', 'precaution', 'dealsWith'])
      expect(good).not.toHaveProperty(key)
  })

  it('a session goes on by its replay code, and its report says what was not done', () => {
    const state = freshState()
    expect(runProgram(IN.en, { input: 'x\ntapped\nq\n', state }).status).toBe(0)
    const listed = JSON.parse(runProgram(['sessions', '--json', '--trees', SHOP_FOLDER], { state }).stdout)
    const [{ code, id, steps }] = listed.sessions
    expect(steps).toMatchObject([{ answer: 'skipped', told: [{ node: 'calm' }] }, { answer: 'tapped' }])
    const elsewhere = runProgram(['run', '--resume', code, ...IN.en.slice(1), '--answers', 'yes', '--json'])
    expect(JSON.parse(elsewhere.stdout)).toMatchObject({
      node: 'broken',
      path: [{ answer: 'skipped' }, { answer: 'tapped' }, { answer: 'yes' }],
    })
    const report = runProgram(['report', id, '--trees', SHOP_FOLDER, '--lang', 'en'], { state }).stdout
    expect(report).toContain("Are cards read now? Not done, or can't be done")
    expect(report).toContain('Told to do: Do not use this card again yet. Wipe the reader with a')
  })

  it('the pack says whose it is where the failure types are listed', () => {
    const args = ['list', '--trees', SHOP_FOLDER, '--lang', 'en']
    expect(runProgram(args).stdout).toMatch(/^Shop guide 2026\.3 · Shop Company help@shop\.example · guidance of/)
    expect(JSON.parse(runProgram([...args, '--json']).stdout).pack).toEqual({
      id: 'shop-pack',
      name: 'Shop guide',
      version: '2026.3',
      owner: { name: 'Shop Company', address: 'help@shop.example' },
      guidance: '2026-11-20',
    })
    expect(JSON.parse(runProgram(['list', '--json']).stdout)).not.toHaveProperty('pack')
  })

  it.each([
    [
      'en',
      /^pos-triage: \S+pack\.yaml: this pack needs pos-triage 999\.1 or newer, and this is \d.*: update pos-triage\n$/,
    ],
    ['zh', /^pos-triage: \S+pack\.yaml: 这个树包要 pos-triage 999\.1 或更新，现在是 \d.*：请更新 pos-triage\n$/],
  ])('a pack that needs a newer program is refused in one line, in %s', (lang, line) => {
    const folder = mkdtempSync(join(tmpdir(), 'pos-triage-newer-'))
    const manifest = readFileSync(join(SHOP_FOLDER, 'pack.yaml'), 'utf8').replace(
      'needs: 0.1',
      'needs: 999.1\nnovel: true',
    )
    writeFileSync(join(folder, 'pack.yaml'), manifest)
    writeFileSync(join(folder, 'novel.yaml'), 'tree: novel\nkind: novel\n')
    const ran = runProgram(['list', '--trees', folder, '--lang', lang])
    expect([ran.status, ran.stdout]).toEqual([3, ''])
    expect(ran.stderr).toMatch(line)
    expect(runProgram(['check', folder]).status).toBe(1)
  })
})
