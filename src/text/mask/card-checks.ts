/** What a row of digits is: a card, an identity number, a mobile number. Sources: ISO/IEC 7812, GB 11643. Pure. */
import { isDay } from '../day.ts'

/** Whether the last digit is the Luhn check digit of the others. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}

/** Tickets and orders begin with their day; no card begins with 20. */
const DATED = /^20[2-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/

/** 13 to 19 digits that pass Luhn, whoever issues such numbers. */
export const isLuhnNumber = (digits: string): boolean =>
  digits.length >= 13 && digits.length <= 19 && passesLuhn(digits) && !isMobile(digits) && !DATED.test(digits)

/** 16 to 19 digits that begin with 62: a UnionPay card, also where a digit was mistyped. */
export const isUnionPayNumber = (digits: string): boolean => /^62\d{14,17}$/.test(digits)

const SCHEMES =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5\d{15}|2[2-7]\d{14}|3[47]\d{13}|3[0689]\d{12,17}|35\d{14,17}|6\d{15,18}|81\d{14,17}|9\d{15,18})$/

/** A number some card scheme really issues: its first digits and length fit, and it passes Luhn. */
export const isSchemeNumber = (digits: string): boolean => SCHEMES.test(digits) && passesLuhn(digits)

/** A mainland mobile number with its country code in front. */
const isMobile = (digits: string): boolean => /^(?:00)?861[3-9]\d{9}$/.test(digits)

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** 17 digits and a digit or `x`: region, birthday and check character of a resident identity number. */
export function isIdentityNumber(text: string): boolean {
  const [, year, month, day] = /^[1-9]\d{5}((?:19|20)\d\d)(\d\d)(\d\d)\d{3}[\dx]$/.exec(text) ?? []
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) return false
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * (text.charCodeAt(i) - 48), 0)
  return text[17] === '10x98765432'[sum % 11]
}
