/**
 * Secrets told in words nobody can list: where a secret's word (PIN, password, check code, one-time code) stands a few words
 * from a run of 3 to 8 digits, typed or spoken, the digits are taken for the secret, whichever comes first. Kept is what its
 * own surroundings call something else: an amount or a count by its unit, a number by its label, a date, a hotline, a part of
 * a longer name. Pure, linear: only so many characters around each word are looked at.
 */
import type { Span } from './numbers.ts'
import { OF_SECRET, OTHER_LABEL, OTHER_UNIT, SECRET_WORD } from './secret-words.ts'

/** The most characters between word and digits, and how many words, those of a next sentence fewer. */
const REACH = 40
const MOST_WORDS = 14
const MOST_ACROSS = 6
const SENTENCE_END = /[。！？!?;\n]|\. /
/** A Chinese character is a word, and so is a short Latin one; a longer one is two. */
const WORDS = /[\u3400-\u9fff]|[a-z0-9*']+/g
const LONG_WORD = 4

/** Where such digits stand in a text folded by `foldWidth`. */
export function findNearSecrets(folded: string): Span[] {
  const words = [...folded.matchAll(SECRET_WORD)]
  if (words.length === 0) return []
  const numbers = numbersIn(folded)
  const judged = new Map<Place, boolean>()
  const isOther = (number: Place): boolean => {
    const known = judged.get(number) ?? isSomethingElse(number, folded)
    judged.set(number, known)
    return known
  }
  const found = new Set<Place>()
  let first = 0
  for (const word of words) {
    const [from, to] = [word.index, word.index + word[0].length]
    while ((numbers[first]?.to ?? Number.POSITIVE_INFINITY) < from - REACH) first++
    for (let i = first; (numbers[i]?.from ?? Number.POSITIVE_INFINITY) <= to + REACH; i++) {
      const number = numbers[i] as Place
      if (found.has(number) || (number.from < to && number.to > from)) continue
      const gap = number.from >= to ? folded.slice(to, number.from) : folded.slice(number.to, from)
      if (isNear(gap) && (!isOther(number) || (number.from >= to && OF_SECRET.test(gap)))) found.add(number)
    }
  }
  return [...found].map(({ from, to }) => ({ from, to, mask: '*'.repeat(to - from) }))
}

function isNear(gap: string): boolean {
  if (gap.length > REACH) return false
  let words = 0
  for (const [word] of gap.matchAll(WORDS)) words += word.length < LONG_WORD ? 1 : 2
  return words <= (SENTENCE_END.test(gap) ? MOST_ACROSS : MOST_WORDS)
}

/** Digits that may be a secret, at `[from, to)`; `run` is where the row of groups they stand in begins. */
interface Place {
  readonly from: number
  readonly to: number
  readonly run: number
}

/** Groups of digits with one space or dash between them. */
const RUN = /\d+(?:[ -]\d+)*/g
/** Single digits set apart by another sign, always the same one. */
const APART = /(?<![\d.,/])\d([,./·\u3001] ?)\d(?:\1\d){2,6}(?![,./\u3001]?\d)/g
const SPOKEN_DIGIT = '[零〇一二三四五六七八九幺两洞拐勾壹贰叁肆伍陆柒捌玖]'
const SPOKEN = new RegExp(`${SPOKEN_DIGIT}(?:[ ,.\\u3001-]?${SPOKEN_DIGIT}){2,11}`, 'g')
const SPELT_DIGIT = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)'
const SPELT = new RegExp(`\\b${SPELT_DIGIT}(?:[ ,-]{1,2}(?:double |triple )?${SPELT_DIGIT}){2,7}\\b`, 'g')
const PHONE = /^(?:(?:00)?86)?1[3-9]\d{9}$|^0\d{9,11}$|^[48]00\d{7}$/
const DATE = '20[2-9]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
const DATED = new RegExp(`^${DATE}(?!\\d)`)

function numbersIn(folded: string): Place[] {
  const places: Place[] = []
  for (const { index, 0: run } of folded.matchAll(RUN))
    for (const place of placesIn(run, index, folded)) places.push(place)
  for (const pattern of [APART, SPOKEN, SPELT])
    for (const { index, 0: text } of folded.matchAll(pattern))
      places.push({ from: index, to: index + text.length, run: index })
  return places.sort((a, b) => a.from - b.from)
}

/** Each group by itself; single digits and three pairs or more, as people spell a number out, together. */
function placesIn(run: string, at: number, folded: string): Place[] {
  const digits = run.replace(/\D/g, '')
  if (PHONE.test(digits) || (DATED.test(run) && !isNamed(at, folded))) return []
  if (/^\d(?:[ -]\d){2,7}$|^\d\d(?:[ -]\d\d){2,3}$/.test(run)) return [{ from: at, to: at + run.length, run: at }]
  return [...run.matchAll(/\d+/g)].flatMap(({ index, 0: group }) =>
    group.length < 3 || group.length > 8 ? [] : [{ from: at + index, to: at + index + group.length, run: at }],
  )
}

/** Longer than any label with the signs behind it, and than any unit. */
const AROUND = 32
/** "It is", "set to": what stands behind is what was spoken of, though it looks like a date or a hotline. */
const NAMING = /(?:[是为成到叫用填输按试]|[=:]|\b(?:is|was|to|as|be)) ?["'\u201c\u300c]?$/
const isNamed = (at: number, folded: string): boolean => NAMING.test(folded.slice(Math.max(0, at - AROUND), at))
const HOTLINE = /^(?:9[56]\d{3}|12\d{3}|100\d\d)$/
const YEAR = /^(?:19|20)\d\d$/
const OF_YEAR =
  /\b(?:in|since|until|from|before|after|of|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*) $/
/** The middle or end of something longer: a time, a date, an amount, an address, a serial number, a replay code. */
const GOES_ON_BEFORE = /[a-z_*]$|\d[./:-]$|[a-z]\/$|(?<!\d)\d{1,3},$|[a-z0-9]*\d[a-z0-9]*-$/
const GOES_ON_BEHIND = /^(?:[a-z_*]|[./:-]\d|,\d{3}(?!\d)|-[a-z0-9]{4}(?![a-z0-9]))/
const TIME = /^(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/
const AFTER_DATE = /(?:\d{1,4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?) ?t?$/

/** Whether what stands around a number says that it is no secret. */
function isSomethingElse({ from, to, run }: Place, folded: string): boolean {
  const before = folded.slice(Math.max(0, from - AROUND), from)
  const behind = folded.slice(to, to + AROUND)
  const number = folded.slice(from, to)
  if (OTHER_UNIT.test(behind) || OTHER_LABEL.before.test(folded.slice(Math.max(0, run - AROUND), run))) return true
  if (!/^\d+$/.test(number)) return false
  if (OTHER_LABEL.behind.test(behind) || (HOTLINE.test(number) && !isNamed(from, folded))) return true
  if (YEAR.test(number) && OF_YEAR.test(before)) return true
  if (GOES_ON_BEFORE.test(before) || GOES_ON_BEHIND.test(behind)) return true
  return TIME.test(number) && AFTER_DATE.test(before)
}
