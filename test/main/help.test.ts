/** What the program says about itself: help, its topics, the version, the scripts that complete words, the schema, a check. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { VERSION } from '../../src/version.ts'
import { freshState, runMain } from '../helpers/fake-io.ts'
import { STALL } from '../helpers/stall.ts'

describe('help', () => {
  it('alone lists the topics and the commands, with how to read more', async () => {
    const { code, out } = await runMain(['help', '--lang', 'en'])
    expect(code).toBe(0)
    for (const part of ['format', 'keys', 'exit-codes', 'sessions', 'completion'])
      expect(out).toMatch(new RegExp(`^ {2}${part} `, 'm'))
  })

  it.each(['format', 'keys', 'exit-codes'])('tells about %s, in both languages', async (topic) => {
    const [en, zh] = [await runMain(['help', topic, '--lang', 'en']), await runMain(['help', topic, '--lang', 'zh'])]
    expect([en.code, zh.code, en.err]).toEqual([0, 0, ''])
    expect(en.out.split('\n').length).toBeGreaterThan(8)
    expect(zh.out).toMatch(/\p{Script=Han}/u)
  })

  it('of a name that is none lists those that are', async () => {
    const { err } = await runMain(['help', 'zzqqxx', '--lang', 'en'])
    for (const part of ['zzqqxx', 'exit-codes', 'contacts']) expect(err).toContain(part)
  })
})

it.each([['--version'], ['-V']])('%s is the version and nothing else, also beside other options', async (flag) => {
  expect(await runMain([flag])).toEqual({ code: 0, out: `${VERSION}\n`, err: '' })
  expect((await runMain([flag, '--lang', 'zh'])).out).toBe(`${VERSION}\n`)
})

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints the script for %s', async (shell) => {
    const { code, out, err } = await runMain(['completion', shell])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('pos-triage completion words')
  })

  /** The words that could stand where one is being typed. */
  const offered = async (argv: readonly string[], state = freshState()): Promise<string[]> => {
    const { out } = await runMain(['completion', 'words', ...argv], { state })
    return out.split('\n').map((line) => line.split('\t')[0] ?? '')
  }

  it.each([
    [['=se'], ['search', 'sessions']],
    [['=no-r'], ['no-response']],
    [
      ['=--re', 'run'],
      ['--report', '--resume'],
    ],
    [
      ['=', 'completion'],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [
      ['=9', 'code'],
      ['91', '98'],
    ],
    [['=unionp', 'contacts'], ['unionpay']],
    [['=e', 'help'], ['exit-codes']],
    [['=fui', '--acquirer'], ['fuiou']],
    [['=stall', '--trees', STALL], ['stall']],
    [['=no-r', '--trees', '/nowhere', '--lang', 'xx'], ['no-response']],
  ])('knows what could come: %j', async (argv, expected) => {
    expect(await offered(argv)).toEqual(expect.arrayContaining(expected))
  })

  it('knows the saved sessions', async () => {
    const state = freshState()
    await runMain(['no-response'], { state, input: 'no\nq\n' })
    expect((await offered(['=2026', 'report'], state))[0]).toMatch(/^20261122-0830-\w{4}$/)
  })
})

it('schema is the JSON Schema of a tree, whatever the language', async () => {
  const { out } = await runMain(['schema', '--lang', 'zh'])
  expect(JSON.parse(out)).toMatchObject({ $schema: expect.stringContaining('json-schema.org') })
})

describe('check', () => {
  it('says what is wrong and where, exit 1; what is sound exits 0', async () => {
    const sound = await runMain(['check', STALL, '--lang', 'en'])
    expect(sound).toEqual({ code: 0, out: '1 file checked, no problem found\n', err: '' })
    const state = freshState()
    writeFileSync(join(state, 'bad.yaml'), 'tree: bad\nkind: failure\nnodes: {}\n')
    const { code, out } = await runMain(['check', 'bad.yaml', '--lang', 'en'], { state })
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^bad\.yaml:\d+:\d+: error: [\s\S]*\d+ errors?, 0 warnings\n$/),
    ])
    const json = await runMain(['check', 'bad.yaml', '--format', 'json', '--lang', 'zh'], { state })
    expect([json.code, JSON.parse(json.out).schema]).toEqual([1, 1])
    expect(json.out).toMatch(/\p{Script=Han}/u)
  })

  it('of what is not there exits 3, of nothing named 2', async () => {
    expect(await runMain(['check', 'nowhere.yaml', '--lang', 'en'])).toMatchObject({
      code: 3,
      out: expect.stringContaining('there is no such file or folder'),
    })
    expect(await runMain(['check', '', '--lang', 'en'])).toMatchObject({ code: 2, out: '' })
  })
})
