/** Completion in the real shells: a line is typed, the tab key pressed, and the screen looked at. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BIN, cleanEnv, freshState, openProgram, type Terminal } from '../helpers/terminal.ts'

/** How to start each shell without anybody's settings, and the lines that switch completion on. */
const SHELLS = {
  bash: { args: ['--noprofile', '--norc', '-i'], setUp: ['source <(pos-triage completion bash)'] },
  zsh: {
    args: ['-f', '-i'],
    setUp: ['autoload -Uz compinit && compinit -u', 'source <(pos-triage completion zsh)'],
  },
  fish: { args: ['--no-config', '-i'], setUp: ['pos-triage completion fish | source'] },
} as const
type Shell = keyof typeof SHELLS

const isHere = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0
const here = (Object.keys(SHELLS) as Shell[]).filter(isHere)

it('has every shell there is to test with, where .ci/run installs them', () => {
  if (process.env.CI === 'true' && process.platform === 'linux') expect(here).toEqual(Object.keys(SHELLS))
  else expect(process.platform === 'win32' || here.includes('bash')).toBe(true)
})

const OWN_TREE = `tree: drawer-stuck
kind: failure
title: Cash drawer stuck
summary: The drawer does not open
reviewed: 2026-11-22
start: key
nodes:
  key: { ask: Does the key open it?, help: Turn it., yes: jammed, no: jammed, unsure: jammed }
  jammed:
    verdict: escalate
    title: Jammed
    cause: The lock is broken.
    actions: [Report it.]
    contacts: [{ to: service-provider, say: The drawer is jammed. }]
`

/** A folder with `pos-triage` on the path, a pack of one's own and a session from before. */
function makeHome(): { folder: string; env: Record<string, string>; session: string } {
  const folder = mkdtempSync(join(tmpdir(), 'pos-triage-shell-'))
  const state = freshState()
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin', 'pos-triage'), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`)
  chmodSync(join(folder, 'bin', 'pos-triage'), 0o755)
  mkdirSync(join(folder, 'own-pack'))
  writeFileSync(join(folder, 'own-pack', 'drawer-stuck.yaml'), OWN_TREE)
  writeFileSync(join(folder, 'own-notes.txt'), '')
  const env = cleanEnv(state, { TERM: 'xterm' })
  env.PATH = `${join(folder, 'bin')}:${env.PATH}`
  spawnSync(process.execPath, [BIN, 'no-response'], { input: 'no\nq\n', env })
  const [saved = ''] = readdirSync(join(state, 'state', 'pos-triage', 'sessions'))
  return { folder, env, session: saved.replace(/\.json$/, '') }
}

describe.each(here)('%s', (shell) => {
  const home = makeHome()
  let terminal: Terminal
  let lines = 0

  beforeAll(async () => {
    terminal = openProgram(shell, SHELLS[shell].args, { cwd: home.folder, env: home.env, columns: 100, rows: 60 })
    for (const line of [...SHELLS[shell].setUp, 'echo rea""dy']) terminal.type(`${line}\r`)
    await terminal.shows(/^ready/m)
  })
  afterAll(() => terminal.kill('SIGKILL'))

  /** Types on a fresh line, and waits until the screen from there on shows what is expected. */
  async function press(typed: string, expected: RegExp): Promise<void> {
    const mark = await freshLine()
    terminal.type(typed)
    await terminal.shows(new RegExp(`^${mark}[\\s\\S]*${expected.source}`, 'm'))
  }

  /** Throws the line away and prints a mark. A shell that is interrupted may also drop what is typed just then: it is typed again. */
  async function freshLine(): Promise<string> {
    for (let time = 1; ; time++) {
      const mark = `mark${++lines}.`
      for (let interrupt = 0; interrupt < 2; interrupt++) {
        terminal.type('\u0003') // the first may only leave a list of candidates
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      terminal.type(`echo ${mark}\r`)
      const shown = terminal.shows(new RegExp(`^${mark}`, 'm'), 2)
      if (time === 5) await shown
      if (await shown.then(Boolean, () => false)) return mark
    }
  }

  it.each([
    ['a command', 'pos-triage comp\t', /pos-triage completion /],
    ['a failure type', 'pos-triage merchant-i\t', /pos-triage merchant-invalid /],
    ['a failure type after run', 'pos-triage run bluet\t', /run bluetooth-fault /],
    ['an option', 'pos-triage run --ans\t', /run --answers /],
    ['the value of an option', 'pos-triage list --lang z\t', /--lang zh /],
    ['the value of an option, assigned', 'pos-triage list --lang=z\t', /--lang=zh/],
    ['a code', 'pos-triage OT\t', /pos-triage OT /],
    ['codes to choose from', 'pos-triage code 9\t\t', /91[\s\S]*98/],
    ['a contact', 'pos-triage contacts unionp\t', /contacts unionpay/],
    ['a shell', 'pos-triage completion po\t', /completion powershell /],
    ['a topic', 'pos-triage help exit\t', /help exit-codes /],
    ['a file', 'pos-triage run --report own-n\t', /--report own-notes\.txt/],
    ['a folder', 'pos-triage list --trees own\t', /--trees own-pack/],
    ["a tree of one's own pack", 'pos-triage --trees own-pack draw\t', /own-pack drawer-stuck /],
  ])('completes %s', async (_, typed, expected) => press(typed, expected))

  it('completes the id of a session, as soon as there is one', async () => {
    expect(home.session).toMatch(/^\d{8}-\d{4}-/)
    await press('pos-triage run --resume 20\t', new RegExp(`--resume ${home.session}`))
  })
})
