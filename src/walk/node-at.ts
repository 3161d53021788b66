/** The node that a place of a walk names, in the pack as it is now. Pure. */
import type { Outcome, Question } from '../tree/format/schema.ts'
import type { Graph, GraphNode } from '../tree/graph.ts'
import { type Place, splitPath } from '../tree/target.ts'

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
  const nodes = nodesOn(graph, place)
  return nodes.length === splitPath(place.node).length ? nodes.at(-1) : undefined
}

/** The nodes on the way to a place, its calls and then the node itself; they end before what the pack no longer has. */
export function nodesOn(graph: Graph, place: Place): readonly GraphNode[] {
  const nodes: GraphNode[] = []
  let inside: string | undefined = place.tree
  for (const id of splitPath(place.node)) {
    const node: GraphNode | undefined = inside === undefined ? undefined : graph.node(inside, id)
    if (!node) return nodes
    nodes.push(node)
    inside = node.kind === 'call' ? node.node.call : undefined
  }
  return nodes
}
