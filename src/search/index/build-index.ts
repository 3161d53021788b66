/** The index of a pack, and how telling each symbol of it is: made once when the pack is built, or on the spot for a pack from elsewhere. Pure. */
import type { Pack } from '../../tree/pack.ts'
import { SCORING, type Scoring } from '../scoring.ts'
import { lettersOfText, readReadings } from '../words/pinyin.ts'
import { isConcept, openLexicon, symbolsOf } from '../words/symbols.ts'
import { documentAt, HIT_KINDS, leadersOf, outcomesOf, type Phrase, placesIn } from './documents.ts'
import { type IndexData, mostOf, numberSymbols, phrasesWith, SAID } from './index-data.ts'

/** How a Chinese text is pronounced: a syllable without tone for each of its characters, `v` for ü, joined by spaces. */
export type Pinyin = (zh: string) => { readonly full: string; readonly initials: string }

export interface IndexOptions {
  readonly pinyin?: Pinyin | undefined
  /** The readings of an index made earlier, where pinyin itself is not at hand. */
  readonly readings?: string | undefined
  /** The constants that the weights depend on. */
  readonly scoring?: Scoring | undefined
}

export function buildIndex(pack: Pack, { pinyin, readings = '', scoring = SCORING }: IndexOptions = {}): IndexData {
  const outcomes = outcomesOf(pack)
  const trees = Object.keys(pack.trees)
  const numbers = new Map(trees.map((tree, t) => [tree, t]))
  const documents = placesIn(pack, outcomes).flatMap((place) => {
    const document = documentAt(pack, { outcomes }, place)
    return document ? [{ place, document, tree: numbers.get(document.tree ?? '') ?? trees.length }] : []
  })
  const phrases = documents.flatMap(({ document: { kind, phrases: own }, tree }) => {
    const share = kind === 'tree' ? 1 : scoring.shareOfOthers
    return own.map((phrase) => ({ phrase, text: phrase.text(), tree, share }))
  })
  const lexicon = openLexicon(pack.lexicon)
  const numbered = numberSymbols(
    phrases.map(({ phrase, text }) => {
      const symbols = symbolsOf(text, lexicon)
      return phrase.long ? symbols.filter(isConcept).sort() : symbols
    }),
  )
  const table = pinyin ? readingsOf(phrases, pinyin) : readings
  const spelt = readReadings(table)
  const said = phrases.map(({ phrase }) => howSaid(phrase))
  return {
    outcomes,
    leaders: leadersOf(pack, trees),
    readings: table,
    ...numbered,
    weights: weighSymbols(numbered, phrases, trees.length, scoring),
    said,
    spelling: phrases.flatMap(({ text }, p) => (said[p] === SAID.typedChinese ? lettersOfText(text, spelt) : [])),
    kinds: documents.map(({ place }) => HIT_KINDS.indexOf(place.kind)),
    places: documents.map(({ place }) => place.at),
    trees: documents.map(({ tree }) => tree),
    phraseCounts: documents.map(({ document }) => document.phrases.length),
  }
}

const howSaid = ({ typed, lang }: Phrase): number =>
  typed ? (lang === 'zh' ? SAID.typedChinese : SAID.typed) : SAID.described

const RUNS = /[\u3400-\u9fff]+/g

function readingsOf(phrases: readonly { readonly text: string }[], pinyin: Pinyin): string {
  const readings = new Map<string, Set<string>>()
  for (const { text } of phrases)
    for (const [run] of text.matchAll(RUNS)) {
      const syllables = pinyin(run).full.split(' ')
      if (syllables.length !== run.length) continue
      syllables.forEach((syllable, i) => {
        const chars = readings.get(syllable) ?? new Set()
        readings.set(syllable, chars.add(run[i] ?? ''))
      })
    }
  return [...readings].map(([syllable, chars]) => `${syllable} ${[...chars].join('')}`).join('\n')
}

/* How telling each symbol of an index is. */

/** Of a phrase: its tree, the number of trees where it belongs to none, and how much it tells about where its words belong. */
export interface Belonging {
  readonly tree: number
  readonly share: number
}

/** The fewer trees a symbol is spread over, the more it tells. */
function weighSymbols(
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
