/** Follow-ups that are due, in whichever session they were set. Pure. */
import { type Reminder, type SessionRecord, stamp } from './record.ts'

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

export function closeReminder(record: SessionRecord, index: number, now: Date): SessionRecord {
  const reminders = record.reminders.map((reminder, i) => (i === index ? { ...reminder, done: true } : reminder))
  return { ...record, updated: stamp(now), reminders }
}
