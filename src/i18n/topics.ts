/** The words of help by language. */
import type { Language } from './language.ts'
import { type TopicWords, topicsEn } from './topics-en.ts'
import { topicsZh } from './topics-zh.ts'

export type { Topic, TopicPart, TopicWords } from './topics-en.ts'
export const topicsOf = (lang: Language): TopicWords => (lang === 'zh' ? topicsZh : topicsEn)
