/** What of a text tells what it is about, as numbers: its symbols, its characters and words, and which stand side by side. Pure. */
import { fold, LATIN_WORD, stem } from '../../text/fold.ts'

const PARTS = new RegExp(`[\\u3400-\\u9fff]+|${LATIN_WORD.source}`, 'g')
/** Where the numbers of features end: 24 bits, in which twenty thousand of them hardly ever meet. */
const MOST = 1 << 24

/** Each once; `symbols` are those of the text. */
export function featuresOf(text: string, symbols: readonly string[]): readonly number[] {
  const features = new Set<number>()
  for (const symbol of symbols) features.add(numberOf('s', symbol))
  let before = ''
  for (const [part] of fold(text).matchAll(PARTS)) {
    if (part.charCodeAt(0) < 0x3400) {
      const word = stem(part)
      features.add(numberOf('w', word))
      if (before) features.add(numberOf('v', `${before} ${word}`))
      before = word
      continue
    }
    before = ''
    for (let i = 0; i < part.length; i++) {
      features.add(numberOf('c', part[i] ?? ''))
      if (i > 0) features.add(numberOf('b', part.slice(i - 1, i + 1)))
    }
  }
  return [...features]
}

/** The number of a feature of some kind (FNV-1a, the upper bits folded down): no names have to be shipped. */
function numberOf(kind: string, name: string): number {
  let hash = 2166136261 ^ kind.charCodeAt(0)
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619)
  return ((hash >>> 8) ^ hash) & (MOST - 1)
}
