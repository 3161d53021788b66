/** Times as people here read them. Pure but for the machine's time zone. */

const two = (n: number): string => String(n).padStart(2, '0')

/** `2026-11-22` */
const localDay = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`

/** `16:30` */
export const localClock = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`

/** `2026-11-22 16:30` */
export const localTime = (date: Date): string => `${localDay(date)} ${localClock(date)}`

/** `UTC+8`, `UTC-3:30` */
export function localZone(date: Date): string {
  const minutes = -date.getTimezoneOffset()
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest ? `:${two(rest)}` : ''}`
}
