/** Choosing among the saved sessions: the one that is meant, the one to go on with, what is due. Pure. */
import { hasAnswers, type Reminder, type SessionRecord } from './record.ts'

/** The session, or the ids of several that what was given is the beginning of. */
export type FoundSession = { readonly record: SessionRecord } | { readonly several: readonly string[] }

/** The word for the newest session. */
export const LAST = 'last'

/** Among sessions, newest first, the one with this id, the only one whose id begins so, or the newest for `last`. */
export function findSession(given: string, records: readonly SessionRecord[]): FoundSession | undefined {
  const found = given === LAST ? records.slice(0, 1) : records.filter(({ id }) => given !== '' && id.startsWith(given))
  const record = found.find(({ id }) => id === given) ?? found[0]
  if (!record) return undefined
  return found.length === 1 || record.id === given ? { record } : { several: found.map(({ id }) => id) }
}

/** The session somebody was in last and did not finish. */
export const newestOpen = (records: readonly SessionRecord[]): SessionRecord | undefined =>
  records
    .filter((record) => record.status === 'open' && hasAnswers(record))
    .reduce<SessionRecord | undefined>((a, b) => (a && a.updated >= b.updated ? a : b), undefined)

export interface DueReminder {
  readonly record: SessionRecord
  /** The position in the record's list, for `closeReminder`. */
  readonly index: number
  readonly reminder: Reminder
}

/** What is due by now in any of the sessions, the longest overdue first. */
export function dueReminders(records: readonly SessionRecord[], now: Date): DueReminder[] {
  return records
    .flatMap((record) => record.reminders.map((reminder, index) => ({ record, index, reminder })))
    .filter(({ reminder }) => !reminder.done && Date.parse(reminder.due) <= now.getTime())
    .sort((a, b) => Date.parse(a.reminder.due) - Date.parse(b.reminder.due))
}
