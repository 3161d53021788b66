/**
 * No walk goes on for ever. The graph has an edge for every answer, jump, call into a subtree, and call to what follows an exit
 * the subtree can be left by; a walk is endless exactly when it has a loop. Pure; linear; iterates.
 */

import { MOST_GUESSES, slips } from '../diagnostic.ts'
import type { GraphNode } from '../graph.ts'
import { own } from '../pack.ts'
import { namesTree } from '../target.ts'
import { type Checking, inNode, isTop, type Leavings, report, type Site, toldStep } from './checking.ts'
import type { Leads } from './references.ts'

/** An answer, an exit that is routed, or a call into its subtree, which has no id. */
interface Edge {
  readonly to: GraphNode | undefined
  readonly id?: string
}
interface Loop {
  readonly from: GraphNode
  readonly edge: Edge
}

/** Reports one loop for each knot of loops. Returns the trees that the loops close in: a reference there leads to the wrong node. */
export function checkLoops(c: Checking, leavings: Leavings): readonly string[] {
  const edges: Edges = (node) => edgesFrom(node, leavings)
  const closing: string[] = []
  for (const knot of knots(c, edges)) {
    const loop = inFileOrder(c, shortestLoop(knot, edges))
    const last = loop[loop.length - 1]
    if (!last) continue
    const { from, edge } = isTop(c, last.from.tree.tree)
      ? last
      : (loop.find((step) => isTop(c, step.from.tree.tree)) ?? last)
    report(c, 'loop', { walk: walkOf(loop) }, siteOfEdge(from, edge.id))
    closing.push(last.from.tree.tree)
  }
  return closing
}

/** Steps at either end of a loop that are told. */
const TOLD_STEPS = 20

function walkOf(loop: readonly Loop[]): string[] {
  const steps = loop.map(({ from, edge }) => toldStep(from, edge.id))
  return steps.length <= 2 * TOLD_STEPS ? steps : [...steps.slice(0, TOLD_STEPS), '…', ...steps.slice(-TOLD_STEPS)]
}

function siteOfEdge(node: GraphNode, by: string | undefined): Site {
  const at = (...keys: string[]): Site => inNode(node.tree.tree, node.id, ...keys)
  if (node.kind === 'tell') return at('goto')
  if (node.kind === 'call') return by === undefined ? at('call') : at('exits', by)
  return by !== undefined && node.kind === 'question' && 'choices' in node.node && own(node.node.choices, by)
    ? at('choices', by, 'goto')
    : at(by ?? '')
}

function edgesFrom(node: GraphNode, leavings: Leavings): readonly Edge[] {
  if (node.kind === 'question') return node.answers
  if (node.kind === 'tell') return [{ to: node.goes.to }]
  if (node.kind !== 'call') return []
  const exits = new Set<string>()
  for (const open of [false, true]) for (const { exit } of leavings(node.node.call, open)) exits.add(exit)
  return [{ to: node.enter }, ...[...exits].map((id) => ({ to: node.exits.get(id)?.to, id }))]
}

type Edges = (node: GraphNode) => readonly Edge[]

interface NodeVisit {
  readonly node: GraphNode
  readonly edges: readonly Edge[]
  next: number
  readonly index: number
  low: number
  closed: boolean
}

/** The strongly connected components that hold a loop, by Tarjan's algorithm on a stack of our own. */
function knots(c: Checking, edgesOf: Edges): GraphNode[][] {
  const visits = new Map<GraphNode, NodeVisit>()
  const open: NodeVisit[] = []
  const found: GraphNode[][] = []
  const enter = (node: GraphNode): NodeVisit => {
    const visit = { node, edges: edgesOf(node), next: 0, index: visits.size, low: visits.size, closed: false }
    visits.set(node, visit)
    open.push(visit)
    return visit
  }
  const close = (visit: NodeVisit): void => {
    if (visit.low !== visit.index) return
    const knot = open.splice(open.lastIndexOf(visit))
    for (const member of knot) member.closed = true
    if (knot.length > 1 || visit.edges.some((edge) => edge.to === visit.node)) found.push(knot.map((v) => v.node))
  }
  const walkFrom = (root: GraphNode): void => {
    const stack = [enter(root)]
    for (let top = stack[0]; top; top = stack[stack.length - 1]) {
      const edge = top.edges[top.next++]
      if (edge) {
        const known = edge.to && visits.get(edge.to)
        if (edge.to && !known) stack.push(enter(edge.to))
        else if (known && !known.closed) top.low = Math.min(top.low, known.index)
        continue
      }
      stack.pop()
      const below = stack[stack.length - 1]
      if (below) below.low = Math.min(below.low, top.low)
      close(top)
    }
  }
  for (const tree of Object.keys(c.pack.trees))
    for (const node of c.graph.nodes(tree)) if (!visits.has(node)) walkFrom(node)
  return found
}

/** Above this many steps of work, a loop through one node stands for the shortest of all. */
const MOST_WORK = 2_000_000

function shortestLoop(knot: readonly GraphNode[], edgesOf: Edges): readonly Loop[] {
  const members = new Set(knot)
  const tries = Math.max(1, Math.floor(MOST_WORK / (knot.length * 4)))
  let best: readonly Loop[] | undefined
  for (const node of knot.slice(0, tries)) {
    const loop = loopThrough(node, members, edgesOf)
    if (!best || loop.length < best.length) best = loop
    if (best.length === 1) break
  }
  return best ?? []
}

/** A shortest loop from a node back to itself, breadth first. */
function loopThrough(start: GraphNode, members: ReadonlySet<GraphNode>, edgesOf: Edges): readonly Loop[] {
  const cameBy = new Map<GraphNode, Loop>()
  const queue = [start]
  for (let i = 0; i < queue.length && !cameBy.has(start); i++) {
    const from = queue[i] as GraphNode
    for (const edge of edgesOf(from)) {
      if (!edge.to || !members.has(edge.to) || cameBy.has(edge.to)) continue
      cameBy.set(edge.to, { from, edge })
      queue.push(edge.to)
    }
  }
  const loop: Loop[] = []
  for (let at = cameBy.get(start); at; at = at.from === start ? undefined : cameBy.get(at.from)) loop.push(at)
  return loop.reverse()
}

/** Turned so that it begins with the node that stands first in the topmost files: the last reference then leads back. */
function inFileOrder(c: Checking, loop: readonly Loop[]): readonly Loop[] {
  const trees = [...new Set(loop.map(({ from }) => from.tree.tree))].sort(
    (a, b) => Number(isTop(c, b)) - Number(isTop(c, a)),
  )
  const [first] = trees
  if (first === undefined) return loop
  const steps = new Map(loop.map((step, i) => [step.from, i]))
  const start = c.graph.nodes(first).find((node) => steps.has(node))
  const i = (start && steps.get(start)) ?? 0
  return [...loop.slice(i), ...loop.slice(0, i)]
}

/* Every node can be reached. */

/**
 * Reports the nodes nothing leads to; what only they lead to is not told again, and neither is a node that a faulty reference
 * may have been meant for. `wrong` names the tree of each reference that is missing, or
 * closes a loop.
 */
export function checkReachable(c: Checking, leads: Leads, wrong: readonly string[]): void {
  for (const { tree, start } of Object.values(c.pack.trees)) {
    if (!isTop(c, tree) || c.parts.vague.has(tree) || c.parts.opaque.has(tree)) continue
    const to = new Map(leads.within.get(tree))
    for (const id of c.parts.broken.get(tree)?.keys() ?? []) if (!to.has(id)) to.set(id, [])
    const { meant, lost } = guess(leads.astray.get(tree) ?? [], [...to.keys()])
    const islands = findIslands(to, [start, ...meant, ...(leads.into.get(tree) ?? [])])
    const excused = lost + wrong.filter((id) => id === tree).length
    for (const node of islands.slice(excused))
      report(c, 'unreachable', { node }, { ...inNode(tree, node), part: 'key' })
  }
}

/** The nodes that faulty references may mean, and how many references may mean any node at all. */
function guess(astray: readonly string[], ids: readonly string[]): { meant: readonly string[]; lost: number } {
  if (astray.length * ids.length > MOST_GUESSES) return { meant: [], lost: astray.length }
  const near = astray.map((given) => ids.filter((id) => slips(given, id) !== undefined))
  // A jump that fails may have been meant for another tree or for any node here, whatever it resembles.
  const lost = astray.filter((given, i) => namesTree(given) || near[i]?.length === 0)
  return { meant: near.flat(), lost: lost.length }
}

/** One node of each part that cannot be reached from the roots: the one the rest of the part is reached from. */
function findIslands(to: ReadonlyMap<string, readonly string[]>, roots: readonly string[]): string[] {
  const reached = new Set<string>()
  const flood = (from: readonly string[]): void => {
    const stack = [...from]
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (reached.has(id)) continue
      reached.add(id)
      for (const next of to.get(id) ?? []) if (!reached.has(next)) stack.push(next)
    }
  }
  flood(roots)
  const referred = new Set<string>()
  for (const [id, targets] of to)
    if (!reached.has(id)) for (const target of targets) if (target !== id) referred.add(target)
  const islands = [...to.keys()].filter((id) => !reached.has(id) && !referred.has(id))
  flood(islands)
  for (const id of to.keys()) {
    if (reached.has(id)) continue
    islands.push(id)
    flood([id])
  }
  return islands
}
