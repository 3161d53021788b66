/**
 * The index of a pack as the build writes it: two lines of JSON, and behind them all numbers, read as they are. Pure. docs/search.md
 * shows the layout.
 */

import { once } from '../../tree/pack.ts'
import type { Scoring } from '../scoring.ts'
import { isChinese } from '../words/symbols.ts'
import type { Outcomes } from './documents.ts'

/** What the numbers are; each is a list of whole numbers from 0 up. */
const LISTS = ['phraseSymbols', 'symbolCounts', 'said', 'spelling', 'kinds', 'places', 'trees', 'phraseCounts'] as const
type List = (typeof LISTS)[number]

/** How the words of a phrase are meant. */
export const SAID = {
  /** It describes its document. */
  described: 0,
  /** People type it, or screens show it. */
  typed: 1,
  /** The same in Chinese. */
  typedChinese: 2,
} as const

export interface IndexData extends Readonly<Record<List, ArrayLike<number>>> {
  readonly outcomes: Outcomes
  /** For each tree, by number, those that lead there. */
  readonly leaders: readonly (readonly number[])[]
  /** The syllables of the characters that occur, `syllable characters` a line. Empty without pinyin. */
  readonly readings: string
  /** Each by its number. */
  readonly symbols: readonly string[]
  /** How telling each symbol is. */
  readonly weights: Float64Array
  /** The numbers of the symbols of all phrases, those of a phrase together. */
  readonly phraseSymbols: ArrayLike<number>
  /** How many of them each phrase has. */
  readonly symbolCounts: ArrayLike<number>
  /** Per phrase, of `SAID`. */
  readonly said: ArrayLike<number>
  /** Per Chinese phrase that is typed the letters that its syllables hold, a bit each. */
  readonly spelling: ArrayLike<number>
  /** Per document: its kind, by place in `HIT_KINDS`; its place among its like; its tree by number, the number of trees where it belongs to none. */
  readonly kinds: ArrayLike<number>
  readonly places: ArrayLike<number>
  readonly trees: ArrayLike<number>
  /** How many phrases each document has. */
  readonly phraseCounts: ArrayLike<number>
}

/** The first line. */
export interface IndexHead extends Pick<IndexData, 'leaders' | 'readings' | 'symbols'> {
  /** How many numbers each list has and in how many bytes each of them is written, the lowest first; in the order they stand behind the weights. */
  readonly lists: Readonly<Record<List, readonly [count: number, width: Width]>>
}

/** What numbers of so many bytes are read as. */
const ARRAYS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const
type Width = keyof typeof ARRAYS

export interface StoredIndex {
  readonly head: IndexHead
  /** Of `IndexData` as JSON, which is read when a hit is an outcome. */
  readonly outcomes: string
  readonly numbers: Uint8Array
}

export function storeIndex(data: IndexData): StoredIndex {
  const { outcomes, leaders, readings, symbols, weights } = data
  const lists = {} as Record<List, readonly [number, Width]>
  const parts = [bytesOf(weights)]
  for (const name of LISTS) {
    const numbers = Array.from(data[name])
    const most = numbers.reduce((a, b) => Math.max(a, b), 0)
    const width = most <= 0xff ? 1 : most <= 0xffff ? 2 : 4
    lists[name] = [numbers.length, width]
    parts.push(bytesOf(ARRAYS[width].from(numbers)))
  }
  const numbers = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    numbers.set(part, at)
    at += part.length
  }
  return { head: { leaders, readings, symbols, lists }, outcomes: JSON.stringify(outcomes), numbers }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

export function readIndex({ head, outcomes: titles, numbers }: StoredIndex): IndexData {
  let at = 0
  /** A copy, since numbers of several bytes have to begin at a multiple of these. */
  const take = (length: number): ArrayBuffer => {
    const bytes = numbers.slice(at, at + length)
    at += length
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + length) as ArrayBuffer
  }
  const weights = new Float64Array(take(8 * head.symbols.length))
  const lists = {} as Record<List, ArrayLike<number>>
  for (const name of LISTS) {
    const [count, width] = head.lists[name]
    lists[name] = new ARRAYS[width](take(width * count))
  }
  const { leaders, readings, symbols } = head
  const outcomes = once(() => JSON.parse(titles) as Outcomes)
  return {
    leaders,
    readings,
    symbols,
    weights,
    ...lists,
    get outcomes() {
      return outcomes()
    },
  }
}

/* Phrases as numbered symbols. */

/** What a symbol can say at most: a single character says little. */
export const mostOf = (symbol: string, { character }: Scoring): number => (isChinese(symbol) ? character : 1)

/** The numbers of the symbols of all phrases, each once a phrase, and how many each phrase has. */
export type PhraseSymbols = Pick<IndexData, 'symbols' | 'phraseSymbols' | 'symbolCounts'>

/** Numbers the symbols in the order they are met. */
export function numberSymbols(phrases: readonly (readonly string[])[]): PhraseSymbols {
  const numbers = new Map<string, number>()
  const phraseSymbols: number[] = []
  const symbolCounts: number[] = []
  for (const phrase of phrases) {
    const own = new Set(phrase)
    symbolCounts.push(own.size)
    for (const symbol of own) {
      const number = numbers.get(symbol) ?? numbers.size
      numbers.set(symbol, number)
      phraseSymbols.push(number)
    }
  }
  return { symbols: [...numbers.keys()], phraseSymbols, symbolCounts }
}

/** Where the symbols of each phrase begin, and behind the last one where they end. */
export function beginningsOf(counts: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(counts.length + 1)
  for (let p = 0; p < counts.length; p++) starts[p + 1] = (starts[p] as number) + (counts[p] as number)
  return starts
}

/** For each of the wanted symbols the phrases that have it, in order: one pass over the index, however many are wanted. */
export function phrasesWith(
  { phraseSymbols, symbolCounts }: Pick<IndexData, 'phraseSymbols' | 'symbolCounts'>,
  wanted: Iterable<number>,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const symbol of wanted) found.set(symbol, [])
  if (found.size === 0) return found
  const listOf: (number[] | undefined)[] = []
  for (const [symbol, list] of found) listOf[symbol] = list
  let i = 0
  for (let p = 0; p < symbolCounts.length; p++)
    for (const end = i + (symbolCounts[p] as number); i < end; i++) listOf[phraseSymbols[i] as number]?.push(p)
  return found
}
