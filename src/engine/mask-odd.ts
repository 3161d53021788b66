/** Card numbers in odd dress: set apart by other signs than spaces and dashes, or glued to what a chip or stripe adds. Pure, linear. */
import { isSchemeNumber, isUnionPayNumber } from './mask-checks.ts'
import { maskCard, type Span } from './mask-numbers.ts'

/** One sign or a few between groups, the same between all of them; no letter and no digit. */
const APART = '([^\\p{L}\\p{N}\\n]{1,4})'
const GROUPED: readonly RegExp[] = [
  new RegExp(`(?<![\\d*])\\d{4}${APART}\\d{4}\\1\\d{4}\\1\\d{1,4}(?:\\1\\d{1,3})?(?!\\d)`, 'gu'),
  new RegExp(`(?<![\\d*])\\d{4}${APART}\\d{6}\\1\\d{4,5}(?!\\d)`, 'gu'),
  new RegExp(`(?<![\\d*])\\d{6,8}${APART}(?!1[3-9]\\d{9}(?!\\d))\\d{7,13}(?!\\d)`, 'gu'),
]
/** EMV tags for the number (5A, with its length) and for the second track (57). */
const CHIP = /5a(?:0[7-9a])\d{12,20}f?|(?<![\da-z])(?:57[0-9a-f]{2} ?)?\d{12,19}d\d{4,}f?/g
/** A number with expiry or check code behind it and nothing between. */
const LONG = /(?<!\d)\d{20,26}(?!\d)/g

const isCard = (digits: string): boolean => isSchemeNumber(digits) || isUnionPayNumber(digits)

/** Where such numbers stand in a text folded by `foldWidth`. */
export function findOdd(folded: string): Span[] {
  const spans: Span[] = []
  const add = (match: RegExpExecArray, mask: string) =>
    spans.push({ from: match.index, to: match.index + match[0].length, mask })
  for (const pattern of GROUPED)
    for (const match of folded.matchAll(pattern)) {
      const digits = match[0].replace(/\D/g, '')
      if (digits.length <= 19 && isCard(digits)) add(match, maskCard(digits))
    }
  for (const match of folded.matchAll(CHIP)) add(match, '***')
  for (const match of folded.matchAll(LONG)) if (beginsWithCard(match[0])) add(match, '***')
  return spans
}

/** A scheme's own lengths; the numbers of SIM cards and payment platforms begin otherwise. */
const beginsWithCard = (digits: string): boolean =>
  [16, 19, 15].some((length) => isSchemeNumber(digits.slice(0, length))) && !/^(?:89|20)/.test(digits)
