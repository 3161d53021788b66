/** A batch that may be settled already is not settled again. */
import type { GraphNode } from '../../../src/tree/graph.ts'
import { answer, type Walk } from '../../../src/walk/walk.ts'
import { nameOf } from '../shipped.ts'
import { everyPlace, type Rule } from './guidance.ts'

const TREE = 'batch-settlement'
/** Answers by which the batch is known not to be settled: it failed, or was not begun. */
const NOT_SETTLED = /失败|不让|先结算|连不上|流水满/
const UNEVEN = /不平|对不上|对账错/

const settles = ({ node }: GraphNode): boolean =>
  [...(('do' in node && node.do) || []), ...('actions' in node ? node.actions : [])].some(({ effect }) =>
    effect?.includes('settle'),
  )

/** What was answered on the way, up to a settling that was tried, since that may have succeeded. */
function labelsSinceSettling(end: Walk): string[] {
  const labels: string[] = []
  for (let walk: Walk | undefined = end; walk?.before; walk = walk.before) {
    const { at } = walk.before
    const given = walk.answer
    labels.push((at.kind === 'question' && at.answers.find(({ id }) => id === given)?.label?.zh) || '')
    if (settles(at)) break
  }
  return labels
}

/** Who is not sure, or has totals that do not agree, comes to no step that settles unless something said that it was not settled. */
export const notSureSettlesNothingAgain: Rule = ({ graph }) => {
  const wrong: string[] = []
  let asked = 0
  for (const { walk } of everyPlace(graph, { tree: TREE })) {
    const { at } = walk
    if (at.kind !== 'question' || at.tree.tree !== TREE) continue
    for (const { id, label } of at.answers) {
      if (id !== 'unsure' && !UNEVEN.test(label?.zh ?? '')) continue
      asked++
      const next = answer(walk, id)
      if (next && settles(next.at) && (settles(at) || !labelsSinceSettling(walk).some((l) => NOT_SETTLED.test(l))))
        wrong.push(`${nameOf(at)}=${id}: ${nameOf(next.at)} settles`)
    }
  }
  return asked > 5 ? wrong : [...wrong, `only ${asked} answers are looked at`]
}
