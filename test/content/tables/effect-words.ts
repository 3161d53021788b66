/**
 * The words by which a step or an action tells somebody to do what has an effect. A clause that forbids it, or that speaks of a
 * thing and not of doing it (a payment code, a settlement slip), is no such telling.
 */
import type { Effect } from '../../../src/tree/format/schema.ts'

interface Telling {
  readonly effect: Effect
  readonly zh: RegExp
  readonly en: RegExp
}

export const TELLINGS: readonly Telling[] = [
  {
    effect: 'charge',
    zh: /收款|(?:扫|刷)(?:一|这)次|(?:收|做|试|付|刷)(?:一|这)(?:整)?笔|再收|整笔|另付|重新付|营业|(?:(?<!应)用|换|走)[^，。；]{0,14}(?:@|备用机|备用终端|另一台终端|现金|方式(?:付|收|$)|付法)|换(?:一张|别|另)[^，。；]{0,6}卡|顾客换卡/,
    en: /\b(?:take|taking|accept)\b[^.;]{0,30}\bpayments?\b|\bcharge (?:(?:this|the|that) (?:customer|sale|amount)|them)\b|another (?:card|way to pay|method|payment method|way)\b|(?:another|other) bank's cards?|spare terminal|QR plate|\bor cash\b|\b(?:scan|pay)\b[^.;]{0,12}\bonce\b|go(?:ing)? on selling/i,
  },
  {
    effect: 'restart',
    zh: /重启|重新开机|关机|(?:插着电|长按|再|然后|拔[^，]{0,10}再)[^，。；]{0,8}开机(?!后)|电源[^，。；]{0,4}再插|拔下[^，。；]{0,8}电源/,
    en: /\brestart\b|\breboot\b|\b(?:switch|power) (?:it |the terminal )?off\b(?! (?:mobile|password|the phone))|hold the power key|(?:unplug|pull)[^.;]{0,30}plug[^.;]{0,8} (?:them |it )?(?:back )?in\b/i,
  },
  {
    effect: 'reset',
    zh: /重置|恢复出厂|清除(?:默认)?设置|格式化/,
    en: /factory[- ]?reset|\breset the (?:terminal|device|reader)/i,
  },
  {
    effect: 'update',
    zh: /升级(?!后)|(?:要|来|做|再|先|从|请|才)[^，。；]{0,6}更新(?!登记|联系|资料)|更新软件|更新手机|下载(?:参数|密钥|IC卡|新|并|，|$)|“IC卡参数下载”/,
    en: /(?<!after (?:the|an) )\b(?:update|upgrade)\b(?! (?:the )?(?:contact|record|address|papers))|(?<!after the (?:update|download).*)\bdownload (?:parameters|keys|chip|it)\b|parameter download/i,
  },
  {
    effect: 'void',
    zh: /“撤销”|(?:做|再|先|把[^，。；]{0,8}|用|进)撤销(?!单|的)|撤销(?:一次|要输|和退货)/,
    en: /\bVoid \(撤销\)|\bvoid (?:it|the|once|again|that)\b|\bfor a void\b|\ba void needs\b/i,
  },
  {
    effect: 'refund',
    zh: /“退货”|“退款”|(?:做|再|点|部分|用)(?:退货|退款)(?!单)|撤销和退货|退(?:一|回)笔|原路退(?:一|回)|重试/,
    en: /\bRefund \((?:退货|退款)\)|\brefund (?:it|the (?:second|extra|order|sale)|one|again)\b|\bretry the same refund\b/i,
  },
  {
    effect: 'settle',
    zh: /“结算”|(?:先|并|再|做|才)结算(?!单|账|款|的)/,
    en: /\bSettle \(结算\)|\bsettle (?:first|it|and)\b/i,
  },
  {
    effect: 'clear-journal',
    zh: /清(?:除|空)?流水|清机(?!构)|删(?:除)?[^，。；]{0,4}(?:流水|冲正)/,
    en: /\bclear the journal|\bdelete[^.;]{0,12}(?:journal|reversal)/i,
  },
]

/** Things named with the words of an effect. */
const THINGS_ZH: readonly (readonly [RegExp, string])[] = [
  [/收款(?:码|方式)/g, '@'],
  [
    /收款(?:界面|账号|账户|人|方|的|APP|应用|权限|记录|凭证|公司)|收这笔钱的|已收款|“已收款”|多收的?|营业(?:执照|结束|时间|中)|没收款/g,
    '',
  ],
  [/(?:无|未|没)结算|结算(?:单|账户|款|明细|记录)/g, ''],
  // What a slip is called, or must not be called.
  [/没有(?:“[^”]*”)+|“(?:撤销|退货)”(?:或“退货”)?单/g, ''],
]
const FORBIDS_ZH =
  /不要|不得|不能|不再|不做|不收|不必|不是|不用|不在|不重|不关|先别|别再|勿|禁止|停止|暂停|以前|之前|保持/
const FORBIDS_EN = /\bnot\b|\bnever\b|\bno\b|\bstop\b|\bbefore\b|\bwhether\b/i

const clausesOf = (text: string, ends: RegExp): string[] => text.split(ends).filter((clause) => clause.trim() !== '')

/** The effects a step speaks of, in either language. */
export function effectsToldIn({ zh, en }: { readonly zh: string; readonly en: string }): Effect[] {
  const chinese = clausesOf(zh, /[，。；：？！]/u)
    .filter((clause) => !FORBIDS_ZH.test(clause))
    .map((clause) => THINGS_ZH.reduce((left, [thing, instead]) => left.replace(thing, instead), clause))
  const english = clausesOf(en, /[;:]|[.!?](?:\s|$)|,\s(?!then)/u).filter((clause) => !FORBIDS_EN.test(clause))
  const tells = ({ zh: inZh, en: inEn }: Telling): boolean =>
    chinese.some((clause) => inZh.test(clause)) || english.some((clause) => inEn.test(clause))
  return TELLINGS.filter(tells).map(({ effect }) => effect)
}
