/** Card numbers in odd dress: set apart by other signs than spaces and dashes, or glued to what a chip or stripe adds. Pure, linear. */
import {
  isIdentityNumber,
  isLuhnNumber,
  isSchemeNumber,
  isUnionPayNumber,
  type MaskedSpan,
  maskCard,
} from './numbers.ts'

/** One sign or a few between groups, the same between all of them; no letter and no digit. */
const APART = '([^\\p{L}\\p{N}\\n]{1,4})'
const GROUPED: readonly RegExp[] = [
  new RegExp(`(?<![\\d*])\\d{4}${APART}\\d{4}\\1\\d{4}\\1\\d{1,4}(?:\\1\\d{1,3})?(?!\\d)`, 'gu'),
  new RegExp(`(?<![\\d*])\\d{4}${APART}\\d{6}\\1\\d{4,5}(?!\\d)`, 'gu'),
  new RegExp(`(?<![\\d*])\\d{6,8}${APART}(?!1[3-9]\\d{9}(?!\\d))\\d{7,13}(?!\\d)`, 'gu'),
]
/** EMV tags for the number (5A, with its length) and for the second track (57). */
const CHIP = /5a(?:0[7-9a])\d{12,20}f?|(?<![\da-z])(?:57[0-9a-f]{2} ?)?\d{12,19}d\d{4,}f?/g
/** The second track with letters before it, as in a serial number. */
const TRACK = /(?<!\d)(\d{13,19})d\d{4,}f?/g
/** A number with expiry or check code behind it and nothing between. */
const LONG = /(?<!\d)\d{17,37}(?!\d)/g
/** Month and year of an expiry, either first, of these decades. */
const EXPIRY = /^(?:(?:0[1-9]|1[0-2])[2-4]\d|[2-4]\d(?:0[1-9]|1[0-2]))(?:\d{3,})?$/
/** With the check character, whatever stands around it. */
const IDENTITY = /\d{17}x/g

const isCard = (digits: string): boolean => isSchemeNumber(digits) || isUnionPayNumber(digits)

/** Where such numbers stand in a text folded by `foldWidth`. */
export function findOdd(folded: string): MaskedSpan[] {
  const spans: MaskedSpan[] = []
  const add = (match: RegExpExecArray, mask: string) =>
    spans.push({ from: match.index, to: match.index + match[0].length, mask })
  for (const pattern of GROUPED)
    for (const match of folded.matchAll(pattern)) {
      const digits = match[0].replace(/\D/g, '')
      if (digits.length <= 19 && isCard(digits)) add(match, maskCard(digits))
    }
  for (const match of folded.matchAll(CHIP)) add(match, '***')
  for (const match of folded.matchAll(TRACK)) if (isCard(match[1] ?? '')) add(match, '***')
  for (const match of folded.matchAll(LONG)) {
    const [digits] = match
    // It may be one long card number after all.
    if (beginsWithCard(digits)) add(match, isLuhnNumber(digits) ? maskCard(digits) : '***')
  }
  for (const match of folded.matchAll(IDENTITY)) if (isIdentityNumber(match[0])) add(match, '*'.repeat(18))
  return spans
}

/** A number of the usual lengths, whatever follows, a check code too; of any length, and a mistyped one, with an expiry behind it. */
function beginsWithCard(digits: string): boolean {
  if (OTHER.test(digits)) return false
  if (digits.length === 19 && isSchemeNumber(digits.slice(0, 16))) return true
  if (
    digits.length >= 20 &&
    digits.length <= 26 &&
    [16, 19, 15].some((length) => isSchemeNumber(digits.slice(0, length)))
  )
    return true
  return LENGTHS.some((length) => EXPIRY.test(digits.slice(length)) && isCard(digits.slice(0, length)))
}
/** SIM cards, and payment platforms' orders. */
const OTHER = /^(?:89|20|4\d0000\d{4}20\d{6})/
const LENGTHS = [13, 14, 15, 16, 17, 18, 19]
