/** Messages that say all at once: found by their words, wherever these stand in what was typed. Pure. */

import { fold } from '../text/fold.ts'
import type { Message } from '../tree/format/schema.ts'
import { isOutcome } from '../tree/graph.ts'
import { own, type Pack } from '../tree/pack.ts'
import { placeOf } from './index/documents.ts'

/**
 * The first message that says all at once, some text of which stands in `typed`: one that enters at an outcome, since it is about
 * something that has no questions of its own; or one whose result is not known, since nothing that was typed beside it makes the
 * result known. What stands in its `unless` makes it another matter.
 */
export function wholeMessageIn(pack: Pack, typed: string): Message | undefined {
  const words = fold(typed).replace(/\s+/g, ' ')
  return pack.messages.find(
    (message) =>
      message.display.some((text) => holds(words, fold(text))) &&
      !isAnother(message, words) &&
      // A tree is unpacked to see where it enters: only for what stands there.
      (message.result === 'unknown' || saysAll(pack, message)),
  )
}

/** Messages that are not meant, since words stand beside theirs that make it another matter. */
export function notMeant(pack: Pack, typed: string): ReadonlySet<string> {
  const words = fold(typed).replace(/\s+/g, ' ')
  return new Set(pack.messages.filter((message) => isAnother(message, words)).map(({ id }) => id))
}

const isAnother = ({ unless = [] }: Message, words: string): boolean => unless.some((text) => holds(words, fold(text)))

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
