/**
 * One leg: from a start to an outcome, one answer at a time. A walk is an immutable value that shares its history with the walk
 * before it, so a step costs the same at the thousandth question as at the first. Pure.
 */

import { afterExit, type Facts, knownAnswer, NO_FACTS, withHeard } from '../tree/facts.ts'
import type { Question } from '../tree/format/schema.ts'
import type { Answer, CallNode, Graph, GraphNode, OutcomeNode, QuestionNode } from '../tree/graph.ts'
import type { Start } from './start.ts'

/** One answered question. `node` is the ids of the call nodes joined by `/`, then the node's own id. */
export interface Step {
  readonly tree: string
  readonly node: string
  readonly answer: string
  /** Known from an earlier question of the session, so not asked. */
  readonly carried?: true
  /** Known from what was typed, so not asked. */
  readonly heard?: true
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
  const facts =
    heard.length === 0
      ? origin.facts
      : withHeard(
          origin.facts,
          heard.map((h) => [h.fact, h.answer] as const),
        )
  const at = { before: undefined, answer: undefined, answered: 0, moneyOpen: origin.moneyOpen }
  return arrive(node, undefined, { graph, start: from, tree, facts, origin, ...at })
}

/** The answers the walk allows now; none at an outcome. */
export function allowed(walk: Walk): readonly Answer[] {
  return walk.at.kind === 'question' ? walk.at.answers : []
}

/** The walk after an answer, or undefined when the answer is not allowed here. */
export function answer(walk: Walk, id: string): Walk | undefined {
  const given = allowed(walk).find((a) => a.id === id)
  if (!given?.to || walk.at.kind !== 'question') return undefined
  const { fact } = walk.at.node
  return arrive(given.to, walk.frame, {
    graph: walk.graph,
    start: walk.start,
    tree: walk.tree,
    facts: fact === undefined || id === 'unsure' ? walk.facts : new Map(walk.facts).set(fact, id),
    origin: walk.origin,
    before: walk,
    answer: id,
    answered: walk.answered + 1,
    moneyOpen: walk.moneyOpen,
  })
}

type Arriving = Omit<Walk, 'at' | 'frame' | 'carried'>

/** From a target to the next question or outcome: through calls, exits, jumps and questions whose answer is known. */
function arrive(target: GraphNode, from: Frame | undefined, walk: Arriving): Walk {
  let node: GraphNode | undefined = target
  let frame = from
  let { tree, facts, moneyOpen } = walk
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
      facts = afterExit(node, facts)
    } else {
      const known = knownAnswer(node, facts)
      if (!known) break
      const how = isHeard(node, known.id, walk.start) ? ({ heard: true } as const) : ({ carried: true } as const)
      carried.push({ tree, node: pathOf(node, frame), answer: known.id, ...how })
      next = known.to
    }
    if (!next) throw new BrokenWalkError(`${node.tree.tree}:${node.id}`)
    node = next
  }
  // Spelt out: a spread takes two hundred times as long.
  const { graph, start, origin, before, answer, answered } = walk
  return { graph, start, tree, at: node, frame, facts, origin, before, answer, carried, answered, moneyOpen }
}

function moneyAfter(node: GraphNode, open: boolean): boolean {
  if (node.kind === 'outcome' || !node.node.money) return open
  return node.node.money === 'may-have-moved'
}

const isHeard = ({ node: { fact, heard } }: QuestionNode, id: string, { heard: all = [] }: Start): boolean =>
  all.some((known) => known.fact === (fact ?? heard) && known.answer === id)

/** The node's id behind those of the calls it is inside of: unique on a walk. */
export function pathOf(node: GraphNode, frame: Frame | undefined): string {
  let path = node.id
  for (let f = frame; f; f = f.outer) path = `${f.call.id}/${path}`
  return path
}

/** The steps of the leg in order; questions that were not asked are among them, marked carried. */
export function steps(walk: Walk): readonly Step[] {
  const all: Step[] = []
  for (let w: Walk | undefined = walk; w; w = w.before) {
    for (let i = w.carried.length - 1; i >= 0; i--) all.push(w.carried[i] as Step)
    if (w.before && w.answer !== undefined)
      all.push({ tree: w.before.tree, node: pathOf(w.before.at, w.before.frame), answer: w.answer })
  }
  return all.reverse()
}

/** The nodes on a path, its calls and then the node itself; they end before what the pack no longer has. */
export function nodesOn(graph: Graph, tree: string, path: string): readonly GraphNode[] {
  const nodes: GraphNode[] = []
  let inside: string | undefined = tree
  for (const id of path.split('/')) {
    const node: GraphNode | undefined = inside === undefined ? undefined : graph.node(inside, id)
    if (!node) return nodes
    nodes.push(node)
    inside = node.kind === 'call' ? node.node.call : undefined
  }
  return nodes
}

/** The question a step names, found through its calls: `call/call/node`; undefined when the pack no longer has it. */
export function questionAt(graph: Graph, { tree, node: path }: Pick<Step, 'tree' | 'node'>): Question | undefined {
  const nodes = nodesOn(graph, tree, path)
  const last = nodes.length === path.split('/').length ? nodes.at(-1) : undefined
  return last?.kind === 'question' ? last.node : undefined
}
