/** What an outcome says it deals with can be known on a walk: a fact that is asked, and one of its answers. Pure. */
import { eachLooseNode, type LooseNode } from '../read/parts.ts'
import { type Checking, inNode, isTop, report } from './checking.ts'

/** Facts and their answers; no answers where they could not be read. */
type Facts = ReadonlyMap<string, ReadonlySet<string> | undefined>

export function checkDealsWith(c: Checking): void {
  let known: Facts | undefined
  for (const tree of Object.values(c.pack.trees)) {
    if (!isTop(c, tree.tree)) continue
    eachLooseNode(tree, c.parts, (id, { 'deals-with': dealsWith }) => {
      if (!dealsWith) return
      known ??= factsOf(c)
      for (const [fact, answers] of Object.entries(dealsWith)) checkFact(c, known, tree.tree, id, fact, answers)
    })
  }
}

function checkFact(
  c: Checking,
  known: Facts,
  tree: string,
  node: string,
  fact: string,
  answers: readonly (string | undefined)[],
): void {
  const at = ['deals-with', fact] as const
  // A question that asks for it may stand in what could not be read.
  if (!known.has(fact) && c.parts.opaque.size === 0)
    report(
      c,
      'undefined-fact',
      { given: fact, allowed: [...known.keys()] },
      { ...inNode(tree, node, ...at), part: 'key' },
    )
  const allowed = known.get(fact)
  answers.forEach((given, i) => {
    if (given !== undefined && allowed && !allowed.has(given))
      report(c, 'undefined-answer', { given, fact, allowed: [...allowed] }, inNode(tree, node, ...at, i))
  })
}

function factsOf(c: Checking): Facts {
  const facts = new Map<string, Set<string> | undefined>()
  for (const tree of Object.values(c.pack.trees))
    eachLooseNode(tree, c.parts, (id, node) => {
      if (node.fact === undefined) return
      const sound = Object.hasOwn(tree.nodes, id)
      const answers = facts.has(node.fact) ? facts.get(node.fact) : new Set<string>()
      facts.set(node.fact, sound && answers ? new Set([...answers, ...answersOf(node)]) : undefined)
    })
  return facts
}

const answersOf = ({ choices }: LooseNode): readonly string[] => (choices ? Object.keys(choices) : ['yes', 'no'])
