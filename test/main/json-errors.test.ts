/** Programs hear of every failure: one JSON object on standard output, with the exit code and the words on standard error as ever. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TABLE } from '../../src/commands/table.ts'
import { freshState, type Outside, runMain } from '../helpers/fake-io.ts'
import { STALL } from '../helpers/stall.ts'

/** With and without `--json`: what goes to standard error and the exit code are the same. */
async function failing(argv: readonly string[], outside: Outside = {}) {
  const { code, out, err } = await runMain(argv, outside)
  const bare = await runMain(
    argv.filter((word) => word !== '--json'),
    outside,
  )
  return { code, json: JSON.parse(out), err, bare }
}

function faulty(): string {
  const state = freshState()
  const text = readFileSync(join(STALL, 'stall.yaml'), 'utf8').replace('yes: colour', 'yes: colours')
  writeFileSync(join(state, 'stall.yaml'), text)
  return state
}

describe('a call that fails', () => {
  it.each([
    [['--lang', 'xx', '--json'], 2, 'Unknown language "xx"'],
    [['list', '--lang', 'xx', '--json'], 2, 'Unknown language "xx"'],
    [['no-response', '--acquirer', 'nobody', '--json'], 2, 'Unknown acquirer "nobody"'],
    [['list', '--trees', '', '--json'], 2, 'missing'],
    [['list', '--colour', '--json'], 2, "unknown option '--colour'"],
    [['list', '--json', '--trees'], 2, 'argument missing'],
    [['--json', 'run', 'no-response', '--answers', 'maybe'], 2, 'The answer "maybe" does not fit'],
    [['no-response', '--answers', 'maybe', '--json'], 2, 'no-response:in-progress'],
    [['no-response', '--answers', 'no,,yes', '--json'], 2, 'does not fit'],
    [['no-response', '--answers', 'other=no', '--json'], 2, 'pinned to other'],
    [['unknown-result', '--json'], 2, 'cannot be walked alone'],
    [['no-response', '--report', 'x.pdf', '--json'], 2, 'x.pdf'],
    [['run', '--resume', 'nothing', '--json'], 2, 'No session and no replay code "nothing"'],
    [['run', '--resume', '--json'], 2, 'no unfinished session'],
    [['W7F-3K9-QM4', '--json'], 2, 'replay code'],
    [['code', 'QQQQ', '--json'], 2, 'QQQQ is in no table here'],
    [['contacts', 'nobody-there', '--json'], 2, 'There is no contact "nobody-there"'],
    [['search', '--json'], 2, "missing required argument 'words'"],
    [['sessions', 'show', 'XXXX', '--json'], 2, 'XXXX'],
    [['sessions', 'remove', '--json'], 2, 'sessions'],
    [['sessions', 'forget', '--json'], 2, 'forget'],
    [['check', STALL, '--json'], 2, "unknown option '--json'"],
    [['schema', '--json'], 2, "unknown option '--json'"],
    [['help', 'nothing-like-it', '--json'], 2, '--json'],
    [['report', 'last', '--json'], 2, '--json'],
    [['list', 'extra', 'words', '--json'], 2, 'too many arguments'],
    [['list', '--trees', 'nowhere', '--json'], 3, 'there is no such file or folder'],
    [['serch', 'x', '--json'], 2, 'search x --json'],
    [['update', '--json'], 2, 'npm'],
  ])('prints one object with the error: %j', async (argv, exit, said) => {
    const { code, json, err, bare } = await failing(['--lang', 'en', ...argv])
    expect(code).toBe(exit)
    expect(Object.keys(json)).toEqual(['schema', 'error'])
    expect(json).toMatchObject({ schema: 1, error: { code: exit === 2 ? 'usage' : 'failed' } })
    expect(json.error.message).toContain(said)
    expect(err).toContain(json.error.message.split('\n')[0])
    if (bare.code === exit && !said.includes('--json')) expect(bare.out).toBe('')
  })

  it('does so for every command: an option that nobody has, a language and a pack that are nowhere', async () => {
    for (const { name } of TABLE.commands)
      for (const wrong of [['--nonsense'], ['--lang', 'xx'], ['--trees', 'nowhere']]) {
        const argv = [name, ...wrong, '--json']
        const { code, out } = await runMain(argv)
        expect([2, 3], String(argv)).toContain(code)
        expect(Object.keys(JSON.parse(out)), String(argv)).toEqual(['schema', 'error'])
      }
  })

  it('of a pack with faults tells where they are, in either language', async () => {
    const pack = faulty()
    for (const lang of ['zh', 'en']) {
      const { code, json, err, bare } = await failing(['run', 'stall', '--trees', pack, '--json', '--lang', lang])
      expect([code, json.error.code]).toEqual([3, 'failed'])
      expect(json.error.message).toMatch(/stall\.yaml:16:\d+: error: .*colours.*\[undefined-target\]/)
      expect(err).toBe(bare.err)
      if (lang === 'zh') expect(json.error.message).toMatch(/^故障树包有 1 处错误/)
    }
  })

  it('with `--format json` does the same', async () => {
    for (const argv of [
      ['check', '--format', 'json', '--nope'],
      ['check', '', '--format=json'],
      ['report', 'last', '--format', 'json'],
    ]) {
      const { out, code } = await runMain(argv)
      expect([code, Object.keys(JSON.parse(out))], String(argv)).toEqual([2, ['schema', 'error']])
    }
  })

  it('because of something nobody thought of, or of a program that is not whole', async () => {
    const broken = (): Date => {
      throw new Error('the clock fell off the wall')
    }
    const odd = await runMain(['no-response', '--report', 'x.md', '--json'], { now: broken })
    expect([odd.code, JSON.parse(odd.out).error]).toEqual([
      3,
      { code: 'unexpected', message: expect.stringContaining('the clock fell off the wall') },
    ])
    const gone = await runMain(['list', '--json'], { dist: '/nowhere/at/all' })
    expect([gone.code, JSON.parse(gone.out).error.code]).toEqual([3, 'failed'])
  })

  it('where the report cannot be written prints no walk', async () => {
    const { code, out } = await runMain(['no-response', '--report', 'no/such/folder/x.md', '--json'])
    expect([code, Object.keys(JSON.parse(out))]).toEqual([3, ['schema', 'error']])
  })

  it('repeats no card number and no control character', async () => {
    for (const argv of [['contacts'], ['code'], ['--lang'], ['--resume'], ['run']]) {
      const { out } = await runMain([...argv, '\u001b[31m4111111111111111', '--json'])
      expect(Object.keys(JSON.parse(out))[0]).toBe('schema')
      for (const hidden of ['4111111111111111', '\u001b']) expect(out, String(argv)).not.toContain(hidden)
    }
  })

  it('without it prints nothing there, and words that follow -- are words', async () => {
    expect((await runMain(['run', 'qqxxzz'])).out).toBe('')
    expect((await runMain(['run', '--', '--json'])).out).toBe('')
  })
})

describe('words that begin no walk by themselves', () => {
  it.each([
    ['没小票', 'zh', '掉单'],
    ['没小票', 'en', 'Dropped payment'],
  ])('are told with what fits and the words that led there (%s, %s)', async (typed, lang, title) => {
    const { code, out, err } = await runMain([typed, '--json', '--lang', lang])
    const { results, ...head } = JSON.parse(out)
    expect([code, head]).toEqual([2, { schema: 1, status: 'choose', query: typed }])
    expect(results[0]).toEqual({
      kind: 'tree',
      tree: 'dropped-transaction',
      node: null,
      code: null,
      title,
      score: 1,
      words: ['没小票'],
    })
    expect(results.length).toBeLessThanOrEqual(5)
    expect(err).toBe((await runMain([typed, '--lang', lang])).err)
    expect(err).toContain('printer-fault')
  })

  it('are masked', async () => {
    const { out } = await runMain(['小票', '4111111111111111', '--json'])
    expect(out).not.toContain('4111111111111111')
    expect(JSON.parse(out)).toMatchObject({ schema: 1 })
  })

  it('and fit nothing are told with an empty list', async () => {
    for (const lang of ['zh', 'en']) {
      const { code, out } = await runMain(['run', 'zzqqxx', '--answers', '', '--json', '--lang', lang])
      expect([code, JSON.parse(out)]).toEqual([2, { schema: 1, status: 'choose', query: 'zzqqxx', results: [] }])
    }
  })

  it('and are a code of several channels are told with each, by which it can be walked', async () => {
    const { code, out } = await runMain(['03', '--json', '--lang', 'en'])
    const { status, query, results } = JSON.parse(out)
    expect([code, status, query]).toEqual([2, 'choose', '03'])
    expect(results.map(({ channel }: { channel: string }) => channel)).toEqual(['card', 'qr', 'online'])
    for (const { code: typed, channel, tree } of results) {
      const walked = await runMain([`${typed} ${channel}`, '--json'])
      expect([walked.code, JSON.parse(walked.out).tree]).toEqual([0, tree])
    }
  })
})
