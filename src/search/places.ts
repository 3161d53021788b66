/** Where a text stands in what somebody typed, whole. Pure. */
import { firstFolded, fold } from '../text/fold.ts'
import { COUNT, NUMBER, numberTyped } from './counts.ts'

/** What `@` stands for: the name of a bank. */
const BANK =
  '(?:(?:中国)?(?:工商|农业|建设|交通|招商|邮政储蓄|民生|光大|进出口)银行|(?:浦发|浦东发展|兴业|中信|平安|华夏|广发|浙商|恒丰|渤海|北京|上海|江苏|宁波|南京|杭州|徽商|中国|微众|网商)银行|[工农中建交招]行|(?:邮储|浦发|民生|兴业|光大|中信|平安|华夏|广发)(?:银行)?|农商(?:银)?行|农信社?|信用社|(?<![a-z])(?:icbc|abc|boc|ccb|bocom|bcom|cmb|psbc|spdb|cib|ceb|citic|cmbc|hxb|cgb|(?:agricultural|construction|merchants|industrial) bank|bank of (?:china|communications))(?![a-z]))'
/** What `|` stands for: the edge of words that are set off by blanks or marks. */
const EDGE = '(?:(?<![^\\s,，。.;；、:：!！?？])(?=[^\\s])|(?<=[^\\s])(?![^\\s,，。.;；、:：!！?？]))'
const STANDS_FOR: Readonly<Record<string, string>> = { '#': NUMBER, '@': BANK, '|': EDGE }
/** What stands for something else: `#>12` is a number above twelve, `#<1` one below one. */
const SIGNS = /(#(?:[<>]\d+(?:\.\d+)?)?|[@|])/

/** How many banks are named. */
export const banksIn = (words: string): number => new Set(words.match(new RegExp(BANK, 'g'))).size

/** Between two parts of a Latin text: people type AUTH_CODE_INVALID, auth code invalid, authcodeinvalid and auth.code.invalid. */
const PARTED = /(?<=[a-z0-9])([ _.])(?=[a-z0-9])/
/** Marks for which others may stand. */
const BETWEEN_LETTERS = /[_. ]/
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
  const parts = folded.split(SIGNS)
  // Most texts are not there at all, and this is told sooner.
  if (!parts.every((part, i) => i % 2 === 1 || part.split(BETWEEN_LETTERS).every((one) => words.includes(one))))
    return []
  const pattern = parts.map((part, i) =>
    i % 2 === 1 ? signPattern(part) : part.split(PARTED).map(partPattern).join(''),
  )
  const bounds = parts.filter((part, i) => i % 2 === 1 && part.length > 1)
  const found = words.matchAll(new RegExp(pattern.join(''), 'g'))
  return [...found].flatMap(({ index, 0: { length }, ...groups }): [number, number][] =>
    isCut(words, index) ||
    isCut(words, index + length) ||
    isAnother(words, index, index + length) ||
    !bounds.every((bound, i) => isWithin(groups[i + 1], bound))
      ? []
      : [[index, index + length]],
  )
}

const signPattern = (sign: string): string => STANDS_FOR[sign] ?? `(${COUNT})`
/** Whether a number that was typed is above or below what the text says. */
function isWithin(count = '', bound: string): boolean {
  const [value, limit] = [numberTyped(count), Number(bound.slice(2))]
  return value !== undefined && (bound[1] === '>' ? value > limit : value < limit)
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

/** What makes a word its contrary or a quality of something else: tamper-proof, water resistant, anti-tamper. */
const MADE_ANOTHER = /^(?:[- ]?(?:proof|resistant|evident)|-free)(?![a-z])/
const MADE_ANOTHER_BEFORE = /(?<![a-z])(?:anti|non)[- ]?$/
const isAnother = (words: string, from: number, to: number): boolean =>
  /[a-z]/.test(words[to - 1] ?? '') &&
  (MADE_ANOTHER.test(words.slice(to, to + 12)) || MADE_ANOTHER_BEFORE.test(words.slice(Math.max(0, from - 6), from)))

const LETTER = /[a-z0-9_]/
const isCut = (words: string, at: number): boolean => LETTER.test(words[at - 1] ?? ' ') && LETTER.test(words[at] ?? ' ')
