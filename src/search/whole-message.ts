/** Messages and codes whose words say all at once: found by their words, wherever these stand in what was typed. Pure. */

import { firstFolded, fold, lettersOf } from '../text/fold.ts'
import { factAsked } from '../tree/facts.ts'
import type { Code, Message } from '../tree/format/schema.ts'
import { isOutcome, isQuestion } from '../tree/graph.ts'
import { own, type Pack } from '../tree/pack.ts'
import { parseTarget } from '../tree/target.ts'
import { entryStart, startKey } from '../walk/start.ts'
import { saysNoMore as besides, clausesOf } from './beside.ts'
import { placesOf } from './places.ts'
import { areDenied, foldTyped, isDenied, says, typedAt } from './words-in.ts'

/**
 * The first message that says all at once and is in `typed`. That is one people say, since they said it; one that leads to one
 * outcome, since it is about something that has no questions of its own; and one whose result is not known, since nothing that was
 * typed beside it makes the result known. What stands in its `unless` makes it another matter.
 */
export function wholeMessageIn(pack: Pack, typed: string): Message | undefined {
  const words = foldTyped(typed)
  return pack.messages.find(
    (message) =>
      !isExcepted(message, words) && (isSaid(message, words) || (isShown(message, words) && saysAll(pack, message))),
  )
}

/** Messages that are not meant: words beside theirs make it another matter, deny each of theirs, or make them a part of another name. */
export function notMeant(pack: Pack, typed: string): ReadonlySet<string> {
  const words = foldTyped(typed)
  return new Set(
    pack.messages
      .filter((message) => isExcepted(message, words) || isRuledOut(message, words) || isPartOfName(message, words))
      .map(({ id }) => id),
  )
}

/** An exception that only cuts the thing spoken of, a word of the first list, is none: in `lost my card reader` nobody lost a card. */
function isExcepted({ unless = [], said = [] }: Message, words: string): boolean {
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

const isSaid = ({ said }: Message, words: string): boolean => said?.every((list) => isAnyHeard(list, words)) ?? false
const isShown = ({ display }: Message, words: string): boolean => isAnyHeard(display, words)
const isAnyHeard = (list: readonly string[], words: string): boolean =>
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
    const known = isQuestion(at) && 'choices' in at ? own(sets, factAsked(at) ?? '') : undefined
    return known !== undefined && isQuestion(at) && 'choices' in at && ends(own(at.choices, known)?.goto)
  })
}

/* A code that is told by the words of its screen alone: they stand there whole, and mean one thing only. */

/** A code, and the words of its screen as they were typed. */
export interface ShownCode {
  readonly code: Code
  readonly words: string
}

/**
 * The code whose screen was typed: one of its texts, or what stands in it before a comma and what to do, with the code itself beside it or without,
 * and nothing else that says what happened. Undefined where that also stands on the screen of something that starts elsewhere or is known otherwise.
 */
export function shownCode(pack: Pack, typed: string): ShownCode | undefined {
  const letters = lettersOf(fold(typed))
  const said = firstFound(pack.codes, (code) => {
    if (code.display.some((text) => saysOnlyText(letters, text, code.code))) return { code, words: typed }
    const words = shownBeside(pack, code, typed, letters)
    return words === undefined ? undefined : { code, words }
  })
  if (!said) return undefined
  const words = withoutCode(lettersOf(fold(said.words)), said.code.code)
  const alike = startKey(entryStart(said.code))
  const others = [...pack.codes, ...pack.messages].filter(({ display }) =>
    display.some((text) => lettersOf(fold(text)).includes(words)),
  )
  return others.every((entry) => startKey(entryStart(entry)) === alike) ? said : undefined
}

function firstFound<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** The words of a screen of the code that stand in the text, as they were typed, where nothing beside them says what happened. */
function shownBeside(pack: Pack, { code, display }: Code, typed: string, letters: string): string | undefined {
  for (const text of display.flatMap(clausesOf)) {
    const first = firstFolded(text)
    if ((first !== undefined && !letters.includes(first)) || !letters.includes(lettersOf(fold(text)))) continue
    const words = foldTyped(typed)
    const [at, ...others] = placesOf(words, text)
    if (!at || others.length > 0 || isDenied(words, at[0])) continue
    const beside = `${words.slice(0, at[0])} ${words.slice(at[1])}`
    if (besides(pack, { rest: withoutToken(beside, code), own: '' })) return typedAt(typed, ...at)
  }
  return undefined
}

const withoutToken = (words: string, code: string): string =>
  words.replace(new RegExp(`(?<![a-z0-9])${code.toLowerCase()}(?![a-z0-9])`), ' ')

/** Shorter texts may be part of what says something else: 没收卡. */
const isLong = (text: string): boolean => /[\u3400-\u9fff]{4}|[a-z_]{3}[ _][a-z_ ]{3}/i.test(text)

/**
 * The code whose screen stands among other words and leads into the tree; undefined where several do that know different things. What
 * screens say without a code people say of much else: 结算失败.
 */
export function screenAmong(pack: Pack, tree: string, typed: string): Code | undefined {
  const words = foldTyped(typed)
  const [first, ...others] = pack.codes.filter(
    (entry) =>
      parseTarget(entry.enter).tree === tree &&
      entry.display.flatMap(clausesOf).some((text) => isLong(text) && says(words, text)) &&
      isTold(pack, entry, typed),
  )
  const alike = first && startKey(entryStart(first))
  return others.every((entry) => startKey(entryStart(entry)) === alike) ? first : undefined
}

/**
 * Whether words alone tell a code or message, so that what it makes known may be taken as known: not where they stand, too, on a
 * screen whose result is unknown, and not where they are denied.
 */
export function isTold({ codes, messages }: Pack, { display, result }: Code | Message, typed: string): boolean {
  if (areDenied(foldTyped(typed), display)) return false
  if (isResultOpen(result)) return true
  const letters = lettersOf(fold(typed))
  const own = display.map((text) => lettersOf(fold(text))).filter((text) => letters.includes(text))
  const words = own.length > 0 ? own : [letters]
  const open = [...codes, ...messages].filter((entry) => isResultOpen(entry.result))
  return !open.some((entry) => entry.display.some((text) => words.some((said) => lettersOf(fold(text)).includes(said))))
}

const isResultOpen = (result: Code['result']): boolean => result === 'unknown' || result === 'declined-verify'

const saysOnlyText = (letters: string, text: string, code: string): boolean => {
  const words = withoutCode(letters, code)
  const first = firstFolded(text)
  return words !== '' && (first === undefined || words.startsWith(first)) && partsOf(text).includes(words)
}

const partsOf = (text: string): readonly string[] => clausesOf(text).map((part) => lettersOf(fold(part)))

const withoutCode = (letters: string, code: string): string => {
  const own = code.toLowerCase()
  if (letters.startsWith(own)) return letters.slice(own.length)
  return letters.endsWith(own) ? letters.slice(0, -own.length) : letters
}
