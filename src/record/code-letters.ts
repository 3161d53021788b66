/**
 * Numbers as letters that can be read over the phone: 26 of them, without 0 O 1 I L U and without the look-alikes B (8), S (5),
 * Z (2) and G (6). The last letter checks the others: ISO 7064 MOD 27,26 finds every single wrong letter and nearly every swap
 * of two neighbours. Pure.
 */
import { foldWidth } from '../text/plain-text.ts'

export const LETTERS = '23456789ACDEFHJKMNPQRTVWXY'
export const BASE = LETTERS.length
/** What people write for a letter that is not used, where only one can be meant. */
const MEANT: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2', G: '6', U: 'V' }
const GROUP = 3
/** How codes of before the version letter were grouped. */
const OLD_GROUP = 4
const SHORTEST = 8
const LONGEST = 400

/** The check letter over the others. */
export function checkLetter(letters: string): string {
  let product = BASE
  for (const letter of letters) {
    const sum = (product + LETTERS.indexOf(letter)) % BASE || BASE
    product = (2 * sum) % (BASE + 1)
  }
  return LETTERS.charAt((BASE + 1 - product) % BASE)
}

/** The letters of what was typed: upper case, without spaces and dashes; undefined when it cannot be a code at all. */
export function readLetters(typed: string): string | undefined {
  const letters = foldWidth(typed.slice(0, 2 * LONGEST))
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/[BSZGU]/g, (c) => MEANT[c] ?? c)
  const { length } = letters
  const isCode = length >= SHORTEST && length <= LONGEST && (length % GROUP === 0 || length % OLD_GROUP === 0)
  return isCode && [...letters].every((letter) => LETTERS.includes(letter)) ? letters : undefined
}

/** In groups of three. */
export const writeLetters = (letters: string): string => letters.replace(/(.{3})(?=.)/g, '$1-')

/** A number as letters, the highest first; filled up to `length`. */
export function toLetters(number: bigint, length: number): string {
  let letters = ''
  for (let rest = number; rest > 0n; rest /= BigInt(BASE))
    letters = LETTERS.charAt(Number(rest % BigInt(BASE))) + letters
  return letters.padStart(length, LETTERS.charAt(0))
}

export function fromLetters(letters: string): bigint {
  let number = 0n
  for (const letter of letters) number = number * BigInt(BASE) + BigInt(LETTERS.indexOf(letter))
  return number
}
