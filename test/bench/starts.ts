/** From the start of the process to the first text on its terminal, beside bare Node and other programs. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstText, type Start } from './first-text.ts'
import type { OwnPackage } from './own-package.ts'
import { fileOf, plainEnv, script, versionOf } from './peers.ts'
import { type Group, ratios, spread } from './stats.ts'

interface Case {
  readonly name: string
  readonly args: readonly string[]
  readonly shows: RegExp
  readonly note?: string
}

const SELECT = `import enquirer from 'enquirer'
new enquirer.Select({ name: 'x', message: 'What is wrong?', choices: ['one', 'two', 'three'] }).run().catch(() => {})
`

/** What is typed, what the screen then shows, and how many times bare Node it may take. */
function cases({ bin }: OwnPackage): readonly Case[] {
  const own = (args: readonly string[], shows: RegExp, note?: string): Case => ({
    name: ['pos-triage', ...args].join(' '),
    args: [bin, ...args],
    shows,
    ...(note ? { note } : {}),
  })
  return [
    own([], /\[Esc\]/, 'at most 1.6, goal 1.4'),
    own(['98'], /\[q\]|0 {2}None/, 'at most 1.6, goal 1.4'),
    own(['no-response'], /\[q\]/, 'at most 1.6, goal 1.4'),
    own(['no-response', '--lang', 'zh'], /\[q\]/, 'at most 1.6, goal 1.4'),
    own(['--version'], /\d+\.\d+\.\d+/, 'at most 1.4'),
    own(['--help'], /--version/, 'at most 1.6'),
    own(['钱扣了没小票'], /\[q\]/, 'at most 2'),
    own(['search', 'no', 'slip', '--json'], /"schema": 1[\s\S]*\n}/, 'at most 2'),
    own(['list'], /scam-warning[\s\S]*NAME/, 'at most 2'),
    own(['run', 'no-response', '--answers', 'no', '--json'], /"schema": 1[\s\S]*\n}/, 'at most 1.7'),
    {
      name: `create-vite ${versionOf('create-vite')}, installed`,
      args: [fileOf('create-vite', 'index.js')],
      shows: /Project name/,
    },
    {
      name: `enquirer ${versionOf('enquirer')}, a select, not bundled`,
      args: [script('select.mjs', SELECT)],
      shows: /What is wrong/,
    },
  ]
}

/** Every case alternates with bare Node; the ratio is taken pair by pair. */
export async function measureStarts(own: OwnPackage, runs: number): Promise<Group> {
  const state = mkdtempSync(join(tmpdir(), 'pos-triage-bench-state-'))
  const env = plainEnv({ LANG: 'en_US.UTF-8', XDG_STATE_HOME: state, XDG_CONFIG_HOME: state })
  const node = (args: readonly string[], shows: RegExp): Start => ({
    file: process.execPath,
    args,
    shows,
    env,
    cwd: state,
  })
  const bare = node(['-e', 'console.log("READY")'], /READY/)
  const all = cases(own)
  const times = all.map(() => ({ it: [] as number[], bare: [] as number[] }))
  for (let run = -1; run < runs; run++)
    for (const [i, { args, shows }] of all.entries()) {
      const first = await firstText(bare)
      const then = await firstText(node(args, shows))
      if (run < 0) continue // the first round warms the disk
      times[i]?.bare.push(first)
      times[i]?.it.push(then)
    }
  return {
    title: 'start to first text',
    unit: 'ms',
    rows: [
      { name: 'bare Node', value: spread(times.flatMap((t) => t.bare)) },
      ...all.map(({ name, note }, i) => {
        const { it = [], bare: beside = [] } = times[i] ?? {}
        return { name, value: spread(it), ratio: ratios(it, beside), ...(note ? { note } : {}) }
      }),
    ],
  }
}
