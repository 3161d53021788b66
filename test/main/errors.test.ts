/** What goes wrong is said to people: on standard error, with the exit code it deserves and without a stack. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshState, openMain, runMain } from '../helpers/fake-io.ts'
import { STALL } from '../helpers/stall.ts'

const STACK = /\n\s+at /

describe('a command line that makes no sense', () => {
  it.each([
    [['--lang', 'xx'], /Unknown language "xx"\. Allowed: zh/],
    [['no-response', '--acquirer', 'nobody'], /Unknown acquirer "nobody"\. Allowed: /],
    [['--trees', '', 'list'], /The name of a file or folder is missing/],
    [['list', '--trees', ''], /The name of a file or folder is missing/],
    [['list', '--colour'], /unknown option '--colour'[\s\S]*See: pos-triage --help/],
    [['search'], /missing required argument 'words'/],
    [['check', '--format', 'pdf'], /Allowed choices are text, json/],
    [['run', '--json'], /Say what to walk: a failure type, a code or words/],
    [['unknown-result', '--json'], /"unknown-result" is a part that other trees call/],
    [['run', 'zzqqxx', '--json'], /Nothing fits "zzqqxx"\. These are the failures we know: no-response/],
    [['help', 'nothing-like-it'], /nothing-like-it/],
    [['completion', 'tcsh'], /Unknown shell "tcsh"\. Allowed: bash, zsh, fish, powershell/],
  ])('is a usage error: %j', async (argv, said) => {
    const { code, out, err } = await runMain(['--lang', 'en', ...argv])
    expect([code, argv.includes('--json') ? '' : out]).toEqual([2, ''])
    expect(err).toMatch(said)
    expect(err).not.toMatch(STACK)
  })

  it('is answered in the language of the system, or the one that is asked for', async () => {
    const env = { LANG: 'zh_CN.UTF-8' }
    expect((await runMain(['contacts', 'zzzzzz'], { env })).err).toMatch(/\p{Script=Han}/u)
    expect((await runMain(['contacts', 'zzzzzz', '--lang', 'en'], { env })).err).not.toMatch(/\p{Script=Han}/u)
    expect((await runMain(['--lang', 'xx'], { env })).err).toContain('不认识的语言“xx”')
  })

  it('is not repeated with a card number or an escape sequence in it', async () => {
    for (const argv of [['contacts'], ['code'], ['--lang'], ['--resume'], ['search']]) {
      const { out, err } = await runMain([...argv, '\u001b[31m4111111111111111'])
      for (const odd of ['4111111111111111', '\u001b']) expect(out + err, String(argv)).not.toContain(odd)
    }
  })
})

describe('a pack that cannot be used', () => {
  const faulty = (): string => {
    const state = freshState()
    const text = readFileSync(join(STALL, 'stall.yaml'), 'utf8').replace('yes: colour', 'yes: colours')
    writeFileSync(join(state, 'stall.yaml'), text)
    return state
  }

  it('is not walked: where it is wrong is shown, exit 3', async () => {
    const { code, out, err } = await runMain(['stall', '--trees', faulty(), '--lang', 'en'])
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(
      /The pack has 1 error and cannot be walked:\n.*stall\.yaml:16:\d+: error: .*colours.*\[undefined-target\]/,
    )
    expect(err).not.toMatch(STACK)
    expect((await runMain(['stall', '--trees', faulty(), '--lang', 'zh'])).err).toMatch(/故障树包有 1 处错误/)
  })

  it('that is nowhere is named', async () => {
    const { code, err } = await runMain(['list', '--trees', 'nowhere', '--lang', 'en'])
    expect([code, err]).toEqual([3, expect.stringContaining('there is no such file or folder')])
  })

  it("that is the program's own and is gone asks for another installation", async () => {
    for (const argv of [['list'], ['98'], ['search', 'x']]) {
      const { code, out, err } = await runMain([...argv, '--lang', 'en'], { dist: '/nowhere/at/all' })
      expect([code, out]).toEqual([3, ''])
      expect(err).toContain('The built-in pack is missing or damaged (/nowhere/at/all). Install pos-triage again.')
    }
  })
})

describe('what nobody thought of', () => {
  const broken = (): Date => {
    throw new Error('the clock fell off the wall')
  }

  it('is said in a line, exit 3; --debug shows where', async () => {
    const run = (args: string[]) => runMain(['check', STALL, '--lang', 'en', ...args], { now: broken })
    const { code, err } = await run([])
    expect(code).toBe(3)
    expect(err).toBe(
      'pos-triage: Something went wrong that should not: the clock fell off the wall. Run again with --debug and report it.\n',
    )
    expect((await run(['--debug'])).err).toMatch(/the clock fell off the wall\n\s+at /)
  })

  it('is said in Chinese where that is the language of the system', async () => {
    const { err } = await runMain(['check', STALL], { now: broken, env: { LANG: 'zh_CN.UTF-8' } })
    expect(err).toContain('出现了不该出现的问题')
  })
})

describe('--debug', () => {
  it('shows where a known error comes from, beside what it says', async () => {
    const { code, err } = await runMain(['code', 'Q9Q9', '--debug', '--lang', 'en'])
    expect(code).toBe(2)
    expect(err).toMatch(STACK)
    expect(err).toContain('pos-triage: Q9Q9 is in no table here')
  })

  it('shows where a walk was interrupted', async () => {
    const t = openMain(['no-response', '--debug', '--lang', 'en'])
    await t.shows('Question 1')
    t.type('\u0003')
    expect(await t.exit).toBe(130)
    expect(t.err()).toMatch(STACK)
  })
})
