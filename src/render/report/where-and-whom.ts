/** What a report says of where it happened, what to have ready, with blanks to fill in, and whom to contact. Pure. */
import type { Speech, Words } from '../../i18n/language.ts'
import type { SessionRecord } from '../../record/record.ts'
import { oneLine } from '../../text/plain-text.ts'
import type { ContactLine, Outcome } from '../../tree/format/schema.ts'
import type { Lang } from '../../tree/format/schema-types.ts'
import { own, type Pack } from '../../tree/pack.ts'
import { contactFor, noteText, wordContact } from '../contacts.ts'
import { fillSay, type KnownValues, NOTHING_KNOWN_OF } from '../say.ts'
import { plain } from './walk.ts'

/** A line of a form; a null value is a blank to fill in. */
export interface ReportField {
  readonly id: string
  readonly label: string
  readonly value: string | null
}

/** Evidence that says which merchant and which terminal. */
const WHERE = ['merchant-number', 'terminal-number', 'serial-number'] as const

export function whereFields(record: SessionRecord, pack: Pack, { words: all, content }: Speech): ReportField[] {
  const { report: words } = all.record
  const { site, evidence } = record
  return [
    fieldOf('merchant', words.merchant, site.merchant ?? own(evidence, 'merchant-name')),
    fieldOf('shop', words.shop, site.shop),
    fieldOf('terminal', words.terminal, site.terminal ?? own(evidence, 'terminal-model')),
    ...WHERE.map((id) => evidenceField(id, record, pack, content)),
    ...askedFields(record, pack, all, content),
  ]
}

/** What was typed, and what was offered for it by the titles of today; nothing where nothing was. */
function askedFields({ typed, offered = [] }: SessionRecord, pack: Pack, words: Words, content: Lang): ReportField[] {
  if (typed === undefined) return []
  const { report } = words.record
  const names = offered.map((name) => own(pack.trees, name)?.title[content] ?? name)
  return [
    fieldOf('typed', report.typed, typed),
    ...(names.length > 0 ? [fieldOf('offered', report.offered, names.join(words.joints.list))] : []),
  ]
}

/** What the last outcome asks for, filled in or blank, and whatever else was filled in. */
export function evidenceFields(
  record: SessionRecord,
  outcome: Outcome | undefined,
  pack: Pack,
  content: Lang,
): ReportField[] {
  const elsewhere: readonly string[] = [...WHERE, 'merchant-name', 'terminal-model']
  const wanted = outcome?.prepare ?? []
  return [...new Set([...wanted, ...Object.keys(record.evidence)])]
    .filter((id) => !elsewhere.includes(id) || (id === 'terminal-model' && record.site.terminal !== undefined))
    .map((id) => evidenceField(id, record, pack, content))
}

const evidenceField = (id: string, record: SessionRecord, pack: Pack, content: Lang): ReportField =>
  fieldOf(id, own(pack.evidence, id)?.label[content] ?? id, own(record.evidence, id))

const fieldOf = (id: string, label: string, value: string | undefined): ReportField => ({
  id,
  label: plain(label),
  value: value ? plain(value) : null,
})

export interface ReportContact {
  readonly id: string
  readonly phone: string | null
  readonly say: string
  /** Name, with the number where there is one. */
  readonly name: string
  /** How to find it, what to say, hours, how sure. */
  readonly lines: readonly string[]
}

/** The contacts of what was shown last, each once. */
export function reportContacts(
  shown: readonly ContactLine[],
  acquirer: string | undefined,
  pack: Pack,
  speech: Speech,
  known: KnownValues = NOTHING_KNOWN_OF,
): ReportContact[] {
  const once = shown.filter(({ to }, index) => shown.findIndex((line) => line.to === to) === index)
  return once.flatMap((line) => contactOf(line, acquirer, pack, speech, known))
}

function contactOf(
  { to, say }: ContactLine,
  acquirer: string | undefined,
  pack: Pack,
  speech: Speech,
  known: KnownValues,
): ReportContact[] {
  const contact = contactFor(to, pack, acquirer)
  if (!contact) return []
  const { name, phone, under } = wordContact(contact, say, speech, known)
  return [
    {
      id: to,
      phone: phone ?? null,
      say: plain(fillSay(say[speech.content], known, speech)),
      name: oneLine(phone === undefined ? name : `${name} ${phone}`),
      lines: under.flatMap((note) => noteText(note, speech).split('\n').map(oneLine)),
    },
  ]
}
