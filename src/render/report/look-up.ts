/** The words a pack has for what a record names; the bare ids where it no longer has any. Pure. */

import type { Speech } from '../../i18n/language.ts'
import { stripControl } from '../../text/plain-text.ts'
import type { Lang } from '../../tree/format/schema-types.ts'
import type { Graph } from '../../tree/graph.ts'
import { own } from '../../tree/pack.ts'
import { formatTarget, type Place } from '../../tree/target.ts'
import { nodeAt, outcomeAt, questionAt, type Step } from '../../walk/walk.ts'
import { answerLabel } from '../question.ts'

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
export const toldTexts = (told: readonly Place[] | undefined, graph: Graph, lang: Lang): string[] =>
  (told ?? []).flatMap((place) => {
    const found = nodeAt(graph, place)
    return found?.kind === 'tell' ? found.node.tell.map((step) => plain(step[lang])) : []
  })
