/** What stands beside a code or the words of a screen without saying what happened: who, where, that it was shown. Pure. */
import { fold, stem } from '../text/fold.ts'
import type { Pack } from '../tree/pack.ts'
import { heardPlaces } from './heard-facts.ts'
import { foldTyped } from './words-in.ts'

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
