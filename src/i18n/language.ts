/** Which language to speak, and its words. */
import type { Words } from './en.ts'
import { en } from './en.ts'
import { type ExtraWords, extrasEn } from './extras-en.ts'
import { extrasZh } from './extras-zh.ts'
import { zh } from './zh.ts'

export type { ExtraWords, Words }
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const wordsOf = (lang: Language): Words => (lang === 'zh' ? zh : en)
export const extraWordsOf = (lang: Language): ExtraWords => (lang === 'zh' ? extrasZh : extrasEn)
export const isLanguage = (given: string): given is Language => given === 'zh' || given === 'en'
export const otherThan = (lang: Language): Language => (lang === 'zh' ? 'en' : 'zh')

/** The saved choice, else the system's locale if it is zh* or en*, else English. `system` is asked only where the environment says nothing. */
export function pickLanguage(
  saved: Language | undefined,
  env: Readonly<Record<string, string | undefined>>,
  system: () => string,
): Language {
  if (saved) return saved
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG
  const locale = named || system()
  return /^zh/i.test(locale) ? 'zh' : 'en'
}
