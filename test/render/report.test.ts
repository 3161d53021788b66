import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addNote, addReminder, setEvidence, setSite } from '../../src/record/edits.ts'
import { restore } from '../../src/record/read-record.ts'
import { recordWalk, type SessionRecord, setSolved } from '../../src/record/record.ts'
import { formatOfFile, REPORT_FORMAT_NAMES, renderReport } from '../../src/render/report/formats.ts'
import { makeReport, type Report } from '../../src/render/report/report.ts'
import { makeTicket, ticketText } from '../../src/render/report/text.ts'
import { widthOf } from '../../src/text/plain-text.ts'
import { link } from '../../src/tree/graph.ts'
import { climb, current, type Session } from '../../src/walk/session.ts'
import { placeOf } from '../../src/walk/walk.ts'
import { randomPack } from '../helpers/packs.ts'
import { move, randomMoves, startOf, startsOf } from '../helpers/random-walks.ts'
import { AT, emptyRecord, later, walkRecorded } from '../helpers/records.ts'
import { shippedGraph } from '../helpers/shipped-pack.ts'

type Lang = 'zh' | 'en'
const NASTY = '<script>alert(1)</script> | `x` **b** & "q" \'s\' # 1. \u202e'

function reportOf(session: Session | undefined, record: SessionRecord, lang: Lang, graph = shippedGraph): Report {
  return makeReport({
    session,
    record,
    graph,
    digest: 'abc123',
    program: '0.1.0',
    acquirer: undefined,
    lang,
    now: later(60),
  })
}

/** A walk to an outcome with everything filled in that can be. */
function full(): { session: Session; record: SessionRecord } {
  const walked = walkRecorded(shippedGraph, { tree: 'merchant-invalid' }, [])
  let { session, record } = walked
  let minutes = 0
  while (current(session).at.kind === 'question') {
    const answers =
      current(session).at.kind === 'question'
        ? (current(session).at as { answers: readonly { id: string }[] }).answers
        : []
    session = move(session, { kind: 'answer', pick: answers.length - 2 }, [])
    record = recordWalk(record, session, later(++minutes))
  }
  const walk = current(session)
  const place = placeOf(walk)
  record = setSite(
    setSite(setSite(record, 'merchant', `老王 ${NASTY}`, AT), 'shop', '人民路 12 号', AT),
    'terminal',
    'N910',
    AT,
  )
  record = setEvidence(record, 'merchant-number', '898100012345679', AT) ?? record
  record = setEvidence(record, 'terminal-number', '12345678', AT) ?? record
  record = setEvidence(record, 'response-code', '03', AT) ?? record
  record = addNote(record, place, `${NASTY} 6217001234567890`, later(20))
  record = addReminder(record, place, later(1440), { zh: '看结果', en: 'See the result' }, AT)
  record = setSolved(record, false, later(22))
  session = climb(session)
  return { session, record: recordWalk(record, session, later(23)) }
}
const { session, record } = full()

describe.each(['zh', 'en'] as const)('a report in %s', (lang) => {
  const report = reportOf(session, record, lang)
  it('holds what the next person needs', () => {
    const outcome = current(session).at
    if (outcome.kind !== 'outcome') throw new Error('the walk ends')
    expect(report.verdict).toMatchObject({ title: outcome.node.title[lang], cause: outcome.node.cause[lang] })
    expect(report.actions.length).toBe(outcome.node.actions.length)
    expect(report.actions.map(({ text, result }) => ({ text, result }))).toEqual(
      outcome.node.actions.map((action) => ({ text: action[lang], result: null })),
    )
    expect(report.never.length).toBeGreaterThanOrEqual(outcome.node.never?.length ?? 0)
    expect(report.contacts.map((c) => c.id)).toEqual(
      expect.arrayContaining((outcome.node.contacts ?? []).map((c) => c.to)),
    )
    expect(report.evidence.map((f) => f.id)).toEqual(expect.arrayContaining(['response-code']))
    expect(report.where.map((f) => f.value)).toEqual([
      expect.stringContaining('老王'),
      '人民路 12 号',
      'N910',
      '898100012345679',
      '12345678',
      null,
    ])
    expect(report.ladder.length).toBe(1)
    expect(report.legs[0]?.steps.length).toBe(record.legs[0]?.steps.length)
    expect(report.versions).toContain('abc123')
  })
  it.each(REPORT_FORMAT_NAMES)('as %s says all of it, and no secret', (format) => {
    const text = renderReport(format, report, 78)
    const flat = text.replace(/\s+/g, '').replaceAll('\\', '')
    for (const part of [
      report.code,
      report.id,
      '898100012345679',
      'N910',
      ...report.never,
      report.failure,
      report.verdict?.title,
    ])
      expect(flat).toContain(String(part).replace(/\s+/g, ''))
    expect(text).not.toMatch(/6217001234567890/)
    for (const control of ['\u202e', '\u0007', '\u001b']) expect(text).not.toContain(control)
  })
  it('as text fits the width it was given', () => {
    for (const columns of [40, 80]) {
      const wide = renderReport('txt', report, columns)
        .split('\n')
        .filter((line) => widthOf(line) > columns)
      expect(wide).toEqual([])
    }
  })
  it('as HTML runs and loads nothing', () => {
    const html = renderReport('html', report, 80)
    expect(html).not.toMatch(/<script|<img|<link|<iframe|src=|href=|url\(|@import/i)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain("default-src 'none'")
  })
  it('as Markdown keeps what was typed from meaning anything', () => {
    const line = renderReport('md', report, 80)
      .split('\n')
      .find((one) => one.includes('alert(1)'))
    expect(line).toContain('\\<script\\>alert(1)\\</script\\> \\| \\`x\\` \\*\\*b\\*\\* \\& "q"')
  })
  it('as JSON is the report itself', () => expect(JSON.parse(renderReport('json', report, 80))).toEqual(report))
  it('becomes a ticket', () => {
    const ticket = makeTicket(report)
    for (const { name, say } of report.contacts) for (const part of [name, say]) expect(ticket.body).toContain(part)
    expect(ticket.subject).toContain('12345678')
    expect(ticketText(ticket)).toContain(lang === 'zh' ? '工单号' : 'ticket number')
    expect(ticketText(ticket)).toContain(String(report.code))
  })
})

describe('a report', () => {
  it('of a walk that stopped says where', () => {
    const stopped = walkRecorded(shippedGraph, { tree: 'no-response' }, ['no'])
    const report = reportOf(stopped.session, stopped.record, 'zh')
    expect(report).toMatchObject({ verdict: null, status: '未完成', actions: [] })
    expect(report.warnings[0]).toMatch(/^停在这一题：/)
  })
  it('of a walk whose tree is gone still tells the walk', () => {
    const other = link({ ...shippedGraph.pack, trees: {} })
    const report = reportOf(restore(record, other).session, record, 'en', other)
    expect(report.code).toBeNull()
    expect(report.legs[0]?.steps.length).toBe(record.legs[0]?.steps.length)
    for (const format of REPORT_FORMAT_NAMES) expect(renderReport(format, report, 80)).toContain('merchant-invalid')
  })
  it('can be made of any session', () => {
    fc.assert(
      fc.property(
        randomPack,
        randomMoves(),
        fc.nat(),
        fc.constantFrom('zh' as const, 'en' as const),
        (pack, moves, pick, lang) => {
          const graph = link(pack)
          const starts = startsOf(graph)
          let walked = startOf(graph, starts, pick)
          let kept = emptyRecord()
          for (const one of moves) {
            walked = move(walked, one, starts)
            kept = recordWalk(kept, walked, AT)
          }
          const report = reportOf(walked, kept, lang, graph)
          for (const format of REPORT_FORMAT_NAMES) expect(renderReport(format, report, 60)).toContain(kept.id)
        },
      ),
      { numRuns: 200 },
    )
  })
  it.each([
    ['a.md', 'md'],
    ['a.MARKDOWN', 'md'],
    ['a.txt', 'txt'],
    ['a.json', 'json'],
    ['a.b.html', 'html'],
    ['a.htm', 'html'],
    ['a.pdf', undefined],
    ['constructor', undefined],
    ['a.constructor', undefined],
    ['md', undefined],
  ])('in a file %s is %s', (path, format) => expect(formatOfFile(path)).toBe(format))
})
