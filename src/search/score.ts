/** How well phrases fit a query, and from these scores those of documents and trees. Pure. */
import { SAID } from './index/index-data.ts'
import type { Index } from './index/open-index.ts'
import type { Query } from './query.ts'
import { LIMITS } from './scoring.ts'
import { abbreviates, maskOf } from './words/pinyin.ts'
import { isChinese } from './words/symbols.ts'

export interface Scores {
  readonly phrases: Float64Array
  /** Phrases that are the query, or stand in it whole. */
  readonly literal: ReadonlySet<number>
  /** Phrases that are the query, perhaps but for one Chinese character, or whose initials it is. */
  readonly same: ReadonlySet<number>
}

/** Per phrase how well it fits: 0 not at all, 1 in every word, a little more letter by letter. */
export function scorePhrases(index: Index, query: Query): Scores {
  const phrases = overlapOf(index, query)
  for (let p = 0; p < phrases.length; p++) {
    const overlap = phrases[p] ?? 0
    if (overlap === 0) continue
    const ofQuery = Math.min(1, overlap / query.norm)
    const ofPhrase = Math.min(1, overlap / index.normOf(p))
    phrases[p] = ofQuery * ofPhrase ** index.scoring.ofPhrase
  }
  const { literal, same } = compareLetters(index, query, phrases)
  const abbreviated = raiseAbbreviated(index, query, phrases)
  return { phrases, literal, same: new Set([...same, ...abbreviated]) }
}

/** The weight of the symbols each phrase shares with the query. */
function overlapOf(index: Index, query: Query): Float64Array {
  const overlap = new Float64Array(index.owner.length)
  for (const [symbol, sure] of query.symbols) {
    const weight = (index.data.weights[symbol] ?? 0) * sure
    for (const p of query.phrases.get(symbol) ?? []) overlap[p] = (overlap[p] ?? 0) + weight
  }
  return overlap
}

/** Raises phrases that are the query, hold it, or stand in it. */
function compareLetters(index: Index, query: Query, phrases: Float64Array): Omit<Scores, 'phrases'> {
  const { exact, within } = index.scoring
  const { letters } = query
  const literal = new Set<number>()
  const same = new Set<number>()
  if (letters.length < (isChinese(letters) ? 1 : 2)) return { literal, same }
  const raise = (p: number, score: number): void => {
    phrases[p] = Math.max(phrases[p] ?? 0, score)
  }
  const raiseByShare = (p: number, part: string, whole: string): void =>
    raise(p, within + (1 - within) * (part.length / whole.length))
  const compared = bestTyped(index, phrases)
  for (const p of compared) {
    const own = index.letters(p)
    if (own === letters || isOneOff(own, letters)) raise(p, exact)
    else if (own.includes(letters)) raiseByShare(p, letters, own)
    else if (own.length > 3 && letters.includes(own)) raiseByShare(p, own, letters)
    if (letters.includes(own)) literal.add(p)
    if (letters === own || (letters.length > 3 && isOneOff(own, letters))) same.add(p)
  }
  // What may be the beginning of a word, or a number, shares no word with any phrase.
  if (compared.length === 0 && query.initials.length === 0)
    for (let p = 0; p < index.owner.length; p++) {
      const own = isTyped(index, p) ? index.letters(p) : ''
      if (own.includes(letters)) raiseByShare(p, letters, own)
    }
  return { literal, same }
}

const isTyped = ({ data }: Index, p: number): boolean => data.said[p] !== SAID.described

/** Whether two Chinese texts of three characters and more differ in just one of them. */
function isOneOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3 || !isChinese(b)) return false
  let differing = 0
  for (let i = 0; i < a.length && differing < 2; i++) if (a[i] !== b[i]) differing++
  return differing === 1
}

/** The best of the phrases that people type; of those that are as good, the first. */
function bestTyped(index: Index, scores: Float64Array): number[] {
  const least = leastOfBest(index, scores)
  const better: number[] = []
  const alike: number[] = []
  for (let p = 0; p < scores.length; p++) {
    const score = scores[p] ?? 0
    if (score === 0 || score < least || !isTyped(index, p)) continue
    if (score > least) better.push(p)
    else if (alike.length < LIMITS.mostCompared) alike.push(p)
  }
  return [...better, ...alike.slice(0, LIMITS.mostCompared - better.length)]
}

/** The score of the last of these; 0 where there are no more. Goes through all once: a large pack has a hundred thousand. */
function leastOfBest(index: Index, scores: Float64Array): number {
  const best = new Float64Array(LIMITS.mostCompared)
  for (let p = 0; p < scores.length; p++) {
    const score = scores[p] ?? 0
    if (score <= (best[0] ?? 0) || !isTyped(index, p)) continue
    let at = 0
    for (; (best[at + 1] ?? score) < score; at++) best[at] = best[at + 1] ?? 0
    best[at] = score
  }
  return best[0] ?? 0
}

/**
 * Raises Chinese phrases whose initials or syllables were typed, and gives those of which all were; several words are looked for one
 * by one.
 */
function raiseAbbreviated(index: Index, { initials }: Query, phrases: Float64Array): readonly number[] {
  const whole: number[] = []
  const total = initials.join('').length
  if (total < 2) return whole
  const masks = index.spelling()
  const wanted = initials.reduce((mask, word) => mask | maskOf(word), 0)
  const known = new Map<string, number>()
  for (let p = 0; p < phrases.length; p++) {
    if (((masks[p] ?? 0) & wanted) !== wanted) continue
    const text = index.phrase(p)?.text() ?? ''
    const fits = known.get(text) ?? fitOf(index, initials, text) / total
    known.set(text, fits)
    if (fits === 1) whole.push(p)
    // Two letters are the beginning of a great many phrases, and three stand somewhere in many.
    if (total > 3 || fits === 1 || (total === 3 && fits >= index.scoring.ofInitials))
      phrases[p] = Math.max(phrases[p] ?? 0, fits)
  }
  return whole
}

/** How many letters of the words the text is abbreviated by, each word weighed by how much of the text it stands for. */
function fitOf({ readings }: Index, words: readonly string[], text: string): number {
  let fits = 0
  for (const word of words) fits += abbreviates(word, text, readings(), true) * word.length
  return fits
}

/** Per document: its best phrase and a part of the second best. */
export function scoreDocuments(index: Index, phrases: Float64Array): Float64Array {
  const best = new Float64Array(index.data.kinds.length)
  const second = new Float64Array(best.length)
  for (let p = 0; p < phrases.length; p++) {
    const d = index.owner[p] ?? 0
    const score = phrases[p] ?? 0
    if (score > (best[d] ?? 0)) {
      second[d] = best[d] ?? 0
      best[d] = score
    } else if (score > (second[d] ?? 0)) second[d] = score
  }
  return best.map((score, d) => score + index.scoring.second * (second[d] ?? 0))
}

/**
 * Per tree, subtrees too: its own phrases, what its words speak for, its outcomes and codes; or what fits better, a subtree it
 * leads to. `likely` is how likely the query is about each tree, where that was learnt.
 */
export function scoreTrees(
  index: Index,
  query: Query,
  documents: Float64Array,
  likely: ReadonlyMap<string, number> | undefined,
): Float64Array {
  const own = likely
    ? Float64Array.from(index.trees, (tree) => index.scoring.likely * (likely.get(tree) ?? 0))
    : votes(index, query)
  const support = new Float64Array(own.length)
  for (let d = 0; d < documents.length; d++) {
    const t = index.data.trees[d] ?? own.length
    if (t === own.length) continue
    if (index.kindOf(d) === 'tree') own[t] = (own[t] ?? 0) + (documents[d] ?? 0)
    else support[t] = Math.max(support[t] ?? 0, documents[d] ?? 0)
  }
  for (let t = 0; t < own.length; t++) own[t] = (own[t] ?? 0) + index.scoring.support * (support[t] ?? 0)
  const all = own.slice()
  const leaders = leadersBy(index, own)
  for (let t = 0; t < own.length; t++) {
    const to = leaders[t] ?? -1
    if (to >= 0) all[to] = Math.max(all[to] ?? 0, own[t] ?? 0)
  }
  return all
}

/** For each tree, of the failure trees that lead there, the one that fits best; a failure tree is its own. -1 when none does. */
export function leadersBy(index: Index, scores: Float64Array): Int32Array {
  return Int32Array.from(index.data.leaders, (leaders) => {
    let best = -1
    for (const t of leaders) if (best < 0 || (scores[t] ?? 0) > (scores[best] ?? 0)) best = t
    return best
  })
}

/** For each tree the share of the query's symbols that speak for it rather than for others. */
function votes(index: Index, query: Query): Float64Array {
  const votes = new Float64Array(index.trees.length)
  const counts = new Float64Array(index.trees.length)
  for (const [symbol, sure] of query.symbols) {
    counts.fill(0)
    let sum = 0
    for (const p of query.phrases.get(symbol) ?? []) {
      const d = index.owner[p] ?? 0
      const t = index.data.trees[d] ?? counts.length
      if (t === counts.length) continue
      const share = index.kindOf(d) === 'tree' ? 1 : index.scoring.shareOfOthers
      counts[t] = (counts[t] ?? 0) + share
      sum += share
    }
    const weight = (index.scoring.vote * (index.data.weights[symbol] ?? 0) * sure) / ((query.norm || 1) * (sum + 1))
    for (let t = 0; t < counts.length; t++) votes[t] = (votes[t] ?? 0) + weight * (counts[t] ?? 0)
  }
  return votes
}
