/** The words digits near them are the secret of, for folded texts: PINs and passwords, one-time codes, check codes. */

export const any = (...words: readonly string[]): string => `(?:${words.join('|')})`
/** No letter beside it; a digit may stand there: `PIN4821`, `384756OTP`. */
export const latin = (...words: readonly string[]): string => `(?<![a-z])${any(...words)}(?![a-z])`
/** Letters in one, or set apart: `PIN`, `P I N`, `P.I.N.`. */
const anySpelling = (word: string): string =>
  any(word, [...word].join(' '), `${[...word].join('\\.')}\\.?`, [...word].join('-'), [...word].join('_'))

const APART = '[\\s._-]?'
const CODE = '(?:code|number|digits|value|pin|password|passcode)s?'
const WHOSE = "(?:your|my|his|her|their|our|(?:customer|client|guest|cardholder|user)(?:'?s)?)"
/** Whom or what a code lets in. */
const OPENING =
  '(?:supervisor|manager|admin|master|unlock|door|gate|safe|alarm|lock|keypad|access|entry|menu|log-?in|sign-?in|secret)'
const ONCE =
  '(?:verif(?:y|ying|ication)|confirmation|authentication|validation|activation|pairing|token|sms|text(?: message)?|one-? ?time|single-use|dynamic|[2m]fa|(?:2|two)-?(?:step|factor)|otp)'

/** Keypads for secrets, their keys, and payments without one, are named by the same words. */
const PASSWORDS = any(
  `(?<!免)密${APART}码(?! ?(?:键盘|小键盘|区|器))`,
  `口${APART}令|卡密|密令|(?:取款|取现|提款|解锁|激活|开锁|保险柜|门禁|登录|通行|密保|暗|个人识别)码`,
  `${latin(`${any(anySpelling('pin'), 'pins')}(?: ?code| ?no)?`)}(?! ?-?(?:pads?|entry|keypads?|block|keys?)\\b)`,
  latin(
    'pass[ -]?(?:code|word|phrase|key)s?|passwd|p/w|pword|pwd|pswd|psw|pw|puk2?|personal identification (?:number|code)',
  ),
  latin(
    `${OPENING} ?(?:code|pin|password|passcode)s?`,
    '(?:wi-?fi|wlan|wpa|network|hotspot|router) (?:key|pass|pw|code)',
  ),
  latin('mi ?ma', 'kou ?ling'),
)
const ONE_TIME = any(
  `验${APART}证 ?[代号]?码|校验码|动态码|(?:随机|一次性|认证|确认)码|(?<!设备|机器|商户|终端)识别码`,
  '短信|(?:收到|发来|发过来)的(?:码|数字)',
  latin('(?:by )?text messages?(?! ?(?:code|pin|password))', 'by text'),
  latin('t?otps?', 'sms', 'texted'),
  `(?<![a-z0-9])[2m]fa(?![a-z])`,
  latin(`${ONCE} ?${CODE}`, `${WHOSE} codes?`, 'yan ?zheng ?ma'),
  latin(
    'code (?:that )?(?:was |is |were |got )?(?:sent|texted|received)',
    'code (?:that )?(?:you|i|he|she|they|we) (?:sent|got|get|received|texted|gave|typed|entered)',
    'code (?:from|in|by) (?:the |his |her |my |your |an? )?(?:sms|text|bank|message|phone)',
  ),
)
const CHECK_CODES = any(
  '安全代?码',
  '(?:[背反]面|背后|卡片?后面?)[\\u4e00-\\u9fff]{0,4}(?:[三3] ?(?:位|个数)|数[字码])',
  '(?<![尾号码话机手])[后末][三3][位码]|卡背(?:[三3][位码])?|签名[条栏处]',
  latin(`${any(anySpelling('cvv'), anySpelling('cvc'), 'cvn', 'cav')}(?:2(?!\\d))?`, 'csc', 'cid'),
  latin('back ?side (?:code|number|digits?)'),
  latin(`security ?${CODE}`, `card (?:(?:verification|check|validation|security) ${CODE}|code)`),
  latin('(?:[34]|three|four)[- ]digit (?:code|number)', 'signature (?:panel|strip)'),
  latin('(?:digits?|numbers?|code|[34]|three|four) (?:on|at|from|behind) (?:the )?(?:back|reverse|signature)'),
  latin('(?:(?:on|from|at) )?(?:the )?(?:back|reverse|behind|rear)(?: side)?(?: of)? (?:the |his |her |my |a )?card'),
)
/** What stands on the back of a card has three or four digits; longer numbers there are of something else. */
const NO_LONGER = '(?![^\\d]{0,12}\\d{5})'
/** What means a secret only where the digits are right beside it. */
const BESIDE = any(
  `[背反]面${NO_LONGER}`,
  latin(
    'pass(?! ?\\d{1,3}(?!\\d))',
    'secret',
    'combination',
    'verification(?= ?[:=])',
    `on the (?:back|reverse)${NO_LONGER}`,
  ),
  latin('security(?= ?[:=]? ?\\d{3,4}(?!\\d))'),
  '(?<![a-z0-9])mm(?= ?[:=是为])',
)

const WORDS = new RegExp(`(?<near>${PASSWORDS}|(?<once>${ONE_TIME})|(?<check>${CHECK_CODES}))|${BESIDE}`, 'g')

/** A secret's word at `[from, to)`. */
export interface SecretWord {
  readonly from: number
  readonly to: number
  /** It counts for digits some words away, too. */
  readonly reaches: boolean
  /** It is for a code that is sent; what else is called a code is no other one beside it. */
  readonly once: boolean
  /** It is for the three or four digits of a check code; no amount is told from them by its few digits. */
  readonly check: boolean
  /** Written in Latin letters, so that digits may be glued to it. */
  readonly latin: boolean
}

export function secretWordsIn(folded: string): SecretWord[] {
  const words: SecretWord[] = []
  for (const { index, 0: word, groups } of folded.matchAll(WORDS))
    words.push({
      from: index,
      to: index + word.length,
      reaches: groups?.near !== undefined,
      once: groups?.once !== undefined,
      check: groups?.check !== undefined,
      latin: word < '\u0080',
    })
  return words
}

/* Runs of three and more digits in a folded text, typed, set apart or spoken, which may be a secret. */

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
function digitsSpoken(words: string): number {
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
    if (digitsSpoken(text) >= LEAST) places.push({ from: index, to: index + text.length, run: index })
  return places.sort((a, b) => a.from - b.from)
}
