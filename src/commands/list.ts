/** `list`: the failure types one can walk. */

import type { Context } from '../app/context.ts'
import { writeJson, writeLines } from '../app/output.ts'
import { EXIT } from '../errors.ts'
import { aboutJson, aboutLine } from '../render/about.ts'
import { wrap } from '../text/plain-text.ts'
import type { Graph, GraphNode } from '../tree/graph.ts'
import { measures, mostAsked } from '../walk/questions-left.ts'

const countOf = (kind: GraphNode['kind'], tree: string, graph: Graph): number =>
  graph.nodes(tree).filter((node) => node.kind === kind).length

export function list(context: Context, options: { json?: boolean }): number {
  const { graph, content, words, pack } = context
  const known = measures(graph)
  const trees = Object.values(pack.trees)
    .filter((tree) => tree.kind !== 'subtree')
    .map((tree) => ({
      id: tree.tree,
      kind: tree.kind,
      title: tree.title[content],
      summary: tree.summary[content],
      // All nodes are unpacked for these, so only where they are asked for.
      get questions() {
        return countOf('question', tree.tree, graph)
      },
      get outcomes() {
        return countOf('outcome', tree.tree, graph)
      },
      mostQuestions: mostAsked(tree.tree, known),
    }))
  const about = aboutLine(pack, context)
  if (options.json) writeJson(context.io, { schema: 1, ...(about ? { pack: aboutJson(pack, content) } : {}), trees })
  else {
    const wording = context.results()
    const head = about ? [...wrap(about, wording.columns).map(wording.style.faint), ''] : []
    const lines = trees.flatMap((tree) => [
      wording.style.title(tree.id),
      ...wrap(words.list.line(tree.title, tree.summary, tree.mostQuestions), wording.columns, { first: '  ' }),
    ])
    writeLines(context.io, [...head, ...lines, '', ...wrap(words.list.how, wording.columns)])
  }
  return EXIT.done
}
