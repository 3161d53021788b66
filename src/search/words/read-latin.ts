/** Tells pinyin from English: syllables become the Chinese characters they most likely stand for. Pure. */

import { stem } from '../../text/stem.ts'
import type { Index } from '../index/open-index.ts'
import { spellOut, splitSyllables } from './pinyin.ts'

export interface Latin {
  /** The text with pinyin spelt out. */
  readonly text: string
  /** The words, where they may be initials. */
  readonly initials: readonly string[]
}

const ENGLISH = { initials: [] }
const LATIN_ONLY = /^[a-z][a-z ]*$/

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
  return index.lexicon.stems().has(root) || index.features.numbers.has(root) || word.length === 1
}
