/** Whom a report says to contact: the words are those of the outcome screen. Pure. */

import type { Speech } from '../../i18n/language.ts'
import type { SessionRecord } from '../../record/record.ts'
import { oneLine } from '../../text/plain-text.ts'
import type { ContactLine, Outcome } from '../../tree/format/schema.ts'
import { ladderOf, type Pack } from '../../tree/pack.ts'
import { contactFor, noteText, wordContact } from '../contacts.ts'
import { plain } from './look-up.ts'

export interface ReportContact {
  readonly id: string
  readonly phone: string | null
  readonly say: string
  /** Name, with the number where there is one. */
  readonly name: string
  /** How to find it, what to say, hours, how sure. */
  readonly lines: readonly string[]
}

/** The contacts of the last outcome, and of the last rung of the ladder that was shown. */
export function reportContacts(
  outcome: Outcome | undefined,
  record: SessionRecord,
  acquirer: string | undefined,
  pack: Pack,
  speech: Speech,
): ReportContact[] {
  const rung = ladderOf(pack)[record.rungs - 1]
  const lines = [...(outcome?.contacts ?? [])]
  for (const line of rung?.contacts ?? []) if (!lines.some(({ to }) => to === line.to)) lines.push(line)
  return lines.flatMap((line) => contactOf(line, record.acquirer ?? acquirer, pack, speech))
}

function contactOf(
  { to, say }: ContactLine,
  acquirer: string | undefined,
  pack: Pack,
  speech: Speech,
): ReportContact[] {
  const contact = contactFor(to, pack, acquirer)
  if (!contact) return []
  const { name, phone, under } = wordContact(contact, say, speech)
  return [
    {
      id: to,
      phone: phone ?? null,
      say: plain(say[speech.content]),
      name: oneLine(phone === undefined ? name : `${name} ${phone}`),
      lines: under.flatMap((note) => noteText(note, speech).split('\n').map(oneLine)),
    },
  ]
}
