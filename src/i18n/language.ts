/** Which language to speak, and how to say things in it: everybody else asks here, nobody the table. */
import { FALLBACK, type Joints, LANGUAGES, type LanguageTable, type Parts, type Typed } from './table.ts'
import type { Content } from './terms.ts'

export { FALLBACK, type Joints }

/** A language of the interface, by its id. What is stored may name one that is not, or not yet, in the table. */
export type Language = keyof typeof LANGUAGES

/** In the order of the table. */
export const LANGUAGE_IDS = Object.keys(LANGUAGES) as readonly Language[]
export const isLanguage = (given: string): given is Language => Object.hasOwn(LANGUAGES, given)
/** What a language's id looks like, in the table or not. */
export const LANGUAGE_ID = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/

const tableOf = (lang: Language): LanguageTable => LANGUAGES[lang]
export const nameOf = (lang: Language): string => tableOf(lang).name
/** The language of a pack's texts that goes with it. */
export const contentOf = (lang: Language): Content => tableOf(lang).content
export const htmlTagOf = (lang: Language): string => tableOf(lang).html
/** The language that comes after this one when one switches. */
export const nextLanguage = (lang: Language): Language =>
  LANGUAGE_IDS[(LANGUAGE_IDS.indexOf(lang) + 1) % LANGUAGE_IDS.length] ?? lang

/**
 * All words of a language: those of the interface itself at hand, the other parts by name. Each part loads when something of it
 * is first asked for, so that `--help` needs none of a walk's words, and a walk no others.
 */
export type Words = Interface & { readonly joints: Joints } & {
  readonly [P in Exclude<keyof Parts, 'interface'>]: ReturnType<Parts[P]>
}
type Interface = ReturnType<Parts['interface']>

const known = new Map<Language, Words>()

export function wordsOf(lang: Language): Words {
  const words = known.get(lang) ?? makeWords(tableOf(lang))
  known.set(lang, words)
  return words
}

const makeWords = ({ joints, parts }: LanguageTable): Words =>
  new Proxy({ joints } as Words, {
    get: (own, name) => {
      if (name in own) return own[name as 'joints']
      return name in parts ? parts[name as keyof Parts]() : parts.interface()[name as keyof Interface]
    },
  })

/** The words of an answer that has none in the pack; undefined for the id of a choice. */
export function plainAnswer({ yes, no, skipped, unsure }: Words, id: string): string | undefined {
  const words: Readonly<Record<string, string>> = { yes, no, skipped, unsure }
  return Object.hasOwn(words, id) ? words[id] : undefined
}

/** How things are said: a language's words, and which of a pack's languages goes with it. */
export interface Speech {
  readonly lang: Language
  readonly words: Words
  readonly content: Content
}
export const speechIn = (lang: Language): Speech => ({ lang, words: wordsOf(lang), content: contentOf(lang) })

/** The same in the words of each language, worded when it is read. */
export type InEachLanguage = Readonly<Record<Language, string>>
export function inEachLanguage(say: (speech: Speech) => string): InEachLanguage {
  const said = {} as Record<Language, string>
  for (const lang of LANGUAGE_IDS)
    Object.defineProperty(said, lang, { get: () => say(speechIn(lang)), enumerable: true })
  return said
}

/** The words of every language that people may type for one thing. */
export const typedFor = (meant: keyof Typed): readonly string[] =>
  LANGUAGE_IDS.flatMap((lang) => tableOf(lang).typed[meant])

type Env = Readonly<Record<string, string | undefined>>

/**
 * The saved choice, else the first language that the system's locale picks, else the fallback. `system` is asked only where the
 * environment says nothing. A language is not picked by itself for a locale whose character set garbles it; who asks for it gets it.
 */
export function pickLanguage(saved: Language | undefined, env: Env, system: () => string): Language {
  if (saved) return saved
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG
  const locale = named || system()
  const picks = ({ locales, needsUtf8 }: LanguageTable): boolean =>
    locales.test(locale) && (!needsUtf8 || takesUtf8(env))
  return LANGUAGE_IDS.find((lang) => picks(tableOf(lang))) ?? FALLBACK
}

/**
 * What is written is UTF-8. `C`, `POSIX` and locales that name another character set (zh_CN.GBK) make garbage of it. A Windows
 * console is written to in UTF-16 whatever its code page, and sets none of these variables.
 */
function takesUtf8(env: Env): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  const [, charset] = /\.([\w-]+)/.exec(locale) ?? []
  return charset === undefined ? !/^(?:C|POSIX)$/.test(locale) : /^utf-?8$/i.test(charset)
}
