/** How telling each symbol of an index is. Pure. */
import type { Scoring } from '../scoring.ts'
import type { IndexData } from './index-data.ts'
import { mostOf, phrasesWith } from './phrase-symbols.ts'

/** Of a phrase: its tree, the number of trees where it belongs to none, and how much it tells about where its words belong. */
export interface Belonging {
  readonly tree: number
  readonly share: number
}

/** The fewer trees a symbol is spread over, the more it tells. */
export function weighSymbols(
  data: Pick<IndexData, 'symbols' | 'phraseSymbols' | 'symbolCounts'>,
  belonging: readonly Belonging[],
  trees: number,
  scoring: Scoring,
): Float64Array {
  const postings = phrasesWith(data, data.symbols.keys())
  return Float64Array.from(data.symbols, (symbol, s) => {
    const spread = evenSpread((postings.get(s) ?? []).flatMap((p) => belonging[p] ?? []))
    return mostOf(symbol, scoring) * Math.log(1 + trees / spread)
  })
}

/** Over how many trees they are spread, as if evenly: the exponential of the entropy. */
function evenSpread(belonging: readonly Belonging[]): number {
  const counts = new Map<number, number>()
  let sum = 0
  for (const { tree, share } of belonging) {
    counts.set(tree, (counts.get(tree) ?? 0) + share)
    sum += share
  }
  let entropy = 0
  for (const count of counts.values()) entropy -= (count / sum) * Math.log(count / sum)
  return Math.exp(entropy)
}
