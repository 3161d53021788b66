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

type Env = Readonly<Record<string, string | undefined>>

/**
 * The saved choice, else the system's locale if it is zh* or en*, else English. `system` is asked only where the environment
 * says nothing. Chinese is not picked by itself for a locale whose character set garbles it; who asks for it gets it.
 */
export function pickLanguage(saved: Language | undefined, env: Env, system: () => string): Language {
  if (saved) return saved
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG
  const locale = named || system()
  return /^zh/i.test(locale) && takesUtf8(env) ? 'zh' : 'en'
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
