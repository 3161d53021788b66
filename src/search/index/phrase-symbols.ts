/** Phrases as numbered symbols, and the other way round. Pure. */
import type { Scoring } from '../scoring.ts'
import { isChinese } from '../words/lexicon.ts'

export interface PhraseSymbols {
  /** The number of a symbol; undefined when no phrase has it. */
  readonly numbers: ReadonlyMap<string, number>
  /** Per symbol what it can say at most: 1 for a concept or a word, less for a single character. */
  readonly base: readonly number[]
  /** The symbols of phrase p are `all[start[p]]` up to `start[p + 1]`, each once. */
  readonly all: readonly number[]
  readonly start: readonly number[]
}

/** What a symbol can say at most: a single character says little. */
export const mostOf = (symbol: string, { character }: Scoring): number => (isChinese(symbol) ? character : 1)

const NEW_LINE = 10
const SPACE = 32
/** Everything up to here belongs to a word; what is above is a symbol by itself. */
const LAST_OF_WORDS = 0x7f

/** Reads the lines of an index in one pass: a phrase a line, words set off by spaces. */
export function readSymbols(lines: string, scoring: Scoring): PhraseSymbols {
  const numbers = new Map<string, number>()
  const base: number[] = []
  const all: number[] = []
  const start = [0]
  const lastSeen: number[] = []
  const add = (symbol: string) => {
    let number = numbers.get(symbol)
    if (number === undefined) {
      number = base.push(mostOf(symbol, scoring)) - 1
      numbers.set(symbol, number)
    }
    if (lastSeen[number] === start.length) return
    lastSeen[number] = start.length
    all.push(number)
  }
  for (let i = 0; i < lines.length; i++) {
    const code = lines.charCodeAt(i)
    if (code === SPACE) continue
    if (code === NEW_LINE) {
      start.push(all.length)
      continue
    }
    const from = i
    if (isOfWord(code)) while (i + 1 < lines.length && isOfWord(lines.charCodeAt(i + 1))) i++
    add(lines.slice(from, i + 1))
  }
  start.push(all.length)
  return { numbers, base, all, start }
}

const isOfWord = (code: number): boolean => code > SPACE && code <= LAST_OF_WORDS

/** The other way round: the phrases of symbol s are `posting[from[s]]` up to `from[s + 1]`. */
export interface Postings {
  readonly from: Int32Array
  readonly posting: Int32Array
}

// The loops below run through the whole index each time it is opened; their indexes are within bounds by construction.

export function invert({ base, all, start }: PhraseSymbols): Postings {
  const from = new Int32Array(base.length + 1)
  for (const s of all) from[s + 1] = (from[s + 1] as number) + 1
  for (let s = 0; s < base.length; s++) from[s + 1] = (from[s + 1] as number) + (from[s] as number)
  const next = from.slice()
  const posting = new Int32Array(all.length)
  let p = 0
  for (let i = 0; i < all.length; i++) {
    while (i >= (start[p + 1] as number)) p++
    const s = all[i] as number
    const at = next[s] as number
    posting[at] = p
    next[s] = at + 1
  }
  return { from, posting }
}

/** Per phrase: its tree, -1 for none, and how much it tells about where its words belong. */
export interface Belonging {
  readonly phraseTree: Int32Array
  readonly phraseShare: Float64Array
  readonly trees: number
}

/** How telling each symbol is: the fewer trees it is spread over, the more. */
export function weighSymbols(base: readonly number[], { from, posting }: Postings, belonging: Belonging): Float64Array {
  const { phraseTree, phraseShare, trees } = belonging
  const none = trees
  const counts = new Float64Array(trees + 1)
  const touched = new Int32Array(trees + 1)
  const weights = new Float64Array(base.length)
  for (let s = 0; s < weights.length; s++) {
    let sum = 0
    let spread = 0
    for (let i = from[s] as number; i < (from[s + 1] as number); i++) {
      const p = posting[i] as number
      const tree = phraseTree[p] as number
      const t = tree < 0 ? none : tree
      const share = phraseShare[p] as number
      if (counts[t] === 0) touched[spread++] = t
      counts[t] = (counts[t] as number) + share
      sum += share
    }
    weights[s] = (base[s] as number) * Math.log(1 + trees / evenSpread(counts, touched, spread, sum))
  }
  return weights
}

/** Over how many trees a symbol is spread, as if evenly: the exponential of the entropy. Sets the counts to zero again. */
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
