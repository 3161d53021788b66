/** Whether digits near a secret's word are called something else by what stands around them; for folded texts. Pure. */
import type { DigitRun, Stretch } from './digits.ts'
import { CODE_BEFORE, COUNT, LABEL_BEFORE, LABEL_BEHIND, MEASURE, SHORT_MEASURE, WEAK_BEFORE } from './other-words.ts'

/** Longer than any label with the signs behind it, and than any unit. */
const AROUND = 32
const DATE = /^20[2-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/
const HOTLINE = /^(?:9[56]\d{3}|12\d{3}|100\d\d|106\d{5}|110|120)$/
const YEAR = /^(?:19|20)\d\d$/
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*'
const OF_YEAR = new RegExp(
  `(?<![a-z])(?:in|year|since|until|from|before|after|of|last (?:changed|set|reset)|${MONTH}(?: \\d{1,2},?)?) $|(?:\\d\\d?/|[去今前明]年)$`,
)
const TIME = /^(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/
const AFTER_DATE = /(?:\d{1,4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?) ?t?$/
/** The middle or end of something longer: a time, a date, an amount, an address, a name, a serial number, a masked card. */
const GOES_ON_BEFORE =
  /[a-z_](?<!\d(?:or|and))$|\*\*$|\d[.:-]$|(?:\/\/|\.)\S*\/$|(?<!\d)\d{1,3},$|(?:[a-z]{2,}|[a-z0-9]*\d[a-z0-9]*)-$/
const GOES_ON_BEHIND = /^(?:[a-z_]|\*\*|[.:-]\d|\/\d\d?(?!\d)|,\d{3}(?!\d)|-[a-z0-9]{4}(?![a-z0-9]))/
/** A card as slips show it, up to its last four digits, and from its first ones. */
const SLIP_BEFORE = /\d[\d ]*\*[* -]*\*[ -]?$|(?:\*[ -]?){8,}$/
const SLIP_BEHIND = /^[\d ]{0,5}\*\*/

/** "It is", "set to": what stands behind is what was spoken of, though it looks like a date. */
const NAMING = /(?:[是为成到叫用填输按试]|(?<![a-z])(?:is|was|to|as|be)) ?["'\u201c\u300c]?$/

const before = (at: number, folded: string): string => folded.slice(Math.max(0, at - AROUND), at)

const FEW = 3
/** Whether a unit follows that makes digits no secret even where they are said to be one. */
export function isMeasured({ from, to }: Stretch, folded: string): boolean {
  const behind = folded.slice(to, to + AROUND)
  if (/^ ?年/.test(behind)) return YEAR.test(folded.slice(from, to))
  return MEASURE.test(behind) || (to - from <= FEW && (SHORT_MEASURE.test(behind) || COUNT.test(behind)))
}

/** How surely digits are something else; `weak` and `code` give way to a secret's word in front of them. */
export type Else = 'surely' | 'weak' | 'code' | undefined

/** Whether a label that cannot be overlooked stands before the digits. */
export const isLabelled = ({ run }: DigitRun, folded: string): boolean => LABEL_BEFORE.test(before(run, folded))

/** Whether a label or a unit stands behind them. */
export function isLabelledBehind({ to }: Stretch, folded: string): boolean {
  const behind = folded.slice(to, to + AROUND)
  return LABEL_BEHIND.test(behind) || MEASURE.test(behind) || COUNT.test(behind)
}

/** What the surroundings of digits make of them. */
export function somethingElse(place: DigitRun, folded: string): Else {
  const number = folded.slice(place.from, place.to)
  const ahead = before(place.run, folded)
  if (isMeasured(place, folded) || isLabelled(place, folded) || isLabelledBehind(place, folded)) return 'surely'
  if (/^\d+$/.test(number) && isPart(place, number, folded)) return 'surely'
  if (WEAK_BEFORE.test(ahead)) return 'weak'
  return CODE_BEFORE.test(ahead) && number.length <= LONGEST_CODE ? 'code' : undefined
}

const LONGEST_CODE = 4

/** Whether plain digits are a date, a hotline, or a part of something longer. */
function isPart({ from, to, run }: DigitRun, number: string, folded: string): boolean {
  const ahead = before(from, folded)
  const behind = folded.slice(to, to + AROUND)
  if (HOTLINE.test(number) || (YEAR.test(number) && OF_YEAR.test(ahead))) return true
  if (DATE.test(folded.slice(run, run + 9)) && !NAMING.test(before(run, folded))) return true
  if (SLIP_BEFORE.test(ahead) || SLIP_BEHIND.test(behind)) return true
  if (GOES_ON_BEFORE.test(ahead) || GOES_ON_BEHIND.test(behind)) return true
  return TIME.test(number) && AFTER_DATE.test(ahead)
}
