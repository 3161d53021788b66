import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Graph, link, type OutcomeNode } from '../../src/tree/graph.ts'
import { median, shortest } from '../../src/walk/leg-measures.ts'
import { measure, measures } from '../../src/walk/questions-left.ts'
import { allowed, answer, start, type Walk } from '../../src/walk/walk.ts'
import { choice, end, graphOf, randomPack, tree, yesNo } from '../helpers/packs.ts'

/** What must come out, by trying every walk. */
function byTrying(graph: Graph): Map<OutcomeNode, number> {
  const fewest = new Map<OutcomeNode, number>()
  const first = start(graph, { tree: 'main' })
  const open: Walk[] = first ? [first] : []
  for (let walk = open.pop(); walk; walk = open.pop()) {
    if (walk.at.kind === 'outcome') fewest.set(walk.at, Math.min(walk.answered, fewest.get(walk.at) ?? Infinity))
    for (const { id } of allowed(walk)) {
      const next = answer(walk, id)
      if (next) open.push(next)
    }
  }
  return fewest
}
const named = (fewest: ReadonlyMap<OutcomeNode, number>) =>
  Object.fromEntries([...fewest].map(([at, questions]) => [`${at.tree.tree}:${at.id}`, questions]))

describe('the shortest walk to each outcome', () => {
  it('is what trying every walk finds, through calls, jumps and facts that are not asked twice', () => {
    fc.assert(
      fc.property(randomPack, (pack) => {
        const graph = link(pack)
        const found = shortest(graph, { tree: 'main' })
        expect(named(found)).toEqual(named(byTrying(graph)))
        expect(Math.min(...found.values())).toBe(measure({ tree: 'main' }, measures(graph))?.fewest)
      }),
      { numRuns: 100 },
    )
  })

  it('takes "not sure" too, and counts no question whose answer is known', () => {
    const graph = graphOf(
      tree('main', 'failure', 'first', {
        first: yesNo('second', 'second', 'a'),
        second: choice({ one: 'third', all: 'b' }, 'b', { fact: 'cards' }),
        third: choice({ one: 'c', all: 'b' }, 'b', { fact: 'cards' }),
        a: end(),
        b: end(),
        c: end(),
      }),
    )
    expect(named(shortest(graph, { tree: 'main' }))).toEqual({ 'main:a': 1, 'main:b': 2, 'main:c': 2 })
  })

  it('is empty for a start that is not there', () => {
    expect(shortest(graphOf(), { tree: 'main' }).size).toBe(0)
  })

  it('does not list the walks of a long chain', () => {
    const nodes = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`n${i}`, yesNo(...three(`n${i + 1}`))]))
    const graph = graphOf(tree('main', 'failure', 'n0', { ...nodes, n3000: end() }))
    expect(named(shortest(graph, { tree: 'main' }))).toEqual({ 'main:n3000': 3000 })
  })
})

const three = (to: string): [string, string, string] => [to, to, to]

describe('the median', () => {
  it('is the middle, or the mean of two', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(median([7])).toBe(7)
    expect(median([])).toBe(0)
  })
})
