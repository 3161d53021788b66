/** `k`: the code or text the screen shows now, looked up in the middle of a walk. Glue. */

import { loadIndex } from '../app/find-index.ts'
import { setEvidence } from '../record/edits.ts'
import { codeCard, messageCard } from '../render/code-card.ts'
import type { Index } from '../search/index/open-index.ts'
import { lookUpCode } from '../search/response-code.ts'
import { find } from '../search/search.ts'
import type { Talker } from '../ui/prompter.ts'
import { nextLeg, type Session } from '../walk/session.ts'
import { startOf } from '../walk/start.ts'
import { choose, type Desk, wordsAt } from './desk.ts'

interface Card {
  readonly name: string
  readonly lines: readonly string[]
  readonly enter: string
}

/** Shows the cards of what was typed; from one of them a new leg of the same session can start, and `b` there comes back. */
export async function lookUp(session: Session, talker: Talker, desk: Desk): Promise<Session> {
  const { code: words } = wordsAt(desk)
  const typed = await talker.line(words.ask)
  if (!typed) return session
  const index = loadIndex(desk.context)
  const cards = cardsFor(typed, index, desk)
  if (cards.length === 0) {
    talker.say(desk.scenes.look().wrap(words.unknown(find(index, typed).query), ''))
    return session
  }
  for (const card of cards) talker.say(['', ...card.lines])
  const enters = [...new Set(cards.map((card) => card.enter))]
  const named = (enter: string) => cards.filter((card) => card.enter === enter).map(({ name }) => name)
  const labels = enters.map((enter) => words.walk(enters.length > 1 ? named(enter) : []))
  talker.say([''])
  const picked = await choose(labels, words.back, talker, desk.scenes.look)
  const enter = picked === undefined ? undefined : enters[picked]
  const next = enter && nextLeg(session, startOf(enter))
  const { asked } = find(index, typed)
  if (next && asked)
    desk.recorder.change((record, now) => setEvidence(record, 'response-code', asked.code, now) ?? record)
  return next || session
}

function cardsFor(typed: string, index: Index, { context, state }: Desk): Card[] {
  const { pack, acquirer } = context
  const how = context.how(state.lang)
  const { asked, hits } = find(index, typed)
  const codes = asked ? (lookUpCode(pack, asked.code, asked.channel) ?? lookUpCode(pack, asked.code)) : undefined
  const { words } = how
  if (codes)
    return codes.map((code) => ({
      name: `${words.channel[code.channel]} ${code.code}`,
      lines: codeCard(code, pack, acquirer, how),
      enter: code.enter,
    }))
  const message = pack.messages.find((m) => hits[0]?.kind === 'message' && m.id === hits[0].id)
  return message ? [{ name: '', lines: messageCard(message, pack, acquirer, how), enter: message.enter }] : []
}
