/** The words a pack has for what a record names; the bare ids where it no longer has any. Pure. */

import type { Speech } from '../../i18n/language.ts'
import type { Place } from '../../record/record.ts'
import { stripControl } from '../../text/plain-text.ts'
import type { Outcome } from '../../tree/format/schema.ts'
import type { Lang } from '../../tree/format/schema-types.ts'
import type { Graph } from '../../tree/graph.ts'
import { own } from '../../tree/pack.ts'
import { nodeAt, questionAt, type Step, type ToldAt } from '../../walk/walk.ts'

/** A text as one line without control characters. */
export const plain = (text: string): string =>
  stripControl(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()

export const treeTitle = (tree: string, { pack }: Graph, lang: Lang): string =>
  plain(own(pack.trees, tree)?.title[lang] ?? tree)

/** The outcome a record names; undefined when the pack no longer has it. */
export function outcomeAt(graph: Graph, place: Place): Outcome | undefined {
  const found = nodeAt(graph, place)
  return found?.kind === 'outcome' ? found.node : undefined
}

/** The question, or the title of the outcome, at a place. */
export function askText(place: Place, graph: Graph, lang: Lang): string {
  const text = questionAt(graph, place)?.ask ?? outcomeAt(graph, place)?.title
  return text ? plain(text[lang]) : `${place.tree}:${place.node}`
}

/** The steps that were shown without a question, as far as the pack still has them. */
export const toldTexts = (told: readonly ToldAt[] | undefined, graph: Graph, lang: Lang): string[] =>
  (told ?? []).flatMap((place) => {
    const found = nodeAt(graph, place)
    return found?.kind === 'tell' ? found.node.tell.map((step) => plain(step[lang])) : []
  })

export function answerText(step: Step, graph: Graph, { words, content }: Pick<Speech, 'words' | 'content'>): string {
  const question = questionAt(graph, step)
  const choice = question && 'choices' in question ? own(question.choices, step.answer) : undefined
  if (choice) return plain(choice.label[content])
  const { yes, no, skipped, unsure } = words
  return own({ yes, no, skipped, unsure }, step.answer) ?? step.answer
}
