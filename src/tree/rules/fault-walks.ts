/**
 * Where the walks of somebody who typed a fault end with it not dealt with yet, over (node, what is known, money open, faults left),
 * with calls matched to their exits by levels. A walk with no fault left is followed no further. Pure; iterates.
 */
import { afterExit, type Facts, knownAnswer, NO_FACTS, withHeard } from '../facts.ts'
import type { Known } from '../faults.ts'
import type { GraphNode, OutcomeNode } from '../graph.ts'
import { openAt } from './summaries.ts'

/** What a walk knows and carries; two with the same key go on alike. */
interface State {
  readonly facts: Facts
  readonly open: boolean
  /** Faults as `fact=answer`. */
  readonly left: readonly string[]
  readonly key: string
}
export interface FaultPlace {
  readonly node: GraphNode
  readonly state: State
  readonly level: Level
  readonly before: FaultPlace | undefined
  /** The answer or exit that led here. */
  readonly by: string | undefined
}
/** A subtree as it is called in one state; the walk itself is a level without a tree. */
interface Level {
  readonly tree: string | undefined
  readonly callers: FaultPlace[]
  readonly exits: FaultPlace[]
  readonly seen: Map<GraphNode, Set<string>>
}
/** An end with faults left. */
export interface End extends FaultPlace {
  readonly node: OutcomeNode
}
/** The faults that each node is where they lead. */
export type FaultLeads = ReadonlyMap<GraphNode, ReadonlySet<string>>

export const keyOf = ({ fact, answer }: Known): string => `${fact}=${answer}`

/** The ends of all walks from a start, with what is known there, at which one of the faults is left. */
export function endsWithFault(
  start: GraphNode,
  known: readonly Known[],
  faults: readonly Known[],
  leads: FaultLeads,
): End[] {
  const facts = withHeard(
    NO_FACTS,
    known.map(({ fact, answer }) => [fact, answer] as const),
  )
  const walks: Walks = { root: levelOf(undefined), levels: new Map(), queue: [], leads }
  push(walks, start, walks.root, stateOf(facts, false, faults.map(keyOf)))
  const ends: End[] = []
  for (const place of walks.queue) {
    const { node } = place
    if (node.kind === 'outcome') ends.push({ ...place, node })
    else goOn(walks, place)
  }
  return ends
}

interface Walks {
  readonly root: Level
  readonly levels: Map<string, Level>
  readonly queue: FaultPlace[]
  readonly leads: FaultLeads
}

const levelOf = (tree: string | undefined): Level => ({ tree, callers: [], exits: [], seen: new Map() })

function stateOf(facts: Facts, open: boolean, left: readonly string[]): State {
  const known = [...facts].map(([fact, id]) => `${fact}=${id}`).sort()
  return { facts, open, left, key: [open, ...left, '|', ...known].join(' ') }
}

function push(
  walks: Walks,
  to: GraphNode | undefined,
  from: Level,
  now: State,
  before?: FaultPlace,
  by?: string,
): void {
  if (!to) return
  const state = arrive(to, now, walks.leads)
  if (state.left.length === 0) return
  // A jump to another tree does not come back.
  const level = from.tree === to.tree.tree ? from : walks.root
  const seen = level.seen.get(to) ?? new Set()
  if (seen.has(state.key)) return
  level.seen.set(to, seen.add(state.key))
  walks.queue.push({ node: to, state, level, before, by })
}

function arrive(node: GraphNode, state: State, leads: FaultLeads): State {
  const led = leads.get(node)
  const left = led ? state.left.filter((fault) => !led.has(fault)) : state.left
  const open = openAt(node, state.open)
  return open === state.open && left.length === state.left.length ? state : stateOf(state.facts, open, left)
}

function goOn(walks: Walks, place: FaultPlace): void {
  const { node, level, state } = place
  if (node.kind === 'question') {
    const known = knownAnswer(node, state.facts)
    for (const { id, to } of known ? [known] : node.answers) push(walks, to, level, state, place, id)
  } else if (node.kind === 'tell') push(walks, node.goes.to, level, state, place)
  else if (node.kind === 'call') {
    const inside = calledLevel(walks, node.node.call, state)
    inside.callers.push(place)
    push(walks, node.enter, inside, state, place)
    for (const exit of inside.exits) comeBack(walks, place, exit)
  } else if (node.kind === 'exit') {
    level.exits.push(place)
    for (const caller of level.callers) comeBack(walks, caller, place)
  }
}

function calledLevel({ levels }: Walks, subtree: string, state: State): Level {
  const key = `${subtree} ${state.key}`
  const level = levels.get(key) ?? levelOf(subtree)
  levels.set(key, level)
  return level
}

function comeBack(walks: Walks, caller: FaultPlace, { node, state }: FaultPlace): void {
  if (caller.node.kind !== 'call' || node.kind !== 'exit') return
  const { exit, money, sets } = node.node
  const open = state.open && money !== 'settled'
  const after = open === state.open && !sets ? state : stateOf(afterExit(node, state.facts), open, state.left)
  push(walks, caller.node.exits.get(exit)?.to, caller.level, after, caller, exit)
}
