/** Choosing: how the prompts look, the answers of a question as their options, and one of several by its digit. */

import { nameOf, nextLanguage, typedFor } from '../i18n/language.ts'
import { answerLabel } from '../render/question.ts'
import type { Wording } from '../render/wording.ts'
import { wrap } from '../text/plain-text.ts'
import type { QuestionNode } from '../tree/graph.ts'
import type { Command, Look, Option, Prompter, Reply } from '../ui/prompter.ts'

export function lookOf(wording: Wording): Look {
  return {
    words: wording.words,
    nextLanguage: nameOf(nextLanguage(wording.lang)),
    columns: wording.columns,
    wrap: (text, first) => wrap(text, wording.columns, { first }),
    faint: wording.style.faint,
    chosen: wording.style.chosen,
    warn: wording.style.warn,
  }
}

/** The letters of answers that are not written in a tree. */
const LETTERS = { yes: 'y', no: 'n', skipped: 'x', unsure: 'u' } as const
type Lettered = keyof typeof LETTERS
const isLettered = (answer: string): answer is Lettered => Object.hasOwn(LETTERS, answer)

/** What one may type for an answer, beside its digit. */
export const aliasesOf = (answer: Lettered): readonly string[] => [LETTERS[answer], ...typedFor(answer)]

/** The answers of a question in their order; "not sure" is always 0. */
export function answerOptions(at: QuestionNode, wording: Wording): Option[] {
  return at.answers.map(({ id }, index) => ({
    id,
    digit: id === 'unsure' ? '0' : String(index + 1),
    aliases: isLettered(id) ? aliasesOf(id) : [],
    label: answerLabel(at.node, id, wording),
  }))
}

/** More do not have a digit each; then 9 turns the page. */
const MOST_DIGITS = 9
const PAGE = 8
export const BACK: Reply = { kind: 'command', command: 'back' }

/** The index of the one that is chosen by digit, undefined for `none` (0) and for going back; more than nine stand on pages. */
export async function chooseOne(
  labels: readonly string[],
  none: string,
  prompter: Prompter,
  look: Look,
  above: readonly string[] = [],
): Promise<number | undefined> {
  const chosen = await choose(labels, none, prompter, look, ['back'], above)
  return typeof chosen === 'number' ? chosen : undefined
}

/** The same within a walk, which the person may leave there too. */
export async function chooseOneOrQuit(
  labels: readonly string[],
  none: string,
  prompter: Prompter,
  look: Look,
  above: readonly string[] = [],
): Promise<number | 'quit' | undefined> {
  const chosen = await choose(labels, none, prompter, look, ['back', 'quit'], above)
  return chosen === 'none' ? undefined : chosen
}

/** The same where `none` leads elsewhere than back. What stands above goes away with the choice where it is drawn. */
export async function chooseOneOrNone(
  labels: readonly string[],
  none: string,
  prompter: Prompter,
  look: Look,
  above: readonly string[] = [],
): Promise<number | 'none' | undefined> {
  const chosen = await choose(labels, none, prompter, look, ['back'], above)
  return chosen === 'quit' ? undefined : chosen
}

async function choose(
  labels: readonly string[],
  none: string,
  prompter: Prompter,
  look: Look,
  commands: readonly Command[],
  above: readonly string[],
): Promise<number | 'none' | 'quit' | undefined> {
  if (!prompter.draws) prompter.say(above)
  const paged = labels.length > MOST_DIGITS
  for (let from = 0; ; from = from + PAGE >= labels.length ? 0 : from + PAGE) {
    const page = labels.slice(from, paged ? from + PAGE : undefined)
    const options = page.map((label, i) => ({ id: `at-${from + i}`, digit: String(i + 1), aliases: [], label }))
    if (paged) options.push({ id: 'more', digit: '9', aliases: [], label: '...' })
    options.push({ id: 'none', digit: '0', aliases: [], label: none })
    const reply = await prompter.ask({
      options,
      commands,
      look,
      waitingFor: none,
      ...(above.length > 0 ? { scene: () => above } : {}),
      preset: true,
      escape: BACK,
      atEnd: BACK,
    })
    if (reply.kind !== 'option') return reply.kind === 'command' && reply.command === 'quit' ? 'quit' : undefined
    if (reply.id === 'none') return 'none'
    if (reply.id !== 'more') return Number(reply.id.slice('at-'.length))
  }
}
