/** Whom a report says to contact: the words are those of the outcome screen. Pure. */

import type { Speech } from '../../i18n/language.ts'
import type { SessionRecord } from '../../record/record.ts'
import type { ContactLine, Outcome } from '../../tree/format/schema.ts'
import { ladderOf, type Pack } from '../../tree/pack.ts'
import { contactLines } from '../contacts.ts'
import type { How, Paint } from '../how.ts'
import { contactFor } from '../outcome.ts'
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
  const [first = '', ...rest] = contactLines(contact, say, unwrapped(speech)).map(plain)
  return [
    {
      id: to,
      phone: contact.phone ?? null,
      say: plain(say[speech.content]),
      name: first.replace(/^- /, '').replace(/ {2,}/g, ' '),
      lines: rest,
    },
  ]
}

const asIs: Paint = (text) => text
/** Words without colour, each line as long as it is. */
const unwrapped = (speech: Speech): How => ({
  ...speech,
  columns: 100_000,
  style: { title: asIs, heading: asIs, faint: asIs, good: asIs, warn: asIs, bad: asIs, chosen: asIs },
})
