/**
 * No fault is lost: whoever begins with one that was typed comes to where it is dealt with, unless the walk ends with a payment open,
 * where it is named for later and begun again. Proven for every code and message. Pure.
 */

import {
  afterExit,
  dealsWith,
  type Facts,
  factAsked,
  faultsOf,
  type Known,
  keyOfFacts,
  knownAnswer,
  leadsOn,
  NO_FACTS,
  withHeard,
} from '../facts.ts'
import { type GraphNode, type OutcomeNode, targetOf } from '../graph.ts'
import { formatTarget } from '../target.ts'
import { type Checking, inNode, openAt, report, type Site, toldWalk, type WalkedTo } from './checking.ts'

export function checkLostFaults(c: Checking): void {
  const entries = faultyEntries(c)
  if (entries.length === 0) return
  const leads = leadsOf(c, entries)
  const walked = new Set<string>()
  const told = new Set<string>()
  const work: Faulty[] = [...entries]
  for (const begun of work) {
    const { start, sets, faults, site } = begun
    const key = [formatTarget(targetOf(start)), ...sets.map(keyOfKnown).sort()].join(' ')
    if (walked.has(key)) continue
    walked.add(key)
    for (const end of endsWithFault(start, sets, faults, leads)) {
      if (end.state.open) work.push(putOff(begun, end))
      else for (const fault of faults) tellLost(c, end, fault, site, told)
    }
  }
}

/** How a fault that is put off for a payment begins again: with what is left of it, and with what has answered no question yet. */
function putOff({ start, sets, faults, site }: Faulty, end: End): Faulty {
  const answered = new Set<string | undefined>()
  for (let p: FaultPlace | undefined = end; p; p = p.before)
    if (p.node.kind === 'question' && knownAnswer(p.node, p.state.facts)) answered.add(factAsked(p.node.node))
  const left = faults.filter((fault) => end.state.left.includes(keyOfKnown(fault)))
  return {
    start,
    sets: sets.filter((one) => left.includes(one) || !(faults.includes(one) || answered.has(one.fact))),
    faults: left,
    site,
  }
}

interface Faulty {
  readonly start: GraphNode
  readonly sets: readonly Known[]
  readonly faults: readonly Known[]
  readonly site: Site
}

/** The codes and messages that set a fault. */
function faultyEntries(c: Checking): Faulty[] {
  return (['codes', 'messages'] as const).flatMap((file) => {
    const at = new Map<unknown, number>(c.parts[file].map(({ index, entry }) => [entry, index]))
    return c.pack[file].flatMap((entry) => {
      const start = c.graph.resolve(entry.enter)
      if (!start || start.tree.kind === 'subtree') return []
      const sets = Object.entries(entry.sets ?? {}).map(([fact, answer]) => ({ fact, answer }))
      const faults = faultsOf(c.pack, start.tree.tree, sets)
      const index = at.get(entry)
      // One of a lower layer has no place in the files that are checked.
      const site: Site = { file: index === undefined ? '' : file, keys: [file, index ?? 0, 'sets'], part: 'key' }
      return faults.length > 0 ? [{ start, sets, faults, site }] : []
    })
  })
}

function leadsOf(c: Checking, entries: readonly Faulty[]): FaultLeads {
  const byFact = new Map<string, Map<string, Known>>()
  for (const known of entries.flatMap(({ faults }) => faults))
    byFact.set(known.fact, (byFact.get(known.fact) ?? new Map()).set(keyOfKnown(known), known))
  const leads = new Map<GraphNode, Set<string>>()
  for (const tree of Object.keys(c.pack.trees))
    for (const node of c.graph.nodes(tree)) {
      if (node.kind !== 'question') continue
      for (const [key, known] of byFact.get(factAsked(node.node) ?? '') ?? []) {
        const to = leadsOn(node, known)
        if (to) leads.set(to, (leads.get(to) ?? new Set()).add(key))
      }
    }
  return leads
}

function tellLost(c: Checking, end: End, fault: Known, entry: Site, told: Set<string>): void {
  const { node, state } = end
  const key = keyOfKnown(fault)
  if (!state.left.includes(key) || node.node['leaves-fault'] || dealsWith(node.node, fault)) return
  const once = `${key} ${formatTarget(targetOf(node))}`
  if (told.has(once)) return
  told.add(once)
  const site: Site = { ...inNode(node.tree.tree, node.id), part: 'key' }
  report(c, 'lost-fault', { fault: key, walk: toldWalk(end) }, site, entry)
}

/*
 * Where the walks of somebody who typed a fault end with it not dealt with yet, over (node, what is known, money open, faults left),
 * with calls matched to their exits by levels. A walk with no fault left is followed no further.
 */

/** What a walk knows and carries; two with the same key go on alike. */
interface FaultState {
  readonly facts: Facts
  readonly open: boolean
  /** Faults as `fact=answer`. */
  readonly left: readonly string[]
  readonly key: string
}
export interface FaultPlace extends WalkedTo {
  readonly node: GraphNode
  readonly state: FaultState
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

const keyOfKnown = ({ fact, answer }: Known): string => `${fact}=${answer}`

/** The ends of all walks from a start, with what is known there, at which one of the faults is left. */
function endsWithFault(start: GraphNode, known: readonly Known[], faults: readonly Known[], leads: FaultLeads): End[] {
  const facts = withHeard(
    NO_FACTS,
    known.map(({ fact, answer }) => [fact, answer] as const),
  )
  const walks: Walks = { root: levelOf(undefined), levels: new Map(), queue: [], leads }
  push(walks, start, walks.root, faultStateOf(facts, false, faults.map(keyOfKnown)))
  const ends: End[] = []
  for (const place of walks.queue) {
    const { node } = place
    if (node.kind === 'outcome') ends.push({ ...place, node })
    else followFaults(walks, place)
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

function faultStateOf(facts: Facts, open: boolean, left: readonly string[]): FaultState {
  return { facts, open, left, key: [open, ...left, '|', keyOfFacts(facts)].join(' ') }
}

function push(
  walks: Walks,
  to: GraphNode | undefined,
  from: Level,
  now: FaultState,
  before?: FaultPlace,
  by?: string,
): void {
  if (!to) return
  const state = stateOnArrival(to, now, walks.leads)
  if (state.left.length === 0) return
  // A jump to another tree does not come back.
  const level = from.tree === to.tree.tree ? from : walks.root
  const seen = level.seen.get(to) ?? new Set()
  if (seen.has(state.key)) return
  level.seen.set(to, seen.add(state.key))
  walks.queue.push({ node: to, state, level, before, by })
}

function stateOnArrival(node: GraphNode, state: FaultState, leads: FaultLeads): FaultState {
  const led = leads.get(node)
  const left = led ? state.left.filter((fault) => !led.has(fault)) : state.left
  const open = openAt(node, state.open)
  return open === state.open && left.length === state.left.length ? state : faultStateOf(state.facts, open, left)
}

function followFaults(walks: Walks, place: FaultPlace): void {
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

function calledLevel({ levels }: Walks, subtree: string, state: FaultState): Level {
  const key = `${subtree} ${state.key}`
  const level = levels.get(key) ?? levelOf(subtree)
  levels.set(key, level)
  return level
}

function comeBack(walks: Walks, caller: FaultPlace, { node, state }: FaultPlace): void {
  if (caller.node.kind !== 'call' || node.kind !== 'exit') return
  const { exit, money, sets } = node.node
  const open = state.open && money !== 'settled'
  const after = open === state.open && !sets ? state : faultStateOf(afterExit(node, state.facts), open, state.left)
  push(walks, caller.node.exits.get(exit)?.to, caller.level, after, caller, exit)
}
