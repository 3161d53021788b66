/** When a reminder is due, from what the pack says or a person types. Pure; days and hours are those of the local clock. */
import { typedFor } from '../i18n/language.ts'
import { isDay } from '../text/day.ts'
import { foldWidth } from '../text/plain-text.ts'

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
