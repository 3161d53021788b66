/**
 * Card and identity numbers in running text. Digits count as one run across up to three spaces or dashes; inside a run the
 * groups decide what belongs together, so that a trace number beside a reference number is not taken for a card. Pure, linear.
 */
import { isDay } from '../day.ts'

/** Digits without anything between them, at `[from, to)` of the text. */
interface Group {
  readonly digits: string
  readonly from: number
  readonly to: number
  /** A Latin letter stands directly before or behind: part of a serial number, perhaps. */
  readonly glued: boolean
}
export interface MaskedSpan {
  readonly from: number
  readonly to: number
  readonly mask: string
}

const GAP = /^[\s\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff-]{1,3}$/
const MOST_DIGITS = 19

/** What stands in for a card number: as many characters, the last four of them digits. */
export const maskCard = (digits: string): string => '*'.repeat(Math.max(0, digits.length - 4)) + digits.slice(-4)

/** Where card and identity numbers stand in a text folded by `foldWidth`, from left to right. */
export function findNumbers(folded: string): MaskedSpan[] {
  const spans: MaskedSpan[] = []
  for (const run of runs(folded)) findInRun(run, folded, spans)
  return spans
}

/** The last four digits of a card that is masked already: `***1234`. */
const isMasked = (folded: string, group: Group): boolean =>
  group.digits.length === 4 && folded.slice(Math.max(0, group.from - 3), group.from) === '***'

function* runs(folded: string): Generator<readonly Group[]> {
  let run: Group[] = []
  for (const match of folded.matchAll(/\d+/g)) {
    const group = groupAt(folded, match.index, match[0])
    const gap = folded.slice(run.at(-1)?.to ?? 0, group.from)
    if (run.length > 0 && !(gap.length <= 3 && GAP.test(gap))) {
      yield run
      run = []
    }
    if (isMasked(folded, group)) {
      if (run.length > 0) yield run
      run = []
    } else run.push(group)
  }
  if (run.length > 0) yield run
}

function groupAt(folded: string, from: number, digits: string): Group {
  const to = from + digits.length
  if (endsIdentity(folded, from, to)) return { digits: `${digits}x`, from, to: to + 1, glued: false }
  return { digits, from, to, glued: isLetter(folded[from - 1]) || isLetter(folded[to]) }
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /[a-z]/.test(char)

/** Whether the `x` behind these digits is the check character of an identity number, written in one or as 6-8-4. */
function endsIdentity(folded: string, from: number, to: number): boolean {
  if (folded[to] !== 'x' || /[a-z0-9]/.test(folded[to + 1] ?? '')) return false
  const text = folded.slice(Math.max(0, from - 20), to + 1).replace(/(?<=\d)[^\da-z]{1,3}(?=\d)/g, '')
  return isIdentityNumber(text.slice(-18))
}

function findInRun(run: readonly Group[], folded: string, spans: MaskedSpan[]): void {
  let start = 0
  while (start < run.length) {
    const whole = wholeRun(run, start, run.length, folded)
    const [from, to] = whole ? [start, run.length] : (firstWindow(run, start, folded) ?? [])
    if (from === undefined || to === undefined) return
    if (from > start && wholeRun(run, start, from, folded)) spans.push(spanOf(run.slice(start, from)))
    spans.push(spanOf(run.slice(from, to)))
    start = to
  }
}

function spanOf(groups: readonly Group[]): MaskedSpan {
  const digits = groupDigits(groups)
  return {
    from: groups[0]?.from ?? 0,
    to: groups.at(-1)?.to ?? 0,
    mask: isIdentityNumber(digits) ? '*'.repeat(18) : maskCard(digits),
  }
}

function groupDigits(groups: readonly Group[]): string {
  let all = ''
  for (const group of groups) all += group.digits
  return all
}

/** The groups `[from, to)`, all that is left of a run, taken as one number. */
function wholeRun(run: readonly Group[], from: number, to: number, folded: string): boolean {
  if (to - from > MOST_DIGITS) return false
  const groups = run.slice(from, to)
  const digits = groupDigits(groups)
  if (isNumber(groups, digits, folded)) return true
  const isOne = groups.length > 1 && !groups.some((g) => g.glued) && isLuhnNumber(digits)
  return isOne && !isComposite(groups, digits) && !isMerchantNumber(groups, folded)
}

/** The first groups that are one number, as `[from, to)`; the longest of those that begin at the same group. */
function firstWindow(run: readonly Group[], start: number, folded: string): readonly [number, number] | undefined {
  for (let from = start; from < run.length; from++) {
    let to = from
    let digits = ''
    for (; digits.length + digitCount(run[to]) <= MOST_DIGITS; to++) digits += run[to]?.digits
    for (; digits.length >= 13; to--) {
      if (mayBeNumber(digits) && isNumber(run.slice(from, to), digits, folded)) return [from, to]
      digits = digits.slice(0, -digitCount(run[to - 1]))
    }
  }
  return undefined
}

const digitCount = (group: Group | undefined): number => group?.digits.length ?? Number.POSITIVE_INFINITY

/** What most rows of digits fail, asked first since it is cheap. */
function mayBeNumber(digits: string): boolean {
  if (digits.length < 13 || digits.length > MOST_DIGITS) return false
  return digits.startsWith('62') || digits.length === 18 || passesLuhn(digits)
}

function isNumber(groups: readonly Group[], digits: string, folded: string): boolean {
  if (!mayBeNumber(digits)) return false
  if (isIdentityNumber(digits)) return true
  const isUnionPay = isUnionPayNumber(digits)
  if (!isUnionPay && !isLuhnNumber(digits)) return false
  if (isSchemeNumber(digits)) return !isMerchantNumber(groups, folded)
  const [only] = groups
  if (groups.length === 1 && only)
    return isUnionPay || (!only.glued && !isMerchantNumber(groups, folded) && !isSerialNumber(only, folded))
  return isCardShaped(groups) && !isComposite(groups, digits) && !isMerchantNumber(groups, folded)
}

/** Groups as cards are printed and people space them: all alike with a shorter last one, 6-13, 4-6-5. */
function isCardShaped(groups: readonly Group[]): boolean {
  const sizes = groups.map((g) => g.digits.length)
  const [first = 0, second = 0, third = 0] = sizes
  if (sizes.length === 2 && first === 6 && second >= 7) return true
  if (sizes.length === 3 && first === 4 && second === 6 && third >= 4) return true
  if (first > 8 || first === 6) return false
  return sizes.every((size, i) => size === first || (i === sizes.length - 1 && size < first))
}

/** Numbers of their own beside each other: a date or mobile number first, or a 12-digit reference among them. */
function isComposite(groups: readonly Group[], text: string): boolean {
  const sizes = groups.map((g) => g.digits.length)
  if (sizes.includes(12) || groups.some((g) => /^1[3-9]\d{9}$/.test(g.digits))) return true
  const [first = 0, second = 0, third = 0] = sizes
  const datedShape = first === 8 || (first === 4 && second === 2 && third === 2)
  if (datedShape && /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(text)) return true
  return first === 3 && second === 4 && third === 4 && /^1[3-9]/.test(text)
}

const BETWEEN = '[\\s:=#.,()\\[\\]"\'\\u3001\\u3002\\u201c\\u201d\\u662f\\u4e3a-]{0,8}(?:mid|sn)?[\\s:=)]{0,3}'
const MERCHANT_LABEL = new RegExp(`(?:商户号?|商户编号|商户代码|\\bmid|merchant(?: (?:number|no|id))?)${BETWEEN}$`)
const MERCHANT_BEHIND = /^\s?(?:是|为|is )?\s?(?:the |my |our )?(?:商户号|商户编号|mid\b|merchant (?:number|no|id))/
const SERIAL_LABEL = new RegExp(
  `(?:序列号|机身号|机号|条形?码|商品码|barcode|\\bean(?: code)?|\\bsn|\\bs/n|serial(?: number| no)?)${BETWEEN}$`,
)

const textBefore = (group: Group, folded: string): string => folded.slice(Math.max(0, group.from - 40), group.from)

/** 15 digits beside the label of a merchant number, unless they are an American Express card. */
function isMerchantNumber(groups: readonly Group[], folded: string): boolean {
  const [first] = groups
  const digits = groupDigits(groups)
  if (!first || digits.length !== 15 || /^3[47]/.test(digits)) return false
  const to = groups.at(-1)?.to ?? 0
  return MERCHANT_LABEL.test(textBefore(first, folded)) || MERCHANT_BEHIND.test(folded.slice(to, to + 30))
}

const isSerialNumber = (group: Group, folded: string): boolean => SERIAL_LABEL.test(textBefore(group, folded))

/** The data of magnetic stripes. */
const TRACKS: readonly RegExp[] = [
  /(?:%?b)?(\d{12,19})\^[^^\n]{0,40}(?:\^[^?\s]{0,60})?\??/g,
  /;?(\d(?: ?\d){11,20}) ?= ?\d{4,}\??/g,
  /(?<![\da-z])(\d{13,19})d\d{7,}f?/g,
]

/** Where the data of a magnetic stripe stands in a folded text: all that follows the number goes, the name too. */
export function findTracks(folded: string): MaskedSpan[] {
  const spans: MaskedSpan[] = []
  for (const pattern of TRACKS)
    for (const match of folded.matchAll(pattern))
      spans.push({
        from: match.index,
        to: match.index + match[0].length,
        mask: `${maskCard((match[1] ?? '').replaceAll(' ', ''))}=***`,
      })
  return spans
}

/* What a row of digits is: a card, an identity number, a mobile number. Sources: ISO/IEC 7812, GB 11643. */

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
