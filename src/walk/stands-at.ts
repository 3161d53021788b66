/** Where a walk would stand first. Pure. */
import type { Graph } from '../tree/graph.ts'
import type { Place } from '../tree/target.ts'
import type { Start } from './start.ts'
import { placeOf, start } from './walk.ts'

/** Where a walk from a start stands first, once what is known there is passed over; the start itself where the pack lacks it. */
export function standsAt(graph: Graph, from: Start): Place {
  const walk = start(graph, from)
  return walk ? placeOf(walk) : { tree: from.tree, node: from.node ?? '' }
}
