/** Everything one person did about one problem: one or more legs. A session is a value; nothing here changes one. Pure. */

import { carriedOn } from '../tree/facts.ts'
import type { Outcome, Rung, Text } from '../tree/format/schema.ts'
import type { Graph } from '../tree/graph.ts'
import { ladderOf, WHO_ASKS } from '../tree/pack.ts'
import type { Place } from '../tree/target.ts'
import { type Fault, faultForLater } from './for-later.ts'
import { back } from './replay.ts'
import type { Start } from './start.ts'
import { answer, type Origin, placeOf, start, steps, type Walk } from './walk.ts'

export interface Session {
  readonly graph: Graph
  /** The legs in order; the last one is being walked. Never empty. */
  readonly legs: readonly [Walk, ...Walk[]]
  /** How far up the ladder of whoever asks one has come: every rung below was shown, or does not fit. */
  readonly rungs: number
}

/** A session with its first leg, or undefined when the pack has no such start. */
export function startSession(graph: Graph, from: Start): Session | undefined {
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
export function nextLeg(session: Session, from: Start): Session | undefined {
  const walk = start(session.graph, from, legOrigin(current(session)))
  return walk && { ...session, legs: [...session.legs, walk] }
}

/** What a leg after this walk begins with. */
export const legOrigin = ({ facts, moneyOpen }: Walk): Origin => ({ facts: carriedOn(facts), moneyOpen })

/* The ladder. */

/** Who asks, where the walk knows it: a role, or whatever else the pack calls somebody. */
const roleIn = ({ facts }: Walk): string | undefined => facts.get(WHO_ASKS)

/** The ladder of whoever asks. */
export const ladderIn = (session: Session): readonly Rung[] => ladderOf(session.graph.pack, roleIn(current(session)))

const fits = ({ for: trees }: Rung, { tree }: Walk): boolean => trees?.includes(tree) !== false

/** The rungs of the ladder that were shown. */
export const rungsShown = (session: Session): readonly Rung[] =>
  ladderIn(session)
    .slice(0, session.rungs)
    .filter((rung) => fits(rung, current(session)))

/** The next rung that fits the failure; undefined where none is left. */
const nextRung = (session: Session): Rung | undefined =>
  ladderIn(session).find((rung, index) => index >= session.rungs && fits(rung, current(session)))

/** One rung that fits higher; the same where none is left. */
export function climb(session: Session): Session {
  const next = nextRung(session)
  return next ? { ...session, rungs: ladderIn(session).indexOf(next) + 1 } : session
}

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

/** A tree that "not solved" offers, and when to take it. */
export interface OfferedTree {
  readonly tree: string
  readonly why: Text | undefined
}
/** Where a session can go when its outcome did not help. */
export interface NextOffers {
  readonly trees: readonly OfferedTree[]
  /** The fault that was left alone for a payment: it comes first. */
  readonly fault: Fault | undefined
  /** The next rung of the ladder; undefined when the last one has been climbed. */
  readonly rung: Rung | undefined
}

const MOST_TREES = 7

export function nextOffers(session: Session): NextOffers {
  const walk = current(session)
  const { at } = walk
  const left = at.kind === 'outcome' ? treesLeft(session, at.node).slice(0, MOST_TREES) : []
  const why = at.kind === 'outcome' ? at.node['next-why'] : undefined
  const trees = left.map((tree) => ({ tree, why: why?.[tree] }))
  return { trees, fault: faultForLater(walk), rung: nextRung(session) }
}

/* Where a walk would stand first. */

/** Where a walk from a start stands first, once what is known there is passed over; the start itself where the pack lacks it. */
export function standsAt(graph: Graph, from: Start): Place {
  const walk = start(graph, from)
  return walk ? placeOf(walk) : { tree: from.tree, node: from.node ?? '' }
}
