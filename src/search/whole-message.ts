/** Messages that say all at once: found by their words, wherever these stand in what was typed. Pure. */

import type { Message } from '../tree/format/schema.ts'
import { isOutcome, isQuestion } from '../tree/graph.ts'
import { own, type Pack } from '../tree/pack.ts'
import { parseTarget } from '../tree/target.ts'
import { areDenied, foldTyped, isDenied, placesOf } from './words-in.ts'

/**
 * The first message that says all at once and is in `typed`. That is one people say, since they said it; one that leads to one
 * outcome, since it is about something that has no questions of its own; and one whose result is not known, since nothing that was
 * typed beside it makes the result known. What stands in its `unless` makes it another matter.
 */
export function wholeMessageIn(pack: Pack, typed: string): Message | undefined {
  const words = foldTyped(typed)
  return pack.messages.find(
    (message) =>
      !isAnother(message, words) && (isSaid(message, words) || (isShown(message, words) && saysAll(pack, message))),
  )
}

/** Messages that are not meant: words beside theirs make it another matter, deny each of theirs, or make them a part of another name. */
export function notMeant(pack: Pack, typed: string): ReadonlySet<string> {
  const words = foldTyped(typed)
  return new Set(
    pack.messages
      .filter((message) => isAnother(message, words) || isRuledOut(message, words) || isPartOfName(message, words))
      .map(({ id }) => id),
  )
}

/** An exception that only cuts the thing spoken of, a word of the first list, is none: in `lost my card reader` nobody lost a card. */
function isAnother({ unless = [], said = [] }: Message, words: string): boolean {
  const exceptions = unless.flatMap((text) => placesOf(words, text))
  if (exceptions.length === 0) return false
  const heard = (said[0] ?? []).flatMap((text) => placesOf(words, text))
  return exceptions.some(
    ([from, to]) => !heard.some(([first, last]) => first < to && from < last && (first < from || to < last)),
  )
}

/** Words of a list, or all that it shows, stand there and are denied. */
const isRuledOut = ({ said = [], display }: Message, words: string): boolean =>
  [...said, display].some((list) => areDenied(words, list))

/** Only within longer names: DATE_TAMPER_X is no TAMPER. */
function isPartOfName({ display }: Message, words: string): boolean {
  if (!words.includes('_')) return false
  const names = words.match(/[a-z0-9]+(?:_[a-z0-9]+)+/g)?.join(' ') ?? ''
  const within = display.filter((text) => /^[a-z0-9_. ]+$/.test(foldTyped(text)) && names.includes(foldTyped(text)))
  return within.length > 0 && !display.some((text) => placesOf(words, text).length > 0)
}

const isSaid = ({ said }: Message, words: string): boolean => said?.every((list) => isHeard(list, words)) ?? false
const isShown = ({ display }: Message, words: string): boolean => isHeard(display, words)
const isHeard = (list: readonly string[], words: string): boolean =>
  list.some((text) => placesOf(words, text).some(([from]) => !isDenied(words, from, list)))

/**
 * A message that enters at an outcome, or of whose facts one is the answer that leads straight to an outcome of its tree. A tree is
 * unpacked to see that: only for what stands in the words.
 */
function saysAll(pack: Pack, { enter, result, sets = {} }: Message): boolean {
  if (result === 'unknown') return true
  const { tree, node } = parseTarget(enter)
  const nodes = own(pack.trees, tree)?.nodes ?? {}
  const ends = (id: string | undefined): boolean => {
    const at = id === undefined ? undefined : own(nodes, id)
    return at !== undefined && isOutcome(at)
  }
  if (ends(node)) return true
  return Object.values(nodes).some((at) => {
    const known = isQuestion(at) && 'choices' in at ? own(sets, at.fact ?? at.heard ?? '') : undefined
    return known !== undefined && isQuestion(at) && 'choices' in at && ends(own(at.choices, known)?.goto)
  })
}
