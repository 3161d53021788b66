/** What is secret because of the label before it: check codes, PINs, passwords, one-time codes, track data. Pure, linear. */
import { maskCard, type Span } from './numbers.ts'

/** Up to two dozen spaces, signs and small words may stand between a label and its value. */
const BETWEEN = `(?:[\\s:=,;"'()\\[\\]<>#~/_\\u3001\\u3010\\u3011\\u300c\\u300d\\u2018\\u2019\\u201c\\u201d\\u2010-\\u2015-]|就是|是|为|叫|填|输入|输|发来|收到|顾客|客户|用户|我|你|您|他|她|说|告诉|给|的|了|码|号|\\b(?:is|was|are|the|code|number|no\\.?|value|i|he|she|they|customer|said|says|told|me|entered|typed|sent|got|my|his|her|your)\\b){0,24}`
const CHECK_CODE =
  '(?:\\b(?:cvv|cvc|cvn)2?|安全[码碼]|卡?背面?(?:的)?(?:后|末)?(?:三位|[数數]字)(?:[数數])?|(?<![尾号码话机手])[后後末]三位|签名条(?:上)?(?:的)?(?:后|末)?三位|\\b(?:card )?(?:security|verification|check) (?:code|value)|\\b(?:code|(?:three |3 )?digits) on the back)'
const ONE_TIME =
  '(?:[验驗][证證][码碼]|校[验驗][码碼值]|动态码|动态口令|动态密码|短信码|短信口令|随机码|一次性密码|\\botp|\\b(?:one-time|one time|verification|sms|confirmation) (?:code|password|passcode|pin))'
const PIN = '(?:密[码碼]|口令|\\b(?:pin|password|passcode|passwd|pwd)(?![a-z]))'

const DIGITS_3 = '(?:\\d{3,4}|\\d(?:[ -]\\d){2,3})(?!\\d|\\.\\d)'
const DIGITS_4 = '(?:\\d{4,8}|\\d{3}[ -]\\d{3}|\\d\\d(?:[ -]\\d\\d){1,3}|\\d(?:[ -]\\d){3,7})(?!\\d|\\.\\d)'
/** A password: letters and digits together. */
const MIXED = '(?=[a-z]{0,24}\\d)(?=\\d{0,24}[a-z])[a-z0-9@#$%&!.+-]{4,24}'

const LABELLED: readonly RegExp[] = [
  new RegExp(`(${CHECK_CODE}${BETWEEN})(${DIGITS_3})`, 'dg'),
  new RegExp(`(${ONE_TIME}${BETWEEN})(${DIGITS_4}|${MIXED})`, 'dg'),
  new RegExp(`(${PIN}${BETWEEN})(${DIGITS_4}|${MIXED})`, 'dg'),
  // Spoken numbers.
  new RegExp(`(${PIN}${BETWEEN})([零〇一二三四五六七八九]{4,12})`, 'dg'),
  // The other way round.
  new RegExp(`((?<![\\d*]))(\\d{3,4}) ?(?:是|为|is (?:the |my |your )?)? ?${CHECK_CODE}`, 'dg'),
  new RegExp(
    `((?<![\\d*]))(\\d{4,8}) ?(?:是|为|is (?:the |my |your |his |her )?) ?(?:我的|你的|您的|他的)?${PIN}`,
    'dg',
  ),
  new RegExp(`((?<![\\d*]))(\\d{4,8}) ?[(（【\\[] ?(?:${ONE_TIME}|${PIN})`, 'dg'),
  // A text message says it the other way round: "384756 is your verification code".
  new RegExp(
    `((?<![\\d*]))(\\d{4,8})(?: ?[为是] ?|[^\\S\\n]is[^\\S\\n])(?:[您你]的?|your |the )?(?:[\\u4e00-\\u9fff]{0,6}?)?${ONE_TIME}`,
    'dg',
  ),
]

/** Where labelled secrets stand in a text folded by `foldWidth`. */
export function findLabelled(folded: string): Span[] {
  const spans: Span[] = []
  for (const pattern of LABELLED)
    for (const match of folded.matchAll(pattern)) {
      const [from, to] = match.indices?.[2] ?? [0, 0]
      spans.push({ from, to, mask: '*'.repeat(to - from) })
    }
  return spans
}

const TRACKS: readonly RegExp[] = [
  /(?:%?b)?(\d{12,19})\^[^^\n]{0,40}(?:\^[^?\s]{0,60})?\??/g,
  /;?(\d(?: ?\d){11,20}) ?= ?\d{4,}\??/g,
  /(?<![\da-z])(\d{13,19})d\d{7,}f?/g,
]

/** Where the data of a magnetic stripe stands: all that follows the number goes, the name too. */
export function findTracks(folded: string): Span[] {
  const spans: Span[] = []
  for (const pattern of TRACKS)
    for (const match of folded.matchAll(pattern))
      spans.push({
        from: match.index,
        to: match.index + match[0].length,
        mask: `${maskCard((match[1] ?? '').replaceAll(' ', ''))}=***`,
      })
  return spans
}
