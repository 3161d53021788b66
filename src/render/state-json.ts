/** A walk as the JSON of `run --json`: a question or an outcome. Pure. */

import type { Speech } from '../i18n/language.ts'
import type { Instruction, Outcome, Question } from '../tree/format/schema.ts'
import type { Lang, Text } from '../tree/format/schema-types.ts'
import { own } from '../tree/pack.ts'
import { faultOf } from '../walk/for-later.ts'
import { placeOf, type Step, steps, toDo, type Walk } from '../walk/walk.ts'
import { contactFor, contactJson } from './contacts.ts'
import { answerLabel } from './question.ts'

export interface StateView extends Pick<Speech, 'words' | 'content'> {
  readonly walk: Walk
  readonly atMostLeft: number
  readonly acquirer: string | undefined
}

/**
 * docs/json.md describes the shapes, which are a contract. `known` is what was known from what was typed, `carried` what was known
 * from before; neither was asked.
 */
export function stateJson(view: StateView): object {
  const { walk } = view
  const all = steps(walk)
  const bare = ({ tree, node, answer, heard }: Step) => ({ tree, node, answer, ...(heard ? { known: true } : {}) })
  const where = placeOf(walk)
  const path = {
    known: (walk.start.heard ?? []).map(({ fact, answer, from = null }) => ({ fact, answer, from })),
    path: all.filter((step) => !step.carried).map(bare),
    carried: all.filter((step) => step.carried).map(bare),
  }
  if (walk.at.kind === 'question')
    return {
      schema: 1,
      status: 'question',
      ...where,
      ...questionJson(walk.at.node, view),
      moneyOpen: walk.moneyOpen,
      ...path,
    }
  return {
    schema: 1,
    status: 'outcome',
    ...where,
    ...outcomeJson(walk.at.node, view),
    ...faultJson(walk),
    moneyOpen: walk.moneyOpen,
    ...path,
  }
}

/** What has become of a fault, where the walk had to do with a payment; one that is left is the first to go on with. */
function faultJson(walk: Walk): object {
  const { at } = walk
  const fault = faultOf(walk)
  if (!fault || at.kind !== 'outcome') return {}
  const { start, waits, dealt = false, from = null } = fault
  const known = (start.heard ?? []).map(({ fact, answer }) => ({ fact, answer }))
  const next = dealt ? {} : { next: [start.tree, ...(at.node.next ?? []).filter((tree) => tree !== start.tree)] }
  return { ...next, fault: { tree: start.tree, from, waits, dealt, known } }
}

function questionJson(question: Question, view: StateView): object {
  const { walk, content } = view
  const answers = walk.at.kind === 'question' ? walk.at.answers : []
  return {
    number: walk.answered + 1,
    atMostLeft: view.atMostLeft,
    ask: question.ask[content],
    do: toDo(walk).map((step) => stepJson(step, content)),
    help: question.help[content],
    answers: answers.map(({ id }) => ({ id, label: answerLabel(question, id, view) })),
  }
}

function outcomeJson(outcome: Outcome, view: StateView): object {
  const { pack } = view.walk.graph
  const { content } = view
  const say = (texts: readonly Text[] | undefined) => (texts ?? []).map((text) => text[content])
  const told = toDo(view.walk)
  const { asserts, precaution, 'deals-with': dealsWith, 'leaves-fault': leavesFault } = outcome
  const { 'next-why': nextWhy, 'next-reviewed': nextReviewed } = outcome
  return {
    ...(told.length > 0 ? { do: told.map((step) => stepJson(step, content)) } : {}),
    verdict: outcome.verdict,
    title: outcome.title[content],
    cause: outcome.cause[content],
    actions: outcome.actions.map((step) => stepJson(step, content)),
    ...(outcome.customer ? { customer: outcome.customer[content] } : {}),
    never: say(outcome.never),
    contacts: (outcome.contacts ?? []).map((line) => wantedJson(line.to, line.say, view)),
    prepare: (outcome.prepare ?? []).map((id) => own(pack.evidence, id)?.label[content] ?? id),
    ...(outcome.later ? { later: outcome.later.map((step) => stepJson(step, content)) } : {}),
    expect: say(outcome.expect),
    prevent: say(outcome.prevent),
    next: outcome.next ?? [],
    ...(nextWhy
      ? { nextWhy: Object.fromEntries(Object.entries(nextWhy).map(([tree, why]) => [tree, why[content]])) }
      : {}),
    ...(nextReviewed ? { nextReviewed } : {}),
    sources: outcome.sources ?? [],
    ...(asserts ? { asserts } : {}),
    ...(precaution ? { precaution } : {}),
    ...(dealsWith ? { dealsWith } : {}),
    ...(leavesFault ? { leavesFault } : {}),
  }
}

function wantedJson(id: string, say: Text, view: StateView): object {
  const contact = contactFor(id, view.walk.graph.pack, view.acquirer)
  return {
    ...contactJson(id, contact, view.content),
    say: say[view.content],
    confidence: contact?.confidence ?? null,
    checked: contact?.checked ?? null,
  }
}

const stepJson = (step: Instruction, lang: Lang): object => ({
  text: step[lang],
  risk: step.risk ?? [],
  ...(step.effect ? { effect: step.effect } : {}),
  ...(step.who ? { who: step.who } : {}),
})
