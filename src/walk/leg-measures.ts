/** The shape of a leg in numbers: what a walk from a start costs in questions. Pure. */
import type { Graph } from '../tree/graph.ts'
import { type Measures, measure } from './questions-left.ts'
import { median, shortest } from './shortest.ts'
import { entryStart, type Start } from './start.ts'

/** A start with its name: a tree's id, `code card/03`, `message no-answer`. */
export interface NamedStart {
  readonly name: string
  readonly from: Start
}
export interface Shape {
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

/** The shape of one leg; undefined when the pack has no such start. */
export function shapeOf({ name, from }: NamedStart, known: Measures): Shape | undefined {
  const measured = measure(from, known)
  if (!measured) return undefined
  const fewest = shortest(known.graph, from)
  return { name, most: measured.most, mean: measured.mean, median: median(fewest.values()), outcomes: fewest.size }
}
