/** What a mistyped Chinese text may have meant: a word of the lexicon with one character wrong, mostly one that sounds alike. Pure. */
import { chinese } from './lexicon-maps.ts'
import type { Readings } from './pinyin.ts'
import { STOP_ZH } from './stop-words.ts'

/** Whether two characters share a syllable; undefined when nobody here knows the typed one. */
export type SoundsAlike = (typed: string, meant: string) => boolean | undefined

export function soundsAlike(readings: Readings): SoundsAlike {
  return (typed, meant) => {
    const own = readings.ofChar.get(typed)
    return own && readings.ofChar.get(meant)?.some((syllable) => own.includes(syllable)) === true
  }
}

export interface Correction {
  /** The text with one character changed. */
  readonly text: string
  /** How sure it is that this was meant, up to 1. */
  readonly sure: number
}

const SOUNDS_ALIKE = 0.9
const UNKNOWN_CHARACTER = 0.75
/** One of three or four characters is wrong, though it sounds different. */
const LOOKS_ALIKE = 0.7
const SHORTEST = 2
const LONGEST = 4
const MOST = 4

/** The surest corrections of a folded text; words of two characters and more that the lexicon knows are left alone. */
export function correctChinese(text: string, alike: SoundsAlike): Correction[] {
  const found = new Map<string, number>()
  for (const match of text.matchAll(/[\u3400-\u9fff]+/g))
    for (const { at, char, sure } of correctRun(match[0], alike)) {
      const place = match.index + at
      const corrected = text.slice(0, place) + char + text.slice(place + 1)
      found.set(corrected, Math.max(found.get(corrected) ?? 0, sure))
    }
  return [...found]
    .map(([corrected, sure]) => ({ text: corrected, sure }))
    .sort((a, b) => b.sure - a.sure)
    .slice(0, MOST)
}

interface Change {
  readonly at: number
  readonly char: string
  readonly sure: number
}

function correctRun(run: string, alike: SoundsAlike): Change[] {
  const { words, longest } = chinese()
  const known = knownParts(run, words, longest)
  const changes: Change[] = []
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let at = 0; at + length <= run.length; at++) {
      const part = run.slice(at, at + length)
      if (!words.has(part)) changes.push(...correctPart(part, at, known, alike))
    }
  return changes
}

function correctPart(part: string, at: number, known: readonly boolean[], alike: SoundsAlike): Change[] {
  const changes: Change[] = []
  for (let i = 0; i < part.length; i++) {
    const typed = part[i] ?? ''
    const rest = part.slice(0, i) + part.slice(i + 1)
    if (known[at + i] || STOP_ZH.has(typed) || [...rest].every((char) => STOP_ZH.has(char))) continue
    for (const word of wordsByPattern().get(`${part.slice(0, i)}?${part.slice(i + 1)}`) ?? []) {
      const char = word[i] ?? ''
      const same = alike(typed, char)
      const sure = same ? SOUNDS_ALIKE : same === undefined ? UNKNOWN_CHARACTER : part.length > 2 ? LOOKS_ALIKE : 0
      if (sure > 0) changes.push({ at: at + i, char, sure })
    }
  }
  return changes
}

/** For each character whether it is part of a word of the lexicon, single characters aside. */
function knownParts(run: string, words: ReadonlyMap<string, string>, longest: number): boolean[] {
  const known = new Array<boolean>(run.length).fill(false)
  for (let at = 0; at < run.length; ) {
    let taken = 1
    for (let n = Math.min(longest, run.length - at); n > 1 && taken === 1; n--)
      if (words.has(run.slice(at, at + n))) taken = n
    if (taken > 1) known.fill(true, at, at + taken)
    at += taken
  }
  return known
}

let patterns: ReadonlyMap<string, readonly string[]> | undefined

/** The lexicon's words by what is left of them when one character is unknown: 登记 by 登? and ?记. */
function wordsByPattern(): ReadonlyMap<string, readonly string[]> {
  if (patterns) return patterns
  const made = new Map<string, string[]>()
  for (const word of chinese().words.keys()) {
    if (word.length < SHORTEST || word.length > LONGEST) continue
    for (let i = 0; i < word.length; i++) {
      const key = `${word.slice(0, i)}?${word.slice(i + 1)}`
      const words = made.get(key)
      if (words) words.push(word)
      else made.set(key, [word])
    }
  }
  patterns = made
  return made
}
