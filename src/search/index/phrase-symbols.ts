/** Phrases as numbered symbols. Pure. */
import type { Scoring } from '../scoring.ts'
import { isChinese } from '../words/lexicon.ts'
import type { IndexData } from './index-data.ts'

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
  const listOf: (number[] | undefined)[] = []
  for (const [symbol, list] of found) listOf[symbol] = list
  let i = 0
  for (let p = 0; p < symbolCounts.length; p++)
    for (const end = i + (symbolCounts[p] as number); i < end; i++) listOf[phraseSymbols[i] as number]?.push(p)
  return found
}
