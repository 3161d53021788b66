/** An index opened for searching. Pure. */

import { once } from '../../tree/once.ts'
import type { Pack } from '../../tree/pack.ts'
import { type SoundsAlike, soundsAlike } from '../words/near-chinese.ts'
import { lettersOfText, type Readings, readReadings } from '../words/pinyin.ts'
import type { IndexData } from './build-index.ts'
import { type Document, documentsOf, leadersOf, type Phrase } from './documents.ts'
import { type Features, invert, type Postings, readFeatures, weighFeatures } from './features.ts'

export interface Index extends Postings {
  readonly pack: Pack
  readonly documents: readonly Document[]
  readonly phrases: readonly Phrase[]
  /** Per phrase: its document; its tree, -1 for none; how much it tells about where its words belong, and about its document; how much there is to match. */
  readonly owner: Int32Array
  readonly phraseTree: Int32Array
  readonly phraseShare: Float64Array
  readonly phraseWeight: Float64Array
  readonly norm: Float64Array
  readonly features: Features
  /** How telling each feature is. */
  readonly weight: Float64Array
  /** Trees by number; and the tree of each document, -1 where it belongs to none. */
  readonly trees: readonly string[]
  readonly treeOf: Int32Array
  /** For each tree the failure and entry trees that lead there; itself where it is one. */
  readonly leaders: readonly (readonly number[])[]
  /** What only some queries need, made at the first use. */
  readonly readings: () => Readings
  /** Chinese phrases short enough to be typed: for choosing among characters that sound alike. */
  readonly typed: () => readonly string[]
  /** Per phrase of full weight the letters its syllables hold, a bit each. */
  readonly letters: () => Int32Array
  readonly soundsAlike: () => SoundsAlike
}

/** Phrases longer than this do not say which characters go together in what people type. */
const LONGEST_TYPED = 16
/** The weight of what people type and screens show. */
export const FULL = 1
/** So many phrases tell enough about it. */
const MOST_COUNTED = 5000

/** What phrases of outcomes, codes, messages and contacts tell about where a word belongs, beside those of trees. */
const SHARE_OF_OTHERS = 0.15

/** Opens the index that was made of this pack. */
export function openIndex(pack: Pack, data: IndexData): Index {
  const documents = documentsOf(pack, data)
  const phrases = documents.flatMap((document) => document.phrases)
  const trees = Object.keys(pack.trees)
  const numbers = new Map(trees.map((tree, t) => [tree, t]))
  const treeOf = new Int32Array(documents.map(({ tree = '' }) => numbers.get(tree) ?? -1))
  const { owner, phraseTree, phraseShare, phraseWeight } = numberPhrases(documents, treeOf, phrases.length)
  const features = readFeatures(data.phrases)
  const postings = invert(features)
  const weight = weighFeatures(features.base, postings, { phraseTree, phraseShare, trees: trees.length })
  const readings = once(() => readReadings(data.readings))
  return {
    ...postings,
    pack,
    documents,
    phrases,
    owner,
    phraseTree,
    phraseShare,
    phraseWeight,
    norm: normsOf(features, weight),
    features,
    weight,
    trees,
    treeOf,
    leaders: leadersOf(pack, trees, data),
    readings,
    typed: once(() => typedPhrases(phrases)),
    letters: once(() =>
      Int32Array.from(phrases, ({ lang, text, weight }) =>
        lang === 'zh' && weight === FULL ? lettersOfText(text(), readings()) : 0,
      ),
    ),
    soundsAlike: once(() => soundsAlike(readings())),
  }
}

function numberPhrases(documents: readonly Document[], treeOf: Int32Array, count: number) {
  const owner = new Int32Array(count)
  const phraseTree = new Int32Array(count)
  const phraseShare = new Float64Array(count)
  const phraseWeight = new Float64Array(count)
  let p = 0
  documents.forEach(({ kind, phrases }, d) => {
    const end = p + phrases.length
    owner.fill(d, p, end)
    phraseTree.fill(treeOf[d] ?? -1, p, end)
    phraseShare.fill(kind === 'tree' ? 1 : SHARE_OF_OTHERS, p, end)
    for (const { weight } of phrases) phraseWeight[p++] = weight
  })
  return { owner, phraseTree, phraseShare, phraseWeight }
}

/** Chinese phrases short enough to be typed; titles of outcomes would have to be unpacked for it. */
const typedPhrases = (phrases: readonly Phrase[]): string[] =>
  phrases
    .slice(0, MOST_COUNTED)
    .flatMap((phrase) => (phrase.lang === 'zh' && phrase.weight === FULL ? [phrase.text()] : []))
    .filter((text) => text.length < LONGEST_TYPED)

/** How much there is to match in each phrase. */
function normsOf({ all, start }: Features, weight: Float64Array): Float64Array {
  const norms = new Float64Array(start.length - 1)
  for (let p = 0; p < norms.length; p++) {
    let sum = 0
    for (let i = start[p] ?? 0; i < (start[p + 1] ?? 0); i++) sum += weight[all[i] ?? 0] ?? 0
    norms[p] = sum
  }
  return norms
}
