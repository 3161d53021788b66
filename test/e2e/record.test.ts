/** What the program keeps: every answer, whatever happens, and nothing that must not be kept. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runProgram } from '../helpers/program.ts'
import { freshState, openTerminal } from '../helpers/terminal.ts'

const stored = (state: string): string => {
  const folder = join(state, 'state', 'pos-triage', 'sessions')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

describe('a session', () => {
  it('killed between two keys is offered again, with every answer', async () => {
    const state = freshState()
    const first = openTerminal(['no-response', '--lang', 'en'], { state })
    await first.shows('Question 1')
    first.type('n')
    await first.shows('Question 2')
    first.kill('SIGKILL')
    await first.exit
    const second = openTerminal(['--lang', 'en'], { state })
    await second.shows('Go on with "No response"')
    second.type('1')
    const screen = await second.shows('Question 2')
    expect(screen).not.toContain('Question 1')
    second.type('1')
    await second.shows('Did that solve it?')
    second.type('1')
    await second.shows('Saved as solved')
    const third = openTerminal(['--lang', 'en'], { state })
    await third.shows('What is wrong?')
    third.kill()
  })

  it('can be changed, noted and reported at its outcome; card numbers never reach the disk', async () => {
    const state = freshState()
    const terminal = openTerminal(['no-response', '--lang', 'en'], { state, rows: 80 })
    await terminal.shows('Question 1')
    terminal.type('n')
    await terminal.shows('Question 2')
    terminal.type('t')
    await terminal.shows('Note (card numbers are masked)')
    terminal.type('card 6222 0212 3456 7890 128 CVV 123\r')
    await terminal.shows('Noted.')
    terminal.type('1')
    await terminal.shows('Did that solve it?')
    terminal.type('e')
    await terminal.shows('Which answer do you want to change?')
    await terminal.shows('None: go back')
    terminal.type('2')
    terminal.type('0')
    await terminal.shows('Question 3')
    expect(stored(state)).not.toContain('one-bank')
    terminal.type('e')
    await terminal.shows('Which answer do you')
    terminal.type('2')
    await terminal.shows('0  Not sure')
    terminal.type('2')
    await expect.poll(() => stored(state)).toContain('one-bank')
    expect(stored(state)).not.toMatch(/6222 ?0212|7890 ?128|CVV 123/)
    terminal.type('q')
    await terminal.exit
    const report = runProgram(['report', 'last', '--format', 'md', '--lang', 'zh'], { state })
    expect(report.status).toBe(0)
    expect(report.stdout).toContain('商户无应答')
    expect(report.stdout).not.toContain('6222')
  })

  it('keeps a note that was written before the first answer', async () => {
    const state = freshState()
    const terminal = openTerminal(['51', '--lang', 'en'], { state })
    await terminal.shows('Question 1')
    terminal.type('t')
    await terminal.shows('Note (card numbers are masked)')
    terminal.type('guest insists he has money\r')
    await terminal.shows('Noted.')
    expect(stored(state)).toContain('guest insists')
    terminal.type('q')
    await terminal.shows('Saved. Go on later with')
    await terminal.exit
  })

  it('holds the response code it began with', () => {
    const state = freshState()
    runProgram(['51', '--lang', 'en'], { state, input: 'once\n' })
    expect(runProgram(['report', 'last', '--lang', 'en'], { state }).stdout).toMatch(/Response code.*51/)
  })

  it('is rebuilt on another laptop from its replay code', () => {
    const state = freshState()
    runProgram(['no-response', '--lang', 'en'], { state, input: 'no\none-card\n' })
    const [session] = JSON.parse(runProgram(['sessions', '--json'], { state }).stdout).sessions
    expect(session.code).toMatch(/^W[0-9A-Z]{2}(-[0-9A-Z]{3}){2,3}$/)
    const other = runProgram(['run', '--resume', session.code, '--json'])
    expect(JSON.parse(other.stdout)).toMatchObject({ status: 'outcome', node: 'one-card' })
    const swapped = session.code.replace(/(.)(.)$/, '$2$1')
    if (swapped !== session.code) expect(runProgram(['run', '--resume', swapped, '--json']).status).toBe(2)
  })

  it('goes on without saving where the folder cannot be written, and says so once', () => {
    const result = runProgram(['no-response', '--lang', 'en'], {
      input: 'no\none-card\n',
      env: { XDG_STATE_HOME: '/dev/null' },
    })
    expect(result.status).toBe(0)
    expect(result.stdout).toContain('Do now')
    expect(result.stderr.match(/nothing is saved/g)).toHaveLength(1)
  })
})

describe('the acquirer', () => {
  it('named once fills in its own line, and is remembered', () => {
    const state = freshState()
    const named = runProgram(['no-response', '--acquirer', 'fuiou', '--lang', 'en'], { state, input: 'no\none-card\n' })
    expect(named.stdout).toMatch(/Fuiou.*95138/)
    expect(named.stdout).toContain('not dialled')
    const later = runProgram(['no-response', '--lang', 'en'], { state, input: 'no\none-card\n' })
    expect(later.stdout).toContain('95138')
    expect(runProgram(['no-response', '--lang', 'en'], { input: 'no\none-card\n' }).stdout).not.toContain('95138')
  })
})

describe('a report', () => {
  it('is written where --report says, in the form its ending asks for', () => {
    const state = freshState()
    const args = ['no-response', '--lang', 'en', '--report', join(state, 'r.html')]
    expect(runProgram(args, { state, input: 'no\none-card\n' }).status).toBe(0)
    expect(readFileSync(join(state, 'r.html'), 'utf8')).toMatch(/^<!doctype html>/i)
    expect(runProgram(['no-response', '--report', 'r.pdf'], { state }).status).toBe(2)
  })
})

describe('a reminder', () => {
  it('set at an outcome is said at the next start once it is due', async () => {
    const state = freshState()
    const terminal = openTerminal(['no-response', '--lang', 'en'], { state, rows: 80 })
    await terminal.shows('Question 1')
    terminal.type('n1')
    await terminal.shows('Did that solve it?')
    terminal.type('d')
    await terminal.shows('Remind me')
    terminal.type('\u001525m\r')
    await terminal.shows('will say so')
    terminal.type('1')
    await terminal.exit
    const folder = join(state, 'state', 'pos-triage', 'sessions')
    const [name = ''] = readdirSync(folder)
    const text = readFileSync(join(folder, name), 'utf8').replace(/"due": "[^"]*"/, '"due": "2026-01-01T00:00:00Z"')
    writeFileSync(join(folder, name), text)
    const next = openTerminal(['--lang', 'en'], { state })
    await next.shows('Due since')
    next.type('2')
    await next.shows('What is wrong?')
    next.kill()
  })
})

describe('looking up a code in the middle of a walk', () => {
  it('shows the card, starts a new part there, and b comes back', async () => {
    const terminal = openTerminal(['dropped-transaction', '--lang', 'en'], { rows: 90 })
    await terminal.shows('Question 1')
    terminal.type('n')
    await terminal.shows('Question 2')
    terminal.type('k')
    await terminal.shows('Which code or text')
    terminal.type('91\r')
    await terminal.shows('Walk through this')
    terminal.type('0')
    await expect.poll(() => terminal.lines().filter((l) => l.includes('[?] how to find out')).length).toBe(1)
    expect(terminal.lines().join('\n')).not.toContain('No response - Question 1')
    expect(terminal.lines().join('\n')).toMatch(/> Back to the question\n[\s\S]*\n.*\?\n {2}1 {2}/)
    terminal.type('k')
    await expect.poll(() => terminal.lines().filter((l) => l.includes('Which code or text')).length).toBe(2)
    terminal.type('91\r')
    await terminal.shows('Walk through this')
    terminal.type('1')
    await terminal.shows('No response - Question 1')
    terminal.type('b') // takes back that a payment is open, which the code made known
    await terminal.shows(/\nIs there a payment now whose result is not known\?\n/)
    terminal.type('b')
    await terminal.shows('Dropped payment - Question 2')
    terminal.kill()
  })
})

describe('the first screen', () => {
  it('filters by what is typed as soon as it is there, and Esc clears, then leaves', async () => {
    const terminal = openTerminal(['--lang', 'zh'])
    await terminal.shows('出了什么问题')
    terminal.type('shwx')
    await terminal.shows(/> 商户无效/)
    terminal.type('\u001b')
    await terminal.shows(/> 商户无应答/)
    terminal.type('98')
    await terminal.shows(/> 98/)
    terminal.type('\r')
    await terminal.shows('商户无应答 - 第 1 题')
    terminal.kill()
    const left = openTerminal(['--lang', 'zh'])
    await left.shows('出了什么问题')
    left.type('\u001b')
    expect((await left.exit).exitCode).toBe(0)
  })
})
