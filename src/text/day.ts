/** Days of the calendar. Pure. */

/** Whether there is such a day; months count from 1. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()

/** `2026-11-22`, in UTC. */
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10)
