/** Response codes: reading them out of what was typed or pasted, and looking them up. Pure. */

import { fold, lettersOf } from '../text/fold.ts'
import type { Code } from '../tree/format/schema.ts'
import { own, type Pack } from '../tree/pack.ts'
import { besideCode, saysNoMore, withoutHeard, withoutOwn } from './beside.ts'
import { type Channel, entriesOf } from './code-entries.ts'
import { openLexicon } from './words/symbols.ts'
import { type HeardPlace, heardPlaces, isDenied } from './words-in.ts'

/** The entries of a code, the card terminal's first; undefined when nobody knows it. Case, width and blanks do not matter. */
export const lookUpCode = (pack: Pack, code: string, channel?: Channel): readonly Code[] | undefined =>
  entriesOf(pack, fold(code).replace(/\s+/g, '').toUpperCase(), channel)

/** The entries of which the pasted text holds what the screen shows; all of them where it holds none. */
export function shownIn(entries: readonly Code[], typed: string): readonly Code[] {
  const letters = lettersOf(fold(typed))
  const shown = entries.filter((e) => e.display.some((text) => letters.includes(lettersOf(fold(text)))))
  return shown.length > 0 ? shown : entries
}

export interface AskedCode {
  /** In capitals. */
  readonly code: string
  /** Where the text says it was shown. */
  readonly channel: Channel | undefined
}

const LABEL =
  '(?:应答码?|响应码?|返回码?|错误代?码|错误|报错|代码|codes?|resp(?:onse)?(?: ?code)?|rc|err(?:or)?(?: ?code)?|39 ?域|域 ?39|f39|de39|field ?39|显示|提示|报|屏幕上?|出现|出|写着?|跳出来?一?个?|弹出来?一?个?|declined|says?|showed|shows|showing)'
/** What makes two digits an amount, a time or a count. */
const UNIT =
  '(?: ?后(?!来)| ?[元块万分笔次个台张天号月日秒点多几年家人条楼层路岁%]| ?(?:yuan|rmb|cny|dollars?|percent|times?|minutes?|seconds?|hours?|days?|weeks?|months?|years?|people|payments?|am|pm)(?![a-z]))'
const LABELLED = new RegExp(`(?<![a-z])(?:${LABEL}[ :=#为是\\[(【<"']*){1,3}([0-9a-z]{2})(?![0-9a-z.*/-]|${UNIT})`, 'g')
const BRACKETED = /[[(【<]([0-9a-z]{2})[\])】>]/g
const TRAILING =
  /(?<![0-9.a-z:/-])([0-9]{2}|[a-z][0-9])(?:错误|报错|代码| ?(?:error|on (?:the )?(?:screen|terminal))|是什么意思|什么意思|怎么办)/g
/** What is said beside a code without saying anything more. */
const BEFORE =
  "(?:又|还|老|总|一直|天天|都|是|了|个|啥|什么|叫|机器|刷|跳|来|的|what|what's|does|is|are|it|the|a|meaning|of|got|gets?|get|still|again|always|just|pos|terminal|screen|machine)"
const BEHIND =
  '(?:错误|是|啥|什么|意思|怎么办|怎么回事|咋办|咋回事|咋整|又|来了?|出现了?|again|means?|mean|meaning|what|is|that|does|it|help|please)'
const ALONE = new RegExp(
  `^(?:${LABEL}|${BEFORE}|码|[ :=#]){0,8}([0-9]{2}|[0-9][a-z]|[a-z][0-9])(?:${BEHIND}|[? .!]){0,8}$`,
)
const TWO_LETTERS = /^[a-z]{2}$/
/** Not the form of a code here, but called one, or looking like one. */
const STRANGE = new RegExp(`^${LABEL}[ :=#]+([0-9a-z]{1,6})$|^([a-z]{1,2}[0-9]{1,4})$`)

/** Behind a number: what it counts. */
const THINGS =
  ' (?:of|more|other|others)(?![a-z])| (?!(?:is|was|as|keeps|comes|shows|says|means|appears|pops|this|always|sometimes|repeats|unless)(?![a-z]))[a-z]+s(?![a-z])'
/** At the beginning of a text. */
const LEADING = new RegExp(
  `^([0-9]{2}|[a-z][0-9])(?!${UNIT}|${THINGS})(?:[ :,、-]+|(?=[\\u3400-\\u9fff]))(?=\\S)(?![0-9]|${UNIT})`,
  'g',
)

/** Set off from other words by blanks: a code, unless the word before it or behind it makes it an amount or the number of something. */
const AMONG = new RegExp(`(?:^|(?<![收卖付花了共价钱额元第]) )([0-9]{2}|[a-z][0-9])(?= |$)(?!${UNIT}|${THINGS})`, 'g')
const COUNTED =
  /(?:收银台|柜台|吧台|前台|台号|窗口|通道|档口|摊位|房间?|桌)$|\b(?:tills?|counters?|checkouts?|registers?|lanes?|desks?|booths?|stalls?|branch|room|bus|line|gate|flight|page|chapter|platform|number|no|table|floor|aged?|only|about|over|under|for|of|pays?|paid|paying|charged?|costs?|owes?|holds?|has|have|had|lacks?|lost|missing|all|these|those|last|first|next|another|than)$/

/** Two capitals behind a word for what a screen shows: a word would be typed small. */
const CAPITALS = /(?:[码误错]|显示|提示|出现|[Cc]ode|CODE|[Ee]rror|ERROR)[ :：=#]*(?!OK|NO|QR|IC|ID)([A-Z]{2})$/

const CHANNEL_WORDS: readonly (readonly [Channel, RegExp])[] = [
  ['qr', /扫码|二维码|收款码|微信|支付宝|云闪付|\b(?:qr|wechat|alipay|scan)\b/g],
  ['online', /网上|网关|在线|线上|\b(?:online|gateway|web)\b/g],
  ['vendor', /收银软件|\bvendor\b/g],
  ['card', /刷卡|插卡|\bcard\b/g],
]
/** What says that it was a card, without being no more than the name of the channel. */
const CARDS = /(?:张|所有|全部|什么|任何|哪|换|行|的|信用|储蓄|银行)卡(?![死住顿机纸屏槽])|\bcards\b/
/** Where a payment online was not. */
const ON_SITE =
  /街|隔壁|附近|到处|全店|商场|市场|机器|机子|终端|刷卡机|pos机|\b(?:street|everywhere|next door|neighbou?r(?:s|ing)?|mall|terminals?|pos)\b/

/** Whether the text says, beside a code, that its writer does not know where it was shown. */
export const saysNotSure = (typed: string): boolean =>
  /不确定|不清楚|拿不准|\b(?:not[ -]sure|unsure)\b/.test(fold(typed))

/** The code a typed or pasted text asks for; undefined when it asks for none. The code may be one that nobody knows. */
export function readCode(pack: Pack, typed: string): AskedCode | undefined {
  const text = fold(typed).trim().replace(/\s+/g, ' ')
  if (!/[0-9a-z]/.test(text)) return undefined
  const bare = CHANNEL_WORDS.reduce((rest, [, words]) => rest.replace(words, ' '), text)
    .replace(/\s+/g, ' ')
    .trim()
  const code =
    codeAlone(pack, text) ??
    codeAlone(pack, bare) ??
    codeWithin(pack, text) ??
    CAPITALS.exec(typed.trim())?.[1] ??
    codeBeside(pack, text)
  return code === undefined ? undefined : { code: code.toUpperCase(), channel: channelIn(text) }
}

/** Where a text says that something was shown. */
export function channelIn(typed: string): Channel | undefined {
  const text = fold(typed)
  return CHANNEL_WORDS.find(([, words]) => text.search(words) >= 0)?.[0] ?? (CARDS.test(text) ? 'card' : undefined)
}

/** The entries that are shown where the text says it happened: what stands on a terminal, or in a street, was no payment online. */
export function happenedThere(entries: readonly Code[], typed: string): readonly Code[] {
  const there = ON_SITE.test(fold(typed)) ? entries.filter(({ channel }) => channel !== 'online') : entries
  return there.length > 0 ? there : entries
}

/** The code where the text is nothing else. */
function codeAlone(pack: Pack, text: string): string | undefined {
  const isWord = (code: string) => openLexicon(pack.lexicon).en().words.has(code)
  const alone = ALONE.exec(text)?.[1]
  if (alone !== undefined && (lookUpCode(pack, alone) || !isWord(alone))) return alone
  if (TWO_LETTERS.test(text) && lookUpCode(pack, text)) return text
  const [, labelled, lone] = STRANGE.exec(text) ?? []
  return labelled ?? (lone !== undefined && !isWord(lone) ? lone : undefined)
}

/** A known code among other words: behind a label, in brackets, or at an end. */
function codeWithin(pack: Pack, text: string): string | undefined {
  if (!holdsCode(pack, text)) return undefined
  const candidates = [
    ...[...text.matchAll(LABELLED), ...text.matchAll(BRACKETED)],
    ...text.matchAll(LEADING),
    ...text.matchAll(TRAILING),
  ].filter((match) => !isDeniedCode(text, match))
  return candidates.map((match) => match[1]).find((code) => code !== undefined && lookUpCode(pack, code) !== undefined)
}

/** Whether a known code stands there at all, whatever it means: most texts have none, and this is told sooner. */
const holdsCode = (pack: Pack, text: string): boolean =>
  [...text.matchAll(/(?=([0-9a-z]{2}(?![0-9a-z])|[0-9a-z][0-9]))/g)].some(([, code = '']) =>
    entriesOf(pack, code.toUpperCase()),
  )

const SET_OFF = /(?<![0-9a-z]|[0-9][.:/-])([0-9]{2}|[a-z][0-9]|[0-9][a-z])(?![0-9a-z*]|[.:/-][0-9])/g
const BEHIND_NUMBER = new RegExp(`^(?:${UNIT}|${THINGS})`)

/** Whether a code makes another answer known than what was said. */
const speaksOf = (sets: Code['sets'], { fact, answer }: HeardPlace): boolean =>
  (own(sets ?? {}, fact) ?? answer) !== answer

/** The one known code that stands before, behind or between words that say no more than who, where and what was heard of it. */
function codeBeside(pack: Pack, text: string): string | undefined {
  if (!holdsCode(pack, text)) return undefined
  const [match, ...others] = [...text.matchAll(SET_OFF)].filter(([, code = '']) => lookUpCode(pack, code))
  const code = match?.[1]
  if (!match || code === undefined || others.some((other) => other[1] !== code)) return undefined
  if (isDeniedCode(text, match)) return undefined
  const end = match.index + code.length
  const entries = lookUpCode(pack, code) ?? []
  const beside = besideCode(text, code, entries)
  // 退货 51 was no sale: what the code makes known is not meant.
  if (heardPlaces(pack, beside.rest, false).some((one) => entries.every(({ sets }) => speaksOf(sets, one))))
    return undefined
  const rest = withoutHeard(pack, beside.rest)
  if (BEHIND_NUMBER.test(withoutOwn(rest, beside.own).slice(end)) || COUNTED.test(rest.slice(0, match.index).trimEnd()))
    return undefined
  return saysNoMore(pack, { ...beside, rest }) ? code : undefined
}

/** Whether a code is denied: no 00, 没显示00. The match may begin with what calls it one. */
const isDeniedCode = (text: string, { index, 0: said, 1: code = '' }: RegExpMatchArray): boolean =>
  isDenied(text, (index ?? 0) + said.indexOf(code))

/** The one known code that stands among other words and may be meant: to be believed only where the words are about payments at all. */
export function codeAmong(pack: Pack, typed: string): string | undefined {
  const text = fold(typed).trim().replace(/\s+/g, ' ')
  if (!/(?:^| )[0-9a-z][0-9](?: |$)/.test(text)) return undefined
  const codes = [...text.matchAll(AMONG)]
    .filter((match) => !COUNTED.test(text.slice(0, match.index)) && !isDeniedCode(text, match))
    .map((match) => match[1] ?? '')
  const [code, ...others] = new Set(codes)
  return code !== undefined && others.length === 0 && lookUpCode(pack, code) ? code.toUpperCase() : undefined
}
