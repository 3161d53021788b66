/** English words that a mistyped or unfinished one may have meant. Pure. */
import { distance } from 'fastest-levenshtein'
import type { Index } from '../index/open-index.ts'
import { english } from './lexicon-maps.ts'

export interface NearFeature {
  readonly feature: number
  /** How sure it is that this was meant, up to 1. */
  readonly sure: number
}

const UNFINISHED = 0.8

/** The nearest words of the lexicon and the index; `unfinished` when the word may go on. */
export function nearWords(index: Index, word: string, unfinished: boolean): NearFeature[] {
  if (word.length < 2 || word.charCodeAt(0) > 0x7f) return []
  let least = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
  let nearest: string[] = []
  const begun: string[] = []
  for (const candidate of wordsOf(index)) {
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
  const found = begun.length > 0 ? begun : nearest
  const sure = begun.length > 0 ? UNFINISHED : 0.95 - 0.1 * least
  return found.flatMap((candidate) => featuresOf(index, candidate).map((feature) => ({ feature, sure })))
}

function* wordsOf(index: Index): Generator<string> {
  for (const word of english().words.keys()) if (!word.includes(' ')) yield word
  yield* index.features.words.keys()
}

function featuresOf(index: Index, word: string): number[] {
  const symbols = english().words.get(word)
  return (symbols === undefined ? [word] : [...symbols]).flatMap((symbol) => index.features.symbol(symbol) ?? [])
}

/** Edits between two words; two letters that changed places are one. */
function editsBetween(a: string, b: string): number {
  const edits = distance(a, b)
  if (edits !== 2 || a.length !== b.length) return edits
  let i = 0
  while (a[i] === b[i]) i++
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2) ? 1 : edits
}
