/** The word lists as maps from words to symbols; made at the first use. Pure. */
import { CHINESE, ENGLISH } from './lexicon-words.ts'

export interface Chinese {
  /** Words, to the concepts they stand for. */
  readonly words: ReadonlyMap<string, string>
  readonly longest: number
}
export interface English {
  /** Stems, those of fixed expressions joined by spaces, to the concepts they stand for. */
  readonly words: ReadonlyMap<string, string>
  /** Every single stem, also of those that stand only in fixed expressions. */
  readonly stems: ReadonlySet<string>
}

export const isConcept = (symbol: string): boolean => symbol >= '\ue000' && symbol <= '\uf8ff'
export const isChinese = (symbol: string): boolean => symbol >= '\u3400' && symbol <= '\u9fff'

/** pos机 and pos are one word, and so are ic卡 and ic. */
export const shortNames = (folded: string): string => folded.replace(/(pos|ic|sim|app)[机卡]/g, '$1')

let knownChinese: Chinese | undefined
let knownEnglish: English | undefined

export function chinese(): Chinese {
  if (knownChinese) return knownChinese
  const words = wordsOf(CHINESE)
  let longest = 0
  for (const word of words.keys()) longest = Math.max(longest, word.length)
  knownChinese = { words, longest }
  return knownChinese
}

export function english(): English {
  if (knownEnglish) return knownEnglish
  const words = wordsOf(ENGLISH)
  const stems = new Set<string>()
  for (const key of words.keys())
    if (key.includes(' ')) for (const word of key.split(' ')) stems.add(word)
    else stems.add(key)
  knownEnglish = { words, stems }
  return knownEnglish
}

function wordsOf(lines: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const line of lines.split('\n')) {
    const [symbols = '', ...words] = line.split(',')
    for (const word of words) map.set(word, symbols)
  }
  return map
}
