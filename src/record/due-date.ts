/** When a reminder is due, from what the pack says or a person types. Pure; days and hours are those of the local clock. */
import { foldWidth } from '../text/plain-text.ts'

const UNITS: Readonly<Record<string, number>> = {
  ...{ m: 60_000, min: 60_000, minutes: 60_000, minute: 60_000, 分: 60_000, 分钟: 60_000 },
  ...{ h: 3_600_000, hour: 3_600_000, hours: 3_600_000, 时: 3_600_000, 小时: 3_600_000 },
}
const DAYS: Readonly<Record<string, number>> = { today: 0, 今天: 0, tomorrow: 1, 明天: 1, 后天: 2 }
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
  const [, count, unit = ''] = /^(\d{1,4})\s*(\D{1,7}?)后?$/.exec(text) ?? []
  if (count === undefined) return undefined
  if (/^(?:d|day|days|天|日)$/.test(unit)) return atHour(now, Number(count), now.getHours(), now.getMinutes())
  const milliseconds = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined
  return milliseconds === undefined ? undefined : new Date(now.getTime() + Number(count) * milliseconds)
}

function onDay(text: string, now: Date): Date | undefined {
  const [, day = '', hour, minute = '0'] = /^(.*?)\s*(?:(?<!\d)(\d{1,2})[:点](\d{2})?分?)?$/.exec(text) ?? []
  if (hour !== undefined && (Number(hour) > 23 || Number(minute) > 59)) return undefined
  const at = (date: Date) => atHour(date, 0, hour === undefined ? MORNING : Number(hour), Number(minute))
  if (day === '') return hour === undefined ? undefined : nextTime(at(now), now)
  const [, plus] = /^[td]\+(\d{1,3})$/.exec(day) ?? []
  const ahead = plus === undefined ? (Object.hasOwn(DAYS, day) ? DAYS[day] : undefined) : Number(plus)
  if (ahead !== undefined) return at(atHour(now, ahead, 0, 0))
  const date = readDate(day, now)
  return date && at(date)
}

const nextTime = (time: Date, now: Date): Date =>
  time.getTime() > now.getTime() ? time : atHour(time, 1, time.getHours(), time.getMinutes())

function readDate(text: string, now: Date): Date | undefined {
  const value = text.replace(/[年月/.]/g, '-').replace(/日$/, '')
  const [, year, month, day] = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(value) ?? []
  if (month === undefined) return undefined
  const date = new Date(Number(year ?? now.getFullYear()), Number(month) - 1, Number(day), 23, 59)
  if (date.getMonth() !== Number(month) - 1) return undefined
  if (year === undefined && date.getTime() < now.getTime()) date.setFullYear(date.getFullYear() + 1)
  return date
}

const atHour = (day: Date, ahead: number, hour: number, minute: number): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() + ahead, hour, minute)
