/** Runs of three and more digits in a folded text, typed, set apart or spoken, which may be a secret. Pure, linear. */

/** `[from, to)` of a text. */
export interface Stretch {
  readonly from: number
  readonly to: number
}
/** Digits, and where the row of groups they stand in begins. */
export interface DigitRun extends Stretch {
  readonly run: number
}

/** Groups of digits with one space or dash between them. */
const GROUPS = '\\d+(?:[ \\u2010-\\u2015-]\\d+)*'
const RUN = new RegExp(GROUPS, 'g')
const RUN_AT = new RegExp(GROUPS, 'y')
/** Single digits, or pairs, set apart by a sign or two, always the same; pairs not by those of dates and times. */
const SET_APART: readonly RegExp[] = [
  /(?<!\d[.,/:]?)\d([^\p{L}\p{N}]{1,3})\d(?:\1\d){2,6}(?![.,/\u3001:]?\d)/gu,
  /(?<!\d[.,/:]?)\d\d([^\p{L}\p{N}:./,]{1,3})\d\d(?:\1\d\d){1,2}(?![.,/\u3001:]?\d)/gu,
]

/** How many digits a secret has. */
const LEAST = 3
const MOST = 8

const ZH_DIGIT = '[零〇一二三四五六七八九幺两洞拐勾壹贰叁肆伍陆柒捌玖]'
const EN_DIGIT = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)'
const EN_TENS = '(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)'
const EN_TEENS = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'
const EN_ITEM = `(?:(?:double |triple )?${EN_DIGIT}|${EN_TEENS}|${EN_TENS}(?:[ -]${EN_DIGIT})?)(?![a-z])`
const SPOKEN: readonly RegExp[] = [
  new RegExp(`(?<![周期拜百千万])${ZH_DIGIT}(?:[ ,.\\u3001-]?${ZH_DIGIT}){2,11}(?![十百千万])`, 'g'),
  // Typed and spoken ones mixed.
  new RegExp(
    `(?<!\\d|${ZH_DIGIT})(?=.{0,5}(?:\\d${ZH_DIGIT}\\d|${ZH_DIGIT}\\d${ZH_DIGIT}))(?:\\d|${ZH_DIGIT}){4,8}(?!\\d|${ZH_DIGIT}|[十百千万])`,
    'g',
  ),
  // So many times one digit, then another.
  new RegExp(`(?:(?:[两二三四五六]|(?<!\\d)[2-6]) ?个 ?(?:\\d|${ZH_DIGIT})){2,4}(?!\\d|[十百千万])`, 'g'),
  // So many times the same digit, or nothing else.
  new RegExp(`(?:[三四五六七八]|(?<!\\d)[3-8]) ?个 ?(?:\\d|(?!一[\\u4e00-\\u9fff])${ZH_DIGIT})(?!\\d|[十百千万])`, 'g'),
  new RegExp(`全[是为]?(?:\\d|(?!一)${ZH_DIGIT})(?![\\d位])`, 'g'),
  /(?<![a-z])(?:three|four|five|six|seven|eight|(?<!\d)[3-8]|all) ?(?:zero(?:e?s)|(?:one|two|three|four|five|seven|eight|nine)s|sixes|[0-9]'?s)(?![a-z])/g,
]
/** A secret read as a number, with its thousands. */
export const SUM = new RegExp(
  `[一二两三四五六七八九十百零]{1,5}[千万][一二两三四五六七八九十百千零〇]{1,10}(?![多几来余个次笔人万])|${EN_ITEM} thousand(?:[ ,-]{1,2}(?:and |hundred(?![a-z])|${EN_ITEM})){1,6}`,
  'y',
)
const SPELT = new RegExp(`(?<![a-z])${EN_ITEM}(?:[ ,-]{1,2}${EN_ITEM}){1,11}(?! ?(?:hundred|thousand))`, 'g')
const ITEMS = new RegExp(EN_ITEM, 'g')

/** How many digits the English words for a number stand for. */
function sizeOf(words: string): number {
  let size = 0
  for (const [item] of words.matchAll(ITEMS))
    size += item.startsWith('triple') ? 3 : /^double|^t(?:en|w[ei])|t[yh]|teen|elev/.test(item) ? 2 : 1
  return size
}

const PHONE = /^(?:(?:00)?86)?1[3-9]\d{9}$|^0\d{9,11}$|^[48]00\d{7}$/

/** Whether the row of groups that begins here is a phone number. */
export function isPhoneAt(folded: string, at: number): boolean {
  RUN_AT.lastIndex = at
  return PHONE.test((RUN_AT.exec(folded)?.[0] ?? '').replace(/\D/g, ''))
}

/** From left to right. */
export function digitsIn(folded: string): DigitRun[] {
  const places: DigitRun[] = []
  for (const { index, 0: run } of folded.matchAll(RUN)) {
    if (PHONE.test(run.replace(/\D/g, ''))) continue
    for (const group of run.matchAll(/\d+/g))
      if (group[0].length >= LEAST && group[0].length <= MOST)
        places.push({ from: index + group.index, to: index + group.index + group[0].length, run: index })
    if (/^\d(?:\D\d){2,7}$|^\d\d(?:\D\d\d){2,3}$/.test(run))
      places.push({ from: index, to: index + run.length, run: index })
  }
  for (const pattern of [...SET_APART, ...SPOKEN])
    for (const { index, 0: text } of folded.matchAll(pattern))
      places.push({ from: index, to: index + text.length, run: index })
  for (const { index, 0: text } of folded.matchAll(SPELT))
    if (sizeOf(text) >= LEAST) places.push({ from: index, to: index + text.length, run: index })
  return places.sort((a, b) => a.from - b.from)
}
