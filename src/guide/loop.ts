/** The walk with a person, or with lines of standard input: shows where the session is, takes a reply, saves, goes on to the end. Glue. */

import type { Context } from '../app/context.ts'
import { CancelledError } from '../errors.ts'
import { finish, hasAnswers, type SessionRecord, setSolved } from '../record/record.ts'
import { faultLine, renderNow, renderRest, renderVerdict } from '../render/outcome.ts'
import { renderAsk, renderDoFirst, renderHelp, renderKnown } from '../render/question.ts'
import type { Rung, Text } from '../tree/format/schema.ts'
import type { OutcomeNode, QuestionNode } from '../tree/graph.ts'
import type { Prompter } from '../ui/prompter.ts'
import { answerSession, climb, current, nextLeg, nextOffers, type Session } from '../walk/session.ts'
import type { Start } from '../walk/start.ts'
import { placeOf, toDo } from '../walk/walk.ts'
import { aliasesOf, answerOptions } from './choose.ts'
import { type Guide, lookAt, makeGuide, wordingOf, wordsAt } from './guide.ts'
import {
  commandsAt,
  knownAt,
  type Leave,
  type Next,
  obey,
  outcomeView,
  progressLines,
  recapLines,
  rungLines,
  showInstructions,
  titleOfTree,
  turnedAway,
} from './screen.ts'
import type { StartedSession } from './start.ts'

/** Walks until the person leaves. The prompter stays open: who opened it closes it. Gives the record as it ended. */
export async function walk(from: StartedSession, prompter: Prompter, context: Context): Promise<SessionRecord> {
  const guide = makeGuide(from, prompter, context)
  const { recorder } = guide
  if (current(from.session).answered > 0 && !from.record) recorder.save(from.session)
  try {
    const leave = await walkToLeave(from.session, guide)
    if (leave === 'stopped') recorder.change(finish)
    prompter.say(goodbye(leave, guide))
  } catch (error) {
    // Everything is on disk: who leaves by Ctrl-C should know it too.
    if (error instanceof CancelledError) prompter.say(['', ...goodbye('saved', guide)])
    throw error
  }
  return recorder.record()
}

async function walkToLeave(first: Session, guide: Guide): Promise<Leave> {
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
  const asking = ['', ...renderAsk(at.node, wording, current(session).moneyOpen)]
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

/* The end of a leg: the outcome, whether it helped, and what it leads on to where it did not. */

/** Shows the outcome on standard output, where results go, then asks whether it helped. */
async function showOutcome(session: Session, { node }: OutcomeNode, guide: Guide): Promise<Next> {
  const { prompter } = guide
  const wording = wordingOf(guide)
  const view = outcomeView(session, node, guide)
  const walk = current(session)
  // An outcome that what was typed leads to at once stands on the first screen.
  if (walk.before === undefined) prompter.say(['', ...renderKnown(knownAt(walk, wording), wording)])
  const first = toDo(walk)
  if (first.length > 0) prompter.result(['', ...renderDoFirst(wording)])
  const heardFirst = await showInstructions(first, prompter.result, guide)
  if (heardFirst) return turnedAway(heardFirst, session, guide)
  prompter.result(['', ...renderVerdict(view, wording), ...renderNow(wording)])
  const heard = await showInstructions(node.actions, prompter.result, guide)
  if (heard) return turnedAway(heard, session, guide)
  prompter.result(renderRest(view, wording))
  prompter.say(recapLines(view, guide))
  return askSolved(session, guide)
}

async function askSolved(session: Session, guide: Guide): Promise<Next> {
  const { tree, node } = placeOf(current(session))
  for (;;) {
    const { end } = wordsAt(guide)
    guide.prompter.say(['', ...lookAt(guide).wrap(end.ask, '')])
    const reply = await guide.prompter.ask({
      options: [
        { id: 'solved', digit: '1', aliases: aliasesOf('yes'), label: end.solved },
        { id: 'not-solved', digit: '2', aliases: aliasesOf('no'), label: end.notSolved },
        { id: 'later', digit: '0', aliases: aliasesOf('unsure'), label: end.later },
      ],
      commands: commandsAt(session).filter((command) => command !== 'help'),
      look: lookAt(guide),
      waitingFor: `${tree} ${node}`,
      atEnd: { kind: 'option', id: 'later' },
    })
    if (reply.kind === 'command') {
      const next = await obey(reply.command, session, guide)
      if (next) return next
      continue
    }
    if (reply.id === 'later') return { leave: 'saved' }
    guide.recorder.change((record, now) => setSolved(record, reply.id === 'solved', now))
    return reply.id === 'solved' ? { leave: 'solved' } : leadOn(session, guide)
  }
}

interface NextOffer {
  readonly label: string
  readonly follow: () => Next | Promise<Next>
}

/** "Not solved" leads on: to another tree, or a rung higher on the ladder; the last rung is the report. */
async function leadOn(session: Session, guide: Guide): Promise<Next> {
  const { next: words } = wordsAt(guide)
  const { trees, fault, rung } = nextOffers(session)
  const leads: readonly NextOffer[] = [
    ...(fault
      ? [
          {
            label: faultLine(fault, session.graph.pack, wordingOf(guide)),
            follow: () => goOnFrom(fault.start, session, guide),
          },
        ]
      : []),
    ...trees.map(({ tree, why }) => ({
      label: labelOf(titleOfTree(tree, guide), why, guide),
      follow: () => goOnFrom({ tree }, session, guide),
    })),
    ...(rung
      ? [
          {
            label: words.ladder(rung.title[wordingOf(guide).content]),
            follow: () => climbTo(rung, session, guide),
          },
        ]
      : []),
    { label: words.ladderDone, follow: () => handOn(session, guide) },
  ]
  guide.prompter.say(['', ...lookAt(guide).wrap(words.ask, '')])
  const reply = await guide.prompter.ask({
    options: leads.map(({ label }, index) => {
      const digit = String(index + 1)
      return { id: digit, digit, aliases: [], label }
    }),
    commands: ['back', 'quit'],
    look: lookAt(guide),
    waitingFor: 'next',
    atEnd: { kind: 'command', command: 'quit' },
  })
  if (reply.kind === 'command') return reply.command === 'quit' ? { leave: 'saved' } : { session }
  return leads[Number(reply.id) - 1]?.follow() ?? { session }
}

function labelOf(title: string, why: Text | undefined, guide: Guide): string {
  const { content, words } = wordingOf(guide)
  return why ? `${title}${words.joints.colon}${why[content]}` : title
}

function goOnFrom(from: Start, session: Session, { recorder }: Guide): Next {
  const next = nextLeg(session, from)
  if (next) recorder.save(next)
  return { session: next ?? session }
}

async function climbTo(rung: Rung, session: Session, guide: Guide): Promise<Next> {
  const higher = climb(session)
  guide.recorder.save(higher)
  guide.prompter.result(['', ...rungLines(rung, guide)])
  return askSolved(higher, guide)
}

/** Nothing more can be done here: the report goes to the next person. */
async function handOn(session: Session, guide: Guide): Promise<Next> {
  const { showReport } = await import('./outcome-keys.ts')
  await showReport(session, guide)
  return { leave: 'stopped' }
}
