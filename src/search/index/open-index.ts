/** An index opened for searching. Pure. */

import { fold, lettersOf } from '../../text/fold.ts'
import { once, type Pack } from '../../tree/pack.ts'
import type { TreeModel } from '../model/tree-model.ts'
import { LIMITS, SCORING, type Scoring } from '../scoring.ts'
import { type Readings, readReadings } from '../words/pinyin.ts'
import { type OpenLexicon, openLexicon } from '../words/symbols.ts'
import { type Document, documentAt, HIT_KINDS, type HitKind, type Phrase } from './documents.ts'
import { beginningsOf, type IndexData, SAID } from './index-data.ts'

export interface Index {
  readonly pack: Pack
  readonly scoring: Scoring
  readonly data: IndexData
  readonly lexicon: OpenLexicon
  /** Which tree words speak for; undefined for a pack of which nothing was learnt. */
  readonly model: TreeModel | undefined
  /** Read from the pack when it is first asked for. */
  readonly document: (d: number) => Document | undefined
  readonly phrase: (p: number) => Phrase | undefined
  readonly kindOf: (d: number) => HitKind
  /** The document of each phrase. */
  readonly owner: Int32Array
  /** The numbers of the symbols that phrases have. */
  readonly numbers: ReadonlyMap<string, number>
  /** The symbols of a phrase, by number. */
  readonly symbolsOf: (p: number) => readonly number[]
  /** How much there is to match in a phrase. */
  readonly normOf: (p: number) => number
  /** Trees by number. */
  readonly trees: readonly string[]
  // What only some queries need, made at the first use:
  readonly readings: () => Readings
  /** Chinese phrases that are typed: for choosing among characters that sound alike. */
  readonly typed: () => readonly string[]
  /** Per phrase the letters its syllables hold, a bit each; 0 where it is not Chinese that is typed. */
  readonly spelling: () => Int32Array
  /** The letters, digits and characters of a phrase, for comparing it whole. */
  readonly letters: (p: number) => string
}

export interface IndexExtras {
  readonly scoring?: Scoring
  readonly model?: TreeModel
}

/** Opens the index that was made of this pack. */
export function openIndex(pack: Pack, data: IndexData, { scoring = SCORING, model }: IndexExtras = {}): Index {
  const trees = Object.keys(pack.trees)
  const first = beginningsOf(data.phraseCounts)
  const owner = new Int32Array(data.said.length)
  for (let d = 0; d + 1 < first.length; d++) owner.fill(d, first[d], first[d + 1])
  const kindOf = (d: number): HitKind => HIT_KINDS[data.kinds[d] ?? 0] ?? 'tree'
  const document = remembered((d) => {
    const place = { kind: kindOf(d), tree: trees[data.trees[d] ?? -1] ?? '', at: data.places[d] ?? -1 }
    return documentAt(pack, data, place)
  })
  const phrase = (p: number): Phrase | undefined => {
    const d = owner[p] ?? -1
    return document(d)?.phrases[p - (first[d] ?? 0)]
  }
  const text = (p: number): string => phrase(p)?.text() ?? ''
  const readings = once(() => readReadings(data.readings))
  const isChinese = (p: number): boolean => data.said[p] === SAID.typedChinese
  return {
    pack,
    scoring,
    data,
    lexicon: openLexicon(pack.lexicon),
    model,
    document,
    phrase,
    kindOf,
    owner,
    numbers: new Map(data.symbols.map((symbol, s) => [symbol, s])),
    ...byPhrase(data),
    trees,
    readings,
    typed: once(() => [...owner.subarray(0, LIMITS.mostCounted).keys()].filter(isChinese).map(text)),
    spelling: once(() => spellingOf(data)),
    letters: remembered((p) => lettersOf(fold(text(p)))),
  }
}

function byPhrase({ symbolCounts, phraseSymbols, weights }: IndexData): Pick<Index, 'symbolsOf' | 'normOf'> {
  const starts = beginningsOf(symbolCounts)
  return {
    symbolsOf: (p) => Array.from({ length: symbolCounts[p] ?? 0 }, (_, i) => phraseSymbols[(starts[p] ?? 0) + i] ?? 0),
    normOf: (p) => {
      let sum = 0
      for (let i = starts[p] ?? 0; i < (starts[p + 1] ?? 0); i++) sum += weights[phraseSymbols[i] ?? 0] ?? 0
      return sum
    },
  }
}

/** Asks only once for each number: a menu asks again at every key. */
function remembered<T>(read: (at: number) => T): (at: number) => T {
  const known: T[] = []
  return (at) => {
    known[at] ??= read(at)
    return known[at]
  }
}

function spellingOf({ said, spelling }: IndexData): Int32Array {
  let next = 0
  return Int32Array.from(said, (how) => (how === SAID.typedChinese ? (spelling[next++] ?? 0) : 0))
}
