/** What would cost somebody money or worse: rules written from how the field works, held over every walk, and each old mistake found. */
import { describe, expect, it } from 'vitest'
import { resolveQuery } from '../../src/search/resolve.ts'
import { shippedIndex } from '../search/shipped-index.ts'
import * as codes from './safe/code-rules.ts'
import { guidanceOf, type Rule } from './safe/guidance.ts'
import * as unsure from './safe/not-sure-rules.ts'
import { OLD_MISTAKES } from './safe/old-mistakes.ts'
import * as gaps from './safe/stop-gap-rules.ts'
import * as unknown from './safe/unknown-result-rules.ts'
import { pack } from './shipped.ts'

const shipped = guidanceOf(pack)
const rulesOf = (module: object): [string, Rule][] =>
  Object.entries(module).filter(
    (entry): entry is [string, Rule] => /^[a-z]/.test(entry[0]) && entry[0] !== 'openOutcomes',
  )

describe.each([
  ['an unknown result', unknown],
  ['not sure', unsure],
  ['codes', codes],
  ['what has no tree yet', gaps],
])('%s', (_, module) => {
  it.each(rulesOf(module))('%s', (_name, rule) => expect(rule(shipped)).toEqual([]))
})

it('is looked at over the outcomes at which a result is still open', () => {
  expect([...unknown.openOutcomes(shipped).keys()].sort()).toEqual([
    'refund-failed:refund-pending',
    'unknown-hold:pending-hold',
    'unknown-result:pending',
    'unknown-result:pending-qr',
    'unknown-result:reversal-stuck',
  ])
})

describe('an old mistake put back', () => {
  it.each(OLD_MISTAKES.map((mistake) => [mistake.was, mistake] as const))('is found: %s', (_, { rule, change }) => {
    const broken = structuredClone(pack)
    change(broken)
    expect(rule(guidanceOf(broken))).not.toEqual([])
  })
})

/** Where words lead: `tree:node`, the tree alone for its start, or what kind of answer there is. */
function leadsTo(words: string): string {
  const found = resolveQuery(shippedIndex, words)
  if (found.kind !== 'start') return found.kind
  return found.start.node ? `${found.start.tree}:${found.start.node}` : found.start.tree
}

describe('words for what has no tree yet', () => {
  it.each([
    ['预授权完成报25', 'refund-failed:hold-open'],
    ['退房，押金冻结的比实际住店费多两千', 'refund-failed:hold-open'],
    ['预授权撤销不了', 'refund-failed:hold-open'],
    ['酒店押金解冻', 'refund-failed:hold-open'],
    ['租车押金还没解冻', 'refund-failed:hold-open'],
    ['预授权金额输错了', 'refund-failed:hold-open'],
    ['预授权完成金额输错了', 'refund-failed:hold-open'],
    ['typed the wrong amount for the preauth', 'refund-failed:hold-open'],
    ['pre-authorisation completion gives code 25', 'refund-failed:hold-open'],
    ['guest left, deposit hold is still on the card', 'refund-failed:hold-open'],
    ['hold not released', 'refund-failed:hold-open'],
    ['机子丢了', 'terminal-unusable:lost'],
    ['机子要挂失', 'terminal-unusable:lost'],
    ['刷卡器丢了', 'terminal-unusable:lost'],
    ['POS机失窃', 'terminal-unusable:lost'],
    ['POS机被偷了怎么办', 'terminal-unusable:lost'],
    ['有人拿走了我的POS机', 'terminal-unusable:lost'],
    ['card machine was stolen', 'terminal-unusable:lost'],
    ['the PDQ machine has been stolen', 'terminal-unusable:lost'],
    ['I lost the terminal', 'terminal-unusable:lost'],
    ['someone stole our card reader', 'terminal-unusable:lost'],
    ['SETTLEMENT UNSUCCESSFUL', 'settlement-missing:batch-failed'],
    ['batch close failed', 'settlement-missing:batch-failed'],
    ['batch will not close', 'settlement-missing:batch-failed'],
    ['批结失败', 'settlement-missing:batch-failed'],
    ['结算失败', 'settlement-missing:batch-failed'],
    ['上次结算未完成', 'settlement-missing:batch-unfinished'],
    ['结算到一半没纸了', 'settlement-missing:batch-unfinished'],
    ['一结算就把昨天的也带出来，提示对账不平', 'settlement-missing:batch-uneven'],
    ['收银员刷错了，该两百刷了两千', 'refund-failed:wrong-amount'],
    ['多输了一个零', 'refund-failed:wrong-amount'],
    ['I typed the wrong amount', 'refund-failed:wrong-amount'],
    ['I overcharged a customer', 'refund-failed:wrong-amount'],
    ['有人触电了', 'terminal-unusable:danger'],
    ['somebody was electrocuted', 'terminal-unusable:danger'],
    ['饮料洒在机器上', 'terminal-unusable:wet'],
  ])('%s begin at %s', (words, target) => expect(leadsTo(words)).toBe(target))
})

describe('an unknown result that is typed', () => {
  it.each([
    '预授权完成超时',
    '预授权完成没反应',
    '预授权完成98',
    '预授权完成 存在待冲正记录',
    'preauth completion timed out',
    '刷了一次超时第二次余额不足',
    '超时之后再刷显示51',
    '51 上一笔超时',
    '卡片拒绝了',
    '00 卡片拒绝交易',
    '机器打出故障报告单',
    '机器打了冲正成功，能再刷吗',
    '后台查到PAYERROR',
    'USERPAYING',
  ])('%s begins with finding out', (words) => {
    const found = resolveQuery(shippedIndex, words)
    const node = found.kind === 'start' ? shipped.graph.node(found.start.tree, found.start.node) : undefined
    const opens = node?.kind === 'call' && node.node.money === 'may-have-moved'
    const asks = node?.kind === 'question' && /in-progress$|^refund-record$/.test(node.id)
    expect(opens || asks || leadsTo(words)).toBe(true)
  })

  it.each([
    ['刷错金额还超时了', 'refund-failed:wrong-amount'],
    ['charged the wrong amount and it timed out', 'refund-failed:wrong-amount'],
    ['金额输错被拒绝', 'refund-failed:wrong-amount'],
    ['预授权超时', 'refund-failed:hold-open'],
  ])('%s does not begin at %s', (words, not) => expect(leadsTo(words)).not.toBe(not))
})

describe('neighbours of those words', () => {
  it.each([
    ['退款金额输错了', 'refund-failed:wrong-amount'],
    ['overcharged the customer the fee', 'refund-failed:wrong-amount'],
    ['terminal lost connection', 'terminal-unusable:lost'],
    ['the terminal lost the transaction', 'terminal-unusable:lost'],
    ['lost my terminal receipt', 'terminal-unusable:lost'],
    ['lost terminal password', 'terminal-unusable:lost'],
    ['机器丢失网络', 'terminal-unusable:lost'],
    ['机器被盗刷', 'terminal-unusable:lost'],
    ['card was stolen', 'terminal-unusable:lost'],
    ['结算失败钱没到账', 'settlement-missing:batch-failed'],
    ['后台显示结算失败', 'settlement-missing:batch-failed'],
    ['提现结算失败', 'settlement-missing:batch-failed'],
    ['payout settlement failed account closed', 'settlement-missing:batch-failed'],
    ['银行对账不平', 'settlement-missing:batch-uneven'],
    ['totals do not agree with my bank', 'settlement-missing:batch-uneven'],
    ['deposit hold on my payout', 'refund-failed:hold-open'],
    ['POS机押金不退', 'refund-failed:hold-open'],
    ['想改结算卡', 'settlement-missing:batch-failed'],
  ])('%s does not begin at %s', (words, not) => expect(leadsTo(words)).not.toBe(not))
})
