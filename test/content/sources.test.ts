/** Where figures come from: each source is of a kind, and none of what is held rests on the project's own note alone. */
import { describe, expect, it } from 'vitest'
import type { Code, Message, Rung } from '../../src/tree/format/schema.ts'
import { everyNode, passages as everyPassage, nameOf, type Passage, pack } from './shipped.ts'
import { kindOf, OWN_NOTES, SOURCE_KINDS, type SourceKind } from './tables/source-kinds.ts'

const ofKind = (kind: SourceKind) => Object.entries(pack.sources).filter(([id, source]) => kindOf(id, source) === kind)

describe('sources by kind', () => {
  it.each(SOURCE_KINDS)('there are some of the kind: %s', (kind) => {
    expect(ofKind(kind).length).toBeGreaterThan(0)
  })
  it('the own note is of low confidence, and has no address', () => {
    const notes = ofKind('own note').map(([id, { url, confidence }]) => [id, url, /low/.test(confidence)])
    expect(notes).toEqual(OWN_NOTES.map((id) => [id, undefined, true]))
  })
  it('a report is never of high confidence without an address', () => {
    const bare = ofKind('report').filter(([, { url, confidence }]) => url === undefined && confidence === 'high')
    expect(bare.map(([id]) => id)).toEqual([])
  })
})

/** An amount, a rate, a time: a number with a unit, in either language. */
const FIGURE =
  /\d[\d.,]*\s*(?:%|‰|元|天|日|小时|分钟|秒|个工作日|个月|年|次|yuan|days?|hours?|minutes?|seconds?|months?|years?|times|working days)/

/** The texts of a place that hold a figure, where all of its sources are the own note. */
function restsOnNote(sources: readonly string[] | undefined, texts: readonly { zh: string; en: string }[]): boolean {
  if (!sources?.length || !sources.every((id) => OWN_NOTES.includes(id))) return false
  return texts.some(({ zh, en }) => FIGURE.test(zh) || FIGURE.test(en))
}
const passages = new Map<string, Passage[]>()
for (const passage of everyPassage) passages.set(passage.at, [...(passages.get(passage.at) ?? []), passage])
const textsAt = (at: string): readonly Passage[] => passages.get(at) ?? []

describe('a figure', () => {
  const weakNodes = everyNode.filter(
    (node) => node.kind !== 'exit' && restsOnNote(node.node.sources, textsAt(nameOf(node))),
  )
  it('is known by its unit, and rests on all of its sources', () => {
    const figures = everyPassage.filter(({ zh }) => FIGURE.test(zh))
    expect(figures.length).toBeGreaterThan(50)
    expect(restsOnNote(OWN_NOTES, [{ zh: '等30分钟', en: 'wait' }])).toBe(true)
    expect(restsOnNote([...OWN_NOTES, 'stripe-terminal'], [{ zh: '等30分钟', en: 'wait' }])).toBe(false)
  })
  it('rests on more than the own note in every tree', () => {
    expect(weakNodes.map(nameOf)).toEqual([])
  })
  it('rests on more than the own note in codes, messages and ladders', () => {
    const rungs = [pack.escalation, ...Object.values(pack.ladders ?? {})].flat()
    const named = (at: string, { sources }: Pick<Code | Message | Rung, 'sources'>): string[] =>
      restsOnNote(sources, textsAt(at)) ? [at] : []
    expect([
      ...pack.codes.flatMap((code) => named(`codes:${code.channel}/${code.code}`, code)),
      ...pack.messages.flatMap((message) => named(`messages:${message.id}`, message)),
      ...rungs.flatMap((rung) => named(`escalation:${rung.id}`, rung)),
    ]).toEqual([])
  })
})
