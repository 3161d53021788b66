/** The walk with a person, or with lines of standard input: shows where the session is, takes a reply, saves, goes on to the end. Glue. */

import type { Context } from '../app/context.ts'
import { CancelledError } from '../errors.ts'
import { finish, hasAnswers, type SessionRecord } from '../record/record.ts'
import type { Prompter } from '../ui/prompter.ts'
import { current, type Session } from '../walk/session.ts'
import { askQuestion } from './ask-question.ts'
import type { Leave } from './commands.ts'
import { type Guide, lookAt, makeGuide, wordsAt } from './guide.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { showOutcome } from './show-outcome.ts'
import type { StartedSession } from './start.ts'

/** Where a walk stands, and what of it stays on the screen. */
interface Stand {
  session: Session
  readonly ledger: Ledger
}

/** Walks until the person leaves. The prompter stays open: who opened it closes it. Gives the record as it ended. */
export async function walk(from: StartedSession, prompter: Prompter, context: Context): Promise<SessionRecord> {
  const guide = makeGuide(from, prompter, context)
  const { recorder } = guide
  if (current(from.session).answered > 0 && !from.record) recorder.save(from.session)
  const stand: Stand = { session: from.session, ledger: openLedger() }
  const account = (): void => stand.ledger.account(stand.session, guide)
  try {
    const leave = await walkToLeave(stand, guide)
    if (leave === 'stopped') recorder.change(finish)
    account()
    prompter.say(goodbye(leave, guide))
  } catch (error) {
    // Everything is on disk: who leaves by Ctrl-C should know it too.
    if (error instanceof CancelledError) {
      account()
      prompter.say(['', ...goodbye('saved', guide)])
    }
    throw error
  }
  return recorder.record()
}

async function walkToLeave(stand: Stand, guide: Guide): Promise<Leave> {
  for (;;) {
    const { session, ledger } = stand
    const { at } = current(session)
    const next =
      at.kind === 'question'
        ? await askQuestion(session, at, guide, ledger)
        : await showOutcome(session, at, guide, ledger)
    if ('leave' in next) return next.leave
    stand.session = next.session
  }
}

/** What is said when the walk is left. */
function goodbye(leave: Leave, guide: Guide): readonly string[] {
  const { recorder } = guide
  const words = wordsAt(guide).goodbye
  if (!recorder.saved()) return leave === 'saved' ? [hasAnswers(recorder.record()) ? words.lost : words.unsaved] : []
  return lookAt(guide).wrap(leave === 'saved' ? words.saved(recorder.record().id) : words[leave], '')
}
