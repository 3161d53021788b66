/** What a walk knows without asking, which questions it answers, and which of it are faults. Pure. */

import type { Outcome, Question } from './format/schema.ts'
import { type Answer, type ExitNode, type GraphNode, isQuestion, type QuestionNode } from './graph.ts'
import { once, own, type Pack } from './pack.ts'

/** What is known: fact id to answer id. What counts only until the next outcome stands under `inThisLeg` of its id. */
export type Facts = ReadonlyMap<string, string>
export const NO_FACTS: Facts = new Map()

const LEG = '~'
const inThisLeg = (fact: string): string => `${LEG}${fact}`

/** What is still known in the next leg. */
export const carriedOn = (facts: Facts): Facts => new Map([...facts].filter(([fact]) => !fact.startsWith(LEG)))

/** Facts with what was seen or said: it answers questions of both kinds. */
export const withHeard = (facts: Facts, heard: Iterable<readonly [fact: string, answer: string]>): Facts =>
  new Map([...facts, ...[...heard].flatMap(([fact, id]) => [[fact, id] as const, [inThisLeg(fact), id] as const])])

/** What is known once a subtree was left by an exit that says so. */
export const afterExit = ({ node: { sets } }: ExitNode, facts: Facts): Facts =>
  sets ? new Map([...facts, ...Object.entries(sets).map(([fact, id]) => [inThisLeg(fact), id] as const)]) : facts

/** Under what the answer of a question is known. */
export const factOf = ({ fact, heard }: FactQuestion): string | undefined =>
  fact ?? (heard === undefined ? undefined : inThisLeg(heard))

/** What a question asks for, whether the answer holds for the session or for this leg. */
export const factAsked = ({ fact, heard }: FactQuestion): string | undefined => fact ?? heard

type FactQuestion = Pick<Question, 'fact' | 'heard'>

/** The same for the same facts. */
export const keyOfFacts = (facts: Facts): string =>
  facts.size === 0
    ? ''
    : [...facts]
        .map(([fact, id]) => `${fact}=${id}`)
        .sort()
        .join(' ')

/**
 * The answer a known fact gives to a question. One with steps is always asked again for a `fact`, which somebody answered before;
 * of a `heard` one the author says that the words alone answer it.
 */
export function knownAnswer(question: QuestionNode, facts: Facts): Answer | undefined {
  const key = factOf(question.node)
  const { fact, do: steps } = question.node
  if (key === undefined || (steps && fact !== undefined)) return undefined
  const known = facts.get(key)
  return known === undefined ? undefined : question.answers.find((a) => a.id === known)
}

/* Which of the things that were typed are faults, and where a walk deals with one. */

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
  const nodes = () => Object.values(own(trees, tree)?.nodes ?? {})
  const asked = once(() => new Set(nodes().flatMap((node) => (isQuestion(node) ? (factAsked(node) ?? []) : []))))
  return all.filter(
    ({ fact, answer }) =>
      answer !== 'yes' && answer !== 'no' && own(lexicon.facts, fact) === undefined && asked().has(fact),
  )
}

/** Whether an outcome deals with a fault: it says so, or danger makes an end of everything. */
export const dealsWith = ({ verdict, 'deals-with': of = {} }: Outcome, { fact, answer }: Known): boolean =>
  verdict === 'stop' || (own(of, fact) ?? []).includes(answer)

/** Where a fault leads from a question that it answers; undefined from every other node. */
export function leadsOn(node: GraphNode, { fact, answer }: Known): GraphNode | undefined {
  if (node.kind !== 'question' || factAsked(node.node) !== fact) return undefined
  return node.answers.find(({ id }) => id === answer)?.to
}
