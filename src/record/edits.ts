/** What a session's record holds beside the walk: notes, evidence, where it is, reminders. Pure. */

import { oneLine } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import type { Text } from '../tree/format/schema-types.ts'
import type { Place } from '../tree/target.ts'
import { checkEvidence } from './evidence-form.ts'
import { type AskedFor, type Reminder, type SessionRecord, type SiteField, stamp } from './record.ts'

const LONGEST_NOTE = 2000
const LONGEST_SITE = 200

/** What was typed to begin with. */
export const setAsked = (record: SessionRecord, { typed, offered }: AskedFor): SessionRecord => ({
  ...record,
  typed: safeText(oneLine(typed)),
  offered,
})

/** A note on the node it was written at; an empty one changes nothing. */
export function addNote(record: SessionRecord, place: Place, typed: string, now: Date): SessionRecord {
  const text = safeText(typed).trim().slice(0, LONGEST_NOTE)
  if (!text) return record
  const at = stamp(now)
  return { ...record, updated: at, notes: [...record.notes, { tree: place.tree, node: place.node, text, at }] }
}

/** One piece of evidence. An empty value takes it out; undefined when the value does not have the form of the field it fills. */
export function setEvidence(
  record: SessionRecord,
  id: string,
  typed: string,
  now: Date,
  field = id,
): SessionRecord | undefined {
  const { [id]: _old, ...others } = record.evidence
  if (!oneLine(typed)) return { ...record, updated: stamp(now), evidence: others }
  const value = checkEvidence(field, typed)
  return value === undefined ? undefined : { ...record, updated: stamp(now), evidence: { ...others, [id]: value } }
}

/** Merchant, shop or terminal in the user's own words; an empty text takes it out. */
export function setSite(record: SessionRecord, field: SiteField, typed: string, now: Date): SessionRecord {
  const { [field]: _old, ...others } = record.site
  const text = safeText(oneLine(typed)).slice(0, LONGEST_SITE)
  return { ...record, updated: stamp(now), site: text ? { ...others, [field]: text } : others }
}

/** A follow-up; `what` comes from the pack, or holds the user's words in both languages. */
export function addReminder(record: SessionRecord, place: Place, due: Date, what: Text, now: Date): SessionRecord {
  const clean = (text: string) => safeText(oneLine(text)).slice(0, LONGEST_NOTE)
  const reminder: Reminder = {
    ...{ tree: place.tree, node: place.node },
    due: stamp(due),
    what: { zh: clean(what.zh), en: clean(what.en) },
    done: false,
  }
  return { ...record, updated: stamp(now), reminders: [...record.reminders, reminder] }
}

/** A follow-up that has been looked after. */
export function closeReminder(record: SessionRecord, index: number, now: Date): SessionRecord {
  const reminders = record.reminders.map((reminder, i) => (i === index ? { ...reminder, done: true } : reminder))
  return { ...record, updated: stamp(now), reminders }
}
