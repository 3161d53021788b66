/** English words that a mistyped or unfinished one may have meant. Pure. */
import { distance } from 'fastest-levenshtein'
import type { Index } from '../index/open-index.ts'

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
