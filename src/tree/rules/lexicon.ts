/** A lexicon has each word once, words for each concept, and rules about concepts it has. Pure. */
import type { Concept, Several } from '../format/pack-schema.ts'
import { compared, eachWord } from '../lexicon.ts'
import type { KeyPath } from '../read/source-file.ts'
import { type Checking, report, type Site } from './checking.ts'

export function checkLexicon(c: Checking): void {
  if (!c.places.has('lexicon')) return
  checkDoubleWords(c)
  const { concepts, several, together } = c.parts.lexicon
  for (const [id, concept] of Object.entries(concepts)) if (isEmpty(concept)) tellEmpty(c, id, ['concepts', id])
  several.forEach((entry, i) => {
    if (!entry) return
    if (isEmpty(entry)) tellEmpty(c, entry.means.join(' + '), ['several', i])
    entry.means.forEach((id, k) => {
      checkConcept(c, id, ['several', i, 'means', k])
    })
  })
  together.forEach((rule, i) => {
    if (!rule) return
    for (const key of ['means', 'when'] as const) checkConcept(c, rule[key], ['together', i, key])
    for (const key of ['with', 'without'] as const)
      rule[key]?.forEach((id, k) => {
        checkConcept(c, id, ['together', i, key, k])
      })
  })
}

const lexiconSite = (...keys: KeyPath): Site => ({ file: 'lexicon', keys })

const isEmpty = ({ zh, en, not }: Partial<Concept & Several>): boolean => !zh && !en && !not?.zh && !not?.en
const tellEmpty = (c: Checking, of: string, keys: KeyPath): void =>
  report(c, 'no-words', { of }, { ...lexiconSite(...keys), part: 'key' })

function checkConcept(c: Checking, given: string, keys: KeyPath): void {
  const { concepts } = c.pack.lexicon
  if (concepts.includes(given) || c.parts.brokenIds.has(`concepts/${given}`)) return
  report(c, 'undefined-concept', { given, allowed: concepts }, lexiconSite(...keys))
}

function checkDoubleWords(c: Checking): void {
  const earlier = new Map<string, { word: string; keys: KeyPath }>()
  eachWord(c.parts.lexicon, (lang, word, _, keys) => {
    const key = `${lang} ${compared(lang, word)}`
    const first = earlier.get(key)
    if (!first) earlier.set(key, { word, keys })
    else {
      const line = c.places.get('lexicon')?.locate(first.keys).line ?? 0
      report(c, 'duplicate-word', { word, earlier: first.word, line }, lexiconSite(...keys))
    }
  })
}
