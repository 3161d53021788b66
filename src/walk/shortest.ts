/**
 * The fewest questions from a start to each outcome: a breadth-first search over where a walk can stand (the node, the calls it
 * is inside of, what is known), so that the number of walks does not matter. Pure; iterates.
 */
import type { Graph, OutcomeNode } from '../tree/graph.ts'
import type { Start } from './start.ts'
import { allowed, answer, pathOf, start, type Walk } from './walk.ts'

/** Questions on the shortest walk to each outcome that can be reached; empty when the pack has no such start. */
export function shortest(graph: Graph, from: Start): ReadonlyMap<OutcomeNode, number> {
  const first = start(graph, from)
  const fewest = new Map<OutcomeNode, number>()
  const queue: Walk[] = first ? [first] : []
  const seen = new Set(queue.map(placeOf))
  // A walk is behind every walk with fewer answers, so the first that arrives anywhere is a shortest one.
  for (const walk of queue) {
    if (walk.at.kind === 'outcome') {
      if (!fewest.has(walk.at)) fewest.set(walk.at, walk.answered)
      continue
    }
    for (const { id } of allowed(walk)) {
      const next = answer(walk, id)
      if (!next) continue
      const place = placeOf(next)
      if (seen.has(place)) continue
      seen.add(place)
      queue.push(next)
    }
  }
  return fewest
}

/** The middle of the numbers, of two middle ones their mean; 0 when there is none. */
export function median(numbers: Iterable<number>): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper
  return (lower + upper) / 2
}

/** Two walks with the same place go on alike. */
function placeOf(walk: Walk): string {
  const facts = [...walk.facts].map(([fact, id]) => `${fact}=${id}`).sort()
  return [walk.tree, pathOf(walk.at, walk.frame), ...facts].join('\0')
}
