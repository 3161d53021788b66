import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { link } from '../../src/tree/graph.ts'
import { atMostLeft, measure, measures } from '../../src/walk/questions-left.ts'
import { back, change, replay } from '../../src/walk/replay.ts'
import {
  answerSession,
  backSession,
  current,
  nextLeg,
  type Session,
  startSession,
  treesLeft,
} from '../../src/walk/session.ts'
import { allowed, answer, placeOf, start, steps, type Walk } from '../../src/walk/walk.ts'
import { choice, end, graphOf, randomPack, tree, yesNo } from '../helpers/packs.ts'

const begin = (graph: ReturnType<typeof link>, at = 'main'): Walk => {
  const walk = start(graph, { tree: at })
  if (!walk) throw new Error('no start')
  return walk
}
/** What can be seen of a walk: not the objects it is made of. */
const seen = (walk: Walk) => ({
  tree: walk.tree,
  node: placeOf(walk).node,
  facts: [...walk.facts],
  money: walk.moneyOpen,
  steps: steps(walk),
})
/** Answers by the numbers given, until an outcome or the numbers end. */
const go = (from: Walk, picks: readonly number[]): Walk[] => {
  const walks = [from]
  for (const pick of picks) {
    const walk = walks[walks.length - 1] as Walk
    const all = allowed(walk)
    if (all.length === 0) break
    const next = answer(walk, all[pick % all.length]?.id ?? '')
    if (!next) throw new Error('an allowed answer was refused')
    walks.push(next)
  }
  return walks
}
const sessionAfter = (graph: ReturnType<typeof link>, ids: readonly string[]): Session => {
  let session = startSession(graph, { tree: 'main' })
  for (const id of ids) session = session && answerSession(session, id)
  if (!session) throw new Error('an answer was refused')
  return session
}
const picks = fc.array(fc.nat(9), { minLength: 20, maxLength: 20 })
/** The longest continuation, by trying every answer: what the dynamic programme must equal. */
const longest = (walk: Walk): number =>
  walk.at.kind === 'outcome' ? 0 : 1 + Math.max(...allowed(walk).map((a) => longest(answer(walk, a.id) as Walk)))

describe('properties of every walk', () => {
  it('ends in an outcome, and "at most left" is the longest continuation and falls with every answer', () => {
    fc.assert(
      fc.property(randomPack, picks, (pack, chosen) => {
        const graph = link(pack)
        const known = measures(graph)
        const walks = go(begin(graph), chosen)
        const left = walks.map((walk) => atMostLeft(walk, known))
        expect(walks.at(-1)?.at.kind).toBe('outcome')
        left.slice(1).forEach((now, i) => {
          if (walks[i + 1]?.at.kind === 'question') expect(now).toBeLessThan(left[i] as number)
        })
        expect(walks.length - 2).toBeLessThanOrEqual(left[0] as number)
        for (const walk of walks.slice(0, 2))
          if (walk.at.kind === 'question') expect(atMostLeft(walk, known)).toBe(longest(walk) - 1)
      }),
      { numRuns: 150 },
    )
  })

  it('back undoes answer, also out of and into subtrees', () => {
    fc.assert(
      fc.property(randomPack, picks, (pack, chosen) => {
        const walks = go(begin(link(pack)), chosen)
        let walk = walks.at(-1)
        for (let i = walks.length - 2; i >= 0 && walk; i--) {
          walk = back(walk)
          expect(walk && seen(walk)).toEqual(seen(walks[i] as Walk))
        }
      }),
    )
  })

  it('is rebuilt by replaying its answers', () => {
    fc.assert(
      fc.property(randomPack, picks, (pack, chosen) => {
        const graph = link(pack)
        const walk = go(begin(graph), chosen).at(-1) as Walk
        const again = replay(graph, walk.start, steps(walk))
        expect(again?.dropped).toEqual([])
        expect(again && seen(again.walk)).toEqual(seen(walk))
      }),
    )
  })

  it('keeps what still fits when an answer is changed, and names the rest', () => {
    fc.assert(
      fc.property(randomPack, picks, fc.nat(20), fc.nat(9), (pack, chosen, which, pick) => {
        const walk = go(begin(link(pack)), chosen).at(-1) as Walk
        const given = steps(walk).filter((step) => !step.carried)
        const step = given[which % given.length]
        if (!step) return // all of it was told
        const at = go(begin(link(pack)), chosen)[which % given.length] as Walk
        const all = allowed(at)
        const id = all[pick % all.length]?.id ?? ''
        const changed = change(walk, step, id)
        const kept = steps(changed?.walk as Walk).filter((s) => !s.carried)
        expect(kept).toContainEqual({ ...step, answer: id })
        expect(kept.length + (changed?.dropped.length ?? 0)).toBe(given.length)
      }),
    )
  })

  it('is the same up to the answer that is changed, however long it is', () => {
    fc.assert(
      fc.property(randomPack, picks, fc.nat(20), (pack, chosen, which) => {
        const walks = go(begin(link(pack)), chosen)
        const at = walks[which % walks.length] as Walk
        const id = allowed(at).at(-1)?.id
        const changed = id === undefined ? undefined : change(walks.at(-1) as Walk, placeOf(at), id)?.walk
        if (!changed || walks.at(-1) === at) return // nothing was answered there
        const before: Walk[] = []
        for (let walk: Walk | undefined = changed; walk; walk = walk.before) before.push(walk)
        expect(before.includes(at)).toBe(true)
      }),
    )
  })
})

describe('a walk', () => {
  const graph = graphOf(
    tree('main', 'failure', 'first', {
      first: yesNo('unknown', 'cards', 'unknown'),
      unknown: { call: 'sub', exits: { settled: 'cards' }, money: 'may-have-moved' },
      cards: choice({ one: 'a', all: 'b' }, 'b', { fact: 'cards' }),
      a: end({ next: ['other', 'main'] }),
      b: end(),
    }),
    tree('sub', 'subtree', 'slip', {
      slip: yesNo('known', 'open', 'open'),
      known: { exit: 'settled', money: 'settled' },
      open: end(),
    }),
    tree('other', 'failure', 'cards', {
      cards: choice({ one: 'x', all: 'y' }, 'y', { fact: 'cards' }),
      x: yesNo('y', 'y', 'y'),
      y: end(),
    }),
  )

  it('names a node by the calls it is inside of', () => {
    const inside = answer(begin(graph), 'yes') as Walk
    expect(placeOf(inside).node).toBe('unknown/slip')
    expect(inside.tree).toBe('main')
    expect(inside.moneyOpen).toBe(true)
    const after = answer(inside, 'yes') as Walk
    expect(placeOf(after).node).toBe('cards')
    expect(after.moneyOpen).toBe(false)
  })

  it('refuses an answer that is not allowed', () => {
    expect(answer(begin(graph), 'one')).toBeUndefined()
    expect(answer(begin(graph), 'constructor')).toBeUndefined()
  })

  it('carries a known fact into the next leg and offers each tree once', () => {
    const done = sessionAfter(graph, ['no', 'one'])
    const outcome = current(done).at
    expect(outcome.kind === 'outcome' && treesLeft(done, outcome.node)).toEqual(['other'])
    const second = nextLeg(done, { tree: 'other' })
    expect(second && placeOf(current(second)).node).toBe('x')
    expect(second && steps(current(second))).toEqual([{ tree: 'other', node: 'cards', answer: 'one', carried: true }])
    expect(second && backSession(second)).toEqual(done)
  })

  it('asks again what "not sure" answered', () => {
    const done = sessionAfter(graph, ['no', 'unsure'])
    const second = nextLeg(done, { tree: 'other' })
    expect(second && placeOf(current(second)).node).toBe('cards')
  })

  it('measures a leg: most, fewest and the mean without "not sure"', () => {
    expect(measure({ tree: 'main' }, measures(graph))).toEqual({ most: 3, fewest: 2, mean: 2.25 })
  })
})

describe('size', () => {
  it('walks and measures a chain of 100,000 questions without overflowing the stack', () => {
    const nodes: Record<string, ReturnType<typeof end>> = {}
    for (let i = 0; i < 100_000; i++) nodes[`n${i}`] = yesNo(`n${i + 1}`, `n${i + 1}`, `n${i + 1}`)
    nodes.n100000 = end()
    const graph = graphOf(tree('main', 'failure', 'n0', nodes))
    expect(atMostLeft(begin(graph), measures(graph))).toBe(99_999)
  })

  it('measures subtrees that call each other twice without listing their walks', () => {
    const depth = 60
    const subs = Array.from({ length: depth }, (_, i) =>
      tree(`s${i}`, 'subtree', 'a', {
        a: i === 0 ? yesNo('out', 'out', 'out') : { call: `s${i - 1}`, exits: { out: 'b' } },
        b: i === 0 ? { exit: 'out' } : { call: `s${i - 1}`, exits: { out: 'out' } },
        out: { exit: 'out' },
      }),
    )
    const graph = graphOf(
      tree('main', 'failure', 'a', { a: { call: `s${depth - 1}`, exits: { out: 'end' } }, end: end() }),
      ...subs,
    )
    expect(measure({ tree: 'main' }, measures(graph))?.most).toBe(2 ** (depth - 1))
  })
})
