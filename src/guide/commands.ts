/** The keys beside answering: which of them work where, what each does, and where it leads. */

import type { Wording } from '../render/wording.ts'
import { wrap } from '../text/plain-text.ts'
import { COMMAND_KEYS, type Command } from '../ui/prompter.ts'
import { backSession, current, type Session } from '../walk/session.ts'
import { allowed, teaches, toDo, type Walk } from '../walk/walk.ts'
import { type Guide, wordsAt } from './guide.ts'

const canSkip = (walk: Walk): boolean => allowed(walk).some((answer) => answer.id === 'skipped' && !teaches(answer))

/** Every key that works, with what it does. */
export function keyLines(commands: readonly Command[], walk: Walk, { words, columns, style }: Wording): string[] {
  const { all: moreKeys } = words.keys
  const rows: [string, string][] = [
    ['1-9 0', moreKeys.digits],
    ['y n u', moreKeys.letters],
    ...(canSkip(walk) ? [['x', moreKeys.skipped] satisfies [string, string]] : []),
    ...commands.flatMap((c): [string, string][] => (c === 'more' ? [] : [[COMMAND_KEYS[c], moreKeys[c]]])),
  ]
  return [
    style.heading(moreKeys.title),
    ...rows.flatMap(([key, what]) => wrap(what, columns, { first: `  ${key.padEnd(6)}` })),
  ]
}

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
  const back = canGoBack ? (['back'] as const) : []
  if (ended)
    return ['rest', 'evidence', 'report', ...back, 'more', 'language', 'quit', ...keysOf(ANYWHERE), 'copy', 'remind']
  const steps = toDo(current(session)).length > 0 ? (['steps'] as const) : []
  return ['help', ...back, 'language', 'quit', ...keysOf(ANYWHERE), ...steps, 'more']
}

/** Does what a command says; undefined when the same prompt is to be asked again. */
export async function obey(command: Command, session: Session, guide: Guide): Promise<Next | undefined> {
  if (command === 'quit') return { leave: 'saved' }
  if (command === 'back') return { session: goBack(session, guide) }
  if (command === 'language') {
    guide.switchLanguage()
    return { session }
  }
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
  else guide.tell(wordsAt(guide).keys.noBack)
  return before ?? session
}
