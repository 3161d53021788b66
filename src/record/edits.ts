/** What a session's record holds beside the walk: notes, evidence, where it is, what was done, reminders. Pure. */

import { oneLine } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import type { Text } from '../tree/format/schema-types.ts'
import { checkEvidence } from './evidence-form.ts'
import { type ActionResult, type Place, type Reminder, type SessionRecord, type SiteField, stamp } from './record.ts'

export { closeReminder, type DueReminder, dueReminders } from './reminders.ts'

const LONGEST_NOTE = 2000
const LONGEST_SITE = 200

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

/** What became of an action; the last word on it counts. */
export function setAction(
  record: SessionRecord,
  place: Place,
  index: number,
  result: ActionResult,
  now: Date,
): SessionRecord {
  const at = stamp(now)
  const others = record.actions.filter((a) => a.tree !== place.tree || a.node !== place.node || a.index !== index)
  const action = { tree: place.tree, node: place.node, index, result, at }
  return { ...record, updated: at, actions: [...others, action] }
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
