/** How near two words are at the keyboard. Pure. */

/** Whether two letters next to each other changed places and nothing else did. */
export function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const i = sharedStart(a, b)
  return i < a.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}

/** Whether one letter is wrong, missing or too many, or two neighbours changed places; not where nothing is. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  const i = sharedStart(a, b)
  const rest = (text: string, longer: boolean): string => text.slice(longer ? i + 1 : i)
  return rest(a, a.length >= b.length) === rest(b, b.length >= a.length) || isSwapped(a, b)
}

export function sharedStart(a: string, b: string): number {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i
}
