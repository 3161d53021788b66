/** What stands beside a code, the words of a screen or the name of a tree, without saying what happened: who, where, when. Pure. */
import { fold, stem } from '../text/fold.ts'
import type { Code } from '../tree/format/schema.ts'
import type { Pack } from '../tree/pack.ts'
import type { Heard } from '../walk/start.ts'
import { placesOf } from './places.ts'
import { asTyped, foldTyped, type HeardPlace, heardPlaces, saysOther } from './words-in.ts'

/** Who it was, on what and where. */
const WHO_WHERE =
  /技术员|技术人员|装机员|维修员|工程师|师傅|店员|店长|老板|店主|收银员|收银|操作员|商户|商家|服务商|代理商|业务员|收单机构|持卡人|顾客|客人|客户|消费者|刷卡机|pos机?|机器|机子|终端|设备|隔壁|附近|全店|店铺|门店|商场|市场|街上|(?<![a-z])(?:technician|engineer|cashier|clerk|shopkeeper|merchant|owner|boss|provider|agent|cardholder|customers?|guests?|terminals?|machines?|pos|shop|store|street|everywhere)(?![a-z])/g
/** That it was shown. */
const SHOWN =
  /屏幕|小票|签购单|应答码|响应码|返回码|错误码|代码|显示|提示|出现|弹出|跳出|写着|这样|全是|都是|又是|还是|(?<![a-z])(?:screen|again|still|always|shows?|showing|shown|says|code|error|gets?|got)(?![a-z])/g

/** What stands beside a code, the words of a screen or a name: folded words with blanks for these. */
export interface Beside {
  readonly rest: string
  /** Texts whose words say no more than is known anyway: what the code means. */
  readonly own: string
}

/** What stands beside a code and what its screens show; words of what it means say no more: 90 日切. */
export function besideCode(typed: string, code: string, entries: readonly Code[]): Beside {
  const screens = entries.flatMap(({ display }) => display.flatMap(clausesOf))
  const own = entries.flatMap(({ display, meaning }) => [...display, meaning.zh, meaning.en])
  return { rest: blanked(foldTyped(typed), [code, ...screens]), own: fold(own.join('\n')) }
}
/** What stands beside some texts. */
export const besideTexts = (typed: string, texts: readonly string[]): Beside => ({
  rest: blanked(foldTyped(typed), texts),
  own: '',
})

/** A text of a screen whole, and its first clause where the rest only says what to do, not why: 退款失败 alone is no lack of money. */
export const clausesOf = (text: string): readonly string[] =>
  /^[^,]+,请/.test(text) ? [text, text.split(',')[0] ?? ''] : [text]

/** Whether a text says nothing but who, where and what the pack's words make known: all that happened is said by what it stands beside. */
export const saysNoMore = (pack: Pack, { rest, own }: Beside): boolean =>
  isNothing(pack, withoutHeard(pack, rest).replace(WHO_WHERE, ' ').replace(SHOWN, ' '), own)

/** The same of a text that does not say either that something was shown. */
export const namesNoMore = (pack: Pack, { rest, own }: Beside): boolean =>
  isNothing(pack, withoutHeard(pack, rest).replace(WHO_WHERE, ' '), own)

/**
 * What is known from what was typed, of which a part stands beside what says what happened. Where that says nothing else, a bank, a
 * day or a way to pay alone is enough: 91 工行.
 */
export function heardBeside(pack: Pack, typed: string, beside: Beside): readonly Heard[] {
  const words = foldTyped(typed)
  const heard = heardPlaces(pack, words, false)
  const more = saysNoMore(pack, beside) ? heardPlaces(pack, beside.rest, true) : []
  // What all of it together leaves open is not told by a part: 小票不见了机器也被偷了.
  const isOpen = ({ fact, answer }: HeardPlace) => saysOther(pack, words, fact, answer)
  return asTyped(typed, [...heard, ...more.filter((one) => !isOpen(one) && !heard.some((h) => h.fact === one.fact))])
}

/** Folded words with blanks where something is said that the pack's words make known, also where nothing else is said. */
export function withoutHeard(pack: Pack, words: string): string {
  const heard = heardPlaces(pack, words, true)
  const rest = heard.reduce((left, { from, to }) => blank(left, [from, to]), words)
  return heard.length === 0 ? words : withoutHeard(pack, rest)
}

/** With blanks, as many, where the texts stand. */
const blanked = (words: string, texts: readonly string[]): string =>
  texts.reduce((rest, text) => placesOf(rest, text).reduce(blank, rest), words)

const blank = (words: string, [from, to]: readonly [from: number, to: number]): string =>
  words.slice(0, from) + ' '.repeat(to - from) + words.slice(to)

/** Folded words with blanks where they are words of a text. */
export const withoutOwn = (words: string, own: string): string =>
  words.replace(/[\u3400-\u9fff]{2,}|[a-z]{4,}/g, (said) =>
    new RegExp(/^[a-z]/.test(said) ? `\\b${said}\\b` : said).test(own) ? ' '.repeat(said.length) : said,
  )

/** Whether what is left has no word that says anything. */
function isNothing(pack: Pack, left: string, own: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(left)) return true
  const nothing = ignoredBy(pack)
  return (
    withoutOwn(left, own)
      .replace(/[a-z']+/g, (word) => (nothing.en.has(stem(word)) ? ' ' : word))
      .replace(nothing.zh, ' ')
      .search(/[\p{L}\p{N}]/u) < 0
  )
}

/** What the lexicon says nothing by: Chinese words, the longest first, and the stems of English ones. */
function ignoredBy({ lexicon }: Pack): { readonly zh: RegExp; readonly en: ReadonlySet<string> } {
  const zh = [...(lexicon.words.zh[''] ?? [])].map(fold).sort((a, b) => b.length - a.length)
  return { zh: zh.length > 0 ? new RegExp(zh.join('|'), 'g') : /(?!)/g, en: new Set(lexicon.words.en[''] ?? []) }
}
