/** A question as text for a terminal: where one is, what to do first, what is asked. Pure. */

import { wrap } from '../text/wrap.ts'
import type { Question, Risk, Step as TreeStep } from '../tree/format/schema.ts'
import type { Text } from '../tree/format/schema-types.ts'
import type { How } from './how.ts'

export interface QuestionView {
  readonly treeTitle: string
  readonly number: number
  readonly atMostLeft: number
  readonly question: Question
  readonly moneyOpen: boolean
  /** Questions that were not asked since the answer was known, with that answer. */
  readonly known: readonly { readonly ask: Text; readonly answer: string }[]
}

/** Where one is in the walk. */
export function renderProgress(view: QuestionView, how: How): string[] {
  const { style, words, content, columns } = how
  const lines = wrap(`${view.treeTitle} - ${words.progress(view.number, view.atMostLeft)}`, columns).map(style.faint)
  for (const known of view.known)
    lines.push(
      ...wrap(`${words.known}${words.joints.colon}${known.ask[content]} ${known.answer}`, columns).map(style.faint),
    )
  if (view.moneyOpen) lines.push(...wrap(words.moneyOpen, columns).map(style.warn))
  return lines
}

/** The question itself; its answers are drawn by whoever asks. */
export function renderAsk(question: Question, how: How): string[] {
  return wrap(question.ask[how.content], how.columns).map(how.style.title)
}

export function renderHelp(question: Question, how: How): string[] {
  const { words, content, columns } = how
  return wrap(`${words.howToFindOut}${words.joints.colon}${question.help[content]}`, columns, { first: '  ' })
}

export const renderDoFirst = (how: How): string[] => [
  how.style.heading(how.words.doFirst + how.words.joints.colon.trimEnd()),
]

/** One numbered step; who does it stands in front of the words. */
export function renderStep(step: TreeStep, number: number, how: How): string[] {
  const { words, content, columns, style } = how
  const who = step.who ? `[${words.who[step.who]}] ` : ''
  const lines = wrap(`${who}${step[content]}`, columns, { first: `${String(number).padStart(2)}. ` })
  return step.risk?.length ? lines.map(style.warn) : lines
}

/** The warning that stands before a step with a risk. */
export function renderRisk(risks: readonly Risk[], how: How): string[] {
  const { words, columns, style } = how
  return wrap(`! ${words.riskAhead(risks.map((risk) => words.risk[risk]).join(words.joints.clause))}`, columns, {
    rest: '  ',
  }).map(style.warn)
}
