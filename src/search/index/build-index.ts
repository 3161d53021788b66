/**
 * The searchable form of a pack, as plain JSON: made once when the pack is built, opened when somebody searches. Pure.
 *
 * MiniSearch 7.2, given the same reader of codes, pinyin and lexicon, needs 815 kB of JSON (134 kB packed) and 50 times as long to
 * load; this is 29 kB (18 kB). It finds the right tree first for 93 % of test/search/phrases.tsv, this for 97 %; of the phrases
 * nobody tuned on, both find 87 %. docs/search.md tells how the score comes about.
 */
import type { Pack } from '../../tree/pack.ts'
import { isConcept, openLexicon } from '../words/lexicon.ts'
import { symbolsOf } from '../words/symbols.ts'
import { documentsOf, type Outline, outlineOf } from './documents.ts'

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
