/** `help` and `--help` of the built program, in both languages and on narrow screens. */
import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { TABLE } from '../../src/commands/table.ts'
import { widthOf } from '../../src/text/plain-text.ts'
import { BIN, cleanEnv, freshState, openTerminal } from '../helpers/terminal.ts'

const run = (...args: string[]) =>
  spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', env: cleanEnv(freshState()) })

it('lists topics and every command', () => {
  const { stdout, status } = run('help')
  for (const name of ['format', 'keys', 'exit-codes', ...TABLE.commands.map((command) => command.name)])
    expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'))
  expect(status).toBe(0)
})

it('tells about a topic, in the language asked for', () => {
  expect(run('help', 'keys').stdout).toMatch(/^Keys\n/)
  expect(run('help', 'keys', '--lang', 'zh').stdout).toMatch(/^按键\n/)
  expect(run('--lang', 'zh', 'help', 'exit-codes').stdout).toContain('130')
})

it("shows a command's own help, the same as its --help", () => {
  const { stdout } = run('help', 'check')
  expect(stdout).toContain('--format')
  expect(run('check', '--help').stdout).toBe(stdout)
  expect(run('help', 'check', '--lang', 'zh').stdout).toContain('用法：')
})

it('says what there is help on when it is asked for something else', () => {
  const { stderr, stdout, status } = run('help', 'nothing-like-it')
  expect(stderr).toContain('"nothing-like-it"')
  expect(stderr).toContain('exit-codes')
  expect(stdout).toBe('')
  expect(status).toBe(2)
})

it('refuses a shell it has no script for, naming those it has', () => {
  const { stderr, status } = run('completion', 'tcsh')
  expect(stderr).toContain('bash, zsh, fish, powershell')
  expect(status).toBe(2)
})

it.each([
  ['zh', 40],
  ['zh', 80],
  ['en', 40],
  ['en', 80],
] as const)('fits the screen: %s, %d columns', async (lang, columns) => {
  for (const args of [['--help'], ['help'], ['help', 'run']]) {
    const terminal = openTerminal([...args, '--lang', lang], { columns, rows: 100 })
    expect((await terminal.exit).exitCode).toBe(0)
    const wide = terminal
      .raw()
      .split(/\r?\n/)
      .filter((line) => widthOf(line) > columns)
    expect(wide).toEqual([])
  }
})
