/** The walking loop: shows where the session is, takes one reply, hands the new session to be saved, and goes on. */

import { typedFor } from '../i18n/language.ts'
import type { Instruction } from '../tree/format/schema.ts'
import type { Answer, OutcomeNode, QuestionNode } from '../tree/graph.ts'
import type { Command, Option, Reply, Talker } from '../ui/prompter.ts'
import { answerSession, backSession, climb, current, nextLeg, nextOffers, type Session } from '../walk/session.ts'
import { placeOf, toDo } from '../walk/walk.ts'
import type { Scenes } from './scenes.ts'

/** What the loop is given by the command that runs it. */
export interface Keeper {
  /** Called after every answer, before the next question is shown. */
  readonly save: (session: Session) => void
  readonly solved: (session: Session, solved: boolean) => void
  /** Commands beyond the walk itself (notes, report, …); each returns the session to go on with. */
  readonly extras: Partial<Record<Command, (session: Session, talker: Talker) => Promise<Session>>>
  /** What is said when the walk is left. */
  readonly goodbye: (session: Session, how: 'solved' | 'saved' | 'stopped') => readonly string[]
}

interface Talk {
  readonly talker: Talker
  readonly scenes: Scenes
  readonly keeper: Keeper
}
/** Where a scene leads: on with a session, or out. */
type Next = { readonly session: Session } | { readonly leave: 'solved' | 'saved' | 'stopped' }

/** Walks until the user leaves or the problem is solved. CancelledError passes through; everything is saved by then. */
export async function walkLoop(first: Session, talker: Talker, scenes: Scenes, keeper: Keeper): Promise<void> {
  const talk: Talk = { talker, scenes, keeper }
  let session = first
  for (;;) {
    const { at } = current(session)
    const next = at.kind === 'question' ? await askQuestion(session, at, talk) : await showOutcome(session, at, talk)
    if ('leave' in next) {
      talker.say(keeper.goodbye(session, next.leave))
      return
    }
    session = next.session
  }
}

/** One question, until something changes: an answer, back, another language, or the end. */
async function askQuestion(session: Session, at: QuestionNode, talk: Talk): Promise<Next> {
  const { talker, scenes } = talk
  talker.say(['', ...scenes.progress(session)])
  const steps = toDo(current(session))
  if (steps.length > 0) {
    talker.say(scenes.doFirst())
    const heard = await showSteps(steps, talk)
    if (heard) return leaveFor(heard, session, talk)
  }
  talker.say(['', ...scenes.ask(at.node)])
  for (;;) {
    const walk = current(session)
    const reply = await talker.ask({
      options: answerOptions(at, scenes),
      commands: questionCommands(session, talk.keeper),
      look: scenes.look(),
      waitingFor: `${walk.tree} ${placeOf(walk).node}`,
    })
    if (reply.kind === 'option') {
      const answered = answerSession(session, reply.id)
      if (!answered) continue
      talk.keeper.save(answered)
      return { session: answered }
    }
    if (reply.command === 'help') talker.say(scenes.help(at.node))
    else {
      const next = await obey(reply.command, session, talk)
      if (next) return next
      // What was looked up may have pushed the question off the screen.
      if (reply.command === 'code') talker.say(['', ...scenes.ask(at.node)])
    }
  }
}

/** The commands that do not depend on what is shown; undefined when the same prompt is to be asked again. */
async function obey(command: Command, session: Session, talk: Talk): Promise<Next | undefined> {
  const { talker, scenes, keeper } = talk
  if (command === 'quit') return { leave: 'saved' }
  if (command === 'more') talker.say(scenes.moreKeys(questionCommands(session, keeper), current(session)))
  else if (command === 'back') return { session: goBack(session, talk) }
  else if (command === 'language') {
    scenes.switchLanguage()
    return { session }
  } else {
    const changed = await keeper.extras[command]?.(session, talker)
    if (changed && changed !== session) {
      keeper.save(changed)
      return { session: changed }
    }
  }
  return undefined
}

function goBack(session: Session, { talker, scenes, keeper }: Talk): Session {
  const before = backSession(session)
  if (before) keeper.save(before)
  else talker.say(scenes.look().wrap(scenes.look().words.noBack, ''))
  return before ?? session
}

/** Where a warning leads that was not gone past. */
const leaveFor = (heard: 'back' | 'quit', session: Session, talk: Talk): Next =>
  heard === 'quit' ? { leave: 'saved' } : { session: goBack(session, talk) }

/** Shows numbered steps; one with a risk says so first and waits until that has been read. */
async function showSteps(steps: readonly Instruction[], talk: Talk): Promise<'back' | 'quit' | undefined> {
  const { talker, scenes } = talk
  for (const [index, step] of steps.entries()) {
    if (step.risk?.length) {
      talker.say(scenes.risk(step.risk))
      const heard = await talker.acknowledge(scenes.look())
      if (heard !== 'go') return heard
    }
    talker.say(scenes.step(step, index + 1))
  }
  return undefined
}

async function showOutcome(session: Session, at: OutcomeNode, talk: Talk): Promise<Next> {
  const { talker, scenes } = talk
  const told = toDo(current(session))
  if (told.length > 0) talker.result(['', ...scenes.doFirst()])
  const toldHeard = await showResultSteps(told, talk)
  if (toldHeard) return leaveFor(toldHeard, session, talk)
  talker.result(['', ...scenes.verdict(session, at), ...scenes.now()])
  const heard = await showResultSteps(at.node.actions, talk)
  if (heard) return leaveFor(heard, session, talk)
  talker.result(scenes.rest(session, at))
  talker.say(scenes.recap(session, at))
  return askSolved(session, talk)
}

/** Actions are results: they go where results go, their warnings where the talk goes. */
const showResultSteps = (steps: readonly Instruction[], talk: Talk) =>
  showSteps(steps, { ...talk, talker: { ...talk.talker, say: talk.talker.result } })

async function askSolved(session: Session, talk: Talk): Promise<Next> {
  const { talker, scenes, keeper } = talk
  for (;;) {
    const { words } = scenes.look()
    talker.say(['', ...scenes.look().wrap(words.end.ask, '')])
    const walk = current(session)
    const reply: Reply = await talker.ask({
      options: [
        { id: 'solved', digit: '1', aliases: wordsFor('yes'), label: words.end.solved },
        { id: 'not-solved', digit: '2', aliases: wordsFor('no'), label: words.end.notSolved },
        { id: 'later', digit: '0', aliases: wordsFor('unsure'), label: words.end.later },
      ],
      commands: questionCommands(session, keeper).filter((command) => command !== 'help'),
      look: scenes.look(),
      waitingFor: `${walk.tree} ${placeOf(walk).node}`,
      atEnd: { kind: 'option', id: 'later' },
    })
    if (reply.kind === 'command') {
      const next = await obey(reply.command, session, talk)
      if (next) return next
      continue
    }
    if (reply.id === 'later') return { leave: 'saved' }
    keeper.solved(session, reply.id === 'solved')
    if (reply.id === 'solved') return { leave: 'solved' }
    return leadOn(session, talk)
  }
}

/** "Not solved" leads on: to another tree, or a rung higher on the ladder; the last rung is the report. */
async function leadOn(session: Session, talk: Talk): Promise<Next> {
  const { talker, scenes, keeper } = talk
  const { words } = scenes.look()
  const { trees, rung } = nextOffers(session)
  const targets: { label: string; go: () => Next | Promise<Next> }[] = trees.map((tree) => ({
    label: scenes.treeTitle(tree),
    go: () => {
      const next = nextLeg(session, { tree })
      if (next) keeper.save(next)
      return { session: next ?? session }
    },
  }))
  if (rung)
    targets.push({
      label: words.next.ladder(scenes.rungTitle(rung)),
      go: () => {
        const higher = climb(session)
        keeper.save(higher)
        talker.result(['', ...scenes.rung(rung)])
        return askSolved(higher, talk)
      },
    })
  targets.push({
    label: words.next.ladderDone,
    go: async () => {
      await keeper.extras.report?.(session, talker)
      return { leave: 'stopped' }
    },
  })
  talker.say(['', ...scenes.look().wrap(words.next.ask, '')])
  const reply = await talker.ask({
    options: targets.map(({ label }, index) => ({
      id: String(index + 1),
      digit: String(index + 1),
      aliases: [],
      label,
    })),
    commands: ['back', 'quit'],
    look: scenes.look(),
    waitingFor: 'next',
    atEnd: { kind: 'command', command: 'quit' },
  })
  if (reply.kind === 'command') return reply.command === 'quit' ? { leave: 'saved' } : { session }
  return targets[Number(reply.id) - 1]?.go() ?? { session }
}

/** The keys of answers that are not written in a tree. */
const KEYS = { yes: 'y', no: 'n', skipped: 'x', unsure: 'u' } as const
const isKeyed = (answer: string): answer is keyof typeof KEYS => Object.hasOwn(KEYS, answer)
const wordsFor = (answer: keyof typeof KEYS): readonly string[] => [KEYS[answer], ...typedFor(answer)]

export function answerOptions(at: QuestionNode, scenes: Scenes): Option[] {
  return at.answers.map((given: Answer, index) => ({
    id: given.id,
    digit: given.id === 'unsure' ? '0' : String(index + 1),
    aliases: isKeyed(given.id) ? wordsFor(given.id) : [],
    label: scenes.answerLabel(at.node, given.id),
  }))
}

const AT_OUTCOME: ReadonlySet<Command> = new Set(['report', 'copy', 'evidence', 'remind'])

/** In the order their keys are hinted at. */
function questionCommands(session: Session, keeper: Keeper): Command[] {
  const ended = current(session).at.kind === 'outcome'
  const extras = (Object.keys(keeper.extras) as Command[]).filter((command) => ended || !AT_OUTCOME.has(command))
  const canGoBack = backSession(session) !== undefined
  return ['help', ...(canGoBack ? (['back'] as const) : []), 'language', 'quit', ...extras, 'more']
}
