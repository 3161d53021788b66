/** The formats of lexicon.yaml, words that mean the same, and of pack.yaml. Pure. */
import {
  date,
  flag,
  type Infer,
  id,
  LANGS,
  line,
  list,
  object,
  oneOf,
  optional,
  record,
  required,
  scalar,
  text,
} from './schema-types.ts'

const zhWord = scalar(/^[\u3400-\u9fff]+$/, 'zh-word')
const enWord = scalar(/^[a-z0-9]+(?:[ +'-][a-z0-9]+)*$/i, 'en-word')
const words = {
  zh: optional(list(zhWord, 1), 'Words in Chinese characters'),
  en: optional(list(enWord, 1), 'Words or fixed expressions in English'),
}
const wordLists = object(words)
const concept = object({ ...words, not: optional(wordLists, 'Words that deny it') })
const several = object({ means: required(list(id, 2), 'The concepts they mean at once'), ...words })
const together = object({
  means: required(id, 'The concept that a text has then too'),
  when: required(id, 'A concept the text has'),
  with: required(list(id, 1), 'Concepts of which it has at least one'),
  without: optional(list(id, 1), 'Concepts of which it has none'),
  instead: optional(flag, 'It then no longer has `when`'),
})
const said = object({
  zh: optional(list(line, 1), 'What people say, in Chinese'),
  en: optional(list(line, 1), 'What people say, in English'),
})
/** Words from which the answer of a question is known. */
const heardWords = object({
  zh: optional(list(line, 1), 'What people say, in Chinese'),
  en: optional(list(line, 1), 'What people say, in English'),
  beside: optional(said, 'What tells it only beside a code, a screen or a title and where nothing else is said'),
  against: optional(
    said,
    'What tells nothing by itself, but that a code or message beside it does not tell another answer',
  ),
})
export const lexicon = object({
  concepts: optional(record(concept), 'What people speak of, by id'),
  several: optional(list(several), 'Words that mean several concepts at once'),
  together: optional(list(together), 'What concepts mean together'),
  ignored: optional(wordLists, 'Words that say nothing'),
  facts: optional(record(record(heardWords)), 'What is known when people say so: fact, answer, words'),
})

export type WordLists = Infer<typeof wordLists>
export type Concept = Infer<typeof concept>
export type Several = Infer<typeof several>
export type Together = Infer<typeof together>
export type SaidWords = Infer<typeof said>
export type HeardWords = Infer<typeof heardWords>
/** Words by fact and answer. */
export type FactWords = Readonly<Record<string, Readonly<Record<string, HeardWords>>>>
/** What a lexicon.yaml says, with a hole where something could not be read. */
export interface LexiconFile {
  readonly concepts: Readonly<Record<string, Concept>>
  readonly several: readonly (Several | undefined)[]
  readonly together: readonly (Together | undefined)[]
  readonly ignored: WordLists
  readonly facts: FactWords
}

/* The format of pack.yaml: what the pack is called, who answers for it, and what it needs. */

const owner = object({
  name: required(text, 'Who answers for the guidance'),
  address: optional(line, 'Where they can be written to'),
})
export const manifest = object({
  pack: required(id, 'The name of the pack'),
  languages: optional(list(oneOf(LANGS)), 'Languages in which no text may be missing'),
  menu: optional(list(id), 'The trees in the order they are listed; the others follow'),
  name: optional(text, 'What people call the pack'),
  version: optional(line, 'Its version, as its makers count'),
  owner: optional(owner, 'The company behind the guidance'),
  guidance: optional(date, 'The date of the guidance; the latest `reviewed` where it is left out'),
  needs: optional(scalar(/^\d{1,6}\.\d{1,6}(?:\.\d{1,6})?$/, 'version'), 'The oldest program that can walk it'),
})

export type Manifest = Infer<typeof manifest>
