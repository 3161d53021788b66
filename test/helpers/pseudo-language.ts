/** A language for tests, made of another one: every word of it stands in marks, so that a word from elsewhere is seen. */
import type { LanguageTable } from '../../src/i18n/table.ts'

const [OPEN, CLOSE] = ['⟦', '⟧']

export function pseudoLanguage({ parts }: LanguageTable): LanguageTable {
  const { interface: talk, keys, lookUp, record, help, topics, diagnostics } = parts
  return {
    name: marked('Pseudo'),
    html: 'x-pseudo',
    content: 'zh',
    locales: /^qps/i,
    needsUtf8: false,
    joints: {
      colon: '::',
      list: '++',
      clause: '~~',
      or: '//',
      ids: '|',
      sources: '&&',
      gap: '^^',
      brackets: ['<<', '>>'],
    },
    typed: {
      yes: ['oui'],
      no: ['non'],
      unsure: ['bof'],
      skipped: ['saute'],
      minutes: ['minuti'],
      hours: ['ore'],
      days: ['giorni'],
      today: ['oggi'],
      tomorrow: ['demain'],
      dayAfterTomorrow: ['dopodomani'],
    },
    parts: {
      interface: () => marked(talk()),
      keys: () => marked(keys()),
      lookUp: () => marked(lookUp()),
      record: () => marked(record()),
      help: () => marked(help()),
      topics: () => marked(topics()),
      diagnostics: () => marked(diagnostics()),
    },
  }
}

/** The same words in marks, also those that are made when they are asked for. */
function marked<T>(words: T): T {
  const mark = (value: unknown): unknown => {
    if (typeof value === 'string') return `${OPEN}${value}${CLOSE}`
    if (typeof value === 'function') return (...args: unknown[]) => mark(value(...args))
    if (Array.isArray(value)) return value.map(mark)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mark(member)]))
  }
  return mark(words) as T
}

/** What is left of a text without the words in marks; marks may stand in marks. */
export function unmarked(text: string): string {
  const without = text.replace(/⟦[^⟦⟧]*⟧/g, '')
  return without === text ? text : unmarked(without)
}
