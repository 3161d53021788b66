/** What the walk shows where one renderer is not enough: where one is, what was answered, instructions, an outcome, a rung. */

import { contactFor, contactLines } from '../render/contacts.ts'
import type { OutcomeView } from '../render/outcome.ts'
import {
  answerLabel,
  type QuestionView,
  renderFolded,
  renderInstruction,
  renderProgress,
  renderRisk,
  type Where,
} from '../render/question.ts'
import type { Wording } from '../render/wording.ts'
import { cutTo, wrap } from '../text/plain-text.ts'
import type { Instruction, Outcome, Rung } from '../tree/format/schema.ts'
import { own } from '../tree/pack.ts'
import { faultOf } from '../walk/for-later.ts'
import { questionAt } from '../walk/node-at.ts'
import { atMostLeft } from '../walk/questions-left.ts'
import { stepsAhead } from '../walk/replay.ts'
import { current, type Session } from '../walk/session.ts'
import { steps, type Walk } from '../walk/walk.ts'
import { type Guide, lookAt, resultsOf, wordingOf } from './guide.ts'

export function titleOfTree(tree: string, guide: Guide): string {
  return own(guide.context.pack.trees, tree)?.title[wordingOf(guide).content] ?? tree
}

/** Where one is. */
export function whereView(session: Session, guide: Guide): Where {
  const walk = current(session)
  return {
    treeTitle: titleOfTree(walk.tree, guide),
    number: walk.answered + 1,
    atMostLeft: atMostLeft(walk, guide.measures),
  }
}

/** The same, and what is known. */
export function progressLines(session: Session, guide: Guide): string[] {
  const wording = wordingOf(guide)
  return renderProgress({ ...whereView(session, guide), ...knownAt(current(session), wording) }, wording)
}

/** What was passed over on the way here; on the first screen of a leg also what was typed and answers a later question. */
export function knownAt(walk: Walk, wording: Wording): Pick<QuestionView, 'known' | 'typed'> {
  const { heard = [] } = walk.start
  const isFirst = walk.before === undefined && heard.length > 0
  // What is not known from words, as after a replay code, is told by its question.
  const ahead = isFirst && heard.some(({ from }) => from === undefined) ? stepsAhead(walk, (known) => !known.from) : []
  const known = [...walk.carried, ...ahead].flatMap((step) => {
    const passed = questionAt(walk.graph, step)
    if (!passed) return []
    return [{ ask: passed.ask, answer: answerLabel(passed, step.answer, wording), heard: step.heard === true }]
  })
  return { known, typed: isFirst ? [...new Set(heard.flatMap(({ from }) => from ?? []))] : [] }
}

/** What was answered from a leg on, a line each, and how each leg ended; not what the last screen says was passed over. */
export function trailLines(session: Session, fromLeg: number, guide: Guide): string[] {
  const wording = wordingOf(guide)
  return session.legs.slice(fromLeg).flatMap((walk) => {
    const isLast = walk === current(session)
    const all = steps(walk)
    const lines = all.slice(0, isLast ? all.length - walk.carried.length : undefined).flatMap((step) => {
      const question = questionAt(walk.graph, step)
      const answer = answerLabel(question, step.answer, wording)
      return question ? [renderFolded(question.ask[wording.content], answer, wording)] : []
    })
    const { at } = walk
    return isLast || at.kind !== 'outcome' ? lines : [...lines, endedLine(at.node, wording)]
  })
}

function endedLine({ verdict, title }: Outcome, { words, content, columns, style }: Wording): string {
  return style.faint(cutTo(`= ${words.verdict[verdict]}${words.joints.colon}${title[content]}`, columns))
}

/** Shows numbered instructions; one with a risk says so first and waits until that has been read, under what stands `above`. */
export async function showInstructions(
  instructions: readonly Instruction[],
  show: (lines: readonly string[]) => void,
  guide: Guide,
  above: readonly string[] = [],
  wording = wordingOf(guide),
): Promise<'back' | 'quit' | undefined> {
  for (const [index, instruction] of instructions.entries()) {
    if (instruction.risk?.length) {
      show(renderRisk(instruction.risk, wording))
      const heard = await guide.prompter.acknowledge(lookAt(guide), above)
      if (heard !== 'go') return heard
    }
    show(renderInstruction(instruction, index + 1, wording))
  }
  return undefined
}

export function outcomeView(session: Session, outcome: Outcome, { context, recorder }: Guide): OutcomeView {
  const { pack, acquirer } = context
  const walk = current(session)
  const fault = faultOf(walk)
  return {
    outcome,
    pack,
    acquirer,
    moneyOpen: walk.moneyOpen,
    known: recorder.record().evidence,
    ...(fault ? { fault } : {}),
  }
}

/** A rung of the escalation ladder: when it is for, what to do, whom to contact. */
export function rungLines(rung: Rung, guide: Guide): string[] {
  const { context, recorder } = guide
  const { pack, acquirer } = context
  const wording = resultsOf(guide)
  const { content, columns, style } = wording
  return [
    ...wrap(rung.title[content], columns).map(style.heading),
    ...wrap(rung.when[content], columns).map(style.faint),
    ...rung.do.flatMap((instruction, index) => renderInstruction(instruction, index + 1, wording)),
    ...rung.contacts.flatMap(({ to, say }) => {
      const contact = contactFor(to, pack, acquirer)
      return contact ? contactLines(contact, say, wording, recorder.record().evidence) : []
    }),
  ]
}
