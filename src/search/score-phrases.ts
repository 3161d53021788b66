/** How well each phrase of an index fits a query: 0 not at all, 1 in every word, a little more letter by letter. Pure. */

import { FULL, type Index } from './index/open-index.ts'
import type { Query } from './query.ts'
import { isChinese } from './words/lexicon-maps.ts'
import { fold, lettersOf } from './words/normalize.ts'
import { abbreviates, maskOf, type Readings } from './words/pinyin.ts'

// Chosen over test/search/phrases.tsv; the results are flat around them.
/** How steeply a phrase falls off with what it leaves of the query; with what the query leaves of it, by the square root. */
const OF_QUERY = 0.8
const EXACT = 1.2
/** A Chinese phrase that is the query but for one character. */
const ONE_OFF = 1
/** The least for a phrase that holds the query, and for one that stands in it; and what comes with the share held. */
const HOLDS = 0.55
const STANDS_IN = 0.45
const SHARE = 0.4
/** Phrases are compared letter by letter when this much of them or this good a score is there already, the best ones first. */
const MOST_OF_PHRASE = 0.9
const GOOD = 0.5
const MOST_COMPARED = 300
/** Phrases that cover less of the query are left out. */
const LEAST_OF_QUERY = 0.1
/** So few letters may be the beginning of a word. */
const BEGINNING = 4

export interface Scores {
  readonly phrases: Float64Array
  /** Phrases that are the query, or stand in it whole. */
  readonly literal: ReadonlySet<number>
}

export function scorePhrases(index: Index, query: Query): Scores {
  const phrases = overlapOf(index, query)
  const near: number[] = []
  for (let p = 0; p < phrases.length; p++) {
    const overlap = phrases[p] ?? 0
    if (overlap === 0) continue
    const ofQuery = Math.min(1, overlap / (query.norm || 1))
    const ofPhrase = Math.min(1, overlap / (index.norm[p] || 1))
    const score = ofQuery < LEAST_OF_QUERY ? 0 : powerOf(ofQuery) * Math.sqrt(ofPhrase)
    phrases[p] = score
    if ((ofPhrase > MOST_OF_PHRASE || score > GOOD) && index.phraseWeight[p] === FULL) near.push(p)
  }
  const literal = compareLetters(index, query, phrases, near)
  raiseAbbreviated(index, query, phrases)
  return { phrases, literal }
}

const STEPS = 1000
const POWERS = Float64Array.from({ length: STEPS + 1 }, (_, i) => (i / STEPS) ** OF_QUERY)
/** Looked up, not computed: a large pack has a hundred thousand phrases. */
const powerOf = (share: number): number => POWERS[Math.round(share * STEPS)] ?? 0

/** The weight of the features each phrase shares with the query. */
function overlapOf(index: Index, query: Query): Float64Array {
  const overlap = new Float64Array(index.owner.length)
  for (const [feature, sure] of query.features) {
    const weight = (index.weight[feature] ?? 0) * sure
    const end = index.from[feature + 1] ?? 0
    for (let i = index.from[feature] ?? 0; i < end; i++) {
      const p = index.posting[i] ?? 0
      overlap[p] = (overlap[p] ?? 0) + weight
    }
  }
  return overlap
}

/** Raises phrases that are the query, hold it, or stand in it. */
function compareLetters(index: Index, query: Query, phrases: Float64Array, near: readonly number[]): Set<number> {
  const literal = new Set<number>()
  const { letters } = query
  if (letters.length < (isChinese(letters) ? 1 : 2)) return literal
  const raise = (p: number, score: number) => {
    phrases[p] = Math.max(phrases[p] ?? 0, score)
  }
  const compared = near.length > MOST_COMPARED ? bestOf(near, phrases) : near
  for (const p of compared) {
    const own = lettersOf(fold(textOf(index, p)))
    if (own === letters) raise(p, EXACT)
    else if (isOneOff(own, letters)) raise(p, ONE_OFF)
    else if (own.includes(letters)) raise(p, HOLDS + SHARE * (letters.length / own.length))
    else if (own.length > 3 && letters.includes(own)) raise(p, STANDS_IN + SHARE * (own.length / letters.length))
    else continue
    if (letters.includes(own)) literal.add(p)
  }
  if (compared.length === 0) raiseBeginnings(index, query, raise)
  return literal
}

/** Raises phrases that hold what may be the beginning of a word, or a number. */
function raiseBeginnings(index: Index, { letters, initials }: Query, raise: (p: number, score: number) => void): void {
  const isNumber = /^\d+$/.test(letters)
  if (!isNumber && (letters.length > BEGINNING || initials.length > 0)) return
  for (let p = 0; p < index.owner.length; p++) {
    if (index.phraseWeight[p] !== FULL) continue
    const own = isNumber ? textOf(index, p) : textOf(index, p).toLowerCase()
    if (own.includes(letters)) raise(p, HOLDS * (letters.length / own.length))
  }
}

const textOf = (index: Index, phrase: number): string => index.phrases[phrase]?.text() ?? ''

/** Whether two Chinese texts of three characters and more differ in just one of them. */
function isOneOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3 || !isChinese(a[0] ?? '')) return false
  let differing = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differing++
  return differing === 1
}

/** So many of the best; where many are equally good, the first of them. */
function bestOf(all: readonly number[], scores: Float64Array): number[] {
  let best = 0
  for (const p of all) best = Math.max(best, scores[p] ?? 0)
  for (let least = 0.98 * best; ; least -= 0.1) {
    const found = all.filter((p) => (scores[p] ?? 0) >= least)
    if (found.length >= MOST_COMPARED || least <= 0) return found.slice(0, MOST_COMPARED)
  }
}

/** Raises Chinese phrases whose initials or syllables were typed; several words are looked for one by one. */
function raiseAbbreviated(index: Index, { initials }: Query, phrases: Float64Array): void {
  const total = initials.join('').length
  if (total < 2) return
  const readings = index.readings()
  const masks = index.letters()
  const wanted = initials.reduce((mask, word) => mask | maskOf(word), 0)
  const known = new Map<string, number>()
  for (let p = 0; p < phrases.length; p++) {
    if (((masks[p] ?? 0) & wanted) !== wanted) continue
    const text = textOf(index, p)
    const fits = known.get(text) ?? fitOf(initials, text, readings) / total
    known.set(text, fits)
    // Two letters are the beginning of a great many phrases.
    if (total > 2 || fits === 1) phrases[p] = Math.max(phrases[p] ?? 0, fits)
  }
}

/** How many letters of the words the text is abbreviated by, each word weighed by how much of the text it stands for. */
function fitOf(words: readonly string[], text: string, readings: Readings): number {
  let fits = 0
  for (const word of words) fits += abbreviates(word, text, readings) * word.length
  return fits
}
