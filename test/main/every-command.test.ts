/** Every command that help lists, in both languages: a command without a row here, or one that speaks the wrong language, fails. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshState, runMain } from '../helpers/fake-io.ts'
import { STALL } from '../helpers/stall.ts'

interface Line {
  readonly argv: readonly string[]
  readonly input?: string
  /** What it prints is the same in every language. */
  readonly sameWords?: true
}
/** For each command a line that does what it is there for, after a walk was saved. */
const LINES: Readonly<Record<string, Line>> = {
  run: { argv: ['run', 'no-response'], input: 'no\none-card\n0\n' },
  list: { argv: ['list'] },
  code: { argv: ['code', '98'] },
  contacts: { argv: ['contacts', 'unionpay'] },
  search: { argv: ['search', 'refund'] },
  sessions: { argv: ['sessions'] },
  report: { argv: ['report', 'last'] },
  check: { argv: ['check', STALL] },
  schema: { argv: ['schema'], sameWords: true },
  help: { argv: ['help', 'keys'] },
  completion: { argv: ['completion', 'bash'], sameWords: true },
}

const HAN = /\p{Script=Han}/u
const commandsIn = (help: string): string[] =>
  [...(help.split('Commands:\n')[1] ?? '').matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name ?? '')

it('is tried here', async () => {
  const { code, out, err } = await runMain(['--help', '--lang', 'en'])
  expect([code, err]).toEqual([0, ''])
  expect(commandsIn(out).sort()).toEqual(Object.keys(LINES).sort())
})

it.each(Object.entries(LINES))(
  'does what it is there for, in the language asked for: %s',
  async (_, { argv, input, sameWords }) => {
    const state = freshState()
    await runMain(['no-response'], { state, input: 'no\n1\n0\n' })
    const run = (lang: string) => runMain([...argv, '--lang', lang], { state, ...(input ? { input } : {}) })
    const [zh, en] = [await run('zh'), await run('en')]
    expect([zh.code, en.code]).toEqual([0, 0])
    if (!input) expect([zh.err, en.err]).toEqual(['', ''])
    expect(en.out).not.toBe('')
    if (sameWords) expect(zh.out).toBe(en.out)
    else {
      expect(zh.out).toMatch(HAN)
      expect(zh.out).not.toBe(en.out)
    }
  },
)

it.each(Object.keys(LINES))('explains itself, within 80 columns: %s', async (name) => {
  const [short, long, chinese] = [
    await runMain([name, '--help', '--lang', 'en']),
    await runMain(['help', name, '--lang', 'en']),
    await runMain([name, '--help', '--lang', 'zh']),
  ]
  expect([short.code, short.err, chinese.code]).toEqual([0, '', 0])
  expect(short.out).toContain(`pos-triage ${name}`)
  expect(long.out).toContain(name)
  expect(Math.max(...short.out.split('\n').map((line) => line.length))).toBeLessThan(80)
  expect(chinese.out).toMatch(HAN)
})

it('that gives data gives one JSON object of version 1, and nothing beside it', async () => {
  const state = freshState()
  await runMain(['no-response'], { state, input: 'no\n1\n0\n' })
  const lines = [
    ['list'],
    ['code'],
    ['contacts'],
    ['search', '98'],
    ['sessions'],
    ['sessions', 'show', 'last'],
    ['run', '98'],
    ['98', '--answers', 'sale'],
  ]
  for (const argv of lines) {
    const { code, out, err } = await runMain([...argv, '--json'], { state })
    expect([code, err, JSON.parse(out).schema], String(argv)).toEqual([0, '', 1])
  }
  const checked = await runMain(['check', join(STALL, 'stall.yaml'), '--format', 'json'])
  expect(JSON.parse(checked.out)).toEqual({ schema: 1, errors: 0, warnings: 0, diagnostics: [] })
})
