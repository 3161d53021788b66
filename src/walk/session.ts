/** Everything one person did about one problem: one or more legs. A session is a value; nothing here changes one. Pure. */

import type { Outcome, Rung } from '../tree/format/schema.ts'
import type { Graph } from '../tree/graph.ts'
import { ladderOf } from '../tree/pack.ts'
import { formatTarget, isSamePlace, type Place, type Target } from '../tree/target.ts'
import { allowed, answer, back, type Facts, NO_FACTS, placeOf, type Step, start, steps, type Walk } from './walk.ts'

export interface Session {
  readonly graph: Graph
  /** The legs in order; the last one is being walked. Never empty. */
  readonly legs: readonly [Walk, ...Walk[]]
  /** Rungs of the escalation ladder already shown. */
  readonly rungs: number
}

/** A session with its first leg, or undefined when the pack has no such start. */
export function startSession(graph: Graph, from: Target): Session | undefined {
  const walk = start(graph, from)
  return walk && { graph, legs: [walk], rungs: 0 }
}

export const current = (session: Session): Walk => session.legs[session.legs.length - 1] as Walk

/** The same session with its last leg at another place. */
export function withCurrent(session: Session, walk: Walk): Session {
  const [first, ...rest] = session.legs
  return { ...session, legs: rest.length === 0 ? [walk] : [first, ...rest.slice(0, -1), walk] }
}

export function answerSession(session: Session, id: string): Session | undefined {
  const next = answer(current(session), id)
  return next && withCurrent(session, next)
}

/** The session before the last answer; before a later leg's first answer that is the leg before. Undefined at the very start. */
export function backSession(session: Session): Session | undefined {
  const before = back(current(session))
  if (before) return withCurrent(session, before)
  const [first, ...rest] = session.legs
  return rest.length === 0 ? undefined : { ...session, legs: [first, ...rest.slice(0, -1)] }
}

/** A new leg that carries over what is known; undefined when the pack has no such start. */
export function nextLeg(session: Session, from: Target): Session | undefined {
  const { facts, moneyOpen } = current(session)
  const walk = start(session.graph, from, facts, moneyOpen)
  return walk && { ...session, legs: [...session.legs, walk] }
}

export const climb = (session: Session): Session => ({ ...session, rungs: session.rungs + 1 })

/** Every failure and entry tree the session has been in. */
function treesWalked(session: Session): ReadonlySet<string> {
  const all = new Set<string>()
  for (const leg of session.legs) {
    all.add(leg.start.tree).add(leg.tree)
    for (const step of steps(leg)) all.add(step.tree)
  }
  return all
}

/** The trees an outcome leads on to when it did not help; each is offered once in a session. */
export function treesLeft(session: Session, outcome: Outcome): readonly string[] {
  const walked = treesWalked(session)
  return (outcome.next ?? []).filter((tree) => !walked.has(tree))
}

/** Where a session can go when its outcome did not help. */
export interface NextOffers {
  readonly trees: readonly string[]
  /** The next rung of the ladder; undefined when the last one has been climbed. */
  readonly rung: Rung | undefined
}

const MOST_TREES = 7

export function nextOffers(session: Session): NextOffers {
  const { at } = current(session)
  const trees = at.kind === 'outcome' ? treesLeft(session, at.node).slice(0, MOST_TREES) : []
  return { trees, rung: ladderOf(session.graph.pack)[session.rungs] }
}

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
  from: Target,
  recorded: readonly Step[],
  facts: Facts = NO_FACTS,
  moneyOpen = false,
): Replay | undefined {
  const asked = recorded.filter((step) => !step.carried)
  const byPlace = new Map(asked.map((step) => [formatTarget(step), step]))
  let walk = start(graph, from, facts, moneyOpen)
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
 * The walk with one of its answers changed; later answers that still fit are kept. Undefined when the leg has no such question
 * or the answer is not allowed there.
 */
export function change(walk: Walk, place: Place, id: string): Replay | undefined {
  const recorded = steps(walk)
  const index = recorded.findIndex((step) => !step.carried && isSamePlace(step, place))
  if (index < 0) return undefined
  let at: Walk | undefined = walk
  while (at && !isSamePlace(placeOf(at), place)) at = at.before
  if (!at || !allowed(at).some((a) => a.id === id)) return undefined
  const changed = recorded.map((step, i) => (i === index ? { ...step, answer: id } : step))
  let first: Walk = walk
  while (first.before) first = first.before
  return replay(walk.graph, walk.start, changed, first.facts, first.moneyOpen)
}
