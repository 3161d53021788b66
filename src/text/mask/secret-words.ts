/** The words that make digits near them a secret, and those that make them something else; for texts folded by `foldWidth`. */

const any = (...words: readonly string[]): string => `(?:${words.join('|')})`

const CODE = '(?:code|number|digits|value|pin|password|passcode)'
const WHOSE = "(?:your|my|his|her|their|our|(?:customer|client|guest|cardholder|user)(?:'?s)?)"

/** Keypads for secrets, and payments without one, are named by the same words. */
const SECRETS: readonly string[] = [
  '(?<!免)密 ?[码碼](?! ?(?:键盘|鍵盤|小键盘|区|器))',
  '口 ?令',
  '[验驗] ?[证證] ?[代号]?[码碼]',
  '校[验驗][码碼值]',
  '动态[码碼]',
  '[验驗][证證]短信|短信(?:[验驗][证證]|里?的?(?:[码碼]|[数數]字|号码))',
  '(?:随机|一次性|认证|确认|个人识别)[码碼]',
  '安全代?[码碼]',
  '(?:[背反]面|背[后後]|卡片?[后後]面?)[\\u4e00-\\u9fff]{0,4}(?:[三3] ?(?:位|个[数數])|[数數][字码碼])',
  '(?<![尾号码话机手])[后後末]三位',
  '签名[条條栏處处]',
  '\\bp(?:ins?|\\.i\\.n\\.?)(?![a-z])(?! ?(?:pads?|entry|keypads?|block)\\b)',
  '\\bpass ?(?:codes?|words?|phrases?)\\b',
  '\\b(?:passwd|pwd|pw)\\b',
  '\\b(?:cvv|cvc|cvn|cav)2?(?![a-z])',
  '\\botps?\\b',
  `\\b(?:security|secret|verification|confirmation|authentication|validation|login|sign-?in|access|sms|text|one-? ?time|single-use|dynamic|2fa) ${CODE}\\b`,
  `\\bcard (?:(?:verification|check|validation|security) ${CODE}|code)\\b`,
  `\\b${WHOSE} codes?\\b`,
  '\\bcode (?:that )?(?:was |is |were |got )?(?:sent|texted|received)\\b',
  '\\bcode (?:that )?(?:you|i|he|she|they|we) (?:sent|got|get|received|texted|gave|typed|entered)\\b',
  '\\bcode (?:from|in|by) (?:the |his |her |my |your |an? )?(?:sms|text|bank|message|phone)\\b',
  '\\b(?:[34]|three|four)[- ]digit (?:code|number)\\b',
  '\\b(?:digits?|numbers?|code|[34]|three|four) (?:on|at|from) (?:the )?(?:back|reverse|signature)\\b',
  '\\b(?:mi ?ma|yan ?zheng ?ma|kou ?ling)\\b',
]
export const SECRET_WORD = new RegExp(any(...SECRETS), 'g')

/** Money, counts, times and places; the rest of a written number. */
const UNITS = any(
  '[元块圆角毛万千百十亿%次笔天年秒层楼室栋]|个(?!人)|位(?!置)|号(?!码)|台(?!式)|房(?!东)|店(?![员里家主])|张(?=[卡票单纸])',
  '小时|分钟|以[上下内]',
  '(?:rmb|cny|usd|hkd|yuan|dollars?|percent|times?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|seconds?|secs?)\\b',
  '(?:customers?|people|payments?|sales|transactions?|attempts?|tries|terminals?|digits?|characters?)\\b',
)
export const OTHER_UNIT = new RegExp(`^ ?${UNITS}`)

const ZH_LABELS = any(
  '终端|商户|凭证|参考|批次|授权|流水|订单|工单|单据|票据|小票|发票|序列|机身|设备|机器|柜台|门店|网点|房间|型号|版本|邮编',
  '柜员|操作员|员工|车牌|电话|手机|座机|热线|客服|分机|来电|转|打|拨|致电|联系|[末后]四位|[机话号码尾][末后]三位|前六位',
  '金额|总额|合计|余额|限额|额度|消费|收款|付款|实收|应收|刷卡?|扣款?|退款?|付|收|充值?|转账|单价|找零|押金|[¥￥$€£]',
  '应答|返回|响应|错误代?码|报错码|(?<![证證全态])代码|原因码|交易码|有效期|到期|日期|时间|第|(?<![码碼令全]|[验驗认][证證])号码?',
)
const EN_LABELS = any(
  'terminal|merchant|trace|batch|ref(?:erence)?|rrn|stan|auth(?:ori[sz]ation)?|approval|order|ticket|case|invoice|receipt',
  'voucher|slip|serial|s/?n|tid|mid|sim|imei|model|version|firmware|iso|room|shop|store|branch|till|counter|lane|register',
  'cashier|operator|employee|staff|(?<!\\b(?:on|over|by|via) (?:the |his |her |my )?)(?:phone|tel(?:ephone)?|mobile)|hotline|call(?:ed)?|dial(?:led)?|ext(?:ension)?|fax',
  'amount|total|sum|sale|price|paid|pay|charged?|refund(?:ed)?|limit|balance|tip|rmb|cny|usd|hkd',
  'last (?:four|4)(?: digits)?|ending(?: in| with)?|ends in|expiry|expires?|exp|valid(?: until| thru)?|date|time|at',
  '(?:error|err|response|resp|result|reply|return|reason|status|country|area|zip|post(?:al)?|currency|bank|product|replay|action|decline) code',
  'port|page|field|option|mcc|bin',
)
/** What belongs to the word and not to the label in it: "the password of the terminal is ...". */
export const OF_SECRET =
  /^ (?:of|for|on|to|at) (?:the |this |my |our |his |her )?[a-z0-9 ]{1,24}(?: (?:is|was|are|were)|[:=])\s*$/

const SIGNS = `[\\s:=#.,"'()\\[\\]\\u3001\\u3010\\u3011\\u300c\\u300d\\u201c\\u201d-]{0,4}`
export const OTHER_LABEL = {
  before: new RegExp(
    `(?:${ZH_LABELS}(?:编?号码?|码)?(?:了|的是|是|为|约|共)?|\\b${EN_LABELS}(?: (?:number|no|id|code))?(?: (?:is|was|of))?)${SIGNS}(?:sn|mid|tid|no)?${SIGNS}$`,
  ),
  behind: new RegExp(
    `^ ?(?:(?:是|为|is (?:the |my |our |his |her )?)|[(]) ?(?:[\\u4e00-\\u9fff]{0,6}(?:(?<![码碼令全]|[验驗认][证證])号码?|代码|应答码)|\\b${EN_LABELS}\\b)`,
  ),
}
