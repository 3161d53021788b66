import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { report } from '../../src/commands/report.ts'
import { sessions } from '../../src/commands/sessions.ts'
import { openSessions } from '../../src/files/sessions.ts'
import { addNote } from '../../src/record/edits.ts'
import { type SessionRecord, setSolved } from '../../src/record/record.ts'
import { decode } from '../../src/record/replay-code.ts'
import { type TestContext, testContext } from '../helpers/context.ts'
import { AT, emptyRecord, later, walkRecorded } from '../helpers/records.ts'
import { shippedGraph } from '../helpers/shipped-pack.ts'

const PLACE = { tree: 'no-response', node: 'in-progress' }
const open = walkRecorded(shippedGraph, { tree: 'no-response' }, ['no']).record
const done: SessionRecord = {
  ...setSolved(
    walkRecorded(shippedGraph, { tree: 'printer-fault' }, ['unsure'], emptyRecord('20261121-0830-aaaa')).record,
    true,
    later(5),
  ),
  started: '2026-11-21T08:30:00Z',
}

/** A context in which these are saved. */
function saved(records: readonly SessionRecord[], lang: 'zh' | 'en' = 'en'): TestContext {
  const context = testContext(lang)
  const store = openSessions(context.io)
  for (const record of records) store.save(record)
  return context
}
const json = (context: TestContext): { sessions: { [key: string]: unknown }[] } => JSON.parse(context.out())

describe('sessions', () => {
  it('lists none, and says so', () => {
    const context = saved([])
    expect(sessions(undefined, undefined, {}, context)).toBe(0)
    expect(context.out()).toBe('No sessions are saved yet.\n')
    const other = saved([])
    sessions('list', undefined, { json: true }, other)
    expect(json(other)).toEqual({ schema: 1, sessions: [] })
  })
  it('lists as JSON, newest first, with a code that rebuilds the walk', () => {
    const context = saved([done, open])
    sessions('list', undefined, { json: true }, context)
    const [first, second] = json(context).sessions
    expect(first).toEqual({
      id: open.id,
      code: expect.stringMatching(/^W\w{2}-\w{3}-\w{3}/),
      status: 'open',
      started: '2026-11-22T08:30:00Z',
      steps: [{ ...PLACE, answer: 'no', at: '2026-11-22T08:31:00Z' }],
      outcome: null,
      solved: null,
    })
    expect(second).toMatchObject({ id: done.id, status: 'done', solved: true })
    expect(decode(String(first?.code), shippedGraph)).toHaveProperty('session')
  })
  it('lists for a person in both languages', () => {
    const english = saved([done, open])
    sessions('list', undefined, {}, english)
    expect(english.out()).toMatch(
      /20261122-0830-k3f9 .*\n {2}No response · Not finished · 1 answer · .*\n {2}stands at: /,
    )
    const chinese = saved([done, open], 'zh')
    sessions('list', undefined, {}, chinese)
    expect(chinese.out()).toMatch(/ · 已解决 · 1 个回答/)
  })
  it('shows one by the beginning of its id', () => {
    const context = saved([done, open])
    sessions('show', '20261122', {}, context)
    expect(context.out()).toContain('Terminal trouble report: No response')
    const other = saved([addNote(open, PLACE, 'a note', AT)])
    sessions('show', open.id, { json: true }, other)
    expect(json(other).sessions[0]).toMatchObject({ id: open.id, legs: open.legs, notes: [{ text: 'a note' }] })
  })
  it('removes one', () => {
    const context = saved([done, open])
    sessions('remove', '20261121', { json: true }, context)
    expect(JSON.parse(context.out())).toEqual({ schema: 1, removed: [done.id] })
    expect(
      openSessions(context.io)
        .load()
        .records.map((r) => r.id),
    ).toEqual([open.id])
  })
  it.each([
    ['show', undefined, /Which session/],
    ['show', 'nothing', /no session "nothing"/],
    ['show', '2026112', /fits several sessions: 20261122-0830-k3f9, 20261121-0830-aaaa/],
    ['remove', '20261', /fits several/],
    ['drop', 'x', /not something sessions can do/],
    ['constructor', 'x', /not something sessions can do/],
  ])('%s %s is refused', (action, id, said) => {
    const context = saved([done, open])
    expect(() => sessions(action, id, {}, context)).toThrow(said)
    expect(openSessions(context.io).load().records.length).toBe(2)
  })
  it('names files that are not sessions on stderr', () => {
    const context = saved([open])
    const { folder } = openSessions(context.io)
    writeFileSync(join(folder, '20261123-0830-aaaa.json'), '{"format": 2}')
    writeFileSync(join(folder, 'x.json'), '{')
    sessions('list', undefined, { json: true }, context)
    expect(json(context).sessions.length).toBe(1)
    expect(context.err()).toMatch(/aaaa\.json: saved by a newer pos-triage/)
    expect(context.err()).toMatch(/x\.json: only half a session/)
  })
  it('gives figures, for a person and a line a session for a log', () => {
    const context = saved([done, open])
    sessions('list', undefined, { stats: true }, context)
    expect(context.out()).toMatch(/Sessions: 2\nSolved: 100 % of 1 where it was said\n/)
    expect(context.out()).toMatch(/Where people were not sure/)
    const log = saved([done, addNote(open, PLACE, 'secret', AT)])
    sessions(undefined, undefined, { stats: true, json: true }, log)
    const lines = log
      .out()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toMatchObject([
      { id: open.id, questions: 1, solved: null },
      { id: done.id, questions: 1, unsure: 1, solved: true },
    ])
    expect(log.out()).not.toContain('secret')
  })
})

describe('report', () => {
  it.each([
    ['md', /^# Terminal trouble report: No response\n/],
    ['txt', /^Terminal trouble report: No response\n=/],
    ['html', /^<!doctype html>\n<html lang="en">/],
    ['json', /^\{\n {2}"schema": 1,/],
  ])('writes %s', (format, start) => {
    const context = saved([open])
    expect(report('last', { format }, context)).toBe(0)
    expect(context.out()).toMatch(start)
    const other = saved([open])
    report(open.id, { output: `r.${format}` }, other)
    expect(readFileSync(join(other.machine.state, `r.${format}`), 'utf8')).toBe(context.out())
    expect(other.out()).toBe('')
  })
  it('is in the language asked for, whichever the walk was in', () => {
    const context = saved([open], 'zh')
    report('last', { format: 'txt' }, context)
    expect(context.out()).toMatch(/^POS 终端故障交接单：/)
  })
  it('refuses an unknown format, session or folder', () => {
    const context = saved([open])
    expect(() => report('last', { format: 'pdf' }, context)).toThrow(
      'Unknown format "pdf". Allowed: md, txt, json, html',
    )
    expect(() => report('x', {}, context)).toThrow('There is no session "x"')
    expect(() => report(undefined, {}, context)).toThrow('Which session?')
    expect(() => report('last', {}, saved([]))).toThrow('nothing to report')
    mkdirSync(join(context.machine.state, 'r.md'))
    expect(() => report('last', { output: 'r.md' }, context)).toThrow(/Cannot write r\.md/)
    expect(existsSync(join(context.machine.state, 'r.md'))).toBe(true)
  })
})

describe('a session file with secrets for ids', () => {
  const SECRETS = ['4111111111111111', 'pin-4821', 'otp-384756']
  const [card = '', pin = '', otp = ''] = SECRETS
  const leg = open.legs[0]
  const odd: SessionRecord = {
    ...open,
    ...{ program: card, pack: card, acquirer: pin, evidence: { [otp]: 'x' }, status: 'done' },
    legs: [
      {
        start: { tree: card },
        steps: [{ tree: card, node: pin, answer: otp, at: open.updated }],
        outcome: { tree: card, node: `${pin}/${otp}`, verdict: 'act' },
        solved: null,
      },
      ...(leg ? [leg] : []),
    ],
    backs: [{ tree: otp, node: pin, at: open.updated }],
    notes: [{ tree: pin, node: card, text: 'a note', at: open.updated }],
  }
  it.each([
    ['list', {}],
    ['list', { json: true }],
    ['list', { stats: true }],
    ['list', { stats: true, json: true }],
    ['show', {}],
    ['show', { json: true }],
  ])('shows none of them: %s %j', (action, options) => {
    const context = saved([odd])
    expect(sessions(action, open.id, options, context)).toBe(0)
    expect(context.out()).toContain('****')
    for (const secret of SECRETS) expect(context.out() + context.err()).not.toContain(secret.replace(/^[a-z]+-/, ''))
  })
  it.each(['md', 'txt', 'json', 'html'])('shows none of them in a report as %s', (format) => {
    const context = saved([odd])
    expect(report(open.id, { format }, context)).toBe(0)
    expect(context.out().replaceAll('\\', '')).toContain('****')
    for (const secret of SECRETS) expect(context.out()).not.toContain(secret.replace(/^[a-z]+-/, ''))
  })
  it('loses nothing of them', () => {
    const context = saved([odd])
    sessions('show', open.id, {}, context)
    expect(context.store.load().records[0]).toEqual(odd)
  })
})
