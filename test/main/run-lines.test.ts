/** Walks without a terminal: answers as lines, answers in the command, JSON, and input that ends. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshState, openMain, pipeMain, runMain } from '../helpers/fake-io.ts'
import { answersIn, STALL, storedIn } from '../helpers/stall.ts'

describe('answers as lines', () => {
  it.each([
    ['en', 'no\none-card\n1\n', 'Do now', 'Good. Saved as solved.'],
    ['en', 'n\r\n1\r\n1\r\n', 'Do now', 'Good. Saved as solved.'],
    ['zh', '否\n１\n解决\n1\n', '现在做', '好的，已记录为解决。'],
    ['zh', '2\none-card\n是\n', '现在做', '好的，已记录为解决。'],
  ])('are words, ids and digits, of any language (%s %j)', async (lang, input, result, goodbye) => {
    const state = freshState()
    const { code, out, err } = await runMain(['no-response', '--lang', lang], { input, state })
    expect([code, out]).toEqual([0, expect.stringContaining(result)])
    expect(err).toContain(goodbye)
    expect(answersIn(state)).toEqual(['no', 'one-card'])
  })

  it('keep results and talk apart, and draw nothing', async () => {
    const { out, err } = await runMain(['no-response', '--lang', 'en'], { input: 'no\none-card\n1\n' })
    expect(err).toContain('Question 1')
    expect(out).not.toContain('Question')
    expect(out).not.toContain('Did that solve it?')
    expect(out + err).not.toContain('\u001b')
  })

  it('that are none are named with what is allowed, and nothing is answered', async () => {
    const { code, err } = await runMain(['no-response', '--lang', 'en'], { input: 'maybe 4111111111111111\n\nno\n1\n' })
    expect(err).toMatch(/"maybe .*" is not an answer here\. Allowed: yes, no, unsure/)
    expect(err).not.toContain('4111111111111111')
    expect(code).toBe(0)
  })

  it('take every key of the walk as a line', async () => {
    const state = freshState()
    const lines = [
      '?',
      'h',
      't',
      'a note',
      'n',
      'b',
      'l',
      'l',
      'n',
      'k',
      '51',
      '0',
      'e',
      '1',
      'n',
      '1',
      'c',
      'r',
      '1',
      'd',
      '2h',
      'f',
    ]
    const { code, out, err } = await runMain(['no-response', '--lang', 'en'], {
      state,
      input: `${[...lines, 'Tea House', '', '', '', '', '', '', '', '0'].join('\n')}\n`,
    })
    for (const part of ['How to find out:', 'Keys', 'Noted.', '第 1 题', 'Which answer do you want', 'will say so'])
      expect(err).toContain(part)
    for (const part of ['Please open a case', 'Terminal trouble report']) expect(out).toContain(part)
    expect(code).toBe(0)
    expect(storedIn(state)[0]).toMatchObject({
      notes: [{ text: 'a note' }],
      site: { merchant: 'Tea House' },
      reminders: [{ due: '2026-11-22T10:30:00Z' }],
    })
  })

  it('that end before the walk does are an error that says what is missing; what was answered is kept', async () => {
    const state = freshState()
    const { code, err } = await runMain(['no-response', '--lang', 'en'], { input: 'no\n', state })
    expect(code).toBe(2)
    expect(err).toMatch(/Standard input ended\. Waiting for an answer to no-response which-cards: one-card/)
    expect(answersIn(state)).toEqual(['no'])
  })

  it('choose from the list of failure types by number or by words', async () => {
    for (const input of ['1\nno\n1\n', 'no-response\nno\n1\n', '\n无应答\nno\n1\n']) {
      const { code, err } = await runMain(['--lang', 'en'], { input })
      expect([code, err]).toEqual([0, expect.stringContaining('No response - Question 1')])
    }
    expect((await runMain(['--lang', 'en'], { input: 'q\n' })).code).toBe(0)
    const nothing = await runMain(['--lang', 'zh'])
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('请说明要走哪一种')])
  })

  it('stop at Ctrl-C, exit 130, with everything on disk', async () => {
    const state = freshState()
    const t = pipeMain(['no-response', '--lang', 'en'], { state })
    t.type('no\n')
    await t.shows('Question 2')
    t.interrupt()
    expect(await t.exit).toBe(130)
    expect(t.err()).toContain('Saved. Go on later with')
    expect(answersIn(state)).toEqual(['no'])
  })
})

describe('--plain, and a terminal that cannot redraw', () => {
  it.each([
    [['--plain'], {}],
    [[], { TERM: 'dumb' }],
  ])('read lines, and wait at a warning: %j %j', async (args, env) => {
    const t = openMain(['stall', '--trees', STALL, '--lang', 'en', ...args], { env })
    await t.shows('Press Enter to see it.')
    expect(t.screen()).not.toContain('plug')
    t.type('\n')
    await t.shows('1. Yes')
    t.type('b\n')
    await t.shows('"b" is not an answer here.')
    t.type('n\n')
    await t.shows('Press Enter to see it.', 2)
    t.type('b\n')
    await t.shows('Press Enter to see it.', 3)
    t.type('q\n')
    expect(await t.exit).toBe(0)
    expect(t.isRaw()).toBe(false)
    expect(t.err()).not.toContain('\u001b[?25')
  })
})

describe('--answers', () => {
  it('are walked first, the rest is asked', async () => {
    const state = freshState()
    const { code, err } = await runMain(['no-response', '--answers', 'no', '--lang', 'en'], { state, input: '1\n0\n' })
    expect([code, err.includes('Question 1'), err.includes('Question 2')]).toEqual([0, false, true])
    expect(answersIn(state)).toEqual(['no', 'one-card'])
  })

  it('with --json print where they lead, ask nothing and save nothing', async () => {
    const state = freshState()
    const run = async (answers: string) =>
      JSON.parse((await runMain(['run', 'no-response', '--answers', answers, '--json', '--lang', 'en'], { state })).out)
    expect(await run('')).toMatchObject({ schema: 1, status: 'question', node: 'in-progress', number: 1, path: [] })
    expect(await run('in-progress=no, no-response:which-cards=one-card')).toMatchObject({
      status: 'outcome',
      node: 'one-card',
    })
    expect(() => storedIn(state)).toThrow('ENOENT')
  })

  it.each([
    ['perhaps', 'The answer "perhaps" does not fit the question no-response:in-progress. Allowed: yes, no, unsure'],
    ['no,', 'The answer "" does not fit'],
    ['which-cards=yes', 'The answer is pinned to which-cards, but the question is no-response:in-progress'],
    ['no,one-card,yes', 'The walk ended at no-response:one-card; there is no question left for "yes".'],
  ])('that do not fit are refused: %s', async (answers, said) => {
    const { code, out, err } = await runMain(['no-response', '--answers', answers, '--json', '--lang', 'en'])
    expect([code, JSON.parse(out).error.message]).toEqual([2, expect.stringContaining(said)])
    expect(err).toContain(said)
    const chinese = await runMain(['no-response', '--answers', answers, '--json', '--lang', 'zh'])
    expect(chinese.err).toMatch(/\p{Script=Han}/u)
  })
})

describe('--report', () => {
  it.each(['md', 'txt', 'json', 'html'])('writes what was walked, or replayed, as .%s', async (ending) => {
    const state = freshState()
    const file = `r.${ending}`
    const walked = await runMain(['no-response', '--report', file, '--lang', 'en'], { state, input: 'no\n1\n0\n' })
    expect([walked.code, walked.err]).toEqual([0, expect.stringContaining(`Report written: ${file}`)])
    expect(readFileSync(join(state, file), 'utf8')).toContain('No response')
    const replayed = await runMain(
      ['98', '--answers', 'sale', '--json', '--report', `again.${ending}`, '--lang', 'zh'],
      { state },
    )
    expect([replayed.code, JSON.parse(replayed.out).schema]).toEqual([0, 1])
    expect(readFileSync(join(state, `again.${ending}`), 'utf8')).toMatch(/\p{Script=Han}/u)
  })

  it('to a file of no known form is refused before anything is asked', async () => {
    const { code, out, err } = await runMain(['no-response', '--report', 'r.pdf', '--lang', 'en'], { input: 'no\n' })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('A report file ends in one of .md, .txt, .json, .html')
    expect(err).not.toContain('Question')
  })
})
