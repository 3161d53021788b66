/** Walks walked again: with recorded answers, with one of them changed, with the last one taken back. Pure. */
import type { Graph } from '../tree/graph.ts'
import { formatTarget, isSamePlace, type Place } from '../tree/target.ts'
import type { Start } from './start.ts'
import {
  answer,
  isAsked,
  NOTHING_KNOWN,
  type Origin,
  placeOf,
  questionAt,
  type Step,
  start,
  steps,
  type Walk,
} from './walk.ts'

export interface Replay {
  readonly walk: Walk
  /** Answers that no longer fit, in the order they were given. */
  readonly dropped: readonly Step[]
}

/**
 * Walks again from a start with recorded answers: each question takes the answer recorded for it, and the walk stops at the
 * first question that has none or whose answer is no longer there. Undefined when the start no longer exists.
 */
export function replay(
  graph: Graph,
  from: Start,
  recorded: readonly Step[],
  origin: Origin = NOTHING_KNOWN,
): Replay | undefined {
  const asked = recorded.filter(isAsked)
  const byPlace = new Map(asked.map((step) => [formatTarget(step), step]))
  let walk = start(graph, from, origin)
  if (!walk) return undefined
  const used = new Set<Step>()
  for (;;) {
    const step = byPlace.get(formatTarget(placeOf(walk)))
    const next: Walk | undefined = step && answer(walk, step.answer)
    if (!step || !next) break
    used.add(step)
    walk = next
  }
  return { walk, dropped: asked.filter((step) => !used.has(step)) }
}

/**
 * The walk with one of its answers changed, also one that was heard; later answers that still fit are kept. Undefined when the
 * leg has no such question or the answer is not allowed there.
 */
export function change(walk: Walk, place: Place, id: string): Replay | undefined {
  const recorded = steps(walk)
  const old = recorded.find((step) => !step.carried && isSamePlace(step, place))
  if (!old) return undefined
  const given: Step = { tree: place.tree, node: place.node, answer: id }
  const from = old.heard ? takenBack(walk, old) : walk.start
  const changed = replay(
    walk.graph,
    from,
    recorded.map((step) => (step === old ? given : step)),
    walk.origin,
  )
  return changed?.dropped.includes(given) ? undefined : changed
}

/**
 * The walk before the last answer, also out of and into subtrees; what was heard after it is taken back first, and asked. Undefined
 * at the start.
 */
export function back(walk: Walk): Walk | undefined {
  const heard = walk.carried.findLast((step) => step.heard)
  return heard ? replay(walk.graph, takenBack(walk, heard), steps(walk), walk.origin)?.walk : walk.before
}

/** The start without what was heard for this question. */
function takenBack({ graph, start: { heard = [], ...start } }: Walk, step: Step): Start {
  const { fact, heard: legFact } = questionAt(graph, step) ?? {}
  return { ...start, heard: heard.filter((known) => known.fact !== (fact ?? legFact)) }
}
