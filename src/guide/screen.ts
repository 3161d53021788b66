/** Words the scenes of the walk with the renderers, in a language that can be switched while walking. */

import type { Context } from '../app/context.ts'
import { contentOf, type Language, nameOf, nextLanguage } from '../i18n/language.ts'
import { contactFor, contactLines } from '../render/contacts.ts'
import type { How } from '../render/how.ts'
import { type OutcomeView, renderNow, renderRecap, renderRest, renderVerdict } from '../render/outcome.ts'
import {
  answerLabel,
  type KnownAnswer,
  renderAsk,
  renderDoFirst,
  renderHelp,
  renderInstruction,
  renderProgress,
  renderRisk,
} from '../render/question.ts'
import { wrap } from '../text/wrap.ts'
import type { Rung } from '../tree/format/schema.ts'
import { own } from '../tree/pack.ts'
import { COMMAND_KEYS, type Command, type Look } from '../ui/prompter.ts'
import { atMostLeft, measures } from '../walk/questions-left.ts'
import { current, type Session } from '../walk/session.ts'
import { allowed, questionAt, teaches, type Walk } from '../walk/walk.ts'
import type { Scenes } from './scenes.ts'

export interface LanguageSwitch {
  lang: Language
}

/** `state` holds the language of the moment; the command that runs the walk reads it when it saves. */
export function makeScenes(context: Context, state: LanguageSwitch): Scenes {
  const known = measures(context.graph)
  const how = () => context.how(state.lang)
  const titleOf = (tree: string): string => own(context.pack.trees, tree)?.title[contentOf(state.lang)] ?? tree
  const view = (session: Session) => ({
    pack: context.pack,
    acquirer: context.acquirer,
    moneyOpen: current(session).moneyOpen,
  })
  return {
    look: () => lookOf(how()),
    progress: (session) => {
      const walk = current(session)
      if (walk.at.kind !== 'question') return []
      const treeTitle = titleOf(walk.tree)
      const left = atMostLeft(walk, known)
      const { node: question } = walk.at
      const carried = knownAnswers(walk, how())
      return renderProgress(
        { treeTitle, number: walk.answered + 1, atMostLeft: left, question, moneyOpen: walk.moneyOpen, known: carried },
        how(),
      )
    },
    doFirst: () => renderDoFirst(how()),
    step: (step, number) => renderInstruction(step, number, how()),
    risk: (risks) => renderRisk(risks, how()),
    ask: (question) => renderAsk(question, how()),
    help: (question) => renderHelp(question, how()),
    verdict: (session, outcome) => renderVerdict({ outcome: outcome.node, ...view(session) }, how()),
    now: () => renderNow(how()),
    rest: (session, outcome) => renderRest({ outcome: outcome.node, ...view(session) }, how()),
    recap: (session, outcome) => recapLines({ outcome: outcome.node, ...view(session) }, context, how()),
    rung: (rung) => rungLines(rung, context, how()),
    rungTitle: (rung) => rung.title[contentOf(state.lang)],
    treeTitle: titleOf,
    answerLabel: (question, answer) => answerLabel(question, answer, how()),
    moreKeys: (commands, walk) => keyLines(commands, walk, how()),
    switchLanguage: () => {
      state.lang = nextLanguage(state.lang)
    },
  }
}

export function lookOf(how: How): Look {
  return {
    words: how.words,
    nextLanguage: nameOf(nextLanguage(how.lang)),
    columns: how.columns,
    wrap: (text, first) => wrap(text, how.columns, { first }),
    faint: how.style.faint,
    chosen: how.style.chosen,
    warn: how.style.warn,
  }
}

/** The questions that were passed over because their answer is known already. */
function knownAnswers(walk: Walk, how: How): KnownAnswer[] {
  return walk.carried.flatMap((step) => {
    const question = questionAt(walk.graph, step)
    return question
      ? [{ ask: question.ask, answer: answerLabel(question, step.answer, how), heard: step.heard === true }]
      : []
  })
}

/** Lines below an outcome: the question whether it helped, its answers and keys. */
const BELOW_OUTCOME = 8

function recapLines(outcome: OutcomeView, { io, screen }: Context, how: How): string[] {
  const rows = io.stderr.rows ?? 0
  if (!screen.interactive || rows === 0) return []
  const steps = outcome.outcome.actions.flatMap((step, index) => renderInstruction(step, index + 1, how))
  const height = renderVerdict(outcome, how).length + steps.length + renderRest(outcome, how).length + BELOW_OUTCOME
  return height > rows ? renderRecap(outcome, how) : []
}

function rungLines(rung: Rung, context: Context, how: How): string[] {
  const { content, columns, style } = how
  return [
    ...wrap(rung.title[content], columns).map(style.heading),
    ...wrap(rung.when[content], columns).map(style.faint),
    ...rung.do.flatMap((step, index) => renderInstruction(step, index + 1, how)),
    ...rung.contacts.flatMap(({ to, say }) => {
      const contact = contactFor(to, context.pack, context.acquirer)
      return contact ? contactLines(contact, say, how) : []
    }),
  ]
}

const canSkip = (walk: Walk): boolean => allowed(walk).some((answer) => answer.id === 'skipped' && !teaches(answer))

function keyLines(commands: readonly Command[], walk: Walk, how: How): string[] {
  const { moreKeys } = how.words
  const rows: [string, string][] = [
    ['1-9 0', moreKeys.digits],
    ['y n u', moreKeys.letters],
    ...(canSkip(walk) ? [['x', moreKeys.skipped] satisfies [string, string]] : []),
    ...commands.flatMap((c): [string, string][] => (c === 'more' ? [] : [[COMMAND_KEYS[c], moreKeys[c]]])),
  ]
  return [
    '',
    how.style.heading(moreKeys.title),
    ...rows.flatMap(([key, what]) => wrap(what, how.columns, { first: `  ${key.padEnd(6)}` })),
  ]
}
