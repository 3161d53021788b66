/**
 * Whether digits near a secret's word are called something else by what stands around them: units behind them, labels before or
 * behind them; for folded texts. Pure.
 */
import { any, type DigitRun, latin, type Stretch } from './secret-words.ts'

/** Money, before or behind an amount. */
const ZH_CURRENCIES = '[美日韩欧新澳加]元|美金|英镑|[港日韩台澳新]币|泰铢|卢布|瑞郎|人民币'
const EN_CURRENCIES = 'rmb|renminbi|cny|usd|hkd|mop|twd|eur|gbp|jpy|krw|sgd|thb|yuan|kuai'

/** Money, time, length, electricity and data: no secret is measured. */
const MEASURES = any(
  '元(?!旦)|[块圆角毛千百十亿€¥£]|万(?![一能])|年|天(?!天)|毫?秒|小时|分钟|公里|[千毫厘]?米|[毫千]?伏|兆|以[上下内]',
  `${ZH_CURRENCIES}|港元`,
  `(?:${EN_CURRENCIES}|dollars?|bucks|euros?|pounds?|yen|percent)(?![a-z])`,
  '(?:ms|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)(?![a-z])',
  '(?:km|cm|mm|met(?:er|re)s?|[mkg]bps|[mkg]b|mah|dbm?|[mkg]?hz|volts?|watts?)(?![a-z])',
)
/** One letter or sign, behind few digits. */
const SHORT_MEASURES = "(?:[%‰$]|[smvw](?![a-z']))"
/** People, things and times that are counted: a secret's digits may be followed by such a word by chance. */
const COUNTS = any(
  '[一二两三四五六七八九十几]{0,2}(?:[次笔层楼室栋户件套列域]|报文)|个(?!人)|位(?!置)|号(?!码)|台(?!式)|房(?!东)|店(?![员里家主])|家(?!里)|人(?!家)|张(?=[卡票单纸\\s,.。]|$)',
  '(?:(?:wrong |failed )?(?:pin|password|card) )?(?:times?|customers?|people|payments?|sales|transactions?|attempts?|tries)(?![a-z])',
  '(?:terminals?|machines?|devices?|merchants?|shops|stores|cards|users|items|pieces|pcs|digits?|characters?|chars)(?![a-z])',
)
/** Behind the digits before a decimal point, or behind all of them. */
const MEASURE = new RegExp(`^(?:\\.\\d{1,2}(?!\\d))? ?${MEASURES}`)
const SHORT_MEASURE = new RegExp(`^ ?${SHORT_MEASURES}`)
const COUNT = new RegExp(`^ ?${COUNTS}`)

/** What has a number of its own. */
const ZH_NUMBERED = any(
  '终端|商户|机构|凭证|参考|批次|授权|流水|订单|工单|单据|票据|小票|发票|申请|序列|机身|设备|机器|柜台|门店|网点|房间',
)
/** A number behind one of these is theirs, also where a secret is spoken of before. */
const ZH_LABELS = any(
  ZH_NUMBERED,
  '型号|类型|版本|邮编|端口|柜员|操作员|收银员|员工|用户名|车牌|电话|手机|座机|热线|客服|分机|来电|联系|按键|数字键|条形?码|校验值',
  '[末后][四4][位码]|[机话号码尾][末后]三位|前六位|有效期|到期|第|(?<![码令全]|验证)号码?|(?:热点|wi-?fi|网络)名称?',
  '(?<![住开])房',
  '金额|总额|合计|余额|限额|额度|营业额|日结|消费|收款|实收|应收|单价|找零|押金|[¥$€£]',
  `${ZH_CURRENCIES}|港元`,
  '超[过时]?|大于|高于|小于|低于|不足|不到|达到|满',
  '应答|返回|响应|错误代?码|报错码?|状态码|(?<![证全态])代码|原因码|交易码',
)
const CODE_OF =
  '(?:error|err|response|resp|result|reply|return|reason|status|country|area|zip|post(?:al)?|currency|bank|product|replay|action|decline|bar) ?code'
const EN_NUMBERED = any(
  'terminal|merchant|acquirer|institution|trace|batch|ref(?:erence)?|rrn|stan|auth(?:ori[sz]ation)?|appr(?:oval|vl)?|order|ticket|case',
  'invoice|inv|receipt|rcpt|voucher|slip|transaction|txn|seq(?:uence)?|serial|s/?n|tid|mid|imei|iccid',
)
const EN_LABELS = any(
  EN_NUMBERED,
  'sim|mti|nii|index|kcv|check value',
  'model|version|ver|v|build|firmware|fw|sw|app|iso|room|shop|store|branch|till|counter|lane|register|port|page|field|option|mcc|bin|zip|key',
  'cashier|clerk|operator|employee|staff|user(?: ?name)?|(?<!\\b(?:on|over|by|via) (?:the |his |her |my )?)(?:phone|tel(?:ephone)?|mobile)',
  'hotline|call(?:ed)?|ext(?:ension)?|fax',
  'amount|total|sum|price|limit|balance|over|above|below|under|up to|(?:more|less) than|exceed(?:s|ed|ing)?|within',
  EN_CURRENCIES,
  'last (?:four|4)(?: digits)?|end(?:s|ed|ing)?(?: in| with)|ending|expiry|expires?|exp',
  `${CODE_OF}|rc|resp(?:onse)?|result|http|status|(?:card|reset|request|case) ?#|request|reason|timeout|step|turnover|takings|sales?`,
)
/** A number behind one of these is theirs unless a secret's word stands before them: "PIN wrong, second time 5533". */
const ZH_WEAK = any(
  '打|转|拨|致电|付款?|收|刷卡?|扣款?|退款?|充值?|转账|日期|时间|错误|提示|显示|(?:(?<![\u4e00-\u9fff])|(?<=[机端统屏示到易卡]))报',
)
const EN_WEAK = any(
  'at|date|time|valid(?: until| thru)?|pa(?:id|y)|charged?|refund(?:ed)?|sold|took|received?|tip|dial(?:led)?|err(?:or)?',
)

const SIGNS = `[\\s:=#."'()\\[\\]\\u3010\\u3011\\u300c\\u300d\\u201c\\u201d-]{0,4}`
/** Nothing that ends a clause. */
const CLOSE_SIGNS = `[ :=#"'()\\[\\]-]{0,3}`
const zhLabel = (words: string): string => `${words}(?:编?号码?|码)?(?:了|的是|是|为|约|共)?`
const enLabel = (words: string): string =>
  `(?<![a-z])${words}(?:e?s)?(?: (?:number|no|id|code)\\.?)?(?: (?:is|was|of))?`
/** For what stands before a number, up to it. */
const LABEL_BEFORE = new RegExp(`${any(zhLabel(ZH_LABELS), enLabel(EN_LABELS))}${SIGNS}(?:sn|mid|tid|no)?${SIGNS}$`)
const WEAK_BEFORE = new RegExp(`${any(zhLabel(ZH_WEAK), enLabel(EN_WEAK))}${CLOSE_SIGNS}$`)
/** A bare "code" labels a short number, but not beside the word for a code that is sent. */
const CODE_BEFORE = new RegExp(`(?<![a-z])code${CLOSE_SIGNS}$`)
const LABEL_BEHIND = new RegExp(
  `^ ?${any(
    `(?:是|为|is (?:the |my |our |his |her )?|[(]) ?(?:[\\u4e00-\\u9fff]{0,6}(?:(?<![码令全]|验证)号码?|代码|应答码)|${latin(EN_LABELS)})`,
    `${ZH_NUMBERED}(?=[\\s,.。;]|$)`,
    '忘|forgot',
  )}`,
)

/** What was debited, before or behind a number of so few digits: a bank's message tells amounts, and no code is debited. */
const DEBIT_BEFORE = /(?:扣(?:款|钱|掉|走)?了?|debit(?:ed)?|deducted) ?(?:of |for )?$/
const DEBIT_BEHIND = /^ ?(?:was |were )?(?:debited|deducted)(?![a-z])/
const LONGEST_DEBIT = 5
/** Money that was taken or given. */
const PAID_BEFORE =
  /(?:付款?|收|刷卡?|退款?|充值?|转账|pa(?:id|y)|charged?|refund(?:ed)?|sold|took|received?)(?:了|的是|是|为|约|共)?[ :=#]{0,2}$/
const LONGEST_PAID = 3

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

/** Whether what follows digits makes them no code that was sent, though they stand beside its word: a hotline that rang, a debit. */
export function isCallerOrDebit({ from, to }: Stretch, folded: string): boolean {
  const behind = folded.slice(to, to + AROUND)
  if (to - from <= LONGEST_DEBIT && DEBIT_BEHIND.test(behind)) return true
  return HOTLINE.test(folded.slice(from, to)) && /^ ?(?:打来|来电|的电话|called|rang)/.test(behind)
}

/**
 * How surely digits are something else. `weak` and `code` give way to a secret's word in front of them, `amount` only to one in the
 * same clause.
 */
export type Else = 'surely' | 'amount' | 'weak' | 'code' | undefined

/** Whether a label that cannot be overlooked stands before the digits. */
export const isLabelled = ({ run }: DigitRun, folded: string): boolean => LABEL_BEFORE.test(before(run, folded))

/** What has a number as its name; people at the till have at most three digits, more are a secret of theirs. */
const NAMED = new RegExp(
  `^\\s{0,2}(?:${any(zhLabel(ZH_NUMBERED), enLabel(EN_NUMBERED))}${CLOSE_SIGNS}(?:sn|mid|tid|no)?${CLOSE_SIGNS}[a-z]{0,4}\\d|${any('操作员|柜员|收银员|员工', 'operator|cashier|clerk|user')}${CLOSE_SIGNS}\\d{1,3}(?!\\d))`,
)
/** Whether a sentence begins at `at` with a labelled number, which is then not the secret of the sentence before. */
export const beginsLabelled = (folded: string, at: number): boolean => NAMED.test(folded.slice(at, at + AROUND))

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
  if (isCallerOrDebit(place, folded)) return 'surely'
  if (/^\d+$/.test(number) && isPart(place, number, folded)) return 'surely'
  if (number.length <= LONGEST_DEBIT && DEBIT_BEFORE.test(ahead)) return 'surely'
  if (number.length <= LONGEST_PAID && PAID_BEFORE.test(ahead)) return 'amount'
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
