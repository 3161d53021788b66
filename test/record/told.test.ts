/** What was told and what was not done, in records, replay codes and reports. */
import { describe, expect, it } from 'vitest'
import { readRecord, restore, writeRecord } from '../../src/record/read-record.ts'
import { decode, encode } from '../../src/record/replay-code.ts'
import { REPORT_FORMAT_NAMES, renderReport } from '../../src/render/report/formats.ts'
import { makeReport, type Report } from '../../src/render/report/report.ts'
import { makeTicket } from '../../src/render/report/text.ts'
import { link } from '../../src/tree/graph.ts'
import { climb } from '../../src/walk/session.ts'
import { choice, end, packOf, tree, yesNo } from '../helpers/packs.ts'
import { pathOfSession } from '../helpers/random-walks.ts'
import { later, walkRecorded } from '../helpers/records.ts'
import { shopGraph } from '../helpers/shop-pack.ts'

const { session, record } = walkRecorded(shopGraph, { tree: 'reader-trial' }, ['skipped', 'tapped', 'yes'])
const told = (node: string) => [{ tree: 'reader-trial', node }]

describe('a record', () => {
  it('names what was told with each answer and with the outcome', () => {
    expect(record.legs[0]).toMatchObject({
      steps: [
        { node: 'clean', answer: 'skipped', told: told('calm') },
        { node: 'which', answer: 'tapped', told: told('unclean') },
        { node: 'part/shake', answer: 'yes', told: told('part/warned') },
      ],
      outcome: { node: 'broken', verdict: 'escalate', told: told('pushed') },
    })
  })

  it('is read as it was written, and goes on as it stood', () => {
    expect(readRecord(writeRecord(record))).toEqual({ record })
    const restored = restore(record, shopGraph)
    expect(restored.dropped).toEqual([])
    expect(restored.session && pathOfSession(restored.session)).toEqual(pathOfSession(session))
  })

  it('keeps no told nodes that are none', () => {
    const file = JSON.parse(writeRecord(record))
    file.legs[0].steps[0].told = [{ tree: 'reader-trial', node: 'NO NODE' }]
    file.legs[0].outcome.told = 'all'
    const read = readRecord(JSON.stringify(file))
    if (!('record' in read)) throw new Error('not read')
    expect(read.record.legs[0]?.steps[0]).not.toHaveProperty('told')
    expect(read.record.legs[0]?.outcome).not.toHaveProperty('told')
  })
})

describe('a replay code', () => {
  it('holds an answer that was not given, and a start that is told', () => {
    const decoded = decode(encode(session), shopGraph)
    expect('session' in decoded && pathOfSession(decoded.session)).toEqual(pathOfSession(session))
  })

  it('of trees without these words is what it was before there were any', () => {
    const graph = link(
      packOf(
        tree('main', 'failure', 'a', {
          a: yesNo('b', 'end', 'end'),
          b: choice({ one: 'end', two: 'end' }, 'end'),
          end: end(),
        }),
      ),
    )
    const walked = walkRecorded(graph, { tree: 'main' }, ['yes', 'two'])
    expect(encode(walked.session)).toBe('W22-22X-NV8')
  })

  it('is refused by trees in which another answer leads from the question', () => {
    const { trees } = shopGraph.pack
    const { clean, ...nodes } = trees['reader-trial']?.nodes ?? {}
    const { skipped: _, ...without } = clean as { skipped: string }
    const changed = { ...trees['reader-trial'], nodes: { ...nodes, clean: without } }
    const graph = link({ ...shopGraph.pack, trees: { ...trees, 'reader-trial': changed } } as never)
    expect(decode(encode(session), graph)).toEqual({ error: 'other-pack' })
  })
})

describe.each(['zh', 'en'] as const)('a report in %s', (lang) => {
  const report: Report = makeReport({
    session: climb(session),
    record: { ...record, rungs: 1 },
    graph: shopGraph,
    digest: 'abc123',
    program: '0.1.0',
    acquirer: undefined,
    lang,
    now: later(60),
  })
  const outcome = (shopGraph.node('reader-trial', 'broken') as { node: { customer: Record<string, string> } }).node
  const notDone = { zh: '没做或做不了', en: "Not done, or can't be done" }[lang]

  it('says what was told, what was not done, what is for later and for the cardholder', () => {
    const [first, second] = report.legs[0]?.steps ?? []
    expect(first).toMatchObject({ label: notDone, did: [expect.any(String), expect.any(String)] })
    expect(second?.did[0]).toBe({ zh: '记下没有擦过。', en: 'Note that it was not cleaned.' }[lang])
    expect(report.legs[0]?.told?.[0]).toBe({ zh: '把读卡头推紧。', en: 'Push the reader in.' }[lang])
    expect(report.later?.map(({ who }) => who)).toEqual([{ zh: '商户', en: 'merchant' }[lang], null])
    expect(report.customer).toBe(outcome.customer[lang])
    expect(report.ladder).toEqual([{ zh: '找自己的收单机构', en: 'Your own acquirer' }[lang]])
  })

  it('names the pack, its owner and the date of the guidance', () => {
    expect(report.pack).toMatchObject({ id: 'shop-pack', version: '2026.3', guidance: '2026-11-20' })
    expect(report.versions).toMatch(
      /^pos-triage 0\.1\.0 · \S.* 2026\.3 · .* help@shop\.example · .*2026-11-20 · abc123/,
    )
  })

  it.each(REPORT_FORMAT_NAMES)('as %s has all of it', (format) => {
    const flat = (text: string): string => text.replace(/<[^>]*>|[\s\\]/g, '').replaceAll('&#39;', "'")
    const text = flat(renderReport(format, report, 78))
    const parts = [report.customer, ...(report.later ?? []).map((one) => one.text), ...(report.legs[0]?.told ?? [])]
    expect(parts).toHaveLength(5)
    for (const part of [...parts, notDone, '2026.3']) expect(text).toContain(flat(part ?? 'nothing'))
  })

  it('as a ticket says what was not done', () => {
    expect(makeTicket(report).body).toContain(notDone)
  })
})
