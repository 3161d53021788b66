/** `list`: the failure types one can walk. */

import type { Context } from '../app/context.ts'
import { writeJson, writeLines } from '../app/output.ts'
import { EXIT } from '../errors.ts'
import { aboutJson, aboutLine } from '../render/about.ts'
import { wrap } from '../text/wrap.ts'
import { measure, measures } from '../walk/questions-left.ts'

export function list(context: Context, options: { json?: boolean }): number {
  const { graph, content, words, pack } = context
  const known = measures(graph)
  const trees = Object.values(pack.trees)
    .filter((tree) => tree.kind !== 'subtree')
    .map((tree) => {
      const nodes = graph.nodes(tree.tree)
      return {
        id: tree.tree,
        kind: tree.kind,
        title: tree.title[content],
        summary: tree.summary[content],
        questions: nodes.filter((node) => node.kind === 'question').length,
        outcomes: nodes.filter((node) => node.kind === 'outcome').length,
        mostQuestions: measure({ tree: tree.tree }, known)?.most ?? 0,
      }
    })
  const about = aboutLine(pack, context)
  if (options.json) writeJson(context.io, { schema: 1, ...(about ? { pack: aboutJson(pack, content) } : {}), trees })
  else {
    const wording = context.wording()
    const head = about ? [...wrap(about, wording.columns).map(wording.style.faint), ''] : []
    const lines = trees.flatMap((tree) => [
      wording.style.title(tree.id),
      ...wrap(words.list.line(tree.title, tree.summary, tree.mostQuestions), wording.columns, { first: '  ' }),
    ])
    writeLines(context.io, [...head, ...lines, '', ...wrap(words.list.how, wording.columns)])
  }
  return EXIT.done
}
