/** The keys that work at a question, and at an outcome too: change an answer, write a note, look up what the screen shows. Glue. */

import { openSearchIndex } from '../app/search-index.ts'
import { addNote, setEvidence } from '../record/edits.ts'
import { codeCard, messageCard } from '../render/code-card.ts'
import { answerLabel, renderAsk, renderHelp } from '../render/question.ts'
import { lookUpCode } from '../search/response-code.ts'
import { type Found, find } from '../search/search.ts'
import { nodeAt, questionAt } from '../walk/node-at.ts'
import { change, stepsAhead } from '../walk/replay.ts'
import { current, nextLeg, type Session, withCurrent } from '../walk/session.ts'
import { entryStart, type Start, startKey } from '../walk/start.ts'
import { placeOf, type Step, steps, type Walk } from '../walk/walk.ts'
import { answerOptions, BACK, chooseOneOrQuit } from './choose.ts'
import { type Guide, lookAt, wordingOf, wordsAt } from './guide.ts'

/** `e`: offers the answers of this leg, asks the chosen question again, and names what no longer fits. */
export async function changeAnswer(session: Session, guide: Guide): Promise<Session | 'quit'> {
  const words = wordsAt(guide).change
  const walk = current(session)
  const step = await chooseStep(walk, guide)
  if (step === 'quit') return step
  if (!step) return session
  const answered = await askAgain(step, walk, guide)
  if (typeof answered === 'object') return answered.leave
  const changed = answered === undefined ? undefined : change(walk, step, answered)
  if (!changed) return session
  const { dropped } = changed
  if (dropped.length > 0) {
    guide.tell(words.dropped(dropped.length))
    for (const lost of dropped) guide.tell(stepLabel(lost, guide), '  - ')
  }
  return withCurrent(session, changed.walk)
}

async function chooseStep(walk: Walk, guide: Guide): Promise<Step | 'quit' | undefined> {
  const words = wordsAt(guide).change
  const given = [...steps(walk).filter((step) => !step.carried), ...stepsAhead(walk)]
  if (given.length === 0) {
    guide.tell(words.none)
    return undefined
  }
  const labels = given.map((step) => stepLabel(step, guide))
  const above = lookAt(guide).wrap(words.ask, '')
  const chosen = await chooseOneOrQuit(labels, words.back, guide.prompter, lookAt(guide), above)
  return typeof chosen === 'number' ? given[chosen] : chosen
}

const QUIT = { leave: 'quit' } as const

/** The answer that is given now; undefined when the person thinks better of it. */
async function askAgain(step: Step, walk: Walk, guide: Guide): Promise<string | typeof QUIT | undefined> {
  const wording = wordingOf(guide)
  const at = nodeAt(walk.graph, step)
  if (at?.kind !== 'question') return undefined
  const above = ['', ...renderAsk(at.node, wording), ...renderHelp(at.node, wording)]
  if (!guide.prompter.draws) guide.prompter.say(above)
  const reply = await guide.prompter.ask({
    scene: () => above,
    options: answerOptions(at, wording),
    commands: ['back', 'quit'],
    look: lookAt(guide),
    waitingFor: step.node,
    escape: BACK,
    atEnd: BACK,
  })
  if (reply.kind === 'option') return reply.id
  return reply.kind === 'command' && reply.command === 'quit' ? QUIT : undefined
}

function stepLabel(step: Step, guide: Guide): string {
  const question = questionAt(guide.context.graph, step)
  if (!question) return `${step.tree} ${step.node}: ${step.answer}`
  const wording = wordingOf(guide)
  return `${question.ask[wording.content]} ${answerLabel(question, step.answer, wording)}`
}

/** `t` */
export async function writeNote(session: Session, guide: Guide): Promise<Session> {
  const words = wordsAt(guide).note
  const typed = await guide.prompter.line(words.ask)
  if (typed) {
    guide.recorder.change((record, now) => addNote(record, placeOf(current(session)), typed, now))
    guide.tell(words.kept)
  }
  return session
}

interface Card {
  readonly name: string
  readonly lines: readonly string[]
  readonly start: Start
}

/** `k`: shows the cards of what was typed; from one of them a new leg of the same session can start, and `b` there comes back. */
export async function lookUp(session: Session, guide: Guide): Promise<Session | 'quit'> {
  const { prompter, recorder, context } = guide
  const { code: words } = wordsAt(guide)
  const typed = await prompter.line(words.ask)
  if (!typed) return session
  const found = find(openSearchIndex(context), typed)
  const cards = cardsFor(found, guide)
  if (cards.length === 0) {
    guide.tell(words.unknown(found.query))
    return session
  }
  for (const card of cards) prompter.say(['', ...card.lines])
  const keys = [...new Set(cards.map((card) => startKey(card.start)))]
  const namesOf = (key: string) => cards.filter((card) => startKey(card.start) === key).map(({ name }) => name)
  const labels = keys.map((key) => words.walk(keys.length > 1 ? namesOf(key) : []))
  prompter.say([''])
  const picked = await chooseOneOrQuit(labels, words.back, prompter, lookAt(guide))
  if (picked === 'quit') return picked
  const card = picked === undefined ? undefined : cards.find(({ start }) => startKey(start) === keys[picked])
  const next = card && nextLeg(session, card.start)
  const { asked } = found
  if (next && asked) recorder.change((record, now) => setEvidence(record, 'response-code', asked.code, now) ?? record)
  return next || session
}

/** One card for each channel of a code, or one for a terminal message. */
function cardsFor({ query, asked, hits }: Found, guide: Guide): Card[] {
  const { pack, acquirer } = guide.context
  const wording = wordingOf(guide)
  const codes = asked ? (lookUpCode(pack, asked.code, asked.channel) ?? lookUpCode(pack, asked.code)) : undefined
  if (codes)
    return codes.map((code) => ({
      name: `${wording.words.channel[code.channel]} ${code.code}`,
      lines: codeCard(code, pack, acquirer, wording),
      start: entryStart(code, query),
    }))
  const message = pack.messages.find((m) => hits[0]?.kind === 'message' && m.id === hits[0].id)
  if (!message) return []
  const start = entryStart(message, query)
  return [{ name: '', lines: messageCard(message, pack, acquirer, wording), start }]
}
