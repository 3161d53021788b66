/** Sessions walked at random over any graph: what a person may do, in any order. */
import fc from 'fast-check'
import type { Graph } from '../../src/tree/graph.ts'
import type { Target } from '../../src/tree/target.ts'
import { change } from '../../src/walk/replay.ts'
import {
  answerSession,
  backSession,
  climb,
  current,
  nextLeg,
  type Session,
  startSession,
  withCurrent,
} from '../../src/walk/session.ts'
import { allowed, steps } from '../../src/walk/walk.ts'

export type Move = { readonly kind: 'answer' | 'back' | 'change' | 'leg' | 'rung' | 'note'; readonly pick: number }

export const randomMoves = (most = 30): fc.Arbitrary<readonly Move[]> =>
  fc.array(
    fc.record({
      kind: fc.oneof(
        { weight: 10, arbitrary: fc.constant('answer' as const) },
        { weight: 3, arbitrary: fc.constantFrom('back' as const, 'change' as const, 'leg' as const) },
        { weight: 1, arbitrary: fc.constantFrom('rung' as const, 'note' as const) },
      ),
      pick: fc.nat(1000),
    }),
    { maxLength: most },
  )

const at = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(1, all.length)]

/** The session after a move; the same one when the move means nothing here. */
export function move(session: Session, { kind, pick }: Move, starts: readonly Target[]): Session {
  const walk = current(session)
  if (kind === 'answer') return answerSession(session, at(allowed(walk), pick)?.id ?? '') ?? session
  if (kind === 'back') return backSession(session) ?? session
  if (kind === 'rung') return climb(session)
  if (kind === 'leg') {
    const from = at(starts, pick)
    return (walk.at.kind === 'outcome' && from && nextLeg(session, from)) || session
  }
  if (kind === 'change') {
    const step = at(
      steps(walk).filter((s) => !s.carried),
      pick,
    )
    const changed = step && change(walk, step, ['yes', 'no', 'unsure', 'one', 'two', 'skipped'][pick % 6] ?? 'yes')
    return changed ? withCurrent(session, changed.walk) : session
  }
  return session
}

export function startOf(graph: Graph, starts: readonly Target[], pick: number): Session {
  const session = startSession(graph, at(starts, pick) ?? { tree: 'main' })
  if (!session) throw new Error('the pack has no such start')
  return session
}

/** What makes two sessions the same to whoever goes on with them. */
export const pathOfSession = (session: Session): unknown => ({
  legs: session.legs.map((leg) => ({
    steps: steps(leg),
    tree: leg.tree,
    at: leg.at.id,
    moneyOpen: leg.moneyOpen,
    facts: [...leg.facts],
    carried: leg.carried,
  })),
  rungs: session.rungs,
})

/** Starts a person can come to: trees, and nodes that codes lead to. */
export const startsOf = (graph: Graph): Target[] => [
  ...Object.values(graph.pack.trees)
    .filter((t) => t.kind !== 'subtree')
    .map((t) => ({ tree: t.tree })),
  ...[...graph.pack.codes, ...graph.pack.messages].flatMap(({ enter }) => {
    const node = graph.resolve(enter)
    return node ? [{ tree: node.tree.tree, node: node.id }] : []
  }),
]
