/** Words that a mistyped or unfinished one may have meant. Pure. */
import { distance } from 'fastest-levenshtein'
import type { Index } from '../index/open-index.ts'
import type { WordMap } from './symbols.ts'

/** The English words nearest to one that nobody knows, each as its symbols; `unfinished` when the word may go on. */
export function nearEnglish(index: Index, word: string, unfinished: boolean): string[][] {
  if (word.length < 2 || word.charCodeAt(0) > 0x7f) return []
  let least = Math.floor(word.length / index.scoring.lettersASlip)
  let nearest: string[] = []
  const begun: string[] = []
  for (const candidate of englishWords(index)) {
    if (unfinished && candidate.length > word.length && candidate.startsWith(word)) begun.push(candidate)
    if (
      least === 0 ||
      candidate.length < 3 ||
      candidate[0] !== word[0] ||
      Math.abs(candidate.length - word.length) > least
    )
      continue
    const edits = editsBetween(word, candidate)
    if (edits < least) nearest = []
    if (edits > least) continue
    least = edits
    nearest.push(candidate)
  }
  const known = index.lexicon.en().words
  return (begun.length > 0 ? begun : nearest).map((candidate) => [...(known.get(candidate) ?? [candidate])])
}

/** The single words of the lexicon that say something, and those of the index. */
function* englishWords(index: Index): Generator<string> {
  for (const [word, symbols] of index.lexicon.en().words) if (symbols !== '' && !word.includes(' ')) yield word
  for (const symbol of index.numbers.keys()) if (symbol.charCodeAt(0) <= 0x7f) yield symbol
}

/** Edits between two words; two letters that changed places are one. */
function editsBetween(a: string, b: string): number {
  const edits = distance(a, b)
  if (edits !== 2 || a.length !== b.length) return edits
  let i = 0
  while (a[i] === b[i]) i++
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2) ? 1 : edits
}

export interface Meant {
  readonly symbols: string
  /** How sure it is that this was meant, up to 1. */
  readonly sure: number
}

/** Chinese words of the lexicon that stand in a folded text but for one character that sounds alike or is unknown. */
export function nearChinese(index: Index, text: string): Meant[] {
  const found: Meant[] = []
  for (const [run] of text.matchAll(/[\u3400-\u9fff]+/g)) {
    const known = knownParts(run, index.lexicon.zh())
    for (let at = 0; at < run.length; at++) if (!known[at]) found.push(...meantAt(index, run, at))
  }
  return found
}

/** Words that hold another character where this one stands. */
function meantAt({ lexicon, readings, scoring }: Index, run: string, at: number): Meant[] {
  const { words } = lexicon.zh()
  const isIgnored = (char: string): boolean => words.get(char) === ''
  const typed = run[at] ?? ''
  const found: Meant[] = []
  if (isIgnored(typed)) return found
  for (const { word, i } of wordsBeside(lexicon.zhList(), run, at)) {
    if (!standsBut(word, i, run, at - i) || words.has(run.slice(at - i, at - i + word.length))) continue
    if ([...word].every((char, k) => k === i || isIgnored(char))) continue
    const symbols = words.get(word) ?? ''
    const { ofChar } = readings()
    const sounds = ofChar.get(typed)
    if (!sounds) found.push({ symbols, sure: scoring.far })
    else if (ofChar.get(word[i] ?? '')?.some((sound) => sounds.includes(sound)))
      found.push({ symbols, sure: scoring.near })
  }
  return found
}

/** A word, and which of its characters is meant by the typed one. */
interface Beside {
  readonly word: string
  readonly i: number
  /** Where it stands in the list. */
  readonly from: number
}

/** The words that share with a text the character before the one at `at`, or begin there and share the one behind it; in the order of the lexicon. */
function wordsBeside(list: string, run: string, at: number): readonly Beside[] {
  const found: Beside[] = []
  const add = (place: number, isSecond: boolean): void => {
    const from = list.lastIndexOf('\n', place) + 1
    const word = list.slice(from, list.indexOf('\n', place))
    const i = isSecond ? 0 : place - from + 1
    if (isSecond ? place === from + 1 : i < word.length) found.push({ word, i, from })
  }
  for (const place of placesOfChar(run[at - 1], list)) add(place, false)
  for (const place of placesOfChar(run[at + 1], list)) add(place, true)
  return found.sort((a, b) => a.from - b.from || a.i - b.i)
}

function placesOfChar(char: string | undefined, text: string): number[] {
  const places: number[] = []
  if (char === undefined) return places
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) places.push(at)
  return places
}

/** Whether a word stands in a text from a place on, but for its character `i`. */
function standsBut(word: string, i: number, text: string, from: number): boolean {
  if (from < 0 || from + word.length > text.length) return false
  for (let k = 0; k < word.length; k++) if (k !== i && word[k] !== text[from + k]) return false
  return true
}

/** For each character whether it is part of a word of the lexicon, single characters aside. */
function knownParts(run: string, { words, longest }: WordMap): boolean[] {
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
