/** What makes digits something else than a secret, for folded texts: units behind them, labels before or behind them. */
import { any, latin } from './secret-words.ts'

/** Money, time, length, electricity and data: no secret is measured. */
const MEASURES = any(
  '元(?!旦)|[块圆角毛千百十亿€¥£]|万(?![一能])|年|天(?!天)|毫?秒|小时|分钟|公里|[千毫厘]?米|[毫千]?伏|兆|以[上下内]',
  '美元|美金|欧元|英镑|日元|港[币元]|韩元|人民币',
  '(?:rmb|cny|usd|hkd|eur|gbp|jpy|yuan|dollars?|euros?|pounds?|yen|percent)(?![a-z])',
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
export const MEASURE = new RegExp(`^ ?${MEASURES}`)
export const SHORT_MEASURE = new RegExp(`^ ?${SHORT_MEASURES}`)
export const COUNT = new RegExp(`^ ?${COUNTS}`)

/** What has a number of its own. */
const ZH_NUMBERED = any(
  '终端|商户|机构|凭证|参考|批次|授权|流水|订单|工单|单据|票据|小票|发票|申请|序列|机身|设备|机器|柜台|门店|网点|房间',
)
/** A number behind one of these is theirs, also where a secret is spoken of before. */
const ZH_LABELS = any(
  ZH_NUMBERED,
  '型号|类型|版本|邮编|端口|柜员|操作员|收银员|员工|用户名|车牌|电话|手机|座机|热线|客服|分机|来电|联系|按键|数字键|条形?码|校验值',
  '[末后][四4][位码]|[机话号码尾][末后]三位|前六位|有效期|到期|第|(?<![码令全]|验证)号码?|(?:热点|wi-?fi|网络)名称?',
  '金额|总额|合计|余额|限额|额度|营业额|日结|消费|收款|实收|应收|单价|找零|押金|[¥$€£]',
  '超[过时]?|大于|高于|小于|低于|不足|不到|达到|满',
  '应答|返回|响应|错误代?码|报错码?|状态码|(?<![证全态])代码|原因码|交易码',
)
const CODE_OF =
  '(?:error|err|response|resp|result|reply|return|reason|status|country|area|zip|post(?:al)?|currency|bank|product|replay|action|decline|bar) ?code'
const EN_LABELS = any(
  'terminal|merchant|acquirer|institution|trace|batch|ref(?:erence)?|rrn|stan|auth(?:ori[sz]ation)?|appr(?:oval|vl)?|order|ticket|case',
  'invoice|inv|receipt|rcpt|voucher|slip|transaction|txn|seq(?:uence)?|serial|s/?n|tid|mid|sim|imei|iccid|mti|nii|index|kcv|check value',
  'model|version|ver|v|build|firmware|fw|sw|app|iso|room|shop|store|branch|till|counter|lane|register|port|page|field|option|mcc|bin|zip|key',
  'cashier|clerk|operator|employee|staff|user(?: ?name)?|(?<!\\b(?:on|over|by|via) (?:the |his |her |my )?)(?:phone|tel(?:ephone)?|mobile)',
  'hotline|call(?:ed)?|ext(?:ension)?|fax',
  'amount|total|sum|price|limit|balance|rmb|cny|usd|hkd|eur|over|above|below|under|up to|(?:more|less) than|exceed(?:s|ed|ing)?|within',
  'last (?:four|4)(?: digits)?|end(?:s|ed|ing)?(?: in| with)|ending|expiry|expires?|exp',
  `${CODE_OF}|rc|resp(?:onse)?|result|http|status|(?:card|reset|request|case) ?#|request|reason|timeout|step|turnover|takings|sales?`,
)
/** A number behind one of these is theirs unless a secret's word stands before them in the clause: "the PIN last time 5533". */
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
export const LABEL_BEFORE = new RegExp(
  `${any(zhLabel(ZH_LABELS), enLabel(EN_LABELS))}${SIGNS}(?:sn|mid|tid|no)?${SIGNS}$`,
)
export const WEAK_BEFORE = new RegExp(`${any(zhLabel(ZH_WEAK), enLabel(EN_WEAK))}${CLOSE_SIGNS}$`)
/** A bare "code" labels a short number, but not beside the word for a code that is sent. */
export const CODE_BEFORE = new RegExp(`(?<![a-z])code${CLOSE_SIGNS}$`)
export const LABEL_BEHIND = new RegExp(
  `^ ?${any(
    `(?:是|为|is (?:the |my |our |his |her )?|[(]) ?(?:[\\u4e00-\\u9fff]{0,6}(?:(?<![码令全]|验证)号码?|代码|应答码)|${latin(EN_LABELS)})`,
    `${ZH_NUMBERED}(?=[\\s,.。;]|$)`,
    '忘|forgot',
  )}`,
)
