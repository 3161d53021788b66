/** What was typed comes back without control characters and masked, wherever it comes back: the built program. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { oddNamesFolder } from '../helpers/odd-names.ts'
import { type Ran, runProgram } from '../helpers/program.ts'
import { freshState, openTerminal } from '../helpers/terminal.ts'

/** A card number with escapes in it that show nothing. */
const CARD = ['4111', '1111', '1111', '1111'].join('\u001b[0m')
const MASKED = '************1111'
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/

function expectSafe({ stdout, stderr }: Pick<Ran, 'stdout' | 'stderr'>, shown = MASKED): void {
  const said = stdout + stderr
  expect(said).toContain(shown)
  expect(said).not.toMatch(CONTROL)
  expect(said.replace(/[^\d*]/g, '')).not.toContain('41111111')
}

describe('a card number with escapes in it', () => {
  it.each([
    [CARD],
    ['run', CARD, '--json'],
    ['code', CARD],
    ['contacts', CARD],
    ['search', CARD],
    ['search', CARD, '--json'],
    ['help', CARD],
    ['completion', CARD],
    ['sessions', CARD],
    ['sessions', 'show', CARD],
    ['sessions', 'remove', CARD],
    ['report', CARD],
    ['report', 'last', '--format', CARD],
    ['list', '--lang', CARD],
    ['list', `--lang=${CARD}`],
    ['list', '--acquirer', CARD],
    ['list', '--trees', CARD],
    ['check', CARD],
    ['check', CARD, '--format', 'json'],
    ['check', '--format', CARD],
    ['run', 'no-response', '--resume', CARD, '--json'],
    ['run', 'no-response', '--answers', CARD, '--json'],
    ['run', 'no-response', '--answers', `${CARD}=yes`, '--json'],
    ['run', 'no-response', '--report', CARD, '--json'],
    ['run', 'no-response', '--report', `/nowhere/${CARD}.md`, '--json'],
    [`--${CARD}`],
    ['code', CARD, '--debug'],
    ['list', '--lang', CARD, '--debug'],
  ])('is never said whole: %j', (...args) => {
    const ran = runProgram([...args, ...(args.some((arg) => arg.startsWith('--lang')) ? [] : ['--lang', 'en'])])
    expectSafe(ran)
    expect(ran.stderr.includes('\n    at ')).toBe(args.includes('--debug'))
  })

  it('is never said whole as the name of a report or of a pack', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'pos-triage-'))
    const file = `${CARD}.md`
    expectSafe(runProgram(['run', 'no-response', '--report', file, '--json', '--lang', 'en'], { cwd }))
    expect(readdirSync(cwd)).toEqual([file])
    mkdirSync(join(cwd, CARD))
    writeFileSync(join(cwd, CARD, 'odd.yaml'), 'tree: odd\n')
    expectSafe(runProgram(['check', join(cwd, CARD)]), `${MASKED}/odd.yaml:1:1`)
    expectSafe(runProgram(['check', CARD], { cwd }), `${MASKED}/odd.yaml:1:1`)
    expectSafe(runProgram(['list', '--trees', CARD], { cwd }), `${MASKED}/odd.yaml:1:1`)
  })

  it('is never said whole as an answer, a note, a field, a code or a time, nor kept', () => {
    const state = freshState()
    const pack = oddNamesFolder()
    const fields = [CARD, CARD, CARD, CARD, '000123', `!${CARD}`, `sn${CARD}`]
    const input = [CARD, 't', CARD, 'k', CARD, 'other', 'f', ...fields, 'd', CARD]
    const ran = runProgram(['constructor', '--trees', pack, '--lang', 'en', '--plain'], {
      state,
      input: `${input.join('\n')}\n`,
    })
    expectSafe(ran, `"${MASKED}" is not an answer here`)
    for (const said of [
      `known about "${MASKED}"`,
      `"${MASKED}" does not look like: The number`,
      `"!${MASKED}" does not look like: Serial number`,
      `"${MASKED}" is not a time`,
    ])
      expect(ran.stderr.replace(/\s+/g, ' ')).toContain(said)
    const folder = join(state, 'state', 'pos-triage', 'sessions')
    const [name = ''] = readdirSync(folder)
    const kept = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    expect(kept.notes[0].text).toBe(MASKED)
    expect(kept.site).toEqual({ merchant: MASKED, shop: MASKED, terminal: MASKED })
    expect(kept.evidence).toEqual({ constructor: '000123', 'serial-number': `SN${MASKED}` })
  })
})

describe('a line typed at a prompt', () => {
  it.each([
    ['PIN 4821', 'PIN ****', '4821'],
    ['card 4111 1111 1111 1111', 'card ************1111', '1111 1111'],
    ['a\u202eb\u200bc 密码123456', 'abc 密码******', '123456'],
  ])('stays on the screen as it is kept: %j', async (typed, kept, secret) => {
    const terminal = openTerminal(['no-response', '--lang', 'en'], { rows: 80 })
    await terminal.shows('Question 1')
    terminal.type('t')
    await terminal.shows('Note')
    terminal.type(typed)
    await terminal.shows(secret)
    terminal.type('\r')
    await terminal.shows('Noted.')
    const shown = terminal.lines().join('\n')
    expect(shown).toContain(kept)
    expect(shown).not.toContain(secret)
    expect(terminal.raw()).not.toMatch(/[\u0080-\u009f\u200b\u202e]/)
    terminal.kill()
  })
  it('is shown masked by what its field is for', async () => {
    const pack = oddNamesFolder()
    const terminal = openTerminal(['constructor', '--trees', pack, '--answers', 'other', '--lang', 'en'], { rows: 80 })
    await terminal.shows('Did that solve it?')
    terminal.type('f\r\r\r000123\r0000020401234567897\r')
    await terminal.shows('Kept: 2 fields.')
    expect(terminal.lines().join('\n')).toContain('0000020401234567897')
    terminal.kill()
  })
})

describe('the reminder prompt', () => {
  it.each([
    ['4111 1111 1111 1111', MASKED],
    ['密码改成了123456', '密码改成了******'],
  ])('does not repeat %s', async (typed, masked) => {
    const terminal = openTerminal(['no-response', '--lang', 'en', '--answers', 'no,one-card'], { rows: 80 })
    await terminal.shows('Did that solve it?')
    terminal.type('d')
    await terminal.shows('Remind me')
    terminal.type(`\u0015${typed}\r`)
    await terminal.shows(`"${masked}" is not a time to come`)
    terminal.kill()
  })
})

describe('a serial number', () => {
  const walked = (serial: string) => {
    const state = freshState()
    const input = ['other', 'f', '', '', '', '', serial, 'r', '1', 'c'].join('\n')
    const ran = runProgram(['constructor', '--trees', oddNamesFolder(), '--lang', 'en'], { state, input: `${input}\n` })
    const folder = join(state, 'state', 'pos-triage', 'sessions')
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    const reports = ['md', 'txt', 'json', 'html'].map(
      (format) => runProgram(['report', 'last', '--format', format], { state }).stdout,
    )
    return { ran, all: [ran.stdout, ran.stderr, ...kept, ...reports].join('\n') }
  }
  it.each([
    ['SN4111111111111111', '41111111'],
    ['PIN123456', '123456'],
    ['A11010519491231002X', '19491231'],
    ['41111111111111111227', '41111111'],
    ['sn4111111111111111d25121010000000000', '2512101'],
  ])('hides nothing: %s', (serial, secret) => {
    const { ran, all } = walked(serial)
    expect(ran.stderr).toContain('Kept: 1 field.')
    expect(all).toContain('***')
    expect(all).not.toContain(secret)
  })
  it.each(['1850123456', 'N300W1234567', '00021402P1234567'])('is kept as it is: %s', (serial) => {
    const { all } = walked(serial)
    expect(all.split(serial).length).toBeGreaterThan(6)
  })
})
