/** How the program ends when it is not left: closed pipes, full disks, signals, a terminal that goes away. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runProgram } from '../helpers/program.ts'
import { STALL } from '../helpers/stall.ts'
import { BIN, cleanEnv, freshState, openTerminal } from '../helpers/terminal.ts'

const STACK = /\n\s+at /
const CARD = '4111111111111111'

describe('what cannot be written', () => {
  it.skipIf(process.platform === 'win32')('is no matter where nobody reads on', () => {
    const line = `"${process.execPath}" "${BIN}" code --json | head -1`
    const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8', env: cleanEnv(freshState()) })
    expect(stdout).toBe('{\n')
    expect(stderr).toBe('')
  })
  it.skipIf(!existsSync('/dev/full')).each([['list'], ['--version'], ['--help']])(
    'is said where the disk is full: %s',
    (arg) => {
      const line = `"${process.execPath}" "${BIN}" ${arg} > /dev/full`
      const { status, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8', env: cleanEnv(freshState()) })
      expect(status).toBe(3)
      expect(stderr).toContain('no space left')
      expect(stderr).not.toMatch(STACK)
    },
  )
})

describe('what is typed wrong', () => {
  it.each([
    [['code', CARD]],
    [['--resume', CARD]],
    [['no-response', '--answers', CARD]],
    [['report', CARD]],
    [['contacts', CARD]],
    [['help', CARD]],
    [['--lang', CARD]],
    [['--acquirer', CARD]],
    [[`--${CARD}`]],
  ])('is not repeated with a card number in it: %j', (args) => {
    const { status, stdout, stderr } = runProgram(args)
    expect(status).not.toBe(0)
    expect(stdout + stderr).not.toContain(CARD)
  })
  it.each([[['code']], [['--resume']], [['contacts']], [['--lang']], [['search']], [['--answers']]])(
    'moves no cursor: %j',
    (args) => {
      const { stdout, stderr } = runProgram([...args, '\u001b]0;pwn\u0007\u001b[31mX\u202e'])
      for (const odd of ['\u001b', '\u0007', '\u202e']) expect(stdout + stderr).not.toContain(odd)
    },
  )
})

describe.skipIf(process.platform === 'win32')('a signal', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ])('ends the walk, also between two prompts: %s', async (signal, code) => {
    for (const wait of [0, 1, 2, 4]) {
      const terminal = openTerminal(['no-response', '--lang', 'en'])
      await terminal.shows('Question 1')
      terminal.type('n')
      await new Promise((resolve) => setTimeout(resolve, wait))
      terminal.kill(signal)
      const { exitCode, signal: by } = await terminal.exit
      expect(by ? 128 + by : exitCode).toBe(code)
    }
  })
  it('of a terminal that goes away ends it, without a crash of Node', async () => {
    const terminal = openTerminal(['no-response', '--lang', 'en'])
    await terminal.shows('Question 1')
    terminal.kill('SIGHUP')
    expect((await terminal.exit).signal).toBe(1)
  })
})

describe('Ctrl-D', () => {
  it.each([
    ['at a question', ['no-response'], 'Question 1', ''],
    ['at a warning', ['stall', '--trees', STALL], 'Press Enter to see it.', ''],
    ['at a line to fill in, back at the question', ['no-response'], 'Note (card numbers', 't'],
  ])('ends the walk saved, as q does: %s', async (_, args, shown, key) => {
    const terminal = openTerminal([...args, '--lang', 'en'])
    if (key) await terminal.shows('Question 1')
    terminal.type(key)
    await terminal.shows(shown)
    terminal.type('\u0004')
    if (key) {
      await terminal.shows(/Note .*0 {2}Not sure/s)
      terminal.type('\u0004')
    }
    await terminal.shows('Nothing to save yet.')
    expect((await terminal.exit).exitCode).toBe(0)
  })
})

describe.skipIf(process.platform === 'win32')('a file that never ends', () => {
  it('in the folder of sessions or settings holds nothing up', async () => {
    const state = freshState()
    const folder = join(state, 'state', 'pos-triage')
    mkdirSync(join(folder, 'sessions'), { recursive: true })
    execFileSync('mkfifo', [join(folder, 'settings.json'), join(folder, 'sessions', '20261122-0721-aaaa.json')])
    const ended = new Promise<number | null>((resolve) => {
      const program = spawn(process.execPath, [BIN, 'sessions'], {
        env: cleanEnv(state),
        stdio: 'ignore',
        timeout: 10_000,
      })
      program.on('exit', resolve)
    })
    expect(await ended).toBe(0)
  })
})

it('a replayed walk is reported too', () => {
  const state = freshState()
  const file = join(state, 'r.md')
  const { status, stdout, stderr } = runProgram(['98', '--answers', 'sale,one-bank', '--json', '--report', file], {
    state,
  })
  expect([status, JSON.parse(stdout).status, existsSync(file)]).toEqual([0, 'outcome', true])
  expect(stderr).toContain(file)
})
