/**
 * The searchable form of a pack, as plain JSON: made once when the pack is built, opened when somebody searches. Pure.
 *
 * MiniSearch 7.2, given the same reader of codes, pinyin and lexicon, needs 815 kB of JSON (134 kB packed) and 50 times as long to
 * load; this is 29 kB (18 kB). It finds the right tree first for 93 % of test/search/phrases.tsv, this for 97 %; of the phrases
 * nobody tuned on, both find 87 %. docs/search.md tells how the score comes about.
 */

import { fold, lettersOf } from '../../text/fold.ts'
import { once } from '../../tree/once.ts'
import type { Pack } from '../../tree/pack.ts'
import { LIMITS, SCORING, type Scoring } from '../scoring.ts'
import { isConcept, type OpenLexicon, openLexicon, symbolsOf } from '../words/lexicon.ts'
import { lettersOfText, type Readings, readReadings } from '../words/pinyin.ts'
import { type Document, documentsOf, leadersOf, type Outline, outlineOf, type Phrase } from './documents.ts'
import { invert, type PhraseSymbols, type Postings, readSymbols, weighSymbols } from './phrase-symbols.ts'

export interface IndexData extends Outline {
  /** The phrases of the pack's documents in their order, one a line, each as its symbols. Words are set off by spaces. */
  readonly phrases: string
  /** The syllables of the characters that occur, `syllable characters` a line. Empty without pinyin. */
  readonly readings: string
}

/** How a Chinese text is pronounced: a syllable without tone for each of its characters, `v` for ü, joined by spaces. */
export type Pinyin = (zh: string) => { readonly full: string; readonly initials: string }

export interface IndexOptions {
  readonly pinyin?: Pinyin | undefined
  /** The readings of an index made earlier, where pinyin itself is not at hand. */
  readonly readings?: string | undefined
}

export function buildIndex(pack: Pack, options: IndexOptions = {}): IndexData {
  const lines: string[] = []
  const readings = new Map<string, Set<string>>()
  const outline = outlineOf(pack)
  const lexicon = openLexicon(pack.lexicon)
  for (const document of documentsOf(pack, outline))
    for (const { text, long } of document.phrases) {
      const words = text()
      const symbols = symbolsOf(words, lexicon)
      lines.push(written(long ? [...new Set(symbols.filter(isConcept))].sort() : symbols))
      if (options.pinyin) collectReadings(words, options.pinyin, readings)
    }
  const own = [...readings].map(([syllable, chars]) => `${syllable} ${[...chars].join('')}`).join('\n')
  return { ...outline, phrases: lines.join('\n'), readings: options.pinyin ? own : (options.readings ?? '') }
}

function written(symbols: readonly string[]): string {
  let line = ''
  let afterWord = false
  for (const symbol of symbols) {
    const isWord = symbol.charCodeAt(0) < 0x80
    line += afterWord && isWord ? ` ${symbol}` : symbol
    afterWord = isWord
  }
  return line
}

const RUNS = /[\u3400-\u9fff]+/g

function collectReadings(text: string, pinyin: Pinyin, readings: Map<string, Set<string>>): void {
  for (const [run] of text.matchAll(RUNS)) {
    const syllables = pinyin(run).full.split(' ')
    if (syllables.length !== run.length) continue
    syllables.forEach((syllable, i) => {
      const chars = readings.get(syllable) ?? new Set()
      readings.set(syllable, chars.add(run[i] ?? ''))
    })
  }
}

/** An index opened for searching. */
export interface Index extends Postings {
  readonly pack: Pack
  readonly scoring: Scoring
  readonly lexicon: OpenLexicon
  readonly documents: readonly Document[]
  readonly phrases: readonly Phrase[]
  /** Per phrase: its document; its tree, -1 for none; how much it tells about where its words belong; how much there is to match. */
  readonly owner: Int32Array
  readonly phraseTree: Int32Array
  readonly phraseShare: Float64Array
  /** 1 for what people type and screens show. */
  readonly isTyped: Uint8Array
  readonly norm: Float64Array
  readonly symbols: PhraseSymbols
  /** How telling each symbol is. */
  readonly weight: Float64Array
  /** Trees by number; and the tree of each document, -1 where it belongs to none. */
  readonly trees: readonly string[]
  readonly treeOf: Int32Array
  /** For each tree the failure and entry trees that lead there; itself where it is one. */
  readonly leaders: readonly (readonly number[])[]
  /** What only some queries need, made at the first use. */
  readonly readings: () => Readings
  /** Chinese phrases that are typed: for choosing among characters that sound alike. */
  readonly typed: () => readonly string[]
  /** The letters, digits and characters of a phrase, for comparing it whole. */
  readonly letters: (phrase: number) => string
  /** Per typed Chinese phrase the letters its syllables hold, a bit each. */
  readonly spelling: () => Int32Array
}

/** Opens the index that was made of this pack. */
export function openIndex(pack: Pack, data: IndexData, scoring: Scoring = SCORING): Index {
  const documents = documentsOf(pack, data)
  const phrases = documents.flatMap((document) => document.phrases)
  const trees = Object.keys(pack.trees)
  const numbers = new Map(trees.map((tree, t) => [tree, t]))
  const treeOf = new Int32Array(documents.map(({ tree = '' }) => numbers.get(tree) ?? -1))
  const { owner, phraseTree, phraseShare } = numberPhrases(documents, treeOf, phrases.length, scoring.shareOfOthers)
  const symbols = readSymbols(data.phrases, scoring)
  const postings = invert(symbols)
  const weight = weighSymbols(symbols.base, postings, { phraseTree, phraseShare, trees: trees.length })
  const readings = once(() => readReadings(data.readings))
  return {
    ...postings,
    pack,
    scoring,
    lexicon: openLexicon(pack.lexicon),
    documents,
    phrases,
    owner,
    phraseTree,
    phraseShare,
    isTyped: Uint8Array.from(phrases, ({ typed }) => Number(typed)),
    norm: normsOf(symbols, weight),
    symbols,
    weight,
    trees,
    treeOf,
    leaders: leadersOf(pack, trees, data),
    readings,
    typed: once(() => typedPhrases(phrases)),
    letters: readLetters(phrases),
    spelling: once(() =>
      Int32Array.from(phrases, ({ lang, text, typed }) =>
        lang === 'zh' && typed ? lettersOfText(text(), readings()) : 0,
      ),
    ),
  }
}

function numberPhrases(documents: readonly Document[], treeOf: Int32Array, count: number, shareOfOthers: number) {
  const owner = new Int32Array(count)
  const phraseTree = new Int32Array(count)
  const phraseShare = new Float64Array(count)
  let p = 0
  documents.forEach(({ kind, phrases }, d) => {
    const end = p + phrases.length
    owner.fill(d, p, end)
    phraseTree.fill(treeOf[d] ?? -1, p, end)
    phraseShare.fill(kind === 'tree' ? 1 : shareOfOthers, p, end)
    p = end
  })
  return { owner, phraseTree, phraseShare }
}

const typedPhrases = (phrases: readonly Phrase[]): string[] =>
  phrases.slice(0, LIMITS.mostCounted).flatMap(({ lang, typed, text }) => (lang === 'zh' && typed ? [text()] : []))

/** Each is read when it is first asked for: a menu asks again at every key. */
function readLetters(phrases: readonly Phrase[]): (phrase: number) => string {
  const read: string[] = []
  return (p) => {
    read[p] ??= lettersOf(fold(phrases[p]?.text() ?? ''))
    return read[p]
  }
}

/** How much there is to match in each phrase. */
function normsOf({ all, start }: PhraseSymbols, weight: Float64Array): Float64Array {
  const norms = new Float64Array(start.length - 1)
  for (let p = 0; p < norms.length; p++) {
    let sum = 0
    for (let i = start[p] ?? 0; i < (start[p + 1] ?? 0); i++) sum += weight[all[i] ?? 0] ?? 0
    norms[p] = sum
  }
  return norms
}
