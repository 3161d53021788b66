/** A leg in numbers: what a walk from a start costs in questions. Pure. */
import { keyOfFacts } from '../tree/facts.ts'
import type { Graph, OutcomeNode } from '../tree/graph.ts'
import { formatTarget } from '../tree/target.ts'
import { type Measures, measure } from './questions-left.ts'
import { entryStart, type Start } from './start.ts'
import { allowed, answer, placeOf, start, type Walk } from './walk.ts'

/** A start with its name: a tree's id, `code card/03`, `message no-answer`. */
export interface NamedStart {
  readonly name: string
  readonly from: Start
}
export interface LegMeasures {
  readonly name: string
  /** Questions on the longest walk, and on average when the answers of each question are equally likely and none is "not sure". */
  readonly most: number
  readonly mean: number
  /** The median over the outcomes that can be reached, of the questions on the shortest walk to each. */
  readonly median: number
  readonly outcomes: number
}

/** Everything a walk may start from: failure and entry trees, which are also what `next` names, codes and messages. */
export function startsOf(graph: Graph): readonly NamedStart[] {
  const { trees, codes, messages } = graph.pack
  return [
    ...Object.values(trees)
      .filter((tree) => tree.kind !== 'subtree')
      .map((tree) => ({ name: tree.tree, from: { tree: tree.tree } })),
    ...codes.map((code) => ({ name: `code ${code.channel}/${code.code}`, from: entryStart(code) })),
    ...messages.map((message) => ({ name: `message ${message.id}`, from: entryStart(message) })),
  ]
}

/** What one leg costs; undefined when the pack has no such start. */
export function measureLeg({ name, from }: NamedStart, known: Measures): LegMeasures | undefined {
  const measured = measure(from, known)
  if (!measured) return undefined
  const fewest = shortest(known.graph, from)
  return { name, most: measured.most, mean: measured.mean, median: median(fewest.values()), outcomes: fewest.size }
}

/**
 * Questions on the shortest walk to each outcome that can be reached, by a breadth-first search over where a walk can stand (the
 * node, the calls it is inside of, what is known), so that the number of walks does not matter. Iterates; empty when the pack has
 * no such start.
 */
export function shortest(graph: Graph, from: Start): ReadonlyMap<OutcomeNode, number> {
  const first = start(graph, from)
  const fewest = new Map<OutcomeNode, number>()
  const queue: Walk[] = first ? [first] : []
  const seen = new Set(queue.map(standingOf))
  // A walk is behind every walk with fewer answers, so the first that arrives anywhere is a shortest one.
  for (const walk of queue) {
    if (walk.at.kind === 'outcome') {
      if (!fewest.has(walk.at)) fewest.set(walk.at, walk.answered)
      continue
    }
    for (const { id } of allowed(walk)) {
      const next = answer(walk, id)
      if (!next) continue
      const standing = standingOf(next)
      if (seen.has(standing)) continue
      seen.add(standing)
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

/** Two walks with the same one go on alike. */
const standingOf = (walk: Walk): string => `${formatTarget(placeOf(walk))} ${keyOfFacts(walk.facts)}`
