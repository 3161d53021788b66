/** What one can do beside answering: change an answer, write a note, fill in numbers, set a reminder. Glue. */
import { readDue } from '../engine/due-date.ts'
import type { Place } from '../engine/record.ts'
import { addNote, addReminder, setEvidence } from '../engine/record-extras.ts'
import { change, current, type Session, withCurrent } from '../engine/session.ts'
import { allowed, pathOf, questionAt, type Step, steps } from '../engine/walk.ts'
import { type ExtraWords, extraWordsOf } from '../i18n/language.ts'
import { own } from '../tree/pack.ts'
import type { Scenes } from '../ui/scenes.ts'
import type { Command, Look, Talker } from '../ui/talker.ts'
import type { Context } from './context.ts'
import type { Recorder } from './recorder.ts'
import type { LanguageSwitch } from './scenes.ts'

export type Extra = (session: Session, talker: Talker) => Promise<Session>
export interface Desk {
  readonly context: Context
  readonly scenes: Scenes
  readonly recorder: Recorder
  readonly state: LanguageSwitch
}

export function makeExtras(desk: Desk): Partial<Record<Command, Extra>> {
  return {
    change: (session, talker) => changeAnswer(session, talker, desk),
    note: (session, talker) => writeNote(session, talker, desk),
    evidence: (session, talker) => fillEvidence(session, talker, desk),
    remind: (session, talker) => setReminder(session, talker, desk),
  }
}

const wordsOf = (desk: Desk): ExtraWords => extraWordsOf(desk.state.lang)
const saying = (talker: Talker, { scenes }: Desk, text: string): void => talker.say(scenes.look().wrap(text, ''))

/** The node a note or a reminder belongs to. */
export function placeOf(session: Session): Place {
  const walk = current(session)
  return { tree: walk.tree, node: pathOf(walk.at, walk.frame) }
}

/** Offers the answers of this leg, asks the chosen question again, and names what no longer fits. */
async function changeAnswer(session: Session, talker: Talker, desk: Desk): Promise<Session> {
  const { scenes } = desk
  const words = wordsOf(desk).change
  const walk = current(session)
  const given = steps(walk).filter((step) => !step.carried)
  if (given.length === 0) {
    saying(talker, desk, words.none)
    return session
  }
  saying(talker, desk, words.ask)
  const chosen = await choose(
    given.map((step) => wordStep(step, desk)),
    words.back,
    talker,
    scenes.look,
  )
  const step = chosen === undefined ? undefined : given[chosen]
  const question = step && questionAt(session.graph, step)
  if (!step || !question) return session
  let at = walk.before
  while (at && !(at.tree === step.tree && pathOf(at.at, at.frame) === step.node)) at = at.before
  talker.say(['', ...scenes.ask(question), ...scenes.help(question)])
  const ids = at ? allowed(at).map((answer) => answer.id) : []
  const picked = await choose(
    ids.map((id) => scenes.answerLabel(question, id)),
    words.back,
    talker,
    scenes.look,
  )
  const changed = picked === undefined ? undefined : change(walk, step, ids[picked] ?? '')
  if (!changed) return session
  if (changed.dropped.length > 0)
    talker.say([words.dropped(changed.dropped.length), ...changed.dropped.map((s) => `  - ${wordStep(s, desk)}`)])
  return withCurrent(session, changed.walk)
}

export function wordStep(step: Pick<Step, 'tree' | 'node' | 'answer'>, { context, scenes, state }: Desk): string {
  const question = questionAt(context.graph, step)
  if (!question) return `${step.tree} ${step.node}: ${step.answer}`
  return `${question.ask[state.lang]} ${scenes.answerLabel(question, step.answer)}`
}

/** One of several by digit, 0 for none; more than nine stand on pages, the latest first. */
export async function choose(
  labels: readonly string[],
  none: string,
  talker: Talker,
  look: () => Look,
): Promise<number | undefined> {
  for (let from = 0; ; from = from + 8 >= labels.length ? 0 : from + 8) {
    const page = labels.slice(from, labels.length > 9 ? from + 8 : undefined)
    const options = page.map((label, i) => ({ id: String(from + i), digit: String(i + 1), aliases: [], label }))
    if (labels.length > 9) options.push({ id: 'more', digit: '9', aliases: [], label: '...' })
    options.push({ id: 'none', digit: '0', aliases: [], label: none })
    const reply = await talker.ask({
      options,
      commands: ['back'],
      look: look(),
      waitingFor: none,
      atEnd: { kind: 'command', command: 'back' },
    })
    if (reply.kind === 'command' || reply.id === 'none') return undefined
    if (reply.id !== 'more') return Number(reply.id)
  }
}

async function writeNote(session: Session, talker: Talker, desk: Desk): Promise<Session> {
  const words = wordsOf(desk).note
  const typed = await talker.line(words.ask)
  if (typed) {
    desk.recorder.change((record, now) => addNote(record, placeOf(session), typed, now))
    saying(talker, desk, words.kept)
  }
  return session
}

/** The numbers the outcome asks for; every one may be left empty. */
async function fillEvidence(session: Session, talker: Talker, desk: Desk): Promise<Session> {
  const { context, recorder, state } = desk
  const words = wordsOf(desk).evidence
  const { at } = current(session)
  const wanted = at.kind === 'outcome' ? (at.node.prepare ?? []) : []
  saying(talker, desk, words.intro)
  for (const id of wanted) {
    const item = own(context.pack.evidence, id)
    if (!item?.field) continue
    const label = item.label[state.lang]
    for (;;) {
      const typed = await talker.line(`${label}${context.how(state.lang).words.colon}`, recorder.record().evidence[id])
      if (!typed) break
      const kept = setEvidence(recorder.record(), id, typed, context.io.now())
      if (kept) {
        recorder.change(() => kept)
        break
      }
      saying(talker, desk, words.bad(label, typed))
    }
  }
  saying(talker, desk, words.kept(wanted.filter((id) => recorder.record().evidence[id] !== undefined).length))
  return session
}

async function setReminder(session: Session, talker: Talker, desk: Desk): Promise<Session> {
  const { at } = current(session)
  const words = wordsOf(desk).remind
  if (at.kind !== 'outcome') return session
  const typed = await talker.line(words.ask, at.node.remind?.after)
  if (!typed) return session
  const due = readDue(typed, desk.context.io.now())
  if (!due) {
    saying(talker, desk, words.bad(typed))
    return session
  }
  const what = at.node.remind?.what ?? at.node.title
  desk.recorder.change((record, now) => addReminder(record, placeOf(session), due, what, now))
  saying(talker, desk, words.kept(localTime(due)))
  return session
}

/** A time as a person here reads it: `2026-11-22 16:30`. */
export function localTime(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}
