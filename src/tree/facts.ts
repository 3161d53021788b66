/** What a walk knows without asking, and which questions it answers. Pure. */
import type { Answer, ExitNode, QuestionNode } from './graph.ts'

/** What is known: fact id to answer id. What counts only until the next outcome stands under `inThisLeg` of its id. */
export type Facts = ReadonlyMap<string, string>
export const NO_FACTS: Facts = new Map()

const LEG = '~'
export const inThisLeg = (fact: string): string => `${LEG}${fact}`

/** What is still known in the next leg. */
export const carriedOn = (facts: Facts): Facts => new Map([...facts].filter(([fact]) => !fact.startsWith(LEG)))

/** Facts with what was seen or said: it answers questions of both kinds. */
export const withHeard = (facts: Facts, heard: Iterable<readonly [fact: string, answer: string]>): Facts =>
  new Map([...facts, ...[...heard].flatMap(([fact, id]) => [[fact, id] as const, [inThisLeg(fact), id] as const])])

/** What is known once a subtree was left by an exit that says so. */
export const afterExit = ({ node: { sets } }: ExitNode, facts: Facts): Facts =>
  sets ? new Map([...facts, ...Object.entries(sets).map(([fact, id]) => [inThisLeg(fact), id] as const)]) : facts

/** Under what the answer of a question is known. */
export const factOf = ({ node: { fact, heard } }: QuestionNode): string | undefined =>
  fact ?? (heard === undefined ? undefined : inThisLeg(heard))

/**
 * The answer a known fact gives to a question. One with steps is always asked again for a `fact`, which somebody answered before;
 * of a `heard` one the author says that the words alone answer it.
 */
export function knownAnswer(question: QuestionNode, facts: Facts): Answer | undefined {
  const key = factOf(question)
  const { fact, do: steps } = question.node
  if (key === undefined || (steps && fact !== undefined)) return undefined
  const known = facts.get(key)
  return known === undefined ? undefined : question.answers.find((a) => a.id === known)
}
