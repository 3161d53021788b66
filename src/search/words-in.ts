/** Where words stand in what somebody typed, whether they are denied there, and what is known from them. Pure. */
import { firstFolded, fold, stem } from '../text/fold.ts'
import type { HeardWords } from '../tree/format/pack-schema.ts'
import { LANGS } from '../tree/format/schema-types.ts'
import type { Pack } from '../tree/pack.ts'
import type { Heard } from '../walk/start.ts'

/** What is compared: folded, with single blanks. */
export const foldTyped = (text: string): string => fold(text).replace(/\s+/g, ' ')

/** What stands there in the words as it was typed; where folding made it longer or shorter, as it was folded. */
export function typedAt(typed: string, from: number, to: number): string {
  const plain = typed.replace(/\s+/g, ' ')
  const words = foldTyped(typed)
  return (plain.length === words.length ? plain : words).slice(from, to)
}

/** Whether the text stands in the words and is not denied there. */
export const says = (words: string, text: string): boolean =>
  placesOf(words, text).some(([from]) => !isDenied(words, from))

/** Whether texts stand in the words, and each of them is denied there. */
export function areDenied(words: string, texts: readonly string[]): boolean {
  const places = texts.flatMap((text) => placesOf(words, text))
  return places.length > 0 && places.every(([from]) => isDenied(words, from, texts))
}

/** What denies the word right behind it: 没冒烟, 不漏电, 没人触电, no smoke, nobody was hurt. 有没有 and 是不是 only ask. */
const DENIES = `(?:${[
  '(?<!有)没(?:有人?|人|再|发现|出现|发生|看到|看见|见|闻到)?',
  '(?<!是)不是',
  '(?<!会)不会',
  '不再?',
  '并非',
  '(?<!有)无人?',
  '未(?:发现|出现|发生|见)?',
  "(?<![a-z])(?:no|not|not a|nobody|no one|nothing|(?:is|was|are|were|does|did|has|have)n't|without|never|no signs? of) (?:been |any )?",
].join('|')})`
const DENIAL = new RegExp(`${DENIES}$`)
/** The second of two that are denied: 没有烟或焦味, no smoke or fire. */
const DENIED_OR = new RegExp(`${DENIES}(?:[^\\s，。；,;]{1,4}或者?|[a-z]+ or )$`)
/** Joins what may speak of two things of which one is denied: 没网和冒烟. It denies only what is named with what is denied. */
const JOINT = /(?:[、和]| and )$/
/** The longest such text has fewer characters. */
const DENIAL_LENGTH = 40

/** Whether what stands at `at` is denied by what stands before it; `alike` is what is denied with it where both are named together. */
export function isDenied(words: string, at: number, alike: readonly string[] = []): boolean {
  const before = words.slice(Math.max(0, at - DENIAL_LENGTH), at)
  // 漏不漏电 asks too.
  const asks = before.endsWith('不') && before.at(-2) === words[at]
  if ((DENIAL.test(before) && !asks) || DENIED_OR.test(before)) return true
  const joint = JOINT.exec(before)?.[0]
  if (joint === undefined) return false
  const end = at - joint.length
  const first = alike.find((text) => words.slice(0, end).endsWith(foldTyped(text)))
  return first !== undefined && isDenied(words, end - foldTyped(first).length, alike)
}

/** What `@` stands for: the name of a bank. */
const BANK =
  '(?:(?:中国)?(?:工商|农业|建设|交通|招商|邮政储蓄|民生|光大|进出口)银行|(?:浦发|浦东发展|兴业|中信|平安|华夏|广发|浙商|恒丰|渤海|北京|上海|江苏|宁波|南京|杭州|徽商|中国|微众|网商)银行|[工农中建交招]行|(?:邮储|浦发|民生|兴业|光大|中信|平安|华夏|广发)(?:银行)?|农商(?:银)?行|农信社?|信用社|(?<![a-z])(?:icbc|abc|boc|ccb|bocom|bcom|cmb|psbc|spdb|cib|ceb|citic|cmbc|hxb|cgb|(?:agricultural|construction|merchants|industrial) bank)(?![a-z]))'
/** What `|` stands for: the edge of words that are set off by blanks or marks. */
const EDGE = '(?:(?<![^\\s,，。.;；、:：!！?？])(?=[^\\s])|(?<=[^\\s])(?![^\\s,，。.;；、:：!！?？]))'
/** What `#` stands for: an amount in digits or in Chinese. */
const NUMBER = '(?:\\d[\\d.,]*|[一二两三四五六七八九十百千万零〇半]+)'
const STANDS_FOR: Readonly<Record<string, string>> = { '#': NUMBER, '@': BANK, '|': EDGE }

/** How many banks are named. */
const banksIn = (words: string): number => new Set(words.match(new RegExp(BANK, 'g'))).size

/** Between two parts of a Latin text: people type AUTH_CODE_INVALID, auth code invalid, authcodeinvalid and auth.code.invalid. */
const PARTED = /(?<=[a-z0-9])([ _.])(?=[a-z0-9])/
/** What other words may stand for, or other marks. */
const BETWEEN_LETTERS = /[#@|_. ]/
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
  if (!folded.split(BETWEEN_LETTERS).every((part) => words.includes(part))) return []
  const pattern = folded
    .split(/([#@|])/)
    .map((part) => STANDS_FOR[part] ?? part.split(PARTED).map(partPattern).join(''))
    .join('')
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

/* What is known from what somebody typed, by the words that the pack's lexicon has for it. */

/** Words for an answer, and where they stand in what was typed. */
interface HeardSpan {
  readonly answer: string
  readonly from: number
  readonly to: number
}

/** Each fact once: one whose words tell two different answers is not known. `from` is what was typed. */
export const heardIn = (pack: Pack, typed: string): readonly Heard[] =>
  heardPlaces(pack, foldTyped(typed)).map(({ fact, answer, from, to }) => ({
    fact,
    answer,
    from: typedAt(typed, from, to),
  }))

/** The same with where it was said: in folded words. */
const heardPlaces = (pack: Pack, words: string): readonly (HeardSpan & { readonly fact: string })[] =>
  Object.entries(pack.lexicon.facts).flatMap(([fact, answers]) => {
    const said = wholeOf(Object.entries(answers).flatMap(([answer, of]) => saidIn(words, answer, of)))
    const [first, ...others] = said.filter(({ from }) => !isDenied(words, from))
    if (!first || first.answer === NONE || others.some(({ answer }) => answer !== first.answer)) return []
    return [{ fact, ...first }]
  })

/** Words of a fact that sound like an answer and are none: 只有一张卡能刷. */
const NONE = 'unsure'

/** What is said of one bank is not said where several are named. */
const saidIn = (words: string, answer: string, of: HeardWords): HeardSpan[] =>
  LANGS.flatMap((lang) => of[lang] ?? []).flatMap((text) =>
    placesOf(words, text).flatMap(([from, to]) =>
      text.includes('@') && banksIn(words) > 1 ? [] : [{ answer, from, to }],
    ),
  )

/** Without words that are part of longer ones: 一张卡 is not said by 一张卡都刷不了. */
const wholeOf = (said: readonly HeardSpan[]): HeardSpan[] =>
  said.filter(
    ({ from, to }) => !said.some((other) => other.from <= from && to <= other.to && other.to - other.from > to - from),
  )

/* What stands beside a code or the words of a screen without saying what happened: who, where, that it was shown. */

/** Who it was, on what, and that it was shown. */
const WHO_WHERE =
  /技术员|技术人员|装机员|维修员|工程师|师傅|店员|店长|老板|店主|收银员|收银|操作员|商户|商家|服务商|代理商|业务员|收单机构|持卡人|顾客|客人|客户|消费者|刷卡机|pos机?|机器|机子|终端|设备|屏幕|小票|签购单|隔壁|附近|全店|店铺|门店|商场|市场|街上|应答码|响应码|返回码|错误码|代码|显示|提示|出现|弹出|跳出|写着|这样|全是|都是|又是|还是|(?<![a-z])(?:technician|engineer|cashier|clerk|shopkeeper|merchant|owner|boss|provider|agent|cardholder|customers?|guests?|terminals?|machines?|pos|screen|shop|store|street|everywhere|again|still|always|shows?|showing|shown|says|code|error|gets?|got)(?![a-z])/g

/** Whether a text says nothing but who, where and what the pack's words make known: all that happened is said by what it stands beside. */
export function saysNoMore(pack: Pack, beside: string): boolean {
  const words = foldTyped(beside)
  const left = heardPlaces(pack, words)
    .reduce((rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), words)
    .replace(WHO_WHERE, ' ')
  if (!/[\p{L}\p{N}]/u.test(left)) return true
  const nothing = ignoredBy(pack)
  return (
    left
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
