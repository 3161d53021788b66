/** The words of the field record in a language; apart from the others, since a walk can do without most of them. */
import type { Language } from './language.ts'
import { type RecordWords, recordEn } from './record-en.ts'
import { recordZh } from './record-zh.ts'

export type { RecordWords }
export const recordWordsOf = (lang: Language): RecordWords => (lang === 'zh' ? recordZh : recordEn)
