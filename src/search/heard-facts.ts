/** What is known from what somebody typed, by the words that the pack's lexicon has for it. Pure. */
import { LANGS } from '../tree/format/schema-types.ts'
import type { Pack } from '../tree/pack.ts'
import type { Heard } from '../walk/start.ts'
import { foldTyped, says } from './words-in.ts'

/** Each fact once: one whose words tell two different answers is not known. */
export function heardIn(pack: Pack, typed: string): readonly Heard[] {
  const words = foldTyped(typed)
  return Object.entries(pack.lexicon.facts).flatMap(([fact, answers]) => {
    const heard = Object.entries(answers).flatMap(([answer, of]) => {
      const from = LANGS.flatMap((lang) => of[lang] ?? []).find((text) => says(words, text))
      return from === undefined ? [] : [{ fact, answer, from }]
    })
    return heard.length === 1 ? heard : []
  })
}
