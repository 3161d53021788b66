/**
 * One leg: from a start to an outcome, one answer at a time. A walk is an immutable value that shares its history with the walk
 * before it, so a step costs the same at the thousandth question as at the first. Pure.
 */
import { afterExit, type Facts, factAsked, knownAnswer, NO_FACTS, withHeard } from '../tree/facts.ts'
import type { Instruction, Tell } from '../tree/format/schema.ts'
import {
  type Answer,
  type CallNode,
  type Graph,
  type GraphNode,
  type OutcomeNode,
  type QuestionNode,
  targetOf,
} from '../tree/graph.ts'
import { formatTarget, type Place, pathInside } from '../tree/target.ts'
import type { Start } from './start.ts'

/** One answered question. */
export interface Step extends Place {
  readonly answer: string
  /** Known from an earlier question of the session, so not asked. */
  readonly carried?: true
  /** Known from what was typed, so not asked. */
  readonly heard?: true
  /** The nodes without a question whose steps were shown with this one; left out where there were none. */
  readonly told?: readonly ToldAt[]
}
export type ToldAt = Pick<Step, 'tree' | 'node'>
/** What was said on the way to a question or an outcome, without asking. */
export interface Told extends ToldAt {
  readonly tell: Tell
}
export const isAsked = (step: Step): boolean => !step.carried && !step.heard

/** The calls a walk is inside of, innermost first. */
export interface Frame {
  readonly call: CallNode
  readonly outer: Frame | undefined
}

export interface Position {
  readonly at: QuestionNode | OutcomeNode
  readonly frame: Frame | undefined
}
export interface Origin {
  readonly facts: Facts
  readonly moneyOpen: boolean
}
export const NOTHING_KNOWN: Origin = { facts: NO_FACTS, moneyOpen: false }

export interface Walk extends Position {
  readonly graph: Graph
  readonly start: Start
  /** The failure or entry tree being walked; a jump changes it, a call does not. */
  readonly tree: string
  readonly facts: Facts
  /** What was known before this leg, and whether a payment was open then. */
  readonly origin: Origin
  /** The walk before the last answer; undefined at the start. */
  readonly before: Walk | undefined
  /** The answer that led here from `before`. */
  readonly answer: string | undefined
  /** Questions between `before` and here that were not asked because the answer was known. */
  readonly carried: readonly Step[]
  /** What was told between `before` and here, in order. */
  readonly told: readonly Told[]
  /** How many questions have been answered. */
  readonly answered: number
  /** Whether a payment may have moved money and the walk does not know yet what became of it. */
  readonly moneyOpen: boolean
}

/** A walk that cannot be: the pack has errors, or the start does not exist. Packs are checked before they are walked. */
export class BrokenWalkError extends Error {}

/**
 * A new leg, or undefined when the pack has no such tree or node. Facts known from earlier legs are carried over, and so is
 * a payment whose result is still open.
 */
export function start(graph: Graph, from: Start, origin: Origin = NOTHING_KNOWN): Walk | undefined {
  const node = graph.node(from.tree, from.node)
  if (!node) return undefined
  const { tree, heard = [] } = from
  const said = heard.map((h) => [h.fact, h.answer] as const)
  const facts = heard.length === 0 ? origin.facts : withHeard(origin.facts, said)
  const at = { before: undefined, answer: undefined, answered: 0, moneyOpen: origin.moneyOpen }
  return arriveAsking(node, undefined, { graph, start: from, tree, facts, origin, ...at })
}

/** The answers the walk allows now; none at an outcome. */
export function allowed(walk: Walk): readonly Answer[] {
  return walk.at.kind === 'question' ? walk.at.answers : []
}

/** Whether an answer says something: "not sure" and "not done" teach nothing. A choice may be called `skipped`. */
export const teaches = ({ id, label }: Answer): boolean => id !== 'unsure' && (id !== 'skipped' || label !== undefined)

/** The walk after an answer, or undefined when the answer is not allowed here. */
export function answer(walk: Walk, id: string): Walk | undefined {
  const given = allowed(walk).find((a) => a.id === id)
  if (!given?.to || walk.at.kind !== 'question') return undefined
  const { fact } = walk.at.node
  return arriveAsking(given.to, walk.frame, {
    graph: walk.graph,
    start: walk.start,
    tree: walk.tree,
    facts: fact === undefined || !teaches(given) ? walk.facts : new Map(walk.facts).set(fact, id),
    origin: walk.origin,
    before: walk,
    answer: id,
    answered: walk.answered + 1,
    moneyOpen: walk.moneyOpen,
  })
}

type Arriving = Omit<Walk, 'at' | 'frame' | 'carried' | 'told'>
/** For most walks: told nothing, and no question passed. */
const NONE_PASSED: readonly never[] = []

/** Where a walk is between two questions: changed from node to node. */
interface Passage extends Pick<Arriving, 'start'> {
  node: GraphNode
  frame: Frame | undefined
  tree: string
  facts: Facts
  moneyOpen: boolean
  told: Told[] | undefined
  carried: Step[] | undefined
}

/** From a target to the next question or outcome: through calls, exits, jumps, what is told, and questions whose answer is known. */
function arriveAsking(target: GraphNode, from: Frame | undefined, walk: Arriving): Walk {
  const { graph, start, origin, before, answer, answered } = walk
  const { tree, facts, moneyOpen } = walk
  const on: Passage = { start, node: target, frame: from, tree, facts, moneyOpen, told: undefined, carried: undefined }
  let at: QuestionNode | OutcomeNode | undefined
  while (!at) at = pass(on)
  // Spelt out: a spread takes two hundred times as long.
  return {
    graph,
    start,
    tree: on.tree,
    at,
    frame: on.frame,
    facts: on.facts,
    origin,
    before,
    answer,
    carried: on.carried ?? NONE_PASSED,
    told: on.told ?? NONE_PASSED,
    answered,
    moneyOpen: on.moneyOpen,
  }
}

/** Enters the node, and goes on to the next one; gives the node where the walk stays: an outcome, or a question to be asked. */
function pass(on: Passage): QuestionNode | OutcomeNode | undefined {
  const { node } = on
  if (node.tree.tree !== (on.frame?.call.node.call ?? on.tree)) {
    on.tree = node.tree.tree // a jump to another tree does not come back
    on.frame = undefined
  }
  on.moneyOpen = moneyAfter(node, on.moneyOpen)
  if (node.kind === 'outcome') return node
  let next: GraphNode | undefined
  if (node.kind === 'call') {
    on.frame = { call: node, outer: on.frame }
    next = node.enter
  } else if (node.kind === 'exit') {
    next = on.frame?.call.exits.get(node.node.exit)?.to
    on.frame = on.frame?.outer
    on.facts = afterExit(node, on.facts)
  } else if (node.kind === 'tell') {
    on.told ??= []
    on.told.push({ tree: on.tree, node: pathOf(node, on.frame), tell: node.node })
    next = node.goes.to
  } else {
    const known = knownAnswer(node, on.facts)
    if (!known) return node
    const how = isHeardAtStart(node, known.id, on.start) ? ({ heard: true } as const) : ({ carried: true } as const)
    on.carried ??= []
    on.carried.push({ tree: on.tree, node: pathOf(node, on.frame), answer: known.id, ...how })
    next = known.to
  }
  if (!next) throw new BrokenWalkError(formatTarget(targetOf(node)))
  on.node = next
  return undefined
}

function moneyAfter(node: GraphNode, open: boolean): boolean {
  if (node.kind === 'outcome' || !node.node.money) return open
  return node.node.money === 'may-have-moved'
}

const isHeardAtStart = ({ node }: QuestionNode, id: string, { heard = [] }: Start): boolean =>
  heard.some(({ fact, answer }) => fact === factAsked(node) && answer === id)

/** Where a walk stands: unique on it. */
export const placeOf = (walk: Walk): Place => ({ tree: walk.tree, node: pathOf(walk.at, walk.frame) })

/** The node's id behind those of the calls it is inside of. */
function pathOf(node: GraphNode, frame: Frame | undefined): string {
  let path = node.id
  for (let f = frame; f; f = f.outer) path = pathInside(f.call.id, path)
  return path
}

/** The steps of the leg in order; questions that were not asked are among them, marked carried. */
export function steps(walk: Walk): readonly Step[] {
  const all: Step[] = []
  for (let w: Walk | undefined = walk; w; w = w.before) {
    for (let i = w.carried.length - 1; i >= 0; i--) all.push(w.carried[i] as Step)
    if (w.before) all.push(stepTo(w, w.before))
  }
  return all.reverse()
}

/** The answer that led to a walk from the one before it. */
export function stepTo({ answer = '' }: Walk, from: Walk): Step {
  const { tree, node } = placeOf(from)
  return from.told.length === 0 ? { tree, node, answer } : { tree, node, answer, ...toldOf(from) }
}

/** The places of what was told on the way to where the walk stands; nothing where nothing was. */
export const toldOf = ({ told }: Walk): { readonly told?: readonly Place[] } =>
  told.length === 0 ? {} : { told: told.map(({ tree, node }) => ({ tree, node })) }

/** The steps to carry out where the walk stands: what was told on the way, then the question's own. */
export function toDo({ at, told }: Walk): readonly Instruction[] {
  const own = (at.kind === 'question' && at.node.do) || []
  return told.length === 0 ? own : [...told.flatMap(({ tell }) => tell.tell), ...own]
}
