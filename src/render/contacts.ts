/** Whom to contact, in words: number or the way to find it, hours, how sure, and when the record was read. Pure. */

import type { Speech } from '../i18n/language.ts'
import { wrap } from '../text/plain-text.ts'
import type { Contact } from '../tree/format/schema.ts'
import type { Lang, Text } from '../tree/format/schema-types.ts'
import { own, type Pack } from '../tree/pack.ts'
import { fillSay, type KnownValues, NOTHING_KNOWN_OF } from './say.ts'
import type { Wording } from './wording.ts'

/** A contact in one language, as whoever shows it needs it: nothing has to be read out of a line again. */
export interface ContactWords {
  readonly name: string
  readonly phone: string | undefined
  /** What stands under it, in order: how to find it, what to say, hours, how sure. */
  readonly under: readonly ContactNote[]
}
interface ContactNote {
  readonly label?: string
  readonly text: string
}

/** A number never stands without the date its record was read. The sentence to say holds what is known. */
export function wordContact(
  contact: Contact,
  say: Text | undefined,
  { words, content }: Pick<Speech, 'words' | 'content'>,
  known: KnownValues = NOTHING_KNOWN_OF,
): ContactWords {
  const { contact: labels } = words.lookUp
  const { phone } = contact
  const under: ContactNote[] = []
  if (contact.find) under.push({ label: labels.find, text: contact.find[content] })
  if (say) under.push({ label: labels.say, text: fillSay(say[content], known, { words }) })
  if (phone !== undefined)
    under.push(
      { label: labels.hours, text: contact.hours?.[content] ?? labels.hoursUnknown },
      { text: labels.read(contact.checked ?? '?', contact.confidence === 'high') },
    )
  return { name: contact.name?.[content] ?? '', phone, under }
}

/** A line of what stands under a contact. */
export const noteText = ({ label, text }: ContactNote, { words }: Pick<Speech, 'words'>): string =>
  label === undefined ? text : `${label}${words.joints.colon}${text}`

/** The lines of one contact as the outcome screen shows them. */
export function contactLines(
  contact: Contact,
  say: Text | undefined,
  wording: Wording,
  known: KnownValues = NOTHING_KNOWN_OF,
): string[] {
  const { columns, style } = wording
  const { name, phone, under } = wordContact(contact, say, wording, known)
  const head = `- ${name}${phone === undefined ? '' : `  ${phone}`}`
  return [
    ...wrap(head, columns, { first: '  ', rest: '    ' }).map(style.title),
    ...under.flatMap((note) => {
      const text = noteText(note, wording)
      return note.label === undefined
        ? wrap(text, columns, { first: '    ' }).map(style.faint)
        : wrapUnder(text, wording)
    }),
  ]
}

const wrapUnder = (text: string, { columns }: Wording): string[] =>
  wrap(text, columns, { first: '    ', rest: '      ' })

/** Everything known about one contact: what it is for and not for, where the record was read and how sure it is. */
export function contactCard(id: string, contact: Contact, pack: Pack, wording: Wording): string[] {
  const { content, style } = wording
  const words = wording.words.lookUp.contact
  const { joints } = wording.words
  const under = (label: string, text: string) => wrapUnder(noteText({ label, text }, wording), wording)
  const sources = (contact.sources ?? []).flatMap((key) => {
    const source = own(pack.sources, key)
    return source ? [source.url ? `${source.title} <${source.url}>` : source.title] : []
  })
  return [
    style.heading(id),
    ...contactLines(contact, undefined, wording),
    ...(contact.for ? under(words.for, contact.for[content]) : []),
    ...(contact.notFor ? under(words.notFor, contact.notFor[content]) : []),
    ...(contact.confidence ? under(words.confidenceIs, words.confidence[contact.confidence]) : []),
    ...under(words.source, words.sources(sources.join(joints.sources), contact.checked)).map(style.faint),
  ]
}

/** What programs get about every contact; the rest depends on what for. */
export const contactJson = (id: string, contact: Contact | undefined, content: Lang): object => ({
  id,
  name: contact?.name?.[content] ?? id,
  phone: contact?.phone ?? null,
  find: contact?.find?.[content] ?? null,
  hours: contact?.hours?.[content] ?? null,
})

/** The record a role resolves to: the acquirer the user has named stands in for "your own acquirer". */
export function contactFor(id: string, pack: Pack, acquirer: string | undefined): Contact | undefined {
  const named = id === 'acquirer' && acquirer !== undefined ? own(pack.contacts, acquirer) : undefined
  return named ?? own(pack.contacts, id)
}
