/** Changing an answer and writing a note, while walking or at the outcome. Glue. */
import { contentOf } from '../i18n/language.ts'
import { addNote } from '../record/edits.ts'
import { isSamePlace } from '../tree/target.ts'
import type { Talker } from '../ui/prompter.ts'
import { change } from '../walk/replay.ts'
import { current, type Session, withCurrent } from '../walk/session.ts'
import { allowed, placeOf, questionAt, type Step, steps } from '../walk/walk.ts'
import { choose, type Desk, saying, wordsAt } from './desk.ts'
import { answerOptions } from './loop.ts'

/** Offers the answers of this leg, asks the chosen question again, and names what no longer fits. */
export async function changeAnswer(session: Session, talker: Talker, desk: Desk): Promise<Session> {
  const { scenes } = desk
  const words = wordsAt(desk).change
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
  while (at && !isSamePlace(placeOf(at), step)) at = at.before
  talker.say(['', ...scenes.ask(question), ...scenes.help(question)])
  if (at?.at.kind !== 'question') return session
  const ids = allowed(at).map((answer) => answer.id)
  const reply = await talker.ask({
    options: answerOptions(at.at, scenes).filter(({ id }) => ids.includes(id)),
    commands: ['back'],
    look: scenes.look(),
    waitingFor: step.node,
    atEnd: { kind: 'command', command: 'back' },
  })
  const changed = reply.kind === 'option' ? change(walk, step, reply.id) : undefined
  if (!changed) return session
  if (changed.dropped.length > 0)
    talker.say([
      ...scenes.look().wrap(words.dropped(changed.dropped.length), ''),
      ...changed.dropped.flatMap((s) => scenes.look().wrap(wordStep(s, desk), '  - ')),
    ])
  return withCurrent(session, changed.walk)
}

function wordStep(step: Pick<Step, 'tree' | 'node' | 'answer'>, { context, scenes, state }: Desk): string {
  const question = questionAt(context.graph, step)
  if (!question) return `${step.tree} ${step.node}: ${step.answer}`
  return `${question.ask[contentOf(state.lang)]} ${scenes.answerLabel(question, step.answer)}`
}

export async function writeNote(session: Session, talker: Talker, desk: Desk): Promise<Session> {
  const words = wordsAt(desk).note
  const typed = await talker.line(words.ask)
  if (typed) {
    desk.recorder.change((record, now) => addNote(record, placeOf(current(session)), typed, now))
    saying(talker, desk, words.kept)
  }
  return session
}
