/** What somebody typed, as symbols of an index, with near misses for what the index does not have. Pure. */
import { fold, lettersOf, stem } from '../text/fold.ts'
import { mostOf, phrasesWith } from './index/index-data.ts'
import type { Index } from './index/open-index.ts'
import { nearEnglish } from './words/near-words.ts'
import { spellOut, splitSyllables } from './words/pinyin.ts'
import { symbolsOf } from './words/symbols.ts'

export interface Query {
  /** Folded, pinyin spelt out. */
  readonly text: string
  /** Its letters, digits and characters, for comparing it whole. */
  readonly letters: string
  /** Latin letters that may be initials of Chinese words; empty when they are English. */
  readonly initials: readonly string[]
  /** Symbols by number, and how sure it is that they were meant, up to 1. */
  readonly symbols: ReadonlyMap<number, number>
  /** For each of them the phrases that have it. */
  readonly phrases: ReadonlyMap<number, readonly number[]>
  /** How much there is to match. */
  readonly norm: number
}

export function readQuery(index: Index, masked: string): Query {
  const { scoring, numbers, data, lexicon } = index
  const { text, initials } = readLatin(index, fold(masked))
  const meant = new Map<number, number>()
  /** Raises the symbols a word stands for; gives the most that one of them weighs. */
  const raise = (symbols: Iterable<string>, sure: number): number => {
    let most = 0
    for (const symbol of symbols) {
      const number = numbers.get(symbol)
      if (number === undefined) continue
      meant.set(number, Math.max(meant.get(number) ?? 0, sure))
      most = Math.max(most, data.weights[number] ?? 0)
    }
    return most
  }
  const symbols = [...new Set(symbolsOf(text, lexicon))]
  let norm = 0
  for (const [i, symbol] of symbols.entries()) {
    if (numbers.has(symbol)) norm += raise([symbol], 1)
    else {
      const near = nearEnglish(index, symbol, i === symbols.length - 1)
      const most = Math.max(0, ...near.map((word) => raise(word, scoring.near)))
      norm += Math.max(most, scoring.unknown * mostOf(symbol, scoring))
    }
  }
  return { text, initials, letters: lettersOf(text), symbols: meant, phrases: phrasesWith(data, meant.keys()), norm }
}

interface Latin {
  /** The text with pinyin spelt out. */
  readonly text: string
  /** The words, where they may be initials. */
  readonly initials: readonly string[]
}

const ENGLISH = { initials: [] }
const LATIN_ONLY = /^[a-z][a-z ]*$/

/** Tells pinyin from English: syllables become the Chinese characters they most likely stand for. */
export function readLatin(index: Index, folded: string): Latin {
  const text = folded.trim()
  if (!LATIN_ONLY.test(text)) return { ...ENGLISH, text: folded }
  const words = text.split(/ +/).filter(Boolean)
  const unknown = words.filter((word) => !isEnglish(index, word))
  const readings = index.readings()
  if (unknown.length === 0 || unknown.length < words.length / 2 || readings.syllables.size === 0)
    return { ...ENGLISH, text: folded }
  const split = words.map((word) => splitSyllables(word, readings))
  const spell = (syllables: readonly string[]) => spellOut(syllables, readings, index.typed())
  const whole = split.every((syllables) => syllables !== undefined) ? spell(split.flat()) : undefined
  if (whole !== undefined) return { text: whole, initials: [] }
  const mixed = words.map((word, i) => {
    const syllables = unknown.includes(word) ? split[i] : undefined
    return (syllables && spell(syllables)) ?? word
  })
  return { text: mixed.join(' '), initials: unknown.length === words.length ? words : [] }
}

/** A word of the lexicon or the index. */
function isEnglish(index: Index, word: string): boolean {
  const root = stem(word)
  // The stems of fixed expressions come last, since they have to be gathered first.
  return (
    index.numbers.has(root) ||
    word.length === 1 ||
    index.lexicon.en().words.has(root) ||
    index.lexicon.stems().has(root)
  )
}
