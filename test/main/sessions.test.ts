/** What was walked before: sessions, the report, going on, and files that are damaged or cannot be written. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshState, runMain } from '../helpers/fake-io.ts'
import { answersIn, storedIn } from '../helpers/stall.ts'

const minute = (n: number) => () => new Date(Date.UTC(2026, 10, 22, 8, n))

/** A state with a walk to its outcome and a newer one that was left at its second question. */
async function walked(): Promise<{ state: string; done: string; open: string }> {
  const state = freshState()
  await runMain(['no-response', '--lang', 'en'], { state, input: 'no\none-card\n1\n', now: minute(0) })
  await runMain(['no-response', '--lang', 'en'], { state, input: 'no\nq\n', now: minute(9) })
  const [open, done] = storedIn(state)
  return { state, done: done?.id ?? '', open: open?.id ?? '' }
}

describe('sessions', () => {
  it('are listed, newest first, with how to go on', async () => {
    const { state, done, open } = await walked()
    const { out, err } = await runMain(['sessions', '--lang', 'en'], { state })
    expect(err).toBe('')
    expect(out.indexOf(open)).toBeLessThan(out.indexOf(done))
    for (const part of ['Solved', 'Not finished', 'stands at: Which cards', `Saved in ${state}`])
      expect(out).toContain(part)
    const { sessions } = JSON.parse((await runMain(['sessions', 'list', '--json'], { state })).out)
    expect(sessions).toMatchObject([
      { id: open, status: 'open', outcome: null },
      { id: done, status: 'done', solved: true },
    ])
  })

  it('that are none are said to be none', async () => {
    expect((await runMain(['sessions', '--lang', 'en'])).out).toBe('No sessions are saved yet.\n')
    expect((await runMain(['sessions', '--lang', 'zh'])).out).toMatch(/\p{Script=Han}/u)
    expect(JSON.parse((await runMain(['sessions', '--json'])).out)).toEqual({ schema: 1, sessions: [] })
  })

  it('are shown and removed by the beginning of an id that is one alone', async () => {
    const { state, done, open } = await walked()
    expect((await runMain(['sessions', 'show', 'last', '--lang', 'en'], { state })).out).toContain(
      'The walk stopped at the question',
    )
    const shown = JSON.parse((await runMain(['sessions', 'show', done, '--json'], { state })).out)
    expect(shown.sessions[0]).toMatchObject({ id: done, legs: [{ solved: true }] })
    const both = await runMain(['sessions', 'show', '20261122', '--lang', 'en'], { state })
    expect([both.code, both.err]).toEqual([2, expect.stringContaining(`fits several sessions: ${open}, ${done}.`)])
    const removed = await runMain(['sessions', 'remove', done, '--lang', 'en'], { state })
    expect([removed.code, removed.out]).toEqual([0, `Removed ${done}.\n`])
    expect(JSON.parse((await runMain(['sessions', 'remove', open, '--json'], { state })).out).removed).toEqual([open])
    expect(readdirSync(join(state, 'pos-triage', 'sessions'))).toEqual([])
  })

  it('are counted, for a person and as lines of JSON', async () => {
    const { state } = await walked()
    const { out } = await runMain(['sessions', '--stats', '--lang', 'en'], { state })
    for (const part of ['Sessions', '1 of 1 solved', 'nothing is sent']) expect(out).toContain(part)
    const lines = (await runMain(['sessions', '--stats', '--json'], { state })).out.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).solved)).toEqual([null, true])
  })

  it.each([
    [['sessions', 'shwo'], '"shwo" is not something sessions can do. Allowed: list, show ID, remove ID'],
    [['sessions', 'show'], 'Which session? pos-triage sessions show ID'],
    [['sessions', 'remove', 'nothing'], 'There is no session "nothing". See: pos-triage sessions list'],
    [['report'], 'Which session? pos-triage report ID'],
    [['report', 'last'], 'No session is saved yet, so there is nothing to report.'],
    [['--resume'], 'There is no unfinished session.'],
    [['--resume', 'nothing'], 'No session and no replay code "nothing".'],
  ])('refuse what makes no sense: %j', async (argv, said) => {
    const { code, out, err } = await runMain([...argv, '--lang', 'en'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`pos-triage: ${said}`)
  })
})

describe('report', () => {
  it.each([
    ['txt', /^Terminal trouble report/],
    ['md', /^# /],
    ['json', /^\{/],
    ['html', /^<!doctype html>/i],
  ])('is printed as %s', async (format, looks) => {
    const { state, done } = await walked()
    const { code, out, err } = await runMain(['report', done, '--format', format, '--lang', 'en'], { state })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(looks)
    expect(out).toContain('No response')
  })

  it('is written where it is told to be, in the form its ending asks for, and - is standard output', async () => {
    const { state } = await walked()
    const { code, out } = await runMain(['report', 'last', '-o', 'hand-on.md', '--lang', 'zh'], { state })
    expect([code, out]).toEqual([0, ''])
    expect(readFileSync(join(state, 'hand-on.md'), 'utf8')).toMatch(/^# .*\p{Script=Han}/u)
    expect((await runMain(['report', 'last', '-o', '-', '--lang', 'en'], { state })).out).toContain(
      'Terminal trouble report',
    )
  })

  it('is not written over a file but by --force, nor in a form that its ending does not name', async () => {
    const { state } = await walked()
    const file = join(state, 'hand-on.md')
    const write = (...more: string[]) => runMain(['report', 'last', '-o', file, '--lang', 'en', ...more], { state })
    writeFileSync(file, 'theirs')
    expect(await write()).toMatchObject({ code: 2, err: expect.stringContaining('Write over it with --force') })
    expect(readFileSync(file, 'utf8')).toBe('theirs')
    expect(await write('--force')).toMatchObject({ code: 0 })
    expect(readFileSync(file, 'utf8')).toMatch(/^# Terminal trouble report/)
    const odd = await runMain(['report', 'last', '-o', 'hand-on.doc', '--lang', 'en'], { state })
    expect([odd.code, odd.err]).toEqual([2, expect.stringMatching(/A report file ends in one of .*"hand-on\.doc"/)])
    expect(existsSync(join(state, 'hand-on.doc'))).toBe(false)
  })

  it('is not written over what the program keeps, nor where nothing can be', async () => {
    const { state, done } = await walked()
    const own = join(state, 'pos-triage', 'sessions', `${done}.json`)
    const before = readFileSync(own, 'utf8')
    const refused = await runMain(['report', done, '-o', own, '--lang', 'en'], { state })
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('keeps its sessions and settings')])
    expect(readFileSync(own, 'utf8')).toBe(before)
    const failed = await runMain(['report', done, '-o', join(state, 'no', 'such', 'r.md'), '--lang', 'en'], { state })
    expect([failed.code, failed.err]).toEqual([3, expect.stringMatching(/Cannot write .*r\.md .*Choose another place/)])
    const format = await runMain(['report', done, '--format', 'pdf', '--lang', 'en'], { state })
    expect([format.code, format.err]).toEqual([2, expect.stringContaining('Unknown format "pdf". Allowed:')])
  })
})

describe('files', () => {
  it("that are no sessions are named, left alone, and in nobody's way", async () => {
    const { state, done } = await walked()
    const folder = join(state, 'pos-triage', 'sessions')
    const bad = {
      '20261120-0830-aaaa': '{"format": 1, "id"',
      '20261120-0830-bbbb': '{"format": 99}',
      '20261120-0830-cccc': '[]',
    }
    for (const [id, text] of Object.entries(bad)) writeFileSync(join(folder, `${id}.json`), text)
    const { code, out, err } = await runMain(['sessions', '--lang', 'en'], { state })
    expect([code, out]).toEqual([0, expect.stringContaining(done)])
    for (const part of [
      'aaaa.json: only half a session',
      'bbbb.json: saved by a newer pos-triage',
      'cccc.json: not a session',
    ])
      expect(err).toContain(part)
    for (const [id, text] of Object.entries(bad)) expect(readFileSync(join(folder, `${id}.json`), 'utf8')).toBe(text)
    const menu = await runMain(['--lang', 'en'], { state, input: 'q\n' })
    expect(menu.err).toContain('aaaa.json: only half a session')
  })

  it('that cannot be written end no walk: said once, and the choice of an acquirer too', async () => {
    const state = freshState()
    const file = join(state, 'a-file')
    writeFileSync(file, '')
    const { code, out, err } = await runMain(['no-response', '--acquirer', 'fuiou', '--lang', 'en'], {
      state,
      env: { XDG_STATE_HOME: file },
      input: 'no\none-card\n0\n',
    })
    expect([code, out]).toEqual([0, expect.stringContaining('Do now')])
    expect(err.match(/The walk goes on\./g)).toHaveLength(1)
    expect(err.match(/Language and acquirer are not remembered/g)).toHaveLength(1)
    expect(err).toContain('Not saved: this session cannot be gone on with later.')
    expect(readFileSync(file, 'utf8')).toBe('')
  })

  it('of sessions go on as the same session, by id or by the newest', async () => {
    const { state, open } = await walked()
    const { code } = await runMain(['--resume', open, '--lang', 'en'], { state, input: 'one-card\n0\n' })
    expect(code).toBe(0)
    expect(storedIn(state)).toHaveLength(2)
    expect(answersIn(state)).toEqual(['no', 'one-card'])
  })

  it('of another laptop are rebuilt from a replay code, and a misread one is found out', async () => {
    const { state, open } = await walked()
    const { sessions } = JSON.parse((await runMain(['sessions', '--json'], { state })).out)
    const code = sessions.find(({ id }: { id: string }) => id === open).code as string
    const there = await runMain(['run', '--resume', code, '--json'])
    expect(JSON.parse(there.out)).toMatchObject({ status: 'question', node: 'which-cards' })
    const last = code.at(-1) === 'A' ? 'B' : 'A'
    const misread = await runMain(['run', '--resume', code.slice(0, -1) + last, '--json', '--lang', 'en'])
    expect([misread.code, Object.keys(JSON.parse(misread.out))]).toEqual([2, ['schema', 'error']])
    expect(misread.err).toContain('was misread')
  })

  it('of settings are read again: the acquirer named once stands in every walk', async () => {
    const state = freshState()
    const walk = (args: string[]) =>
      runMain(['no-response', '--lang', 'en', ...args], { state, input: 'no\none-card\n0\n' })
    expect((await walk(['--acquirer', 'fuiou'])).out).toContain('95138')
    expect((await walk([])).out).toContain('95138')
    expect(existsSync(join(state, 'pos-triage', 'settings.json'))).toBe(true)
  })
})
