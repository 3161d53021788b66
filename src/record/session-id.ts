/** The name of a saved session. Pure. */

const LETTERS = 'abcdefghjkmnpqrstvwxyz'
const ALPHABET = `23456789${LETTERS}`
export const SESSION_ID = /^\d{8}-\d{4}-[a-z][0-9a-z]{3}$/

/**
 * `20261122-0830-k3f9`: the minute in UTC, so that names sort by time, and four characters without look-alikes. `random` gives
 * numbers in [0, 1).
 */
export function newSessionId(now: Date, random: () => number): string {
  const [date = '', time = ''] = now.toISOString().split('T')
  const pick = (from: string) => from.charAt(Math.floor(random() * from.length))
  // A letter first: four digits behind the time could be taken for a card number.
  const tail = pick(LETTERS) + pick(ALPHABET) + pick(ALPHABET) + pick(ALPHABET)
  return `${date.replaceAll('-', '')}-${time.slice(0, 5).replace(':', '')}-${tail}`
}
