/**
 * Phrases as numbered features: each symbol is one, and a single Chinese character with its neighbour is one, since the
 * character alone says little. Pure.
 */
import { isChinese } from '../words/lexicon-maps.ts'
import { makePairMap, type PairMap } from './pair-map.ts'

export interface Features {
  /** The feature of a symbol; undefined when no phrase has it. */
  readonly symbol: (symbol: string) => number | undefined
  /** The feature of a character and its neighbour, in their order; -1 when no phrase has them. */
  readonly pairs: PairMap
  /** The words among the symbols. */
  readonly words: ReadonlyMap<string, number>
  /** Per feature what it can say at most: 1 for a concept or a word, less for a single character or a pair. */
  readonly base: readonly number[]
  /** The features of phrase p are `all[start[p]]` up to `start[p + 1]`, each once. */
  readonly all: readonly number[]
  readonly start: readonly number[]
}

const PAIR_BASE = 0.3
const CHARACTER_BASE = 0.35

export const symbolBase = (symbol: string): number => (isChinese(symbol) ? CHARACTER_BASE : 1)

const NEW_LINE = 10
const SPACE = 32
/** Everything up to here belongs to a word; what is above is a symbol by itself. */
const LAST_OF_WORDS = 0x7f
/** Length of an index for each different pair in it, about. */
const CHARACTERS_A_PAIR = 8

/** Reads the lines of an index in one pass: a phrase a line, words set off by spaces. */
export function readFeatures(lines: string): Features {
  const numbers = makeNumbers(lines.length)
  const { base, pairs } = numbers
  const all: number[] = []
  const start = [0]
  const lastSeen: number[] = []
  let last = -1
  const add = (feature: number) => {
    if (lastSeen[feature] === start.length) return
    lastSeen[feature] = start.length
    all.push(feature)
  }
  const isCharacter = (feature: number) => base[feature] === CHARACTER_BASE
  for (let i = 0; i < lines.length; i++) {
    const code = lines.charCodeAt(i)
    if (code === SPACE) continue
    if (code === NEW_LINE) {
      start.push(all.length)
      last = -1
      continue
    }
    const from = i
    if (isOfWord(code)) while (i + 1 < lines.length && isOfWord(lines.charCodeAt(i + 1))) i++
    const feature = isOfWord(code) ? numbers.ofWord(lines.slice(from, i + 1)) : numbers.ofCharacter(code)
    add(feature)
    if (last >= 0 && last !== feature && (isCharacter(last) || isCharacter(feature))) add(numbers.ofPair(last, feature))
    last = feature
  }
  start.push(all.length)
  return { symbol: numbers.find, pairs, words: numbers.words, base, all, start }
}

const isOfWord = (code: number): boolean => code > SPACE && code <= LAST_OF_WORDS

/** Gives every symbol and pair a number when it is first seen. */
function makeNumbers(length: number) {
  const characters = new Int32Array(0x10000).fill(-1)
  const words = new Map<string, number>()
  const pairs = makePairMap(length / CHARACTERS_A_PAIR)
  const base: number[] = []
  const ofCharacter = (code: number): number => {
    const known = characters[code] ?? -1
    if (known >= 0) return known
    const made = base.push(symbolBase(String.fromCharCode(code))) - 1
    characters[code] = made
    return made
  }
  const ofWord = (word: string): number => {
    const known = words.get(word)
    if (known !== undefined) return known
    const made = base.push(1) - 1
    words.set(word, made)
    return made
  }
  const ofPair = (left: number, right: number): number => {
    const known = pairs.get(left, right)
    if (known >= 0) return known
    const made = base.push(PAIR_BASE) - 1
    pairs.set(left, right, made)
    return made
  }
  const find = (symbol: string): number | undefined => {
    const code = symbol.charCodeAt(0)
    const feature = code > LAST_OF_WORDS ? characters[code] : words.get(symbol)
    return feature === undefined || feature < 0 ? undefined : feature
  }
  return { base, words, pairs, ofCharacter, ofWord, ofPair, find }
}

/** The other way round: the phrases of feature f are `posting[from[f]]` up to `from[f + 1]`. */
export interface Postings {
  readonly from: Int32Array
  readonly posting: Int32Array
}

// The loops below run through the whole index each time it is opened; their indexes are within bounds by construction.

export function invert({ base, all, start }: Features): Postings {
  const from = new Int32Array(base.length + 1)
  for (const f of all) from[f + 1] = (from[f + 1] as number) + 1
  for (let f = 0; f < base.length; f++) from[f + 1] = (from[f + 1] as number) + (from[f] as number)
  const next = from.slice()
  const posting = new Int32Array(all.length)
  let p = 0
  for (let i = 0; i < all.length; i++) {
    while (i >= (start[p + 1] as number)) p++
    const f = all[i] as number
    const at = next[f] as number
    posting[at] = p
    next[f] = at + 1
  }
  return { from, posting }
}

/** Per phrase: its tree, -1 for none, and how much it tells about where its words belong. */
export interface Belonging {
  readonly phraseTree: Int32Array
  readonly phraseShare: Float64Array
  readonly trees: number
}

/** How telling each feature is: the fewer trees it is spread over, the more. */
export function weighFeatures(
  base: readonly number[],
  { from, posting }: Postings,
  belonging: Belonging,
): Float64Array {
  const { phraseTree, phraseShare, trees } = belonging
  const none = trees
  const counts = new Float64Array(trees + 1)
  const touched = new Int32Array(trees + 1)
  const weights = new Float64Array(base.length)
  for (let f = 0; f < weights.length; f++) {
    let sum = 0
    let spread = 0
    for (let i = from[f] as number; i < (from[f + 1] as number); i++) {
      const p = posting[i] as number
      const tree = phraseTree[p] as number
      const t = tree < 0 ? none : tree
      const share = phraseShare[p] as number
      if (counts[t] === 0) touched[spread++] = t
      counts[t] = (counts[t] as number) + share
      sum += share
    }
    weights[f] = (base[f] as number) * Math.log(1 + trees / evenSpread(counts, touched, spread, sum))
  }
  return weights
}

/** Over how many trees a feature is spread, as if evenly: the exponential of the entropy. Sets the counts to zero again. */
function evenSpread(counts: Float64Array, touched: Int32Array, spread: number, sum: number): number {
  let entropy = 0
  for (let k = 0; k < spread; k++) {
    const t = touched[k] as number
    const part = (counts[t] as number) / sum
    entropy -= part * Math.log(part)
    counts[t] = 0
  }
  return Math.exp(entropy)
}
