/** Which of the things that were typed are faults, and where a walk deals with one. Pure. */
import type { Node, Outcome } from './format/schema.ts'
import { type GraphNode, isQuestion } from './graph.ts'
import { once } from './once.ts'
import { own, type Pack } from './pack.ts'

/** A fact with its answer. */
export interface Known {
  readonly fact: string
  readonly answer: string
}

/**
 * What is a fault of all that was known where a walk begins: the answers of choices that questions of its own tree ask for. What words
 * of the lexicon tell (which cards, who asks, a payment that is open) says how things stand, and a bare yes or no names nothing.
 */
export function faultsOf<K extends Known>(
  { trees, lexicon }: Pick<Pack, 'trees' | 'lexicon'>,
  tree: string,
  all: readonly K[],
): K[] {
  const asked = once(() => new Set(Object.values(own(trees, tree)?.nodes ?? {}).flatMap(factAsked)))
  return all.filter(
    ({ fact, answer }) =>
      answer !== 'yes' && answer !== 'no' && own(lexicon.facts, fact) === undefined && asked().has(fact),
  )
}

const factAsked = (node: Node): readonly string[] => {
  const fact = isQuestion(node) ? (node.fact ?? node.heard) : undefined
  return fact === undefined ? [] : [fact]
}

/** Whether an outcome deals with a fault: it says so, or danger makes an end of everything. */
export const dealsWith = ({ verdict, 'deals-with': of = {} }: Outcome, { fact, answer }: Known): boolean =>
  verdict === 'stop' || (own(of, fact) ?? []).includes(answer)

/** Where a fault leads from a question that it answers; undefined from every other node. */
export function leadsOn(node: GraphNode, { fact, answer }: Known): GraphNode | undefined {
  if (node.kind !== 'question' || (node.node.fact ?? node.node.heard) !== fact) return undefined
  return node.answers.find(({ id }) => id === answer)?.to
}
