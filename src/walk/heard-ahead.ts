/** What is known from what was typed and has passed no question yet. Pure. */
import type { GraphNode, QuestionNode } from '../tree/graph.ts'
import { own } from '../tree/pack.ts'
import type { Heard } from './start.ts'
import { questionAt, type Step, steps, type Walk } from './walk.ts'

/** What was typed and has answered no question of the walk so far. */
function heardLeft(walk: Walk): readonly Heard[] {
  const { heard = [] } = walk.start
  if (heard.length === 0) return heard
  const passed = steps(walk).flatMap((step) => (step.heard ? (questionAt(walk.graph, step) ?? []) : []))
  const facts = new Set(passed.map((question) => question.fact ?? question.heard))
  return heard.filter(({ fact }) => !facts.has(fact))
}

/** The last of these that words alone tell, which stands for nothing else that was typed. */
export const lastTold = (walk: Walk): Heard | undefined =>
  heardLeft(walk).findLast(({ fact }) => own(walk.graph.pack.lexicon.facts, fact) !== undefined)

/** The questions that these will answer, as steps; without those that no walk from this start comes to. */
export function stepsAhead(walk: Walk, isMeant: (known: Heard) => boolean = () => true): readonly Step[] {
  const left = heardLeft(walk).filter(isMeant)
  const from = left.length === 0 ? undefined : walk.graph.node(walk.start.tree, walk.start.node)
  if (!from) return []
  const asked = new Map<string, QuestionNode>()
  for (const node of everyNodeFrom(from)) {
    const fact = node.kind === 'question' ? factAsked(node) : undefined
    if (node.kind === 'question' && fact !== undefined && !asked.has(fact)) asked.set(fact, node)
  }
  return left.flatMap(({ fact, answer }) => {
    const question = asked.get(fact)
    if (!question?.answers.some(({ id }) => id === answer)) return []
    return [{ tree: question.tree.tree, node: question.id, answer, heard: true }]
  })
}

const factAsked = ({ node: { fact, heard } }: QuestionNode): string | undefined => fact ?? heard

function everyNodeFrom(from: GraphNode): ReadonlySet<GraphNode> {
  const seen = new Set([from])
  for (const node of seen) for (const to of leadsTo(node)) if (to) seen.add(to)
  return seen
}

function leadsTo(node: GraphNode): readonly (GraphNode | undefined)[] {
  if (node.kind === 'question') return node.answers.map(({ to }) => to)
  if (node.kind === 'tell') return [node.goes.to]
  return node.kind === 'call' ? [node.enter, ...[...node.exits.values()].map(({ to }) => to)] : []
}
