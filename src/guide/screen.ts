/** What the walk shows where one renderer is not enough: where one is, instructions, the recap of an outcome, a rung, the keys. */

import { contactFor, contactLines } from '../render/contacts.ts'
import { type OutcomeView, renderRecap, renderRest, renderVerdict } from '../render/outcome.ts'
import { answerLabel, type QuestionView, renderInstruction, renderProgress, renderRisk } from '../render/question.ts'
import type { Wording } from '../render/wording.ts'
import { wrap } from '../text/plain-text.ts'
import type { Instruction, Outcome, Rung } from '../tree/format/schema.ts'
import type { QuestionNode } from '../tree/graph.ts'
import { own } from '../tree/pack.ts'
import { COMMAND_KEYS, type Command } from '../ui/prompter.ts'
import { faultOf } from '../walk/for-later.ts'
import { questionAt } from '../walk/node-at.ts'
import { atMostLeft } from '../walk/questions-left.ts'
import { stepsAhead } from '../walk/replay.ts'
import { backSession, current, type Session } from '../walk/session.ts'
import { allowed, teaches, type Walk } from '../walk/walk.ts'
import { type Guide, lookAt, say, wordingOf } from './guide.ts'

export function titleOfTree(tree: string, guide: Guide): string {
  return own(guide.context.pack.trees, tree)?.title[wordingOf(guide).content] ?? tree
}

/** Where one is, and what is known. */
export function progressLines(session: Session, { node: question }: QuestionNode, guide: Guide): string[] {
  const walk = current(session)
  const wording = wordingOf(guide)
  const view = {
    treeTitle: titleOfTree(walk.tree, guide),
    number: walk.answered + 1,
    atMostLeft: atMostLeft(walk, guide.measures),
    question,
    ...knownAt(walk, wording),
  }
  return renderProgress(view, wording)
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

/** Shows numbered instructions; one with a risk says so first and waits until that has been read. */
export async function showInstructions(
  instructions: readonly Instruction[],
  show: (lines: readonly string[]) => void,
  guide: Guide,
): Promise<'back' | 'quit' | undefined> {
  const wording = wordingOf(guide)
  for (const [index, instruction] of instructions.entries()) {
    if (instruction.risk?.length) {
      show(renderRisk(instruction.risk, wording))
      const heard = await guide.prompter.acknowledge(lookAt(guide))
      if (heard !== 'go') return heard
    }
    show(renderInstruction(instruction, index + 1, wording))
  }
  return undefined
}

export function outcomeView(session: Session, outcome: Outcome, { context }: Guide): OutcomeView {
  const { pack, acquirer } = context
  const walk = current(session)
  const fault = faultOf(walk)
  return { outcome, pack, acquirer, moneyOpen: walk.moneyOpen, ...(fault ? { fault } : {}) }
}

/** Lines below an outcome: the question whether it helped, its answers and keys. */
const BELOW_OUTCOME = 8

/** The most important again, where the outcome is longer than the screen; nothing otherwise. */
export function recapLines(view: OutcomeView, guide: Guide): string[] {
  const { io, screen } = guide.context
  const wording = wordingOf(guide)
  const rows = io.stderr.rows ?? 0
  if (!screen.interactive || rows === 0) return []
  const actions = view.outcome.actions.flatMap((action, index) => renderInstruction(action, index + 1, wording))
  const height = renderVerdict(view, wording).length + actions.length + renderRest(view, wording).length + BELOW_OUTCOME
  return height > rows ? renderRecap(view, wording) : []
}

/** A rung of the escalation ladder: when it is for, what to do, whom to contact. */
export function rungLines(rung: Rung, guide: Guide): string[] {
  const { pack, acquirer } = guide.context
  const wording = wordingOf(guide)
  const { content, columns, style } = wording
  return [
    ...wrap(rung.title[content], columns).map(style.heading),
    ...wrap(rung.when[content], columns).map(style.faint),
    ...rung.do.flatMap((instruction, index) => renderInstruction(instruction, index + 1, wording)),
    ...rung.contacts.flatMap(({ to, say }) => {
      const contact = contactFor(to, pack, acquirer)
      return contact ? contactLines(contact, say, wording) : []
    }),
  ]
}

const canSkip = (walk: Walk): boolean => allowed(walk).some((answer) => answer.id === 'skipped' && !teaches(answer))

/** Every key that works, with what it does. */
function keyLines(commands: readonly Command[], walk: Walk, { words, columns, style }: Wording): string[] {
  const { moreKeys } = words
  const rows: [string, string][] = [
    ['1-9 0', moreKeys.digits],
    ['y n u', moreKeys.letters],
    ...(canSkip(walk) ? [['x', moreKeys.skipped] satisfies [string, string]] : []),
    ...commands.flatMap((c): [string, string][] => (c === 'more' ? [] : [[COMMAND_KEYS[c], moreKeys[c]]])),
  ]
  return [
    '',
    style.heading(moreKeys.title),
    ...rows.flatMap(([key, what]) => wrap(what, columns, { first: `  ${key.padEnd(6)}` })),
  ]
}

/* The keys beside answering: which of them work where, and where each leads. */

/** How a walk is left: solved, to go on later, or with nothing more to do here. */
export type Leave = 'solved' | 'saved' | 'stopped'
/** Where a reply leads: on with a session, or out. */
export type Next = { readonly session: Session } | { readonly leave: Leave }

/** What a key does; returns the session to go on with, or that the person leaves. */
type KeyAction = (session: Session, guide: Guide) => Promise<Session | 'quit'>
/** Each loads when its key is pressed; in the order their keys are hinted at. */
const ANYWHERE: Partial<Record<Command, KeyAction>> = {
  change: async (session, guide) => (await import('./question-keys.ts')).changeAnswer(session, guide),
  note: async (session, guide) => (await import('./question-keys.ts')).writeNote(session, guide),
  code: async (session, guide) => (await import('./question-keys.ts')).lookUp(session, guide),
}
const AT_OUTCOME: Partial<Record<Command, KeyAction>> = {
  report: async (session, guide) => (await import('./outcome-keys.ts')).showReport(session, guide),
  copy: async (session, guide) => (await import('./outcome-keys.ts')).copyTicket(session, guide),
  evidence: async (session, guide) => (await import('./outcome-keys.ts')).fillEvidence(session, guide),
  remind: async (session, guide) => (await import('./outcome-keys.ts')).setReminder(session, guide),
}
const ACTIONS = { ...ANYWHERE, ...AT_OUTCOME }
const keysOf = (actions: typeof ACTIONS): Command[] => Object.keys(actions) as Command[]

/** In the order their keys are hinted at. */
export function commandsAt(session: Session): Command[] {
  const ended = current(session).at.kind === 'outcome'
  const canGoBack = backSession(session) !== undefined
  const beside = keysOf(ended ? ACTIONS : ANYWHERE)
  return ['help', ...(canGoBack ? (['back'] as const) : []), 'language', 'quit', ...beside, 'more']
}

/** Does what a command says; undefined when the same prompt is to be asked again. */
export async function obey(command: Command, session: Session, guide: Guide): Promise<Next | undefined> {
  if (command === 'quit') return { leave: 'saved' }
  if (command === 'back') return { session: goBack(session, guide) }
  if (command === 'language') {
    guide.switchLanguage()
    return { session }
  }
  if (command === 'more') guide.prompter.say(keyLines(commandsAt(session), current(session), wordingOf(guide)))
  const changed = await ACTIONS[command]?.(session, guide)
  if (changed === 'quit') return { leave: 'saved' }
  if (!changed || changed === session) return undefined
  guide.recorder.save(changed)
  return { session: changed }
}

/** Where a warning leads that was not gone past. */
export const turnedAway = (heard: 'back' | 'quit', session: Session, guide: Guide): Next =>
  heard === 'quit' ? { leave: 'saved' } : { session: goBack(session, guide) }

/** The session before the last answer; at the start it is said that there is none. */
function goBack(session: Session, guide: Guide): Session {
  const before = backSession(session)
  if (before) guide.recorder.save(before)
  else say(guide, lookAt(guide).words.noBack)
  return before ?? session
}
