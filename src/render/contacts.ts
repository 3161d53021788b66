/** Whom to contact, in words: number or the way to find it, hours, how sure, and when the record was read. Pure. */

import { wrap } from '../text/wrap.ts'
import type { Contact } from '../tree/format/schema.ts'
import type { Text } from '../tree/format/schema-types.ts'
import { own, type Pack } from '../tree/pack.ts'
import type { How } from './how.ts'

const WORDS = {
  en: {
    find: 'Find it',
    hours: 'Hours',
    hoursUnknown: 'not known',
    for: 'For',
    notFor: 'Not for',
    say: 'Say',
    source: 'Read in',
    confidence: {
      high: 'sure',
      'medium-high': 'fairly sure',
      medium: 'not quite sure',
      'low-medium': 'unsure',
      low: 'unsure',
    },
    confidenceIs: 'How sure',
    read: (date: string) => `Number read ${date}, not dialled.`,
    confirm: 'Confirm on the terminal label or in the official app first.',
  },
  zh: {
    find: '怎么找',
    hours: '服务时间',
    hoursUnknown: '未知',
    for: '用于',
    notFor: '不管',
    say: '这样说',
    source: '依据',
    confidence: { high: '可靠', 'medium-high': '较可靠', medium: '一般', 'low-medium': '不太确定', low: '不太确定' },
    confidenceIs: '可信程度',
    read: (date: string) => `资料核对 ${date}，未拨打验证。`,
    confirm: '请先在机身标签或官方 APP 上核对。',
  },
}

/** The lines of one contact as the outcome screen shows them. A number never stands without the date its record was read. */
export function contactLines(contact: Contact, say: Text | undefined, how: How): string[] {
  const { lang, columns, style } = how
  const words = WORDS[lang]
  const colon = how.words.colon
  const under = (label: string, text: string) =>
    wrap(`${label}${colon}${text}`, columns, { first: '    ', rest: '      ' })
  const lines = wrap(`- ${contact.name?.[lang] ?? ''}${contact.phone ? `  ${contact.phone}` : ''}`, columns, {
    first: '  ',
    rest: '    ',
  }).map(style.title)
  if (contact.find) lines.push(...under(words.find, contact.find[lang]))
  if (say) lines.push(...under(words.say, say[lang]))
  if (!contact.phone) return lines
  lines.push(...under(words.hours, contact.hours?.[lang] ?? words.hoursUnknown))
  const sure = contact.confidence === 'high' ? '' : ` ${words.confirm}`
  lines.push(...wrap(`${words.read(contact.checked ?? '?')}${sure}`, columns, { first: '    ' }).map(style.faint))
  return lines
}

/** Everything known about one contact: what it is for and not for, where the record was read and how sure it is. */
export function contactCard(id: string, contact: Contact, pack: Pack, how: How): string[] {
  const { lang, columns, style } = how
  const words = WORDS[lang]
  const colon = how.words.colon
  const under = (label: string, text: string) =>
    wrap(`${label}${colon}${text}`, columns, { first: '    ', rest: '      ' })
  const sources = (contact.sources ?? []).flatMap((key) => {
    const source = own(pack.sources, key)
    return source ? [source.url ? `${source.title} <${source.url}>` : source.title] : []
  })
  return [
    style.heading(id),
    ...contactLines(contact, undefined, how),
    ...(contact.for ? under(words.for, contact.for[lang]) : []),
    ...(contact.notFor ? under(words.notFor, contact.notFor[lang]) : []),
    ...(contact.confidence ? under(words.confidenceIs, words.confidence[contact.confidence]) : []),
    ...under(words.source, `${sources.join('; ')}${contact.checked ? ` (${contact.checked})` : ''}`).map(style.faint),
  ]
}
