/**
 * The interface's languages. Another one is an entry here and a folder of words beside the others, and nothing else. Words load
 * part by part, each when something of it is first asked for.
 */
import { type DiagnosticWords, diagnosticsEn } from './en/diagnostics.ts'
import { type HelpWords, helpEn } from './en/help.ts'
import { type InterfaceWords, interfaceEn } from './en/interface.ts'
import { type KeyWords, keysEn } from './en/keys.ts'
import { type LookUpWords, lookUpEn } from './en/look-up.ts'
import { type RecordWords, recordEn } from './en/record.ts'
import { type TopicWords, topicsEn } from './en/topics.ts'
import type { Content } from './terms.ts'
import { diagnosticsZh } from './zh/diagnostics.ts'
import { helpZh } from './zh/help.ts'
import { interfaceZh } from './zh/interface.ts'
import { keysZh } from './zh/keys.ts'
import { lookUpZh } from './zh/look-up.ts'
import { recordZh } from './zh/record.ts'
import { topicsZh } from './zh/topics.ts'

/** What stands between words. */
export interface Joints {
  /** Behind a label. */
  readonly colon: string
  /** Between the things of a list, and between the clauses of a sentence. */
  readonly list: string
  readonly clause: string
  /** Between two names of which one will do. */
  readonly or: string
  /** Between ids, which are typed as they stand. */
  readonly ids: string
  /** Between the sources of a statement. */
  readonly sources: string
  /** Between sentences. */
  readonly gap: string
  /** Around what is said beside a text. */
  readonly brackets: readonly [open: string, close: string]
}

/** What people type: understood whatever language the interface speaks. In lower case. */
export interface Typed {
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly unsure: readonly string[]
  readonly skipped: readonly string[]
  readonly minutes: readonly string[]
  readonly hours: readonly string[]
  readonly days: readonly string[]
  readonly today: readonly string[]
  readonly tomorrow: readonly string[]
  readonly dayAfterTomorrow: readonly string[]
}

/** The words of a language, apart by what needs them. */
export interface Parts {
  readonly interface: () => InterfaceWords
  readonly keys: () => KeyWords
  readonly lookUp: () => LookUpWords
  readonly record: () => RecordWords
  readonly help: () => HelpWords
  readonly topics: () => TopicWords
  readonly diagnostics: () => DiagnosticWords
}

export interface LanguageTable {
  /** What the language calls itself. */
  readonly name: string
  /** What HTML calls it. */
  readonly html: string
  /** The language of a pack's texts that is shown with it. */
  readonly content: Content
  /** The locales that pick it; where the terminal must take UTF-8 for it to be read, only those that do. */
  readonly locales: RegExp
  readonly needsUtf8: boolean
  readonly joints: Joints
  readonly typed: Typed
  readonly parts: Parts
}

export const LANGUAGES = {
  zh: {
    name: '中文',
    html: 'zh-CN',
    content: 'zh',
    locales: /^zh/i,
    needsUtf8: true,
    joints: {
      colon: '：',
      list: '、',
      clause: '，',
      or: ' 或 ',
      ids: ', ',
      sources: '; ',
      gap: '',
      brackets: ['（', '）'],
    },
    typed: {
      yes: ['是'],
      no: ['否'],
      unsure: ['不确定'],
      skipped: ['做不了'],
      minutes: ['分', '分钟'],
      hours: ['时', '小时'],
      days: ['天', '日'],
      today: ['今天'],
      tomorrow: ['明天'],
      dayAfterTomorrow: ['后天'],
    },
    parts: {
      interface: () => interfaceZh,
      keys: () => keysZh,
      lookUp: () => lookUpZh,
      record: () => recordZh,
      help: () => helpZh,
      topics: () => topicsZh,
      diagnostics: () => diagnosticsZh,
    },
  },
  en: {
    name: 'English',
    html: 'en',
    content: 'en',
    locales: /^en/i,
    needsUtf8: false,
    joints: {
      colon: ': ',
      list: ', ',
      clause: ', ',
      or: ' or ',
      ids: ', ',
      sources: '; ',
      gap: ' ',
      brackets: [' (', ')'],
    },
    typed: {
      yes: ['yes'],
      no: ['no'],
      unsure: ['unsure'],
      skipped: ['skipped'],
      minutes: ['m', 'min', 'minute', 'minutes'],
      hours: ['h', 'hour', 'hours'],
      days: ['d', 'day', 'days'],
      today: ['today'],
      tomorrow: ['tomorrow'],
      dayAfterTomorrow: [],
    },
    parts: {
      interface: () => interfaceEn,
      keys: () => keysEn,
      lookUp: () => lookUpEn,
      record: () => recordEn,
      help: () => helpEn,
      topics: () => topicsEn,
      diagnostics: () => diagnosticsEn,
    },
  },
} as const satisfies Readonly<Record<string, LanguageTable>>

/** Spoken where no locale picks another. */
export const FALLBACK: keyof typeof LANGUAGES = 'en'
