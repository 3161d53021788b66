/** The lexicon of a pack, opened: words with the symbols they stand for. Pure. */
import { type Lexicon, NOT } from '../../tree/lexicon.ts'
import { once } from '../../tree/once.ts'

/** Words with the symbols they stand for; '' for a word that says nothing. */
export interface WordMap {
  readonly words: ReadonlyMap<string, string>
  /** The most characters of a Chinese word, the most words of an English expression. */
  readonly longest: number
}
export interface Rule {
  readonly means: string
  readonly when: string
  readonly with: readonly string[]
  readonly without: readonly string[]
  readonly instead: boolean
}
export interface OpenLexicon {
  readonly zh: () => WordMap
  /** The Chinese words in order, each with a line feed behind it: the quickest way to all that hold a character. */
  readonly zhList: () => string
  /** Stems, those of fixed expressions joined by blanks. */
  readonly en: () => WordMap
  /** Every single stem, also of those that stand only in fixed expressions. */
  readonly stems: () => ReadonlySet<string>
  readonly together: readonly Rule[]
  /** The symbol of what denies something; '' where the lexicon has none. */
  readonly not: string
}

/** Concepts are characters of the private use area, in the order of the list. */
const FIRST_CONCEPT = 0xe000

export const isConcept = (symbol: string): boolean => symbol >= '\ue000' && symbol <= '\uf8ff'
export const isChinese = (symbol: string): boolean => symbol >= '\u3400' && symbol <= '\u9fff'

const known = new WeakMap<Lexicon, OpenLexicon>()

/** Opened once a lexicon: it has some thousand words. */
export function openLexicon(lexicon: Lexicon): OpenLexicon {
  const opened = known.get(lexicon) ?? open(lexicon)
  known.set(lexicon, opened)
  return opened
}

function open({ concepts, words, together }: Lexicon): OpenLexicon {
  const symbols = new Map(concepts.map((id, i) => [id, String.fromCharCode(FIRST_CONCEPT + i)]))
  const symbolOf = (id: string): string => symbols.get(id) ?? ''
  const symbolsOf = (ids: readonly string[] = []): string[] => ids.map(symbolOf)
  const mapOf = (own: Readonly<Record<string, readonly string[]>>, lengthOf: (word: string) => number): WordMap => {
    const map = new Map<string, string>()
    let longest = 0
    for (const [meaning, all] of Object.entries(own)) {
      const means = symbolsOf(meaning.split(' ')).join('')
      for (const word of all) {
        map.set(word, means)
        longest = Math.max(longest, lengthOf(word))
      }
    }
    return { words: map, longest }
  }
  const zh = once(() => mapOf(words.zh, (word) => word.length))
  const en = once(() => mapOf(words.en, (word) => word.split(' ').length))
  return {
    zh,
    zhList: once(() => `${[...zh().words.keys()].join('\n')}\n`),
    en,
    stems: once(() => new Set([...en().words.keys()].flatMap((key) => key.split(' ')))),
    together: together.map((rule) => ({
      means: symbolOf(rule.means),
      when: symbolOf(rule.when),
      with: symbolsOf(rule.with),
      without: symbolsOf(rule.without),
      instead: rule.instead === true,
    })),
    not: symbolOf(NOT),
  }
}
