/** Messages that say all at once: found by their words, wherever these stand in what was typed. Pure. */

import type { Message } from '../tree/format/schema.ts'
import { isOutcome } from '../tree/graph.ts'
import { own, type Pack } from '../tree/pack.ts'
import { placeOf } from './index/documents.ts'
import { fold } from './words/normalize.ts'

/**
 * The message that enters at an outcome and of which some text stands in `typed`; of several the one with the longest. It is about
 * something that has no questions of its own, so whatever else was typed, a code too, leads to worse places.
 */
export function wholeMessageIn(pack: Pack, typed: string): Message | undefined {
  const words = fold(typed).replace(/\s+/g, ' ')
  const told = pack.messages
    .flatMap((message) => message.display.filter((text) => holds(words, fold(text))).map((text) => ({ message, text })))
    .sort((a, b) => b.text.length - a.text.length)
  // A tree is unpacked to see where it enters: only for what stands there.
  return told.find(({ message }) => saysAll(pack, message))?.message
}

function saysAll(pack: Pack, { enter }: Message): boolean {
  const { tree, node } = placeOf(enter)
  const at = node === undefined ? undefined : own(own(pack.trees, tree)?.nodes ?? {}, node)
  return at !== undefined && isOutcome(at)
}

const LETTER = /[a-z0-9]/

/** Latin words whole, other characters anywhere. */
function holds(words: string, text: string): boolean {
  for (let at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + 1)) {
    const [before, after] = [words[at - 1] ?? ' ', words[at + text.length] ?? ' ']
    const cut = (inside: string | undefined, outside: string) => LETTER.test(inside ?? ' ') && LETTER.test(outside)
    if (!cut(text[0], before) && !cut(text.at(-1), after)) return true
  }
  return false
}
