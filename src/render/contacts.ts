/** Whom to contact, in words: number or the way to find it, hours, how sure, and when the record was read. Pure. */

import { wrap } from '../text/wrap.ts'
import type { Contact } from '../tree/format/schema.ts'
import type { Text } from '../tree/format/schema-types.ts'
import { own, type Pack } from '../tree/pack.ts'
import type { How } from './how.ts'

/** The lines of one contact as the outcome screen shows them. A number never stands without the date its record was read. */
export function contactLines(contact: Contact, say: Text | undefined, how: How): string[] {
  const { content, columns, style } = how
  const words = how.words.lookUp.contact
  const { colon } = how.words.joints
  const under = (label: string, text: string) =>
    wrap(`${label}${colon}${text}`, columns, { first: '    ', rest: '      ' })
  const lines = wrap(`- ${contact.name?.[content] ?? ''}${contact.phone ? `  ${contact.phone}` : ''}`, columns, {
    first: '  ',
    rest: '    ',
  }).map(style.title)
  if (contact.find) lines.push(...under(words.find, contact.find[content]))
  if (say) lines.push(...under(words.say, say[content]))
  if (!contact.phone) return lines
  lines.push(...under(words.hours, contact.hours?.[content] ?? words.hoursUnknown))
  const read = words.read(contact.checked ?? '?', contact.confidence === 'high')
  lines.push(...wrap(read, columns, { first: '    ' }).map(style.faint))
  return lines
}

/** Everything known about one contact: what it is for and not for, where the record was read and how sure it is. */
export function contactCard(id: string, contact: Contact, pack: Pack, how: How): string[] {
  const { content, columns, style } = how
  const words = how.words.lookUp.contact
  const { joints } = how.words
  const under = (label: string, text: string) =>
    wrap(`${label}${joints.colon}${text}`, columns, { first: '    ', rest: '      ' })
  const sources = (contact.sources ?? []).flatMap((key) => {
    const source = own(pack.sources, key)
    return source ? [source.url ? `${source.title} <${source.url}>` : source.title] : []
  })
  return [
    style.heading(id),
    ...contactLines(contact, undefined, how),
    ...(contact.for ? under(words.for, contact.for[content]) : []),
    ...(contact.notFor ? under(words.notFor, contact.notFor[content]) : []),
    ...(contact.confidence ? under(words.confidenceIs, words.confidence[contact.confidence]) : []),
    ...under(words.source, words.sources(sources.join(joints.sources), contact.checked)).map(style.faint),
  ]
}
