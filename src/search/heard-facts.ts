/** What is known from what somebody typed, by the words that the pack's lexicon has for it. Pure. */
import type { HeardWords } from '../tree/format/lexicon-schema.ts'
import { LANGS } from '../tree/format/schema-types.ts'
import type { Pack } from '../tree/pack.ts'
import type { Heard } from '../walk/start.ts'
import { banksIn, foldTyped, isDenied, placesOf, typedAt } from './words-in.ts'

/** Words for an answer, and where they stand in what was typed. */
interface Said {
  readonly answer: string
  readonly from: number
  readonly to: number
}

/** Each fact once: one whose words tell two different answers is not known. `from` is what was typed. */
export const heardIn = (pack: Pack, typed: string): readonly Heard[] =>
  heardPlaces(pack, foldTyped(typed)).map(({ fact, answer, from, to }) => ({
    fact,
    answer,
    from: typedAt(typed, from, to),
  }))

/** The same with where it was said: in folded words. */
export const heardPlaces = (pack: Pack, words: string): readonly (Said & { readonly fact: string })[] =>
  Object.entries(pack.lexicon.facts).flatMap(([fact, answers]) => {
    const said = wholeOf(Object.entries(answers).flatMap(([answer, of]) => saidIn(words, answer, of)))
    const [first, ...others] = said.filter(({ from }) => !isDenied(words, from))
    if (!first || first.answer === NONE || others.some(({ answer }) => answer !== first.answer)) return []
    return [{ fact, ...first }]
  })

/** Words of a fact that sound like an answer and are none: 只有一张卡能刷. */
const NONE = 'unsure'

/** What is said of one bank is not said where several are named. */
const saidIn = (words: string, answer: string, of: HeardWords): Said[] =>
  LANGS.flatMap((lang) => of[lang] ?? []).flatMap((text) =>
    placesOf(words, text).flatMap(([from, to]) =>
      text.includes('@') && banksIn(words) > 1 ? [] : [{ answer, from, to }],
    ),
  )

/** Without words that are part of longer ones: 一张卡 is not said by 一张卡都刷不了. */
const wholeOf = (said: readonly Said[]): Said[] =>
  said.filter(
    ({ from, to }) => !said.some((other) => other.from <= from && to <= other.to && other.to - other.from > to - from),
  )
