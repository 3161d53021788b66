/** The words of a pack that mean the same: what a search compares texts by. Pure. */
import { fold, stemsOf } from '../text/fold.ts'
import type { FactWords, HeardWords, LexiconFile, SaidWords, Together, WordLists } from './format/pack-schema.ts'
import { LANGS, type Lang } from './format/schema-types.ts'

/** As plain data: it survives JSON unchanged. */
export interface Lexicon {
  /** The ids of all concepts, in the order they were met. */
  readonly concepts: readonly string[]
  /** Words in the form they are compared in, by the ids of the concepts they stand for, joined by blanks: '' for what says nothing. */
  readonly words: Readonly<Record<Lang, Readonly<Record<string, readonly string[]>>>>
  readonly together: readonly Together[]
  /** What is known when a text has one of the words. */
  readonly facts: FactWords
}

/** The concept of words that deny something. */
export const NOT = 'not'
/** The concept of what is no part of taking payments. */
export const OTHER = 'other-thing'

type Keys = readonly (string | number)[]
/** `meaning` are the ids a word stands for, joined by blanks; `keys` lead to the word in the file. */
export type VisitWord = (lang: Lang, word: string, meaning: string, keys: Keys) => void

/** Visits every word of a file. */
export function eachWord(file: LexiconFile, visit: VisitWord): void {
  const visitLists = (lists: WordLists, meaning: string, ...keys: Keys): void => {
    for (const lang of LANGS)
      lists[lang]?.forEach((word: string | undefined, i) => {
        if (word !== undefined) visit(lang, word, meaning, [...keys, lang, i])
      })
  }
  for (const [id, concept] of Object.entries(file.concepts)) {
    visitLists(concept, id, 'concepts', id)
    if (concept.not) visitLists(concept.not, `${id} ${NOT}`, 'concepts', id, 'not')
  }
  file.several.forEach((entry, i) => {
    if (entry) visitLists(entry, entry.means.join(' '), 'several', i)
  })
  visitLists(file.ignored, '', 'ignored')
}

const FORMS: Readonly<Record<Lang, (folded: string) => string>> = { zh: (folded) => folded, en: stemsOf }
/** The form in which words are compared: two with the same one are the same word. */
export const compared = (lang: Lang, word: string): string => FORMS[lang](fold(word))

/** Adds a file to a lexicon; what a word meant below it no longer does. */
export function mergeLexicon(base: Lexicon, file: LexiconFile): Lexicon {
  const meanings = { zh: byWord(base.words.zh), en: byWord(base.words.en) }
  const concepts = new Set([...base.concepts, ...Object.keys(file.concepts)])
  eachWord(file, (lang, word, meaning) => {
    meanings[lang].set(compared(lang, word), meaning)
    if (meaning.endsWith(` ${NOT}`)) concepts.add(NOT)
  })
  return {
    concepts: [...concepts],
    words: { zh: byMeaning(meanings.zh), en: byMeaning(meanings.en) },
    together: [...base.together, ...file.together.filter((rule) => rule !== undefined)],
    facts: mergeFacts(base.facts, file.facts),
  }
}

/** The lists of words that tell an answer only in some places. */
const ASIDE = ['beside', 'against'] as const

function mergeFacts(base: FactWords, more: FactWords): FactWords {
  const merged: Record<string, Record<string, HeardWords>> = {}
  for (const [fact, answers] of [...Object.entries(base), ...Object.entries(more)]) {
    const known = Object.hasOwn(merged, fact) ? (merged[fact] ?? {}) : {}
    merged[fact] = known
    for (const [answer, words] of Object.entries(answers)) {
      const before = Object.hasOwn(known, answer) ? known[answer] : undefined
      const joined = ASIDE.map((aside) => [aside, joinLists(before?.[aside], words[aside])] as const)
      const some = joined.filter(([aside]) => before?.[aside] ?? words[aside])
      known[answer] = { ...joinLists(before, words), ...Object.fromEntries(some) }
    }
  }
  return merged
}

const joinLists = (first: SaidWords = {}, second: SaidWords = {}): SaidWords => ({
  zh: [...(first.zh ?? []), ...(second.zh ?? [])],
  en: [...(first.en ?? []), ...(second.en ?? [])],
})

const byWord = (words: Readonly<Record<string, readonly string[]>>): Map<string, string> =>
  new Map(Object.entries(words).flatMap(([meaning, all]) => all.map((word) => [word, meaning] as const)))

function byMeaning(words: ReadonlyMap<string, string>): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const [word, meaning] of words) {
    const all = Object.hasOwn(found, meaning) ? found[meaning] : undefined
    if (all) all.push(word)
    else found[meaning] = [word]
  }
  return found
}
