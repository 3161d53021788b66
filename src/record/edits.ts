/** What a session's record holds beside the walk: notes, evidence and its forms, where it is, reminders. Pure. */

import { typedFor } from '../i18n/language.ts'
import { isDay } from '../text/day.ts'
import { maskCard, passesLuhn } from '../text/mask/numbers.ts'
import { foldWidth, oneLine, stripControl } from '../text/plain-text.ts'
import { maskSensitive, safeText } from '../text/safe-text.ts'
import { EVIDENCE_FIELDS, type Text } from '../tree/format/schema-types.ts'
import type { Place } from '../tree/target.ts'
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

/* The fields of the evidence form: what each must look like, and how what was typed is put in order. */

type EvidenceField = (typeof EVIDENCE_FIELDS)[number]

/** The value to keep, masked; undefined when it does not have the field's form. */
type Form = (typed: string) => string | undefined

const compact = (typed: string): string => foldWidth(typed).replace(/[\s-]/g, '').toUpperCase()
const formOf =
  (pattern: RegExp): Form =>
  (typed) => {
    const value = compact(typed)
    return pattern.test(value) ? value : undefined
  }

const FORMS: Readonly<Record<EvidenceField, Form>> = {
  'merchant-number': formOf(/^\d{15}$/),
  'terminal-number': formOf(/^[0-9A-Z]{8}$/),
  'serial-number': (typed) => {
    const value = foldWidth(typed).trim().replace(/\s+/g, '').toUpperCase()
    return /^[0-9A-Z][0-9A-Z/-]{3,49}$/.test(value) ? value : undefined
  },
  'trace-number': formOf(/^\d{6}$/),
  'batch-number': formOf(/^\d{6}$/),
  'reference-number': formOf(/^\d{12}$/),
  time: readTime,
  amount: readAmount,
  'response-code': (typed) => {
    const value = foldWidth(typed).trim().toUpperCase()
    return /^[0-9A-Z][0-9A-Z_-]{1,29}$/.test(value) ? value : undefined
  },
  'card-last-four': formOf(/^\d{4}$/),
}

const isEvidenceField = (id: string): id is EvidenceField => (EVIDENCE_FIELDS as readonly string[]).includes(id)

/** What to keep of a typed value; undefined when it does not fit the form of its field. Evidence without a form takes any text. */
export function checkEvidence(field: string, typed: string): string | undefined {
  const text = oneLine(typed)
  if (!text) return undefined
  if (!isEvidenceField(field)) return safeText(text).slice(0, 500)
  const value = FORMS[field](text)
  return value === undefined ? undefined : maskField(field, value)
}

/** What may be shown of a kept value. Evidence of a pack's own may fill any field; what one of them would keep stays. */
export function shownEvidence(id: string, value: string): string {
  const text = stripControl(value)
  if (isEvidenceField(id)) return maskField(id, text)
  return EVIDENCE_FIELDS.some((field) => checkEvidence(field, text) === text) ? text : safeText(text)
}

/** `100`, `1,234.50`, `¥100.00 元` become `100.00`. */
function readAmount(typed: string): string | undefined {
  const value = foldWidth(typed)
    .replace(/^(?:[¥￥]|rmb|cny)\s*/, '')
    .replace(/\s*(?:元|圆|rmb|cny|yuan)$/, '')
    .trim()
  const [, whole, cents = ''] = /^(\d{1,3}(?:,\d{3}){0,3}|\d{1,10})(?:\.(\d{1,2}))?$/.exec(value) ?? []
  return whole === undefined ? undefined : `${whole.replaceAll(',', '')}.${cents.padEnd(2, '0')}`
}

/** `8:30`, `11-22 08:30:15`, `2026/11/22 8:30`, `11月22日8点30分`: the date, where there is one, then the time. */
function readTime(typed: string): string | undefined {
  const value = foldWidth(typed)
    .replace(/[年月/.](?=\s*\d)/g, '-')
    .replace(/[日号t]\s*/g, ' ')
    .replace(/[点时分](?=\s*\d)/g, ':')
    .replace(/[分秒]$/, '')
    .trim()
  const found = /^(?:(?:(\d{4})-)?(\d{1,2})-(\d{1,2})\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(value)
  if (!found) return undefined
  const [, year, month, day, hour = '', minute = '', second] = found
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  if (month !== undefined && !isDay(Number(year ?? 2024), Number(month), Number(day))) return undefined
  const two = (part = '') => part.padStart(2, '0')
  const date = month === undefined ? '' : `${year ? `${year}-` : ''}${two(month)}-${two(day)} `
  return `${date}${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}`
}

/** What a serial number stands behind, so that its digits are not taken for a card that no scheme issues. */
const SERIAL_PREFIX = 'sn '

/** The value with everything sensitive masked; what the field itself is for stays: some hold long numbers that are no cards. */
export function maskField(field: EvidenceField, value: string): string {
  const compact = foldWidth(value).replace(/[\s/-]/g, '')
  if (field === 'merchant-number' && /^\d{15}$/.test(compact))
    return /^3[47]/.test(compact) && passesLuhn(compact) ? maskCard(compact) : value
  if (field !== 'serial-number') return maskSensitive(value)
  // Also across its own dashes; one without anything to hide stays as it was typed.
  const masked = maskSensitive(SERIAL_PREFIX + compact)
  if (masked === SERIAL_PREFIX + compact) return maskSensitive(SERIAL_PREFIX + value).slice(SERIAL_PREFIX.length)
  return masked.slice(SERIAL_PREFIX.length).toUpperCase()
}

/* When a reminder is due, from what the pack says or a person types. Pure; days and hours are those of the local clock. */

/** In milliseconds. */
const UNITS = [
  ['minutes', 60_000],
  ['hours', 3_600_000],
] as const
/** Each is as many days ahead as stand before it. */
const DAYS = ['today', 'tomorrow', 'dayAfterTomorrow'] as const
/** When a day is named without an hour. */
const MORNING = 9

/**
 * `30m`, `4 小时`, `1d`, `T+1`, `明天 9:00`, `2026-11-23`, `11-23 14:30`, `14:30` as a time after `now`; undefined when it cannot be
 * read or is past. A day without an hour is nine in the morning; an hour without a day is its next one.
 */
export function readDue(typed: string, now: Date): Date | undefined {
  const text = foldWidth(typed).trim()
  const due = afterDuration(text, now) ?? onDay(text, now)
  return due && due.getTime() > now.getTime() ? due : undefined
}

function afterDuration(text: string, now: Date): Date | undefined {
  const [, count, unit = ''] = /^(\d{1,4})\s*(\D{1,20}?)后?$/.exec(text) ?? []
  if (count === undefined) return undefined
  if (typedFor('days').includes(unit)) return atHour(now, Number(count), now.getHours(), now.getMinutes())
  const [, milliseconds] = UNITS.find(([name]) => typedFor(name).includes(unit)) ?? []
  return milliseconds === undefined ? undefined : new Date(now.getTime() + Number(count) * milliseconds)
}

function onDay(text: string, now: Date): Date | undefined {
  const [, day = '', hour, minute = '0'] = /^(.*?)\s*(?:(?<!\d)(\d{1,2})[:点](\d{2})?分?)?$/.exec(text) ?? []
  if (hour !== undefined && (Number(hour) > 23 || Number(minute) > 59)) return undefined
  const at = (date: Date) => atHour(date, 0, hour === undefined ? MORNING : Number(hour), Number(minute))
  if (day === '') return hour === undefined ? undefined : nextTime(at(now), now)
  const [, plus] = /^[td]\+(\d{1,3})$/.exec(day) ?? []
  const ahead = plus === undefined ? DAYS.findIndex((name) => typedFor(name).includes(day)) : Number(plus)
  if (ahead >= 0) return at(atHour(now, ahead, 0, 0))
  const date = readDate(day, now)
  return date && at(date)
}

const nextTime = (time: Date, now: Date): Date =>
  time.getTime() > now.getTime() ? time : atHour(time, 1, time.getHours(), time.getMinutes())

function readDate(text: string, now: Date): Date | undefined {
  const value = text.replace(/[年月/.]/g, '-').replace(/日$/, '')
  const [, year, month, day] = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(value) ?? []
  if (month === undefined) return undefined
  const years = Number(year ?? now.getFullYear())
  if (!isDay(years, Number(month), Number(day))) return undefined
  const date = new Date(years, Number(month) - 1, Number(day), 23, 59)
  if (year === undefined && date.getTime() < now.getTime()) date.setFullYear(date.getFullYear() + 1)
  return date
}

const atHour = (day: Date, ahead: number, hour: number, minute: number): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() + ahead, hour, minute)
