/** What nobody may be told to do, and what may only be denied: the words of it, in both languages. Pure data. */
export interface Forbidden {
  readonly what: string
  readonly zh: RegExp
  readonly en: RegExp
}

export const FORBIDDEN: readonly Forbidden[] = [
  {
    what: 'open the case',
    zh: /拆机|拆壳|拆开|拆卸|拆打印|打开(?:机壳|后盖|外壳)|撬(?!痕)/,
    en: /\bopen(?:ing)? (?:it|the (?:case|terminal|back|housing|device))\b(?!')|dismantl|take .{0,20}apart|\bpry\b(?! marks)/i,
  },
  {
    what: 'clean inside',
    zh: /(?:机|里面|内部|里)[^，。]{0,3}(?:的)?灰/,
    en: /clean(?:ing)? (?:\w+ )?inside|dust inside|inside dust/i,
  },
  {
    what: 'bring tools',
    zh: /螺丝刀|防静电|带.{0,4}工具|镊子/,
    en: /screwdriver|anti-?static|(?:bring|own) tools|tweezers/i,
  },
  {
    what: 'reset to factory',
    zh: /恢复出厂|恢复模式|清除(?:默认)?设置|组合键|重置|格式化/,
    en: /factory[- ]?reset|factory settings|recovery mode|(?:wipe|clear) the settings|\breset the (?:terminal|device|reader)/i,
  },
  {
    what: 'enter or tell CVV, PIN or codes',
    zh: /CVV|CVN|卡背面?的?(?:三位|校验)|校验码|(?:索要|报|问|念|代输|手输|告诉|提供)[^，。；、]{0,4}(?:验证码|密码(?!错)|有效期|卡号(?!后四位))/,
    en: /\bCVV|\bCVN|check code|three digits on the|(?:ask for|type|key in|give|tell|read out|send)[^.;,]{0,20}(?:\bPIN\b|one-time code|password|passcode|expiry date|card number)/i,
  },
  {
    what: 'key a card number by hand',
    zh: /手工?输卡号|手输/,
    en: /key (?:in )?(?:the )?card number|card number by hand/i,
  },
  { what: 'split a payment', zh: /分单|拆单|拆成|分成几笔|化整为零/, en: /split(?:ting)?\b|several smaller/i },
  {
    what: 'spread or small-test payments to look normal',
    zh: /养机|养一养|小额[^，。]{0,4}(?:试|测)|换时间凑/,
    en: /small (?:fake|test) payments|warm (?:it|the terminal) up|look normal/i,
  },
  {
    what: 'fake the location',
    zh: /伪造定位|改定位|虚拟定位|改地址的软件/,
    en: /(?:fake|forge|change|false|spoof)[^.,;]{0,20}location/i,
  },
  {
    what: 'give cash for a card sale',
    zh: /(?:给|退|付|垫|补)[^，。；]{0,4}现金|现金[^，。；、]{0,3}(?:退|补|抵|代)/,
    en: /(?:give|hand out|refund|pay|return|accept|with|in) (?:\w+ ){0,2}cash\b|cash (?:refund|instead|back)/i,
  },
  {
    what: 'set rate, account or numbers on the terminal',
    zh: /改(?:费率|参数|结算账户|商户号|终端号|APN)|设[^，。]{0,4}(?:费率|结算账户)/,
    en: /(?:change|set|edit|alter)[^.,;]{0,25}(?:\brate\b|settlement account|merchant number|terminal number|\bAPN\b|parameters)/i,
  },
  {
    what: 'hidden maintenance passwords, operator 99',
    zh: /维护密码|操作员99|99操作员|88888888|解除密码|默认密码|万能密码/,
    en: /maintenance password|operator 99|88888888|unlock password|default password/i,
  },
  {
    what: 'swap the SIM oneself',
    zh: /(?:换|拔|插拔)[^，。；]{0,4}(?:流量卡|SIM|原卡)|自己换卡/,
    en: /(?:swap|change|pull out|replace)[^.,;]{0,12}\bSIM\b/i,
  },
  {
    what: 'pay to activate or unfreeze',
    zh: /激活费|解冻费|解锁费|加急费|包过费|提额.{0,2}费/,
    en: /(?:activation|unfreez\w+|unlock\w*|rush|express) fee/i,
  },
  {
    what: "use another shop's terminal",
    zh: /代刷|借用|借[^，。]{0,4}机|别(?:家|店|人)[^，。]{0,2}(?:终端|机器)/,
    en: /another shop's terminal|someone else's terminal|borrow[^.,;]{0,20}(?:terminal|merchant|account)/i,
  },
  {
    what: 'clear the journal or the reversal',
    zh: /清(?:除)?(?:终端)?流水|删(?:除)?[^，。；]{0,3}(?:待?冲正|流水)/,
    en: /(?:clear|delete|wipe)[^.,;]{0,20}(?:journal|reversal)/i,
  },
  {
    what: 'swipe again',
    zh: /(?:重新|再|重)(?:刷|挥卡|插卡)/,
    en: /(?:swipe|tap|insert)(?:s|ped|ed|ping|ing)?(?: (?:the|it|their|his|her|this))?(?: card)?(?: once)? (?:again|once more)|re-?swipe/i,
  },
  {
    what: 'repair or replace parts oneself',
    zh: /(?:自己|自行)[^，。；]{0,4}(?:修|换零件|换电池)|更换部件|换零件/,
    en: /(?:repair|mend|fix) (?:it|the terminal) yourself|(?:change|replace) (?:parts|the battery)/i,
  },
]

/** True exceptions: the words are there, the advice is not. `what | tree:node#index`. */
export const NOT_ADVICE: Readonly<Record<string, string>> = {
  'enter or tell CVV, PIN or codes | scam-warning:gave-codes#0': 'asks whether somebody did',
  'set rate, account or numbers on the terminal | settlement-missing:account-problem#0':
    'through the acquirer, before the old account is closed',
  'set rate, account or numbers on the terminal | triage:change-account#0':
    'through the official app or the acquirer, before the old account is closed',
  'set rate, account or numbers on the terminal | triage:code-elsewhere#0': 'says that only the acquirer does it',
  'set rate, account or numbers on the terminal | complaint:industry-report#0':
    'to read the notice before the acquirer changes it',
  'set rate, account or numbers on the terminal | network:sim-state#0': 'asks whether somebody did',
  'swap the SIM oneself | merchant-status:what-changed#0': 'asks whether somebody did',
  'swap the SIM oneself | network:sim-state#0': 'asks whether somebody did',
  'swap the SIM oneself | network:sim-locked#0': 'what the service provider decides',
  'pay to activate or unfreeze | complaint:fraud#0': 'asks whether somebody paid',
  'swipe again | no-response:issuer-down#0': "later, and another bank's card: nothing is open there",
  'swipe again | card-reader-fault:chip-error#0': 'a card that was not read has been sent nowhere',
  'swipe again | messages:stripe-read-failed#0': 'a card that was not read has been sent nowhere',
  'swipe again | messages:chip-dialogue-failed#0': 'a card that was not read has been sent nowhere',
}

/** What the seed articles get wrong, and what is easily taken for true: it may be named only to deny it. */
export const ONLY_DENIED: readonly Forbidden[] = [
  {
    what: 'a pending reversal as a failed payment',
    zh: /(?:待冲正|冲正(?:没有?送到|失败|未完成))[^。；]{0,24}(?:没成|失败了|就是失败|没收到款|不算收款|没扣)/,
    en: /(?:reversal pending|pending reversal|reversal (?:failed|not sent))[^.;]{0,40}(?:did not go through|has failed|is unpaid|not paid|was not taken)/i,
  },
  { what: 'the telecom ministry for acquirers', zh: /工信部/, en: /telecom ministry|\bMIIT\b/i },
  {
    what: 'tax and organisation code certificates',
    zh: /税务登记|组织机构代码/,
    en: /tax registration|organi[sz]ation[- ]code/i,
  },
  { what: 'a renewal fee for a licence', zh: /(?<!手)续费/, en: /renewal fee/i },
  { what: 'fingerprints', zh: /指纹/, en: /fingerprint/i },
  {
    what: 'staff, promotions, categories, weather as causes',
    zh: /人手少|促销信息|商品类别|天气|光线/,
    en: /few staff|short of staff|old promotions|goods categor|weather/i,
  },
  { what: 'a high rate that stops the terminal', zh: /费率(?:太)?高[^，。；]*停/, en: /high rate[^.;]*stop/i },
  {
    what: 'an order sent by the institution as the meaning of a dropped payment',
    zh: /向商户发送支付指令/,
    en: /payment order to the merchant/i,
  },
  {
    what: 'adverts',
    zh: /协会备案|个人(?:POS|刷卡)?机|免费申请/i,
    en: /free (?:personal )?terminal|registered with the association/i,
  },
]
