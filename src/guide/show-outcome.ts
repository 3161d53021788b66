/** The end of a leg: the outcome, whether it helped, and what it leads on to where it did not. Glue. */

import { setSolved } from '../record/record.ts'
import { faultLine, renderFull, renderNow, renderRest, renderVerdict } from '../render/outcome.ts'
import { renderDoFirst, renderKnown } from '../render/question.ts'
import type { Outcome, Rung } from '../tree/format/schema.ts'
import type { Text } from '../tree/format/schema-types.ts'
import type { OutcomeNode } from '../tree/graph.ts'
import type { Asking, Command } from '../ui/prompter.ts'
import { climb, current, nextLeg, nextOffers, type Session } from '../walk/session.ts'
import type { Start } from '../walk/start.ts'
import { placeOf, toDo } from '../walk/walk.ts'
import { aliasesOf } from './choose.ts'
import { commandsAt, keyLines, type Next, obey, turnedAway } from './commands.ts'
import { type Guide, lookAt, resultsOf, type SaidBeside, wordingOf, wordsAt } from './guide.ts'
import { cardLines, type Ledger } from './ledger.ts'
import { knownAt, outcomeView, rungLines, showInstructions, titleOfTree, trailLines } from './screen.ts'

/** Shows the outcome, then asks whether it helped. Results go to standard output: there all of it is written, in order. */
export async function showOutcome(
  session: Session,
  { node }: OutcomeNode,
  guide: Guide,
  ledger: Ledger,
): Promise<Next> {
  const { prompter, context } = guide
  const told = guide.takeTold()
  const above = [...trailLines(session, ledger.fromLeg(session), guide), ...toldLines(told, guide)]
  const heard = prompter.draws ? await readRisks(session, node, above, guide) : await sayOutcome(session, node, guide)
  if (heard) return turnedAway(heard, session, guide)
  if (prompter.draws && !context.io.stdout.isTTY)
    prompter.result(renderFull(outcomeView(session, node, guide), toDo(current(session)), resultsOf(guide)))
  return askSolved(session, guide, ledger, prompter.draws, told)
}

/** Says all of it, line by line. */
async function sayOutcome(session: Session, node: Outcome, guide: Guide): Promise<'back' | 'quit' | undefined> {
  const { prompter } = guide
  const [wording, talk] = [resultsOf(guide), wordingOf(guide)]
  const view = outcomeView(session, node, guide)
  const walk = current(session)
  // An outcome that what was typed leads to at once stands on the first screen.
  if (walk.before === undefined) prompter.say(['', ...renderKnown(knownAt(walk, talk), talk)])
  const first = toDo(walk)
  if (first.length > 0) prompter.result(['', ...renderDoFirst(wording)])
  const heardFirst = await showInstructions(first, prompter.result, guide, [], wording)
  if (heardFirst) return heardFirst
  prompter.result(['', ...renderVerdict(view, wording), ...renderNow(wording)])
  const heard = await showInstructions(node.actions, prompter.result, guide, [], wording)
  if (!heard) prompter.result(renderRest(view, wording))
  return heard
}

/** A step with a risk is read after its warning; what stood above it by then is on the card too. */
async function readRisks(
  session: Session,
  node: Outcome,
  before: readonly string[],
  guide: Guide,
): Promise<'back' | 'quit' | undefined> {
  const wording = wordingOf(guide)
  const above = [...before]
  const show = (lines: readonly string[]): void => void above.push(...lines)
  const first = toDo(current(session))
  if (first.length > 0) show(renderDoFirst(wording))
  const heard = await showInstructions(first, show, guide, above)
  if (heard) return heard
  show([...renderVerdict(outcomeView(session, node, guide), wording), ...renderNow(wording)])
  return showInstructions(node.actions, show, guide, above)
}

/** `withCard`: the outcome stands above, as much of it as fits. */
async function askSolved(
  session: Session,
  guide: Guide,
  ledger: Ledger,
  withCard: boolean,
  first: readonly SaidBeside[] = [],
): Promise<Next> {
  const { prompter } = guide
  for (let told = first; ; told = guide.takeTold()) {
    if (!prompter.draws) prompter.say(['', ...lookAt(guide).wrap(wordsAt(guide).end.ask, '')])
    const reply = await prompter.ask(askingSolved(session, guide, told, withCard ? ledger.fromLeg(session) : undefined))
    if (reply.kind === 'close') continue
    if (reply.kind === 'command') {
      if (await openPage(reply.command, session, guide)) continue
      const next = await obey(reply.command, session, guide)
      if (next) return next
      continue
    }
    if (reply.id === 'later') return { leave: 'saved' }
    guide.recorder.change((record, now) => setSolved(record, reply.id === 'solved', now))
    if (reply.id === 'solved') return { leave: 'solved' }
    ledger.account(session, guide)
    return leadOn(session, guide, ledger)
  }
}

/** `fromLeg`: the leg whose answers stand above the card; undefined where there is no card. */
function askingSolved(
  session: Session,
  guide: Guide,
  told: readonly SaidBeside[],
  fromLeg: number | undefined,
): Asking {
  const { prompter } = guide
  const { tree, node } = placeOf(current(session))
  const { end } = wordsAt(guide)
  const look = lookAt(guide)
  const unseen: readonly Command[] = prompter.draws ? [] : ['rest']
  return {
    options: [
      { id: 'solved', digit: '1', aliases: aliasesOf('yes'), label: end.solved },
      { id: 'not-solved', digit: '2', aliases: aliasesOf('no'), label: end.notSolved },
      { id: 'later', digit: '0', aliases: aliasesOf('unsure'), label: end.later },
    ],
    commands: commandsAt(session).filter((command) => !unseen.includes(command)),
    unhinted: prompter.draws ? unhintedIn(look.columns) : [],
    look,
    waitingFor: `${tree} ${node}`,
    atEnd: { kind: 'option', id: 'later' },
    beside: end.ask,
    scene: (rows) => {
      const said = toldLines(told, guide)
      const card = fromLeg === undefined ? [] : cardLines(session, guide, rows - said.length)
      const trail = fromLeg === undefined ? [] : trailLines(session, fromLeg, guide)
      const left = rows - said.length - card.length - 1
      return [...(left > 0 && trail.length > 0 ? [...trail.slice(-left), ''] : []), ...card, ...said]
    },
    redrawn: () => askingSolved(session, guide, told, fromLeg),
    ...(told.length > 0 ? { escape: { kind: 'close' } as const } : {}),
  }
}

/** In columns: less, and only the keys that show more are hinted at, on one line. */
const NARROW = 60
export const unhintedIn = (columns: number): readonly Command[] =>
  columns < NARROW ? ['language', 'quit', 'evidence', 'report'] : ['language', 'quit']

const toldLines = (told: readonly SaidBeside[], guide: Guide): string[] =>
  told.flatMap(({ text, first }) => lookAt(guide).wrap(text, first))

/** What is read by itself: the rest of the outcome, or the keys. */
async function openPage(command: Command, session: Session, guide: Guide): Promise<boolean> {
  if (command !== 'rest' && command !== 'more') return false
  const lines = {
    rest: () => restLines(session, guide),
    more: () => keyLines(commandsAt(session), current(session), wordingOf(guide)),
  }
  await guide.prompter.read(lines[command], lookAt(guide))
  return true
}

/** All that may not stand on the card; from the verdict on, so that it is read by itself. */
function restLines(session: Session, guide: Guide): string[] {
  const walk = current(session)
  if (walk.at.kind !== 'outcome') return []
  return renderFull(outcomeView(session, walk.at.node, guide), toDo(walk), wordingOf(guide))
}

interface NextOffer {
  readonly label: string
  readonly follow: () => Next | Promise<Next>
}

/** "Not solved" leads on: to another tree, or a rung higher on the ladder; the last rung is the report. */
async function leadOn(session: Session, guide: Guide, ledger: Ledger): Promise<Next> {
  const { next: words } = wordsAt(guide)
  const leads = leadsFrom(session, guide, ledger)
  const { prompter } = guide
  const above = ['', ...lookAt(guide).wrap(words.ask, '')]
  if (!prompter.draws) prompter.say(above)
  const reply = await prompter.ask({
    scene: () => above,
    escape: { kind: 'close' },
    options: leads.map(({ label }, index) => {
      const digit = String(index + 1)
      return { id: digit, digit, aliases: [], label }
    }),
    commands: ['back', 'quit'],
    look: lookAt(guide),
    waitingFor: 'next',
    atEnd: { kind: 'command', command: 'quit' },
  })
  if (reply.kind !== 'option')
    return reply.kind === 'command' && reply.command === 'quit' ? { leave: 'saved' } : { session }
  return leads[Number(reply.id) - 1]?.follow() ?? { session }
}

/** The fault that was put off comes first, the ladder last. */
function leadsFrom(session: Session, guide: Guide, ledger: Ledger): readonly NextOffer[] {
  const { next: words } = wordsAt(guide)
  const { trees, fault, rung } = nextOffers(session)
  return [
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
            follow: () => climbTo(rung, session, guide, ledger),
          },
        ]
      : []),
    { label: words.ladderDone, follow: () => handOn(session, guide) },
  ]
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

async function climbTo(rung: Rung, session: Session, guide: Guide, ledger: Ledger): Promise<Next> {
  const higher = climb(session)
  guide.recorder.save(higher)
  guide.prompter.result(['', ...rungLines(rung, guide)])
  return askSolved(higher, guide, ledger, false)
}

/** Nothing more can be done here: the report goes to the next person. */
async function handOn(session: Session, guide: Guide): Promise<Next> {
  const { showReport } = await import('./outcome-keys.ts')
  await showReport(session, guide)
  return { leave: 'stopped' }
}
