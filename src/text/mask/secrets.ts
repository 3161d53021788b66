/**
 * PINs, passwords, one-time codes and check codes. Nobody can list the words they are told in, so a run of 3 to 8 digits,
 * typed or spoken, a few words from a secret's word is taken for the secret. In this order:
 * 1. Digits said to be the secret are masked, whatever they are called: "the password is the last six of TID 345678"; unless
 *    a unit follows.
 * 2. Digits that are something else stay: labelled, counted, measured, or a part of something longer. A weak label, such as
 *    "at" or "shows", gives way to a secret's word in front of it, also across a comma; an amount of few digits does not.
 * 3. Other digits near the word are masked, and those joined to masked ones.
 * Pure, linear: only so many characters around each word are looked at.
 */

import type { MaskedSpan } from './numbers.ts'
import { type DigitRun, digitsIn, type SecretWord, type Stretch, secretWordsIn } from './secret-words.ts'
import {
  type Else,
  isCallerOrDebit,
  isLabelled,
  isLabelledBehind,
  isMeasured,
  somethingElse,
} from './something-else.ts'
import { isToldBefore, isToldThrough, REACH, toldBehind } from './told.ts'

/** The most words between word and digits. */
const MOST_WORDS = 14
/** A Chinese character is a word, and so is a short Latin one; a longer one is two. */
const WORDS = /[\u3400-\u9fff]|[a-z0-9*']+/g
const LONG_WORD = 4
/** How many numbers behind a word may be said to be the secret. */
const FEW = 3
const CLAUSE_END = /[,.。;!?\u3001\n]/
/** Between the digits of a list. */
const JOINED =
  /^\s{0,2}[,\u3001/&+;|.。]?\s{0,2}(?:then|and then|and|or|和|或者?|跟|与|以?及|还有|又试了?|再试)?\s{0,2}$/
const JOINER = 14
/** How far back a list is followed. */
const LONGEST_LIST = 12

/** What is known of a text while it is searched. */
interface Search {
  readonly folded: string
  readonly words: readonly SecretWord[]
  readonly places: readonly DigitRun[]
  readonly judged: Map<DigitRun, Else>
}

function searchOf(folded: string): Search | undefined {
  const words = secretWordsIn(folded)
  return words.length === 0 ? undefined : { folded, words, places: digitsIn(folded), judged: new Map() }
}

/** Where digits stand that are said to be the secret, and those joined to them. */
export function findTold(folded: string): MaskedSpan[] {
  const search = searchOf(folded)
  if (!search) return []
  const found: Stretch[] = []
  for (const word of search.words) {
    const told = toldBy(word, search)
    if (told && !isMeasured(told, folded) && !(word.once && isCallerOrDebit(told, folded))) found.push(told)
  }
  return spansOf(found, search)
}

/** Where other digits stand near a secret's word. */
export function findNear(folded: string): MaskedSpan[] {
  const search = searchOf(folded)
  if (!search) return []
  const found = new Set<DigitRun>()
  for (const word of search.words) {
    if (!word.reaches) continue
    for (let i = firstFrom(search.places, word.from - 3 * REACH); i < search.places.length; i++) {
      const place = search.places[i] as DigitRun
      if (place.from > word.to + REACH) break
      if (!found.has(place) && isNear(word, place, folded) && !stays(i, word, search)) found.add(place)
    }
  }
  return spansOf([...found], search)
}

function toldBy(word: SecretWord, { folded, places }: Search): Stretch | undefined {
  const next = firstFrom(places, word.to)
  const behind = toldBehind(folded, word, places.slice(next, next + FEW))
  if (behind) return behind
  const through = (place: DigitRun) => place.from <= word.to + REACH && isToldThrough(folded.slice(word.to, place.from))
  const place = places.slice(next, next + FEW).find(through)
  if (place) return place
  const last = places[next - 1]
  return last && last.to <= word.from && word.from - last.to <= REACH && isToldBefore(folded, last, word)
    ? last
    : undefined
}

/** The first place that begins at `at` or later. */
function firstFrom(places: readonly DigitRun[], at: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.from ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

function isNear(word: SecretWord, place: DigitRun, folded: string): boolean {
  if (place.from < word.to && place.to > word.from) return false
  const gap = gapOf(word, place, folded)
  if (gap.length > REACH) return false
  let words = 0
  for (const [w] of gap.matchAll(WORDS)) words += w.length < LONG_WORD ? 1 : 2
  return words <= MOST_WORDS
}

const gapOf = (word: SecretWord, place: DigitRun, folded: string): string =>
  place.from >= word.to ? folded.slice(word.to, place.from) : folded.slice(place.to, word.from)

/** Whether the digits near this word are something else. */
function stays(index: number, word: SecretWord, search: Search): boolean {
  const place = search.places[index] as DigitRun
  const other = elseOf(index, search)
  if (other === undefined || other === 'surely') return other === 'surely'
  if (other === 'code' && word.once) return false
  return (
    place.from < word.to || (other === 'amount' && !word.check && CLAUSE_END.test(gapOf(word, place, search.folded)))
  )
}

/** What digits are by themselves, or as one of a list of labelled or counted numbers, all of the same length. */
function elseOf(index: number, search: Search): Else {
  const { places, folded, judged } = search
  const place = places[index] as DigitRun
  if (judged.has(place)) return judged.get(place)
  let known = somethingElse(place, folded)
  for (const step of [-1, 1])
    for (let i = index + step; known !== 'surely' && Math.abs(i - index) <= LONGEST_LIST; i += step) {
      const [one, next] = step < 0 ? [places[i], places[i + 1]] : [places[i - 1], places[i]]
      if (!one || !next || one.to - one.from !== next.to - next.from || !joinOf(one, next, folded)?.trim()) break
      if (step < 0 ? isLabelled(one, folded) : isLabelledBehind(next, folded)) known = 'surely'
    }
  judged.set(place, known)
  return known
}

/** What stands between two numbers of a list. */
function joinOf(one: Stretch, next: Stretch, folded: string): string | undefined {
  if (next.from < one.to || next.from - one.to > JOINER) return undefined
  const gap = folded.slice(one.to, next.from)
  return JOINED.test(gap) ? gap : undefined
}

/** The masks for what was found and what is joined to it. */
function spansOf(found: readonly Stretch[], search: Search): MaskedSpan[] {
  const all: Stretch[] = []
  for (const first of found) {
    let last: Stretch = first
    for (let i = firstFrom(search.places, first.from); ; i++) {
      all.push(last)
      while ((search.places[i]?.from ?? Number.POSITIVE_INFINITY) < last.to) i++
      const next = search.places[i]
      if (!next || joinOf(last, next, search.folded) === undefined || elseOf(i, search) === 'surely') break
      last = next
    }
  }
  const spans: MaskedSpan[] = []
  let done = 0
  for (const { from, to } of all.sort((a, b) => a.from - b.from)) {
    const start = Math.max(from, done)
    if (to <= start) continue
    spans.push({ from: start, to, mask: '*'.repeat(to - start) })
    done = to
  }
  return spans
}
