/** What "not sure" leads to, against following it by hand; and that it costs no more in a large pack. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { checkRead } from '../../src/tree/check.ts'
import { NOWHERE } from '../../src/tree/diagnostic.ts'
import type { Node } from '../../src/tree/format/schema.ts'
import type { Pack } from '../../src/tree/pack.ts'
import { noParts } from '../../src/tree/read/parts.ts'
import { choice, end, packOf, tell, text, tree, yesNo } from '../helpers/packs.ts'

vi.setConfig({ testTimeout: 120_000 })

/** The nodes at which a code is told. */
function toldAt(pack: Pack, code: string): string[] {
  let line = 0
  const places = Object.keys(pack.trees).map((id) => {
    const locate = (keys: readonly (string | number)[]) => ({ ...NOWHERE, line: line++, source: String(keys[1]) })
    return [`tree:${id}`, { path: id, locate }] as const
  })
  const read = { pack, places: new Map(places), parts: noParts(), diagnostics: [] }
  const found = checkRead(read, { today: '2026-11-23' }).filter((d) => d.code === code)
  return [...new Set(found.map(({ span }) => span.source))].sort()
}

const drafts = fc.array(
  fc.record({ kind: fc.constantFrom('question', 'tell', 'end'), unsure: fc.nat({ max: 4 }), ends: fc.nat({ max: 3 }) }),
  { minLength: 1, maxLength: 12 },
)
const ENDS = [{ asserts: ['broken'] }, { asserts: [] }, {}, { asserts: [], verdict: 'stop' }]

describe('what not sure leads to', () => {
  it('is told where following it by hand comes to an outcome that states something, or does not say', () => {
    fc.assert(
      fc.property(drafts, (all) => {
        const at = (i: number): string => `n${Math.min(i, all.length)}`
        const nodes: Record<string, Node> = { [at(all.length)]: end({ asserts: [] }) }
        all.forEach(({ kind, unsure, ends }, i) => {
          const next = at(i + 1)
          if (kind === 'tell') nodes[at(i)] = tell(next)
          else if (kind === 'question') nodes[at(i)] = yesNo(next, next, at(i + 1 + unsure))
          else nodes[at(i)] = end(ENDS[ends])
        })
        const follow = (id: string): string => {
          const node = nodes[id]
          return node && 'tell' in node ? follow(node.goto) : id
        }
        const questions = Object.entries(nodes).flatMap(([id, node]) =>
          'ask' in node ? [{ id, to: follow(node.unsure) }] : [],
        )
        const ending = (to: string): Node | undefined => nodes[to]
        const states = questions.filter(({ to }) => {
          const node = ending(to)
          return node && 'verdict' in node && (node.verdict === 'stop' || (node.asserts ?? []).length > 0)
        })
        const silent = questions.filter(({ to }) => {
          const node = ending(to)
          return node && 'verdict' in node && node.asserts === undefined
        })
        const pack = packOf(tree('t', 'failure', 'n0', nodes))
        expect(toldAt(pack, 'unsure-asserts')).toEqual(states.map(({ id }) => id).sort())
        expect(toldAt(pack, 'asserts-missing')).toEqual([...new Set(silent.map(({ to }) => to))].sort())
      }),
      { numRuns: 300, seed: 3 },
    )
  })

  it('may be told in a circle, which ends nowhere', () => {
    const nodes = { first: yesNo('end', 'end', 'a'), a: tell('b'), b: tell('a'), end: end({ asserts: [] }) }
    expect(toldAt(packOf(tree('t', 'failure', 'first', nodes)), 'unsure-asserts')).toEqual([])
  })
})

/** Milliseconds to check a pack. */
function timed(pack: Pack): number {
  const start = performance.now()
  toldAt(pack, 'unsure-asserts')
  return performance.now() - start
}

describe('a large pack', () => {
  /** Questions in a row whose "not sure" all go through the rest of a long row of what is told. */
  const told = (count: number): Pack => {
    const nodes: Record<string, Node> = { end: end({ asserts: ['broken'] }) }
    for (let i = 0; i < count; i++) {
      const next = i + 1 < count ? `q${i + 1}` : 'end'
      nodes[`q${i}`] = yesNo(next, next, `t${i}`)
      nodes[`t${i}`] = tell(i + 1 < count ? `t${i + 1}` : 'end')
    }
    return packOf(tree('t', 'failure', 'q0', nodes))
  }
  const long = '屏幕上只有一行字，'.repeat(12)
  /** Trees of many texts, each too long. */
  const wordy = (count: number): Pack =>
    packOf(
      ...Array.from({ length: count }, (_, i) => {
        const outcome = end({ title: text(long), cause: text(long), never: [text(long)], asserts: [] })
        const nodes: Record<string, Node> = { end: outcome }
        for (let q = 0; q < 49; q++) {
          const to = q < 48 ? `q${q + 1}` : 'end'
          nodes[`q${q}`] = choice({ one: to, two: to }, to, { ask: text(long) })
        }
        return tree(`t${i}`, 'failure', 'q0', nodes)
      }),
    )

  it.each([
    ['what is told', told, 6000],
    ['sizes', wordy, 80],
  ])('takes four times as long when it is four times as large: %s', (_, make, size) => {
    timed(make(size / 4))
    const small = Math.min(timed(make(size / 4)), timed(make(size / 4)))
    const large = Math.min(timed(make(size)), timed(make(size)))
    expect(large / small).toBeLessThan(10)
  })
})
