/**
 * Digits that are said to be the secret, for folded texts: its word, nothing but signs and words like "is", and the digits; or
 * the digits, "is", and the word. Pure.
 */
import { type DigitRun, isPhoneAt, latin, type SecretWord, type Stretch, SUM } from './secret-words.ts'
import { beginsLabelled, isMeasured } from './something-else.ts'

const SIGN =
  '[\\s:=,;.!?"\'()\\[\\]<>|+#~/_\\u2026\\u3001\\u3002\\u3010\\u3011\\u300a-\\u300d\\u2018\\u2019\\u201c\\u201d\\u2010-\\u2015`\\u2192-]|(?<!\\*)\\*(?!\\*)|%(?:3a|3d|20)'
const ZH_SMALL =
  '就是|还是|只是|(?:操作员|柜员|收银员|主管|管理员|店长)(?!编?号)|是|为|叫|填|输入|输|发来|收到|顾客|客户|客人|用户|我|你|您|他|她|说|念|告诉|给|的|了|码|号|值|可能|应该|好像|大概|默认|初始|现在|已|又|也|都|改|设|置|重|换|变|敲|用|试|过|成|写'
const EN_SMALL =
  '(?:operator|cashier|clerk|manager|supervisor|admin|user)(?! (?:number|no|id)(?![a-z]))|is|was|are|were|be|the|code|number|no|nr|value|i|he|she|they|customer|said|says|told|me|entered|typed|tried|used|sent|got|my|his|her|your|as|now|still|(?:changed|set|reset) to|maybe|probably|should|equals?|default'
/** Up to two dozen of them. */
const SMALL = new RegExp(`(?:${SIGN}|${ZH_SMALL}|${latin(EN_SMALL)}){0,24}`, 'y')

const SENTENCE_END = /[.;!?\u3002\n]/g

/** The most characters between word and digits. */
export const REACH = 40

/** Letters and digits together; money is none. */
const MIXED = /(?!(?:rmb|cny|usd|hkd|eur)\d)(?=[a-z]{0,24}\d)(?=\d{0,24}[a-z])[a-z0-9@#$%&!.+-]{4,24}/y
/** Small groups, whatever sets them apart. */
const GROUPS = /\d{1,3}(?:(?:\s{1,2}|,(?=\d{3}(?!\d))| ?[./|_+*\u00b7\u30fb\u2010-\u2015-] ?)\d{1,3}){1,7}(?!\d)/y
/** Pairs of them, at least three, which are not all response codes about PINs. */
const PAIRS = /(?!(?:38|55|75)(?: ?[,\u3001;] ?(?:38|55|75)){2,3}(?!\d))\d\d(?: ?[,\u3001;] ?\d\d){2,3}(?![\d.])/y
const FOURS = /\d{4} ?[./\u2010-\u2015-] ?\d{4}(?![\d-])/y
const ADDRESS = /^(?=.*\d\d)\d{1,3}(?:\.\d{1,3}){3}$/
const DATE = /^(?:19|20)\d\d[./年-]\d/

function matchAt(pattern: RegExp, folded: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(folded)?.[0]
}

/** Digits with a unit glued to them are no password: `300RMB`, `120s`. */
function isAmount(mixed: string, at: number, folded: string): boolean {
  const size = /^\d*/.exec(mixed)?.[0].length ?? 0
  return size > 0 && isMeasured({ from: at, to: at + size }, folded)
}

/** The value right behind the word, empty where it is masked already; `next` are the places from there on. */
export function toldBehind(folded: string, word: SecretWord, next: readonly DigitRun[]): Stretch | undefined {
  const small = matchAt(SMALL, folded, word.to) ?? ''
  const at = word.to + small.length
  const ends = [...small.matchAll(SENTENCE_END)].at(-1)
  if (ends && beginsLabelled(folded, word.to + ends.index + 1)) return undefined
  if (folded.startsWith('***', at)) return { from: at, to: at }
  const mixed = word.reaches ? matchAt(MIXED, folded, at) : undefined
  if (mixed && !isAmount(mixed, at, folded)) return { from: at, to: at + mixed.length }
  const sum = matchAt(SUM, folded, at) ?? matchAt(PAIRS, folded, at)
  if (sum) return { from: at, to: at + sum.length }
  const groups = matchAt(FOURS, folded, at) ?? matchAt(GROUPS, folded, at)
  if (groups && isOneNumber(groups) && !isPhoneAt(folded, at)) return { from: at, to: at + groups.length }
  const places = next.filter((place) => place.from === at)
  const to = Math.max(...places.map((place) => place.to))
  return places.length === 0 || DATE.test(folded.slice(at, at + 6)) ? undefined : { from: at, to }
}

/** Whether groups of at most three digits make up a secret: no part of a phone number, of an address or of a version. */
function isOneNumber(groups: string): boolean {
  const size = groups.replace(/\D/g, '').length
  if (size > 8 || ADDRESS.test(groups)) return false
  return size > 3 || (size === 3 && /^\d[\s-]\d[\s-]\d$/.test(groups))
}

/** Behind "is" they say how it is with the secret, not what it is. */
const ZH_STATES = '错不没未对锁忘坏失空要需找问查在'
const EN_STATES =
  '(?:not|no|wrong|bad|ok|fine|right|good|correct|incorrect|invalid|unknown|missing|lost|for|on|at|in|by|with|from|after|before|over|when|because|[a-z]+ed)(?![a-z])'
/** What the secret is may be said through something else: "the same as the last six of TID 345678". */
const ZH_THROUGH = new RegExp(
  `^ ?[也都还就]?(?:是|为|用的?是?|取|按|等于|=)[^\\s,.:;!?\\u3001\\u3002${ZH_STATES}]{1,12}[\\s:]{0,2}$`,
)
const EN_THROUGH = new RegExp(
  `^ ?(?:=|${latin('is', 'was', 'are', 'equals?', 'same as')})(?: ?${latin(`(?!${EN_STATES})[a-z']+`, '\\d')}){1,6}[ :=#]{0,2}$`,
)
/** What the secret is of: "the password of the terminal is ...", "password for the terminal ...". */
const OF_WHAT =
  /^ (?:of|for|on|to|at) (?:(?:the|this|my|our|his|her) [a-z ]{1,24}[ #]?|[a-z0-9. ]{1,30}(?: (?:is|was|are|were)|[:=])\s*)$/

/** Whether what stands between the word and digits says that these are it, whatever they are called. */
export const isToldThrough = (gap: string): boolean => ZH_THROUGH.test(gap) || EN_THROUGH.test(gap) || OF_WHAT.test(gap)

const WHOSE = "(?:the|his|her|their|my|your|our|customer'?s?|[他她我你您]的?|(?:客户|客人|顾客|老板)的?)"
const IS = new RegExp(
  `^["')\\]#*\u300d\u201d]{0,2} ?(?:[(（] ?(?:that(?:'s| is) )?(?:${WHOSE} ?)?|(?:这?个?就?[是为]|当作?|做|=|(?:is|was|as)(?![a-z])) ?(?:${WHOSE} ?)?)$`,
)
/** What happens with a secret; then the digits before its word are not it. */
const STATE =
  /^ ?(?:[错不没未被锁忘输重连超有失]|过期|校验|error|wrong|incorrect|fail|lock|block|tries|invalid|reject|not|problem)/

/** Whether digits before the word are said to be it; in Latin letters they may be glued together. */
export function isToldBefore(folded: string, place: DigitRun, word: SecretWord): boolean {
  const gap = folded.slice(place.to, word.from)
  if (/^[-_]?$/.test(gap)) return word.latin
  return IS.test(gap) && !STATE.test(folded.slice(word.to, word.to + REACH))
}
