/** The walk of a report: what was asked, answered and done, and when; in the words the pack has for it. Pure. */

import type { Speech, Words } from '../../i18n/language.ts'
import type { SessionRecord, StoredLeg, StoredStep } from '../../record/record.ts'
import { stripControl } from '../../text/plain-text.ts'
import { factAsked } from '../../tree/facts.ts'
import type { Lang } from '../../tree/format/schema-types.ts'
import type { Graph } from '../../tree/graph.ts'
import { own } from '../../tree/pack.ts'
import { formatTarget, type Place } from '../../tree/target.ts'
import { nodeAt, outcomeAt, questionAt } from '../../walk/node-at.ts'
import type { Step } from '../../walk/walk.ts'
import { localClock } from '../local-time.ts'
import { answerLabel } from '../question.ts'

export interface ReportStep {
  readonly tree: string
  readonly node: string
  readonly answer: string
  /** UTC, as in the record; `clock` is the local hour and minute. */
  readonly at: string
  readonly clock: string
  readonly ask: string
  readonly label: string
  /** What was carried out before answering; the answer is its result. */
  readonly did: readonly string[]
  /** Known from an earlier part, so not asked. */
  readonly carried: boolean
  /** Known from what was typed, so not asked. */
  readonly heard: boolean
  /** What was typed that it is known from; left out where it is not known any more. */
  readonly from?: string
}
/** Why a question was not asked; null where it was. */
export function unaskedFor({ carried, heard, from }: ReportStep, words: Words['record']['report']): string | null {
  if (carried) return words.carried
  return heard ? (from === undefined ? words.heard : words.heardFrom(from)) : null
}

export interface ReportLeg {
  readonly title: string
  readonly steps: readonly ReportStep[]
  readonly outcome: string | null
  /** What was told to do on the way to the outcome; left out where nothing was. */
  readonly told?: readonly string[]
  readonly solved: boolean | null
}

export const reportLegs = (record: SessionRecord, graph: Graph, speech: Speech): ReportLeg[] =>
  record.legs.map((leg) => ({
    title: treeTitle(leg.start.tree, graph, speech.content),
    steps: leg.steps.map((step) => reportStep(step, leg, graph, speech)),
    outcome: outcomeTitle(leg, graph, speech.content),
    ...(leg.outcome?.told ? { told: toldTexts(leg.outcome.told, graph, speech.content) } : {}),
    solved: leg.solved,
  }))

function reportStep(step: StoredStep, { start }: StoredLeg, graph: Graph, speech: Speech): ReportStep {
  const asked = factAsked(questionAt(graph, step) ?? {})
  const from = step.heard && start.heard?.find(({ fact }) => fact === asked)?.from
  return {
    ...{ tree: step.tree, node: step.node, answer: step.answer, at: step.at },
    clock: localClock(new Date(step.at)),
    ask: askText(step, graph, speech.content),
    label: answerText(step, graph, speech),
    did: [
      ...toldTexts(step.told, graph, speech.content),
      ...(questionAt(graph, step)?.do ?? []).map((one) => plain(one[speech.content])),
    ],
    carried: step.carried === true,
    heard: step.heard === true,
    ...(from ? { from: plain(from) } : {}),
  }
}

function outcomeTitle({ outcome }: StoredLeg, graph: Graph, content: Lang): string | null {
  if (!outcome) return null
  const found = outcomeAt(graph, outcome)
  return found ? plain(found.title[content]) : formatTarget(outcome)
}

/* The words a pack has for what a record names; the bare ids where it no longer has any. */

/** A text as one line without control characters. */
export const plain = (text: string): string =>
  stripControl(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()

export const treeTitle = (tree: string, { pack }: Graph, lang: Lang): string =>
  plain(own(pack.trees, tree)?.title[lang] ?? tree)

/** The question, or the title of the outcome, at a place. */
export function askText(place: Place, graph: Graph, lang: Lang): string {
  const text = questionAt(graph, place)?.ask ?? outcomeAt(graph, place)?.title
  return text ? plain(text[lang]) : formatTarget(place)
}

export const answerText = (step: Step, graph: Graph, speech: Speech): string =>
  plain(answerLabel(questionAt(graph, step), step.answer, speech))

/** The steps that were shown without a question, as far as the pack still has them. */
const toldTexts = (told: readonly Place[] | undefined, graph: Graph, lang: Lang): string[] =>
  (told ?? []).flatMap((place) => {
    const found = nodeAt(graph, place)
    return found?.kind === 'tell' ? found.node.tell.map((step) => plain(step[lang])) : []
  })
