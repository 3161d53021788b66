/** What somebody typed, as features of an index, with near misses for what the index does not have. Pure. */
import { symbolBase } from './index/features.ts'
import type { Index } from './index/open-index.ts'
import { correctChinese } from './words/near-chinese.ts'
import { nearWords } from './words/near-words.ts'
import { fold, lettersOf, withoutSlipFields } from './words/normalize.ts'
import { readLatin } from './words/read-latin.ts'
import { symbolsOf } from './words/symbols.ts'

export interface Query {
  /** Folded, slip fields taken out, pinyin spelt out. */
  readonly text: string
  /** Its letters, digits and characters, for comparing it whole. */
  readonly letters: string
  /** Latin letters that may be initials of Chinese words; empty when they are English. */
  readonly initials: readonly string[]
  /** Features and how sure it is that they were meant, up to 1. */
  readonly features: ReadonlyMap<number, number>
  /** How much there is to match. */
  readonly norm: number
  /** How sure it is that this is what was meant: less than 1 for a correction. */
  readonly sure: number
}

/** What an unknown word weighs among what there is to match; an unknown Chinese character; an unknown pair of neighbours. */
const UNKNOWN = 1.6
const UNKNOWN_CHARACTER = 1
const UNKNOWN_PAIR = 0.3

export function readQuery(index: Index, masked: string): Query {
  const { text, initials } = readLatin(index, withoutSlipFields(fold(masked)))
  return { text, initials, letters: lettersOf(text), sure: 1, ...featuresOf(index, text) }
}

/** What a Chinese query may have been meant to be, if some of it was mistyped. */
export function correctionsOf(index: Index, query: Query): Query[] {
  if (query.initials.length > 0) return []
  return correctChinese(query.text, index.soundsAlike()).map(({ text, sure }) => ({
    text,
    sure,
    initials: [],
    letters: lettersOf(text),
    ...featuresOf(index, text),
  }))
}

function featuresOf(index: Index, text: string): { features: Map<number, number>; norm: number } {
  const features = new Map<number, number>()
  const raise = (feature: number, sure: number) => features.set(feature, Math.max(features.get(feature) ?? 0, sure))
  const symbols = symbolsOf(text)
  const counted = new Set<string>()
  let norm = 0
  let last = -1
  let lastBase = 1
  for (const [i, symbol] of symbols.entries()) {
    const feature = index.features.symbol(symbol)
    const isNew = !counted.has(symbol)
    counted.add(symbol)
    if (feature === undefined) {
      const near = nearWords(index, symbol, i === symbols.length - 1)
      for (const { feature: other, sure } of near) raise(other, sure)
      const most = Math.max(0, ...near.map(({ feature: other }) => index.weight[other] ?? 0))
      if (isNew) norm += Math.max(most, symbolBase(symbol) < 1 ? UNKNOWN_CHARACTER : UNKNOWN)
      last = -1
      lastBase = symbolBase(symbol)
      continue
    }
    raise(feature, 1)
    if (isNew) norm += index.weight[feature] ?? 0
    if (last >= 0 && last !== feature && Math.min(lastBase, symbolBase(symbol)) < 1) {
      const pair = index.features.pairs.get(last, feature)
      if (pair >= 0) raise(pair, 1)
      norm += pair < 0 ? UNKNOWN_PAIR : (index.weight[pair] ?? 0)
    }
    last = feature
    lastBase = symbolBase(symbol)
  }
  return { features, norm }
}
