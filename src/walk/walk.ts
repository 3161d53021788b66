/**
 * One leg: from a start to an outcome, one answer at a time. A walk is an immutable value that shares its history with the walk
 * before it, so a step costs the same at the thousandth question as at the first. Pure.
 */

import type { Instruction, Outcome, Question, Tell } from '../tree/format/schema.ts'
import {
  type Answer,
  type CallNode,
  type Graph,
  type GraphNode,
  type OutcomeNode,
  type QuestionNode,
  targetOf,
} from '../tree/graph.ts'
import { formatTarget, type Place, pathInside, splitPath, type Target } from '../tree/target.ts'

/** One answered question. */
export interface Step extends Place {
  readonly answer: string
  /** Known from an earlier question of the session, so not asked. */
  readonly carried?: true
  /** The nodes without a question whose steps were shown with this one; left out where there were none. */
  readonly told?: readonly ToldAt[]
}
export type ToldAt = Pick<Step, 'tree' | 'node'>
/** What was said on the way to a question or an outcome, without asking. */
export interface Told extends ToldAt {
  readonly tell: Tell
}
/** The calls a walk is inside of, innermost first. */
export interface Frame {
  readonly call: CallNode
  readonly outer: Frame | undefined
}
/** What is known: fact id to answer id. */
export type Facts = ReadonlyMap<string, string>
export const NO_FACTS: Facts = new Map()

export interface Position {
  readonly at: QuestionNode | OutcomeNode
  readonly frame: Frame | undefined
}
export interface Walk extends Position {
  readonly graph: Graph
  /** A tree's start, or a node of it. */
  readonly start: Target
  /** The failure or entry tree being walked; a jump changes it, a call does not. */
  readonly tree: string
  readonly facts: Facts
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
export function start(graph: Graph, from: Target, facts: Facts = NO_FACTS, moneyOpen = false): Walk | undefined {
  const node = graph.node(from.tree, from.node)
  if (!node) return undefined
  return arrive(node, undefined, {
    graph,
    start: from,
    tree: from.tree,
    facts,
    before: undefined,
    answer: undefined,
    answered: 0,
    moneyOpen,
  })
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
  return arrive(given.to, walk.frame, {
    graph: walk.graph,
    start: walk.start,
    tree: walk.tree,
    facts: fact === undefined || !teaches(given) ? walk.facts : new Map(walk.facts).set(fact, id),
    before: walk,
    answer: id,
    answered: walk.answered + 1,
    moneyOpen: walk.moneyOpen,
  })
}

/** The walk before the last answer, also out of and into subtrees; undefined at the start. */
export function back(walk: Walk): Walk | undefined {
  return walk.before
}

type Arriving = Omit<Walk, 'at' | 'frame' | 'carried' | 'told'>
/** Most walks are told nothing. */
const NOTHING: readonly Told[] = []

/** From a target to the next question or outcome: through calls, exits, jumps, what is told, and questions whose answer is known. */
function arrive(target: GraphNode, from: Frame | undefined, walk: Arriving): Walk {
  let node: GraphNode | undefined = target
  let frame = from
  let { tree, moneyOpen } = walk
  let told: Told[] | undefined
  const carried: Step[] = []
  for (;;) {
    if (node.tree.tree !== (frame?.call.node.call ?? tree)) {
      tree = node.tree.tree // a jump to another tree does not come back
      frame = undefined
    }
    moneyOpen = moneyAfter(node, moneyOpen)
    if (node.kind === 'outcome') break
    let next: GraphNode | undefined
    if (node.kind === 'call') {
      frame = { call: node, outer: frame }
      next = node.enter
    } else if (node.kind === 'exit') {
      next = frame?.call.exits.get(node.node.exit)?.to
      frame = frame?.outer
    } else if (node.kind === 'tell') {
      told ??= []
      told.push({ tree, node: pathOf(node, frame), tell: node.node })
      next = node.goes.to
    } else {
      const known = knownAnswer(node, walk.facts)
      if (!known) break
      carried.push({ tree, node: pathOf(node, frame), answer: known.id, carried: true })
      next = known.to
    }
    if (!next) throw new BrokenWalkError(formatTarget(targetOf(node)))
    node = next
  }
  // Spelt out: a spread takes two hundred times as long.
  const { graph, start, facts, before, answer, answered } = walk
  return {
    graph,
    start,
    tree,
    at: node,
    frame,
    facts,
    before,
    answer,
    carried,
    told: told ?? NOTHING,
    answered,
    moneyOpen,
  }
}

function moneyAfter(node: GraphNode, open: boolean): boolean {
  if (node.kind === 'outcome' || !node.node.money) return open
  return node.node.money === 'may-have-moved'
}

/** The answer a known fact gives to a question; a question with steps is always asked again. */
export function knownAnswer(question: QuestionNode, facts: Facts): Answer | undefined {
  const { fact, do: steps } = question.node
  if (fact === undefined || steps) return undefined
  const known = facts.get(fact)
  return known === undefined ? undefined : question.answers.find((a) => a.id === known)
}

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
    if (w.before && w.answer !== undefined) all.push({ ...placeOf(w.before), answer: w.answer, ...toldOf(w.before) })
  }
  return all.reverse()
}

/** The places of what was told on the way to where the walk stands; nothing where nothing was. */
export const toldOf = ({ told }: Walk): { readonly told?: readonly Place[] } =>
  told.length === 0 ? {} : { told: told.map(({ tree, node }) => ({ tree, node })) }

/** The steps to carry out where the walk stands: what was told on the way, then the question's own. */
export function toDo({ at, told }: Walk): readonly Instruction[] {
  const own = (at.kind === 'question' && at.node.do) || []
  return told.length === 0 ? own : [...told.flatMap(({ tell }) => tell.tell), ...own]
}

/** The question at a place; undefined when the pack no longer has it. */
export function questionAt(graph: Graph, place: Place): Question | undefined {
  const found = nodeAt(graph, place)
  return found?.kind === 'question' ? found.node : undefined
}

/** The outcome at a place; undefined when the pack no longer has it. */
export function outcomeAt(graph: Graph, place: Place): Outcome | undefined {
  const found = nodeAt(graph, place)
  return found?.kind === 'outcome' ? found.node : undefined
}

/** The node of a place, found through its calls; undefined when the pack no longer has it. */
export function nodeAt(graph: Graph, place: Place): GraphNode | undefined {
  let { tree } = place
  const ids = splitPath(place.node)
  for (const id of ids.slice(0, -1)) {
    const call = graph.node(tree, id)
    if (call?.kind !== 'call') return undefined
    tree = call.node.call
  }
  return graph.node(tree, ids.at(-1))
}
