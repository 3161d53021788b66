/** Where words stand in what somebody typed, and whether they are denied there. Pure. */
import { firstFolded, fold } from '../text/fold.ts'

/** What is compared: folded, with single blanks. */
export const foldTyped = (text: string): string => fold(text).replace(/\s+/g, ' ')

/** Whether the text stands in the words and is not denied there. */
export const says = (words: string, text: string): boolean =>
  placesOf(words, text).some(([from]) => !isDenied(words, from))

/** What stands right before a word that is denied, also the second of two: 没冒烟, 没有烟或焦味, no smoke, no smoke or fire. */
const DENIAL =
  /(?:(?:(?<!有)没有?|不是|并非|并无|无|未)(?:[^\s，。；,;]{1,4}[、或和])?|(?<![a-z])(?:no|not|not a|isn't|without|never|no signs? of) (?:[a-z]+ (?:or|and) )?)$/
/** The longest such text has fewer characters. */
const DENIAL_LENGTH = 40

/** Whether what stands at `at` is denied by what stands before it. */
export const isDenied = (words: string, at: number): boolean =>
  DENIAL.test(words.slice(Math.max(0, at - DENIAL_LENGTH), at))

/** What `#` stands for: an amount in digits or in Chinese. */
const NUMBER = '(?:\\d[\\d.,]*|[一二两三四五六七八九十百千万零〇半]+)'
/** Between two parts of a Latin text: people type AUTH_CODE_INVALID, auth code invalid, authcodeinvalid and auth.code.invalid. */
const PARTED = /(?<=[a-z0-9])([ _.])(?=[a-z0-9])/
/** A text of so many digits may be an amount: it is a code only where it stands alone or behind a word for one. */
const CODE_OR_AMOUNT = /^\d{5,}$/
const CODE_WORD =
  '(?:(?:错误|返回|应答|响应|状态)码?|错误代码|代码|报错|(?<![a-z])(?:(?:err|error|ret|return|resp|response|result|sub|status)[ _]?)?(?:code|error))'

/** Where a text stands in the words, as from and to: Latin words whole, other characters anywhere. */
export function placesOf(words: string, text: string): [from: number, to: number][] {
  const first = firstFolded(text)
  if (first !== undefined && !words.includes(first)) return []
  const folded = fold(text)
  if (CODE_OR_AMOUNT.test(folded)) return placesOfNumber(words, folded)
  // Most texts are not there at all, and this is told sooner.
  if (!words.includes(/^[^#_. ]*/.exec(folded)?.[0] ?? '')) return []
  const pattern = folded
    .split('#')
    .map((part) => part.split(PARTED).map(partPattern).join(''))
    .join(NUMBER)
  const found = words.matchAll(new RegExp(pattern, 'g'))
  return [...found].flatMap(({ index, 0: { length } }): [number, number][] =>
    isCut(words, index) || isCut(words, index + length) ? [] : [[index, index + length]],
  )
}

/** A blank may be any mark or none; a mark that belongs to a name may be another or none, but no blank: system error is no name. */
const partPattern = (part: string, i: number): string => {
  if (i % 2 === 1) return part === ' ' ? '[ _.-]?' : '[_.-]?'
  return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

function placesOfNumber(words: string, digits: string): [from: number, to: number][] {
  const alone = new RegExp(`^[\\s"']*${digits}[\\s"'?。.]*$`)
  if (alone.test(words)) return [[words.indexOf(digits), words.indexOf(digits) + digits.length]]
  const behind = new RegExp(`${CODE_WORD}["' :=是为(\\[【]*(${digits})(?![0-9]|[.,]\\d| ?(?:[元块万]|yuan|rmb))`, 'dg')
  return [...words.matchAll(behind)].flatMap(({ indices }) => (indices?.[1] ? [indices[1]] : []))
}

const LETTER = /[a-z0-9_]/
const isCut = (words: string, at: number): boolean => LETTER.test(words[at - 1] ?? ' ') && LETTER.test(words[at] ?? ' ')
