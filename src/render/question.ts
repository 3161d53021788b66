/** A question as text for a terminal: where one is, what to do first, what is asked. Pure. */

import { plainAnswer, type Speech } from '../i18n/language.ts'
import { cutTo, widthOf, wrap } from '../text/plain-text.ts'
import type { Instruction, Question, Risk } from '../tree/format/schema.ts'
import type { Text } from '../tree/format/schema-types.ts'
import { own } from '../tree/pack.ts'
import type { Wording } from './wording.ts'

export interface Where {
  readonly treeTitle: string
  readonly number: number
  readonly atMostLeft: number
}
export interface QuestionView extends Where {
  /** Questions that were not asked since the answer was known, with that answer. */
  readonly known: readonly KnownAnswer[]
  /** The words of what was typed from which something is known; given on the first screen only. */
  readonly typed: readonly string[]
}

/** `heard` where it is known from what was typed. */
export interface KnownAnswer {
  readonly ask: Text
  readonly answer: string
  readonly heard: boolean
}

/** Where one is in the walk, and what is known. */
export function renderProgress(view: QuestionView, wording: Wording): string[] {
  const { style, columns } = wording
  return [...wrap(whereText(view, wording), columns).map(style.faint), ...renderKnown(view, wording)]
}

const whereText = ({ treeTitle, number, atMostLeft }: Where, { words }: Wording): string =>
  `${treeTitle} - ${words.progress(number, atMostLeft)}`

/** Where one is on one line: the title gives way. */
export function renderWhere(where: Where, wording: Wording): string[] {
  const { style, columns } = wording
  const missing = widthOf(whereText(where, wording)) - columns
  const treeTitle =
    missing > 0 ? cutTo(where.treeTitle, Math.max(1, widthOf(where.treeTitle) - missing)) : where.treeTitle
  return [style.faint(cutTo(whereText({ ...where, treeTitle }, wording), columns))]
}

/** What was typed and what is known from it or from before, in place of the questions that are passed over. */
export function renderKnown(
  { known, typed }: Pick<QuestionView, 'known' | 'typed'>,
  { style, words, content, columns }: Wording,
): string[] {
  const lines =
    typed.length === 0 ? [] : wrap(`${words.heard}${words.joints.colon}${typed.join(words.joints.clause)}`, columns)
  for (const { ask, answer, heard } of known) {
    const how = `${heard ? words.heard : words.known}${words.joints.colon}`
    const first = heard && typed.length > 0 ? '  ' : how
    lines.push(...wrap(`${ask[content]} ${answer}`, columns, { first, rest: '  ' }))
  }
  return lines.map(style.faint)
}

/**
 * The question itself; its answers are drawn by whoever asks. While a payment is open, what must not happen stands right above it, so that it
 * is on a small screen however long the steps before it are.
 */
export function renderAsk(
  question: Question,
  { content, columns, style, words }: Wording,
  moneyOpen = false,
): string[] {
  const warning = moneyOpen ? wrap(words.moneyOpen, columns).map(style.warn) : []
  return [...warning, ...wrap(question.ask[content], columns).map(style.title)]
}

/** The words of an answer: a choice has its own, the others are worded by the interface; its id where the pack has it no longer. */
export function answerLabel(
  question: Question | undefined,
  id: string,
  { words, content }: Pick<Speech, 'words' | 'content'>,
): string {
  const choice = question && 'choices' in question ? own(question.choices, id) : undefined
  return choice?.label[content] ?? plainAnswer(words, id) ?? id
}

/** A question that is answered, on one line; the answer has at most half of it where both are long. */
export function renderFolded(
  ask: string,
  answer: string,
  { columns, style }: Pick<Wording, 'columns' | 'style'>,
): string {
  const room = columns - widthOf(SIGN)
  const shown = cutTo(answer, Math.max(Math.floor(room / 2), room - widthOf(ask)))
  return style.faint(cutTo(ask, room - widthOf(shown))) + style.faint(SIGN) + shown
}
const SIGN = ' > '

export function renderHelp(question: Question, wording: Wording): string[] {
  const { words, content, columns } = wording
  return wrap(`${words.howToFindOut}${words.joints.colon}${question.help[content]}`, columns, { first: '  ' })
}

export const renderDoFirst = (wording: Wording): string[] => [
  wording.style.heading(wording.words.doFirst + wording.words.joints.colon.trimEnd()),
]

/** One numbered instruction; who does it stands in front of the words. */
export function renderInstruction(instruction: Instruction, number: number, wording: Wording): string[] {
  const { words, content, columns, style } = wording
  const who = instruction.who ? `[${words.who[instruction.who]}] ` : ''
  const lines = wrap(`${who}${instruction[content]}`, columns, { first: `${String(number).padStart(2)}. ` })
  return instruction.risk?.length ? lines.map(style.warn) : lines
}

/** The warning that stands before an instruction with a risk. */
export function renderRisk(risks: readonly Risk[], wording: Wording): string[] {
  const { words, columns, style } = wording
  return wrap(`! ${words.riskAhead(risks.map((risk) => words.risk[risk]).join(words.joints.clause))}`, columns, {
    rest: '  ',
  }).map(style.warn)
}
