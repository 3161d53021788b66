/** A walk as the JSON of `run --json`: a question or an outcome. Pure. */

import type { Speech } from '../i18n/language.ts'
import type { Outcome, Question, Step as TreeStep } from '../tree/format/schema.ts'
import type { Lang, Text } from '../tree/format/schema-types.ts'
import { own } from '../tree/pack.ts'
import { pathOf, type Step, steps, type Walk } from '../walk/walk.ts'
import { contactFor } from './outcome.ts'

export interface StateView extends Pick<Speech, 'words' | 'content'> {
  readonly walk: Walk
  readonly atMostLeft: number
  readonly acquirer: string | undefined
}

/** Documented in the README: the shapes are a contract. `known` is what was known from what was typed, `carried` what was known from before; neither was asked. */
export function stateJson(view: StateView): object {
  const { walk } = view
  const all = steps(walk)
  const bare = ({ tree, node, answer, heard }: Step) => ({ tree, node, answer, ...(heard ? { known: true } : {}) })
  const where = { tree: walk.tree, node: pathOf(walk.at, walk.frame) }
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
    moneyOpen: walk.moneyOpen,
    ...path,
  }
}

function questionJson(question: Question, view: StateView): object {
  const { walk, content, words } = view
  const labels: Record<string, string> = { yes: words.yes, no: words.no, unsure: words.unsure }
  const answers = walk.at.kind === 'question' ? walk.at.answers : []
  return {
    number: walk.answered + 1,
    atMostLeft: view.atMostLeft,
    ask: question.ask[content],
    do: (question.do ?? []).map((step) => stepJson(step, content)),
    help: question.help[content],
    answers: answers.map(({ id, label }) => ({ id, label: label?.[content] ?? own(labels, id) ?? id })),
  }
}

function outcomeJson(outcome: Outcome, view: StateView): object {
  const { pack } = view.walk.graph
  const { content } = view
  const say = (texts: readonly Text[] | undefined) => (texts ?? []).map((text) => text[content])
  return {
    verdict: outcome.verdict,
    title: outcome.title[content],
    cause: outcome.cause[content],
    actions: outcome.actions.map((step) => stepJson(step, content)),
    never: say(outcome.never),
    contacts: (outcome.contacts ?? []).map((line) => contactJson(line.to, line.say, view)),
    prepare: (outcome.prepare ?? []).map((id) => own(pack.evidence, id)?.label[content] ?? id),
    expect: say(outcome.expect),
    prevent: say(outcome.prevent),
    next: outcome.next ?? [],
    sources: outcome.sources ?? [],
  }
}

function contactJson(id: string, say: Text, view: StateView): object {
  const contact = contactFor(id, view.walk.graph.pack, view.acquirer)
  return {
    id,
    name: contact?.name?.[view.content] ?? id,
    phone: contact?.phone ?? null,
    find: contact?.find?.[view.content] ?? null,
    hours: contact?.hours?.[view.content] ?? null,
    say: say[view.content],
    confidence: contact?.confidence ?? null,
    checked: contact?.checked ?? null,
  }
}

const stepJson = (step: TreeStep, lang: Lang): object => ({
  text: step[lang],
  risk: step.risk ?? [],
  ...(step.effect ? { effect: step.effect } : {}),
  ...(step.who ? { who: step.who } : {}),
})
