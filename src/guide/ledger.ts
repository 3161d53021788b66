/** What of a walk stays on the screen when what is drawn goes away: the answers, a line each, and the outcomes. Glue. */
import { outcomeCard } from '../render/outcome-card.ts'
import { current, type Session } from '../walk/session.ts'
import { toDo, type Walk } from '../walk/walk.ts'
import { type Guide, wordingOf } from './guide.ts'
import { outcomeView, trailLines } from './screen.ts'

/** Rows where the terminal does not say, and those that are for what is asked below an outcome. */
const USUAL_ROWS = 24
const BELOW = 4

/** Which legs stay on the screen already. One for a walk. */
export interface Ledger {
  /** The leg from which on nothing stays yet, as long as one stands here: going back into a leg takes it up again. */
  readonly fromLeg: (session: Session) => number
  /** Writes what stays of the legs so far; where nothing is drawn, all of it has been said. */
  readonly account: (session: Session, guide: Guide) => void
}

export function openLedger(): Ledger {
  let legs = 0
  let ended: Walk | undefined
  const fromLeg = (session: Session): number => {
    if (current(session) !== ended) legs = Math.min(legs, session.legs.length - 1)
    return legs
  }
  return {
    fromLeg,
    account: (session, guide) => {
      const { prompter } = guide
      const walk = current(session)
      const from = fromLeg(session)
      if (!prompter.draws || from === session.legs.length) return
      prompter.say(trailLines(session, from, guide))
      legs = session.legs.length
      ended = walk
      if (walk.at.kind === 'outcome' && guide.context.io.stdout.isTTY)
        prompter.result(cardLines(session, guide, (guide.context.io.stderr.rows || USUAL_ROWS) - BELOW))
    },
  }
}

/** The outcome as it stands in so many rows. */
export function cardLines(session: Session, guide: Guide, rows: number): readonly string[] {
  const walk = current(session)
  if (walk.at.kind !== 'outcome') return []
  return outcomeCard(outcomeView(session, walk.at.node, guide), toDo(walk), wordingOf(guide), rows).lines
}
