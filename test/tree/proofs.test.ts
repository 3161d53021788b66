/** The proofs over all walks, against walking them all: loops, and the money rule. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRead } from '../../src/tree/check.ts'
import { type Diagnostic, NOWHERE } from '../../src/tree/diagnostic.ts'
import { type Instruction, type Node, UNSAFE_EFFECTS } from '../../src/tree/format/schema.ts'
import { type CallNode, type GraphNode, link } from '../../src/tree/graph.ts'
import type { Pack } from '../../src/tree/pack.ts'
import { noParts } from '../../src/tree/read/parts.ts'
import { end, packOf, tell, text, tree, yesNo } from '../helpers/packs.ts'

const RUNS = Number(process.env.PROOFS ?? 300)

function check(pack: Pack): Diagnostic[] {
  const places = Object.keys(pack.trees).map((id) => [`tree:${id}`, { path: id, locate: () => NOWHERE }] as const)
  return checkRead({ pack, places: new Map(places), parts: noParts(), diagnostics: [] }, { today: '2026-11-23' })
}
const has = (pack: Pack, code: string): boolean => check(pack).some((d) => d.code === code)

/** A node whose targets are distances: forward only where there shall be no loop. */
interface Draft {
  readonly kind: 'question' | 'call' | 'jump' | 'tell'
  readonly leaps: readonly number[]
  readonly open: boolean
  readonly settled: boolean
  readonly unsafe: boolean
  readonly calls: number
}
const draft = (least: number): fc.Arbitrary<Draft> =>
  fc.record({
    kind: fc.constantFrom('question', 'question', 'call', 'jump', 'tell'),
    leaps: fc.array(fc.integer({ min: least, max: 3 }), { minLength: 3, maxLength: 3 }),
    open: fc.boolean(),
    settled: fc.boolean(),
    unsafe: fc.nat({ max: 3 }).map((n) => n === 0),
    calls: fc.nat({ max: 1 }),
  })

/** Nodes n0 to n(k-1); a target beyond the last one is one of the ends. */
function nodesOf(drafts: readonly Draft[], ends: readonly string[], subtrees: readonly string[], jump: string) {
  const nodes: Record<string, Node> = {}
  drafts.forEach(({ kind, leaps, open, settled, unsafe, calls }, i) => {
    const to = (leap = 1): string => {
      const at = i + leap
      return at < drafts.length ? `n${Math.max(0, at)}` : (ends[at % ends.length] ?? 'end')
    }
    const [a, b, c] = leaps
    const money = open ? { money: 'may-have-moved' } : {}
    const restart = [{ ...text('off and on'), effect: ['restart'] }]
    const steps = unsafe ? { do: restart, skipped: to(c) } : {}
    const subtree = subtrees[calls % Math.max(1, subtrees.length)]
    if (kind === 'call' && subtree !== undefined)
      nodes[`n${i}`] = { call: subtree, exits: { left: to(a), right: to(b) }, ...money } as Node
    else if (kind === 'tell')
      nodes[`n${i}`] = tell(to(a), {
        ...(settled ? { money: 'settled' } : money),
        ...(unsafe ? { tell: restart } : {}),
      })
    else nodes[`n${i}`] = yesNo(to(a), kind === 'jump' ? jump : to(b), to(c), { ...money, ...steps })
  })
  return { ...nodes, end: end() }
}

const packs = (least: number): fc.Arbitrary<Pack> =>
  fc
    .tuple(
      fc.array(draft(least), { minLength: 1, maxLength: 4 }),
      fc.array(draft(least), { minLength: 1, maxLength: 3 }),
      fc.array(draft(least), { minLength: 1, maxLength: 3 }),
      fc.array(draft(least), { minLength: 1, maxLength: 2 }),
      fc.boolean(),
    )
    .map(([main, outer, inner, other, settles]) => {
      const subtree = (id: string, drafts: readonly Draft[], subtrees: readonly string[]) =>
        tree(id, 'subtree', 'n0', {
          ...nodesOf(drafts, ['left', 'right', 'end'], subtrees, 'other:'),
          left: settles ? ({ exit: 'left', money: 'settled' } as Node) : { exit: 'left' },
          right: { exit: 'right' },
        })
      // Backwards, a subtree may call itself, and a tree may come back from where it jumped to.
      const looping = least < 0
      return packOf(
        tree('main', 'failure', 'n0', nodesOf(main, ['end'], ['outer', 'inner'], 'other:')),
        subtree('outer', outer, looping ? ['inner', 'outer'] : ['inner']),
        subtree('inner', inner, looping ? ['outer'] : []),
        tree('other', 'failure', 'n0', nodesOf(other, ['end'], looping ? ['inner'] : [], looping ? 'main:' : 'end')),
      )
    })

interface Place {
  readonly node: GraphNode
  readonly calls: readonly CallNode[]
  readonly open: boolean
}

/** The places after one, as the engine walks; an exit with nobody to return to ends the walk. */
function after({ node, calls, open }: Place): Place[] {
  const to = (next: GraphNode | undefined, stack: readonly CallNode[], still: boolean): Place[] =>
    next ? [{ node: next, calls: next.tree === node.tree || stack !== calls ? stack : [], open: still }] : []
  if (node.kind === 'question') return node.answers.flatMap((a) => to(a.to, calls, open))
  if (node.kind === 'tell') return to(node.goes.to, calls, open)
  if (node.kind === 'call') return to(node.enter, [...calls, node], open)
  const call = calls[calls.length - 1]
  if (node.kind !== 'exit' || !call) return []
  const next = call.exits.get(node.node.exit)?.to
  const stack = next && next.tree !== call.tree ? [] : calls.slice(0, -1)
  return to(next, stack, open && node.node.money !== 'settled')
}

/** Walks every walk from every start; true as soon as one does what `bad` says. Longer than `most` places is endless. */
function someWalk(pack: Pack, most: number, bad: (place: Place) => boolean): 'bad' | 'endless' | 'good' {
  const graph = link(pack)
  const trail: { place: Place; depth: number }[] = Object.keys(pack.trees).flatMap((id) => {
    const node = graph.node(id)
    return node ? [{ place: { node, calls: [], open: false }, depth: 0 }] : []
  })
  for (let next = trail.pop(); next; next = trail.pop()) {
    const { node } = next.place
    const money = node.kind === 'exit' || node.kind === 'outcome' ? undefined : node.node.money
    const place = { ...next.place, open: money === undefined ? next.place.open : money === 'may-have-moved' }
    if (bad(place)) return 'bad'
    if (next.depth > most) return 'endless'
    for (const place_ of after(place)) trail.push({ place: place_, depth: next.depth + 1 })
  }
  return 'good'
}

const unsafe = (steps: readonly Instruction[] = []): boolean =>
  steps.some((step) => step.effect?.some((effect) => UNSAFE_EFFECTS.includes(effect)))

const stepsOf = (node: GraphNode): readonly Instruction[] | undefined =>
  node.kind === 'question' ? node.node.do : node.kind === 'tell' ? node.node.tell : undefined

test('the money rule finds what walking every walk finds', () => {
  fc.assert(
    fc.property(packs(1), (pack) => {
      const walked = someWalk(pack, 1000, ({ node, open }) => open && unsafe(stepsOf(node)))
      expect(has(pack, 'money-rule')).toBe(walked === 'bad')
    }),
    { numRuns: RUNS },
  )
})

test('a loop is found exactly where a walk goes on for ever', () => {
  fc.assert(
    fc.property(packs(-2), (pack) => {
      expect(has(pack, 'loop')).toBe(isEndless(pack))
    }),
    { numRuns: RUNS },
  )
})

/** Whether a walk from any node of a tree can be longer than there are places; depth first, so that one long walk is enough. */
function isEndless(pack: Pack): boolean {
  const graph = link(pack)
  const most = 60
  const visit = (place: Place, depth: number, budget: { left: number }): boolean => {
    if (depth > most) return true
    if (budget.left-- < 0) return false
    return after(place).some((next) => visit(next, depth + 1, budget))
  }
  return Object.keys(pack.trees).some((id) =>
    graph.nodes(id).some((node) => visit({ node, calls: [], open: false }, 0, { left: 20_000 })),
  )
}
