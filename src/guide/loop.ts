/** The walk with a person, or with lines of standard input: shows where the session is, takes a reply, saves, goes on. Glue. */

import type { Context } from '../app/context.ts'
import { CancelledError } from '../errors.ts'
import { finish, hasAnswers, type SessionRecord } from '../record/record.ts'
import { renderAsk, renderDoFirst, renderHelp } from '../render/question.ts'
import type { QuestionNode } from '../tree/graph.ts'
import type { Prompter } from '../ui/prompter.ts'
import { answerSession, current, type Session } from '../walk/session.ts'
import { placeOf, toDo } from '../walk/walk.ts'
import { answerOptions } from './choose.ts'
import { type Guide, lookAt, makeGuide, wordingOf, wordsAt } from './guide.ts'
import { commandsAt, type Leave, type Next, obey, turnedAway } from './keys.ts'
import { showOutcome } from './outcome.ts'
import { progressLines, showInstructions } from './screen.ts'
import type { StartedSession } from './start.ts'

/** Walks until the person leaves. The prompter stays open: who opened it closes it. Gives the record as it ended. */
export async function walk(from: StartedSession, prompter: Prompter, context: Context): Promise<SessionRecord> {
  const guide = makeGuide(from, prompter, context)
  const { recorder } = guide
  if (current(from.session).answered > 0 && !from.record) recorder.save(from.session)
  try {
    const leave = await walkOn(from.session, guide)
    if (leave === 'stopped') recorder.change(finish)
    prompter.say(goodbye(leave, guide))
  } catch (error) {
    // Everything is on disk: who leaves by Ctrl-C should know it too.
    if (error instanceof CancelledError) prompter.say(['', ...goodbye('saved', guide)])
    throw error
  }
  return recorder.record()
}

async function walkOn(first: Session, guide: Guide): Promise<Leave> {
  let session = first
  for (;;) {
    const { at } = current(session)
    const next = at.kind === 'question' ? await askQuestion(session, at, guide) : await showOutcome(session, at, guide)
    if ('leave' in next) return next.leave
    session = next.session
  }
}

/** One question, until something changes: an answer, back, another language, or the end. */
async function askQuestion(session: Session, at: QuestionNode, guide: Guide): Promise<Next> {
  const { prompter, recorder } = guide
  const wording = wordingOf(guide)
  const asking = ['', ...renderAsk(at.node, wording)]
  prompter.say(['', ...progressLines(session, at, guide)])
  const first = toDo(current(session))
  if (first.length > 0) {
    prompter.say(renderDoFirst(wording))
    const heard = await showInstructions(first, prompter.say, guide)
    if (heard) return turnedAway(heard, session, guide)
  }
  prompter.say(asking)
  const { tree, node } = placeOf(current(session))
  for (;;) {
    const reply = await prompter.ask({
      options: answerOptions(at, wording),
      commands: commandsAt(session),
      look: lookAt(guide),
      waitingFor: `${tree} ${node}`,
    })
    if (reply.kind === 'option') {
      const answered = answerSession(session, reply.id)
      if (!answered) continue
      recorder.save(answered)
      return { session: answered }
    }
    if (reply.command === 'help') prompter.say(renderHelp(at.node, wording))
    const next = await obey(reply.command, session, guide)
    if (next) return next
    // What was looked up may have pushed the question off the screen.
    if (reply.command === 'code') prompter.say(asking)
  }
}

/** What is said when the walk is left. */
function goodbye(leave: Leave, guide: Guide): readonly string[] {
  const { recorder } = guide
  const words = wordsAt(guide).goodbye
  if (!recorder.saved()) return leave === 'saved' ? [hasAnswers(recorder.record()) ? words.lost : words.unsaved] : []
  return lookAt(guide).wrap(leave === 'saved' ? words.saved(recorder.record().id) : words[leave], '')
}
