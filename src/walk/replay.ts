/** Walks walked again: with recorded answers, with one of them changed, with the last one taken back. Pure. */
import { factAsked } from '../tree/facts.ts'
import { type Graph, type GraphNode, nextNodes, type QuestionNode } from '../tree/graph.ts'
import { once, own } from '../tree/pack.ts'
import { formatTarget, isSamePlace, type Place } from '../tree/target.ts'
import { nodeAt, questionAt } from './node-at.ts'
import type { Heard, Start } from './start.ts'
import {
  answer,
  type Frame,
  isAsked,
  NOTHING_KNOWN,
  type Origin,
  placeOf,
  type Step,
  start,
  steps,
  stepTo,
  teaches,
  type Walk,
} from './walk.ts'

export interface Replay {
  readonly walk: Walk
  /** Answers that no longer fit, in the order they were given. */
  readonly dropped: readonly Step[]
}

/**
 * Walks again from a start with recorded answers: each question takes the answer recorded for it, and the walk stops at the
 * first question that has none or whose answer is no longer there. Undefined when the start no longer exists.
 */
export function replay(
  graph: Graph,
  from: Start,
  recorded: readonly Step[],
  origin: Origin = NOTHING_KNOWN,
): Replay | undefined {
  const begun = start(graph, from, origin)
  return begun && replayOn(begun, recorded.filter(isAsked))
}

/** An answer given before: as it was recorded, or as the walk that it led to, which need not be written out. */
type AnswerGiven = Step | Walk

const stepOf = (given: AnswerGiven): Step => ('at' in given ? stepTo(given, given.before ?? given) : given)

/** Whether it was given to the question at which the walk stands. */
function wasGivenAt(given: AnswerGiven, walk: Walk): boolean {
  if (!('at' in given)) return isSamePlace(given, placeOf(walk))
  const before = given.before ?? given
  return before.at === walk.at && before.tree === walk.tree && areInside(before.frame, walk.frame)
}

/** Whether two are inside of the same calls. */
function areInside(one: Frame | undefined, other: Frame | undefined): boolean {
  let [a, b] = [one, other]
  for (; a && b && a !== b; a = a.outer, b = b.outer) if (a.call !== b.call) return false
  return a === b
}

/** The same from where a walk stands. */
function replayOn(begun: Walk, asked: readonly AnswerGiven[]): Replay {
  // Most walks come by in the order they were walked before: only another one has to look for its answers.
  const byPlace = once(() => new Map(asked.map((given, i) => [formatTarget(stepOf(given)), i])))
  let walk = begun
  const used = new Uint8Array(asked.length)
  for (let left = asked.length, at = 0; left > 0 && walk.at.kind === 'question'; left--) {
    let given = asked[at]
    if (!given || !wasGivenAt(given, walk)) {
      at = byPlace().get(formatTarget(placeOf(walk))) ?? asked.length
      given = asked[at]
    }
    const next: Walk | undefined = given?.answer === undefined ? undefined : answer(walk, given.answer)
    if (!next) break
    used[at++] = 1
    walk = next
  }
  return { walk, dropped: asked.filter((_, i) => used[i] === 0).map(stepOf) }
}

/**
 * The walk with one of its answers changed, also one that was heard, before its question is come to or after; later answers that
 * still fit are kept, and what comes before it is shared. Undefined when the leg has no such question or the answer is not allowed
 * there.
 */
export function change(walk: Walk, place: Place, id: string): Replay | undefined {
  for (let here: Walk | undefined = walk; here; here = here.before) {
    const heard = here.carried.find((step) => step.heard && isSamePlace(step, place))
    if (heard) return changeHeard(walk, heard, id)
    const { before } = here
    if (!before || !isSamePlace(placeOf(before), place)) continue
    const changed = answer(before, id)
    return changed && replayOn(changed, askedAfter(walk, here))
  }
  return changeAhead(walk, place, id)
}

/** What was answered between a walk and one that it came by. */
function askedAfter(walk: Walk, earlier: Walk): readonly Walk[] {
  const all: Walk[] = []
  for (let here = walk; here !== earlier && here.before; here = here.before) all.push(here)
  return all.reverse()
}

/** The walk from a start without what was heard for a question, which is answered instead. */
function changeHeard(walk: Walk, old: Step, id: string): Replay | undefined {
  const given: Step = { tree: old.tree, node: old.node, answer: id }
  const recorded = steps(walk).map((step) => (step === old ? given : step))
  const changed = replay(walk.graph, takenBack(walk, old), recorded, walk.origin)
  return changed?.dropped.includes(given) ? undefined : changed
}

/** The walk with another answer to what was heard and has passed no question yet; where nothing is sure it will be asked. */
function changeAhead(walk: Walk, place: Place, id: string): Replay | undefined {
  const step = stepsAhead(walk).find((ahead) => isSamePlace(ahead, place))
  const at = step && nodeAt(walk.graph, step)
  const given = at?.kind === 'question' ? at.answers.find((one) => one.id === id) : undefined
  if (!step || !given) return undefined
  const start = takenBack(walk, step)
  const fact = factAsked(questionAt(walk.graph, step) ?? {}) ?? ''
  const known = teaches(given) ? [{ fact, answer: id }] : []
  return replay(walk.graph, { ...start, heard: [...(start.heard ?? []), ...known] }, steps(walk), walk.origin)
}

/**
 * The walk before the last answer, also out of and into subtrees; what was heard after it is taken back first, and asked. At the start
 * what words told of later questions is taken back, the last first. Undefined where nothing is left of it.
 */
export function back(walk: Walk): Walk | undefined {
  const heard = walk.carried.findLast((step) => step.heard)
  if (heard) return replay(walk.graph, takenBack(walk, heard), steps(walk), walk.origin)?.walk
  if (walk.before) return walk.before
  const told = lastTold(walk)
  return told && replay(walk.graph, without(walk.start, told.fact), [], walk.origin)?.walk
}

/** The start without what was heard for this question. */
const takenBack = ({ graph, start }: Walk, step: Step): Start =>
  without(start, factAsked(questionAt(graph, step) ?? {}))

const without = ({ heard = [], ...start }: Start, fact: string | undefined): Start => ({
  ...start,
  heard: heard.filter((known) => known.fact !== fact),
})

/* What is known from what was typed and has passed no question yet. */

/** What was typed and has answered no question of the walk so far. */
function heardLeft(walk: Walk): readonly Heard[] {
  const { heard = [] } = walk.start
  if (heard.length === 0) return heard
  const passed = factsPassed(walk)
  return heard.filter(({ fact }) => !passed.has(fact))
}

/** What was typed and has answered a question of the walk. */
export const factsPassed = (walk: Walk): ReadonlySet<string> =>
  new Set(steps(walk).flatMap((step) => (step.heard ? (factAsked(questionAt(walk.graph, step) ?? {}) ?? []) : [])))

/** The last of these that words alone tell, which stands for nothing else that was typed. */
const lastTold = (walk: Walk): Heard | undefined =>
  heardLeft(walk).findLast(({ fact }) => own(walk.graph.pack.lexicon.facts, fact) !== undefined)

/** The questions that these will answer, as steps; without those that no walk from this start comes to. */
export function stepsAhead(walk: Walk, isMeant: (known: Heard) => boolean = () => true): readonly Step[] {
  const left = heardLeft(walk).filter(isMeant)
  const from = left.length === 0 ? undefined : walk.graph.node(walk.start.tree, walk.start.node)
  if (!from) return []
  const asked = new Map<string, QuestionNode>()
  for (const node of everyNodeFrom(from)) {
    const fact = node.kind === 'question' ? factAsked(node.node) : undefined
    if (node.kind === 'question' && fact !== undefined && !asked.has(fact)) asked.set(fact, node)
  }
  return left.flatMap(({ fact, answer }) => {
    const question = asked.get(fact)
    if (!question?.answers.some(({ id }) => id === answer)) return []
    return [{ tree: question.tree.tree, node: question.id, answer, heard: true }]
  })
}

function everyNodeFrom(from: GraphNode): ReadonlySet<GraphNode> {
  const seen = new Set([from])
  for (const node of seen) for (const to of nextNodes(node)) if (to) seen.add(to)
  return seen
}
