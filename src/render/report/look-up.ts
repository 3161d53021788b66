/** The words a pack has for what a record names; the bare ids where it no longer has any. Pure. */

import type { Speech } from '../../i18n/language.ts'
import type { Place } from '../../record/record.ts'
import { stripControl } from '../../text/plain-text.ts'
import type { Outcome } from '../../tree/format/schema.ts'
import type { Lang } from '../../tree/format/schema-types.ts'
import type { Graph } from '../../tree/graph.ts'
import { own } from '../../tree/pack.ts'
import { questionAt, type Step } from '../../walk/walk.ts'

/** A text as one line without control characters. */
export const plain = (text: string): string =>
  stripControl(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()

export const treeTitle = (tree: string, { pack }: Graph, lang: Lang): string =>
  plain(own(pack.trees, tree)?.title[lang] ?? tree)

/** The outcome a record names, found through its calls; undefined when the pack no longer has it. */
export function outcomeAt(graph: Graph, { tree, node }: Place): Outcome | undefined {
  const ids = node.split('/')
  let within = tree
  for (const id of ids.slice(0, -1)) {
    const call = graph.node(within, id)
    if (call?.kind !== 'call') return undefined
    within = call.node.call
  }
  const found = graph.node(within, ids.at(-1))
  return found?.kind === 'outcome' ? found.node : undefined
}

/** The question, or the title of the outcome, at a place. */
export function askText(place: Place, graph: Graph, lang: Lang): string {
  const text = questionAt(graph, place)?.ask ?? outcomeAt(graph, place)?.title
  return text ? plain(text[lang]) : `${place.tree}:${place.node}`
}

export function answerText(step: Step, graph: Graph, { words, content }: Pick<Speech, 'words' | 'content'>): string {
  const question = questionAt(graph, step)
  const choice = question && 'choices' in question ? own(question.choices, step.answer) : undefined
  if (choice) return plain(choice.label[content])
  const { yes, no, unsure } = words
  return own({ yes, no, unsure }, step.answer) ?? step.answer
}
