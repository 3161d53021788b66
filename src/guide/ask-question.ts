/** One question, until something changes: an answer, back, another language, or the end. Glue. */

import { stepLines } from '../render/outcome.ts'
import {
  renderAsk,
  renderDoFirst,
  renderHelp,
  renderInstruction,
  renderKnown,
  renderWhere,
} from '../render/question.ts'
import { layQuestion } from '../render/question-card.ts'
import type { QuestionNode } from '../tree/graph.ts'
import type { Asking, Command } from '../ui/prompter.ts'
import { answerSession, current, type Session } from '../walk/session.ts'
import { placeOf, toDo } from '../walk/walk.ts'
import { answerOptions } from './choose.ts'
import { commandsAt, keyLines, type Next, obey, turnedAway } from './commands.ts'
import { type Guide, lookAt, wordingOf, wordsAt } from './guide.ts'
import type { Ledger } from './ledger.ts'
import { knownAt, progressLines, showInstructions, trailLines, whereView } from './screen.ts'

/** What is open above a question, by the key that opened it; it is worded when it is drawn. */
interface Open {
  readonly by: Command | undefined
  readonly lines: () => readonly string[]
}

export async function askQuestion(session: Session, at: QuestionNode, guide: Guide, ledger: Ledger): Promise<Next> {
  const { prompter, recorder } = guide
  let open = toldIn(guide)
  const heard = await readSteps(
    session,
    at,
    prompter.draws ? [...trailLines(session, ledger.fromLeg(session), guide), ...(open?.lines() ?? [])] : [''],
    guide,
  )
  if (heard) return turnedAway(heard, session, guide)
  const asking = (): Asking => askingAt(session, at, open, guide, ledger)
  for (;;) {
    const reply = await prompter.ask(asking())
    const closed = open?.by
    open = undefined
    if (reply.kind === 'close') continue
    if (reply.kind === 'option') {
      const answered = answerSession(session, reply.id)
      if (!answered) continue
      recorder.save(answered)
      return { session: answered }
    }
    const opened = reply.command === closed ? undefined : openedBy(reply.command, session, at, guide)
    if (opened) open = await show(opened, asking(), session, at, guide)
    const next = await obey(reply.command, session, guide)
    if (next) return next
    open ??= toldIn(guide)
    // What was looked up may have pushed the question off the screen.
    if (reply.command === 'code' && !prompter.draws) prompter.say(askLines(session, at, guide))
  }
}

/** Says where one is and what to do first, step by step where one has a risk; what is drawn comes with the question. */
async function readSteps(
  session: Session,
  at: QuestionNode,
  before: readonly string[],
  guide: Guide,
): Promise<'back' | 'quit' | undefined> {
  const { prompter } = guide
  const wording = wordingOf(guide)
  const above: string[] = []
  const show = prompter.draws ? (lines: readonly string[]) => void above.push(...lines) : prompter.say
  show([...before, ...progressLines(session, guide)])
  const first = toDo(current(session))
  if (first.length > 0) show(renderDoFirst(wording))
  const heard = await showInstructions(first, show, guide, above)
  if (!heard && !prompter.draws) prompter.say(askLines(session, at, guide))
  return heard
}

const askLines = (session: Session, { node }: QuestionNode, guide: Guide): string[] => [
  '',
  ...renderAsk(node, wordingOf(guide), current(session).moneyOpen),
]

/** The question in the words and the width of the moment. */
function askingAt(session: Session, at: QuestionNode, open: Open | undefined, guide: Guide, ledger: Ledger): Asking {
  const { tree, node } = placeOf(current(session))
  return {
    options: answerOptions(at, wordingOf(guide)),
    commands: commandsAt(session),
    look: lookAt(guide),
    waitingFor: `${tree} ${node}`,
    scene: (rows) => sceneAt(session, at, open, guide, ledger.fromLeg(session), rows),
    redrawn: () => askingAt(session, at, open, guide, ledger),
    ...(open ? { escape: { kind: 'close' } as const } : {}),
  }
}

function sceneAt(
  session: Session,
  at: QuestionNode,
  open: Open | undefined,
  guide: Guide,
  fromLeg: number,
  rows: number,
): string[] {
  const wording = wordingOf(guide)
  const walk = current(session)
  const steps = open?.by === 'steps' ? [] : toDo(walk)
  const { stepsAll, stepsMore } = wordsAt(guide).keys
  const card = {
    trail: trailLines(session, fromLeg, guide),
    progress: renderWhere(whereView(session, guide), wording),
    known: renderKnown(knownAt(walk, wording), wording),
    heading: renderDoFirst(wording),
    steps: steps.map((step, index) => renderInstruction(step, index + 1, wording)),
    stepsKey: (shown: number) => (shown === 0 ? stepsAll(steps.length) : stepsMore(steps.length - shown)),
    open: open?.lines() ?? [],
    asking: renderAsk(at.node, wording, walk.moneyOpen),
  }
  return layQuestion(card, rows)
}

function openedBy(command: Command, session: Session, { node }: QuestionNode, guide: Guide): Open | undefined {
  const lines = {
    help: () => renderHelp(node, wordingOf(guide)),
    more: () => keyLines(commandsAt(session), current(session), wordingOf(guide)),
    steps: () => stepsToDo(session, guide),
  }
  return command === 'help' || command === 'more' || command === 'steps'
    ? { by: command, lines: lines[command] }
    : undefined
}

function stepsToDo(session: Session, guide: Guide): string[] {
  const wording = wordingOf(guide)
  return [...renderDoFirst(wording), ...stepLines(toDo(current(session)), wording)]
}

/** Above the question where there is room for both, else by itself; where nothing is drawn it is said. */
async function show(
  opened: Open,
  asking: Asking,
  session: Session,
  at: QuestionNode,
  guide: Guide,
): Promise<Open | undefined> {
  const { prompter } = guide
  const beside = renderAsk(at.node, wordingOf(guide), current(session).moneyOpen).length + STEPS_KEY
  if (prompter.draws && opened.lines().length + beside <= prompter.roomFor(asking)) return opened
  await prompter.read(opened.lines, lookAt(guide))
  return undefined
}
/** The line that stands for the steps. */
const STEPS_KEY = 1

/** What was said meanwhile stands above the question until the next key. */
function toldIn(guide: Guide): Open | undefined {
  const told = guide.takeTold()
  if (told.length === 0) return undefined
  return { by: undefined, lines: () => told.flatMap(({ text, first }) => lookAt(guide).wrap(text, first)) }
}
