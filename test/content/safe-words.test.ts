/** Words that name what has no tree yet, or a result nobody knows, begin where that does no harm. */
import { describe, expect, it } from 'vitest'
import { resolveQuery } from '../../src/search/resolve.ts'
import { isOutcome } from '../../src/tree/graph.ts'
import { shippedIndex } from '../search/shipped-index.ts'
import { graph, pack } from './shipped.ts'

/** Where words lead: `tree:node`, the tree alone for its start, or what kind of answer there is. */
function leadsTo(words: string): string {
  const found = resolveQuery(shippedIndex, words)
  if (found.kind !== 'start') return found.kind
  return found.start.node ? `${found.start.tree}:${found.start.node}` : found.start.tree
}

const opensMoney = (node: object | undefined): boolean =>
  node !== undefined && 'money' in node && node.money === 'may-have-moved'

it('what people say leads to no outcome that moves money', () => {
  const said = pack.messages.filter((message) => message.said)
  const wrong = said.filter(({ enter }) => {
    const at = graph.resolve(enter)?.node
    return (
      at &&
      isOutcome(at) &&
      at.actions.some(({ effect }) => effect?.some((e) => ['charge', 'void', 'refund'].includes(e)))
    )
  })
  expect(said.length).toBeGreaterThan(5)
  expect(wrong.map(({ id }) => id)).toEqual([])
})

describe('words for what has no tree yet', () => {
  it.each([
    ['预授权完成报25', 'refund-failed:hold-state'],
    ['退房，押金冻结的比实际住店费多两千', 'refund-failed:hold-state'],
    ['预授权撤销不了', 'refund-failed:hold-state'],
    ['酒店押金解冻', 'refund-failed:hold-state'],
    ['租车押金还没解冻', 'refund-failed:hold-state'],
    ['预授权金额输错了', 'refund-failed:hold-state'],
    ['预授权完成金额输错了', 'refund-failed:hold-state'],
    ['typed the wrong amount for the preauth', 'refund-failed:hold-state'],
    ['pre-authorisation completion gives code 25', 'refund-failed:hold-state'],
    ['guest left, deposit hold is still on the card', 'refund-failed:hold-state'],
    ['hold not released', 'refund-failed:hold-state'],
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
    ['收银员刷错了，该两百刷了两千', 'refund-failed:wrong-keyed'],
    ['多输了一个零', 'refund-failed:wrong-keyed'],
    ['I typed the wrong amount', 'refund-failed:wrong-keyed'],
    ['I overcharged a customer', 'refund-failed:wrong-keyed'],
    ['预授权完成没打出小票', 'refund-failed:hold-state'],
    ['预授权完成卡住了', 'refund-failed:hold-state'],
    ['预授权撤销没出单', 'refund-failed:hold-state'],
    ['预授权刷了两次', 'refund-failed:hold-state'],
    ['预授权刷成消费了', 'refund-failed:hold-state'],
    ['预授权完成被拒64', 'refund-failed:hold-state'],
    ['预授权完成00没出单', 'refund-failed:hold-state'],
    ['00 预授权', 'refund-failed:hold-state'],
    ['preauth completion froze', 'refund-failed:hold-state'],
    ['not sure the preauth completion worked', 'refund-failed:hold-state'],
    ['guest charged twice for the preauth', 'refund-failed:hold-state'],
    ['completion of the preauth declined', 'refund-failed:hold-state'],
    ['I ran a sale instead of capturing the preauth', 'refund-failed:hold-state'],
    ['hold capture declined', 'refund-failed:hold-state'],
    ['预授权超时', 'refund-failed:hold-state'],
    ['terminal has been stolen', 'terminal-unusable:lost'],
    ['our terminal got stolen', 'terminal-unusable:lost'],
    ['POS stolen', 'terminal-unusable:lost'],
    ['stolen card terminal', 'terminal-unusable:lost'],
    ['lost card terminal', 'terminal-unusable:lost'],
    ['card machine was stolen, what number do I call', 'terminal-unusable:lost'],
    ['someone stole our terminal', 'terminal-unusable:lost'],
    ['我的刷卡机被人抢了', 'terminal-unusable:lost'],
    ['机器被人顺走了', 'terminal-unusable:lost'],
    ['our POS has gone missing', 'terminal-unusable:lost'],
    ['thief broke in and took the terminal', 'terminal-unusable:lost'],
    ['lost terminal', 'terminal-unusable:lost'],
    ['手持机丢了', 'terminal-unusable:lost'],
    ['刷卡机找不到了', 'terminal-unusable:lost'],
    ['POS机丢了里面还有没结算的交易', 'terminal-unusable:lost'],
    ['POS机丢了，怕别人拿去盗刷退款', 'terminal-unusable:lost'],
    ['机器丢了，怕被人盗刷', 'terminal-unusable:lost'],
    ['card machine stolen with its charger', 'terminal-unusable:lost'],
    ['金额输错没出单', 'refund-failed:wrong-keyed'],
    ['金额输错了机器死机', 'refund-failed:wrong-keyed'],
    ['刷错金额还超时了', 'refund-failed:wrong-keyed'],
    ['charged the wrong amount and it timed out', 'refund-failed:wrong-keyed'],
    ['金额输错被拒绝', 'refund-failed:wrong-keyed'],
    ['cashier keyed 2000 instead of 200', 'refund-failed:wrong-keyed'],
    ['I keyed in too much', 'refund-failed:wrong-keyed'],
    ['cashier made a mistake in the amount', 'refund-failed:wrong-keyed'],
    ['overcharged', 'refund-failed:wrong-keyed'],
    ['收银员刷错，该98刷了980', 'refund-failed:wrong-keyed'],
    ['多打一个零', 'refund-failed:wrong-keyed'],
    ['decimal point wrong', 'refund-failed:wrong-keyed'],
    ['该两百刷成两千', 'refund-failed:wrong-keyed'],
    ['本来要收58刷成580', 'refund-failed:wrong-keyed'],
    ['收银员被电了', 'terminal-unusable:danger'],
    ['the cashier got a shock', 'terminal-unusable:danger'],
    ['插座有火花', 'terminal-unusable:danger'],
    ['押金冻了两次', 'refund-failed:hold-state'],
    ['hold placed twice on guest card', 'refund-failed:hold-state'],
    ['the hold is still on the card after void', 'refund-failed:hold-state'],
    ['住店押金刷重了', 'refund-failed:hold-state'],
    ['deposit taken twice', 'refund-failed:hold-state'],
    ['押金刷多了', 'refund-failed:hold-state'],
    ['押金应收500收成5000', 'refund-failed:hold-state'],
    ['release deposit', 'refund-failed:hold-state'],
    ['房间押金怎么转成房费', 'refund-failed:hold-state'],
    ['left the card terminal in a taxi', 'terminal-unusable:lost'],
    ["left the terminal at a customer's place", 'terminal-unusable:lost'],
    ['our card machine has disappeared', 'terminal-unusable:lost'],
    ['someone ran off with the terminal', 'terminal-unusable:lost'],
    ['多刷了一个零', 'refund-failed:wrong-keyed'],
    ['刷卡多输了个零', 'refund-failed:wrong-keyed'],
    ['多打了个0', 'refund-failed:wrong-keyed'],
    ['少刷了一百块', 'refund-failed:wrong-keyed'],
    ['一百输成一千，还没结算', 'refund-failed:wrong-keyed'],
    ['该收50刷了500，还没结算', 'refund-failed:wrong-keyed'],
    ['结算没成功', 'settlement-missing:terminal-settlement'],
    ['机器结算一直失败', 'settlement-missing:terminal-settlement'],
    ['结算不掉', 'settlement-missing:terminal-settlement'],
    ['日结做不了', 'settlement-missing:terminal-settlement'],
    ['could not settle', 'settlement-missing:terminal-settlement'],
    ['batch upload error', 'settlement-missing:terminal-settlement'],
    ['previous settlement not finished', 'settlement-missing:batch-unfinished'],
    ['terminal shocked customer', 'terminal-unusable:danger'],
    ['approved offline', 'settlement-missing:offline'],
    ['有人触电了', 'terminal-unusable:danger'],
    ['somebody was electrocuted', 'terminal-unusable:danger'],
    ['饮料洒在机器上', 'terminal-unusable:wet'],
  ])('%s begin at %s', (words, target) => expect(leadsTo(words)).toBe(target))
})

describe('an unknown result that is typed', () => {
  it.each([
    '先是无应答，再刷说余额不足',
    '第一次没反应，第二次余额不足',
    '超时以后再刷报51',
    'no answer then declined 51',
    '51 after a time-out',
    '退货超时',
    'refund timed out',
    '撤销没出单',
    '刚才刷了一次没小票，再刷说余额不足',
    '第一遍没出来，第二遍显示余额不足',
    '刷第一次卡死重启，再刷显示51',
    '顾客说第一次已经扣钱了，第二次显示余额不足',
    '第一次转圈，第二次余额不足',
    '头一回没成，再刷余额不足',
    '通讯失败后再刷余额不足',
    '扫码支付中，再扫说余额不足',
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
    const node = found.kind === 'start' ? graph.node(found.start.tree, found.start.node) : undefined
    const opens = node?.kind === 'call' && opensMoney(node.node)
    const unsure = node?.kind === 'question' ? node.answers.find(({ id }) => id === 'unsure')?.to : undefined
    const asks = node?.kind === 'question' && (opensMoney(node.node) || opensMoney(unsure?.node))
    expect(opens || asks || leadsTo(words)).toBe(true)
  })
})

describe('neighbours of those words', () => {
  it.each([
    ['没冒烟没焦味，按键没反应', 'terminal-unusable:danger'],
    ['POS机上那笔交易找不到了', 'terminal-unusable:lost'],
    ['机器掉单找不到了', 'terminal-unusable:lost'],
    ['机器上的冲正记录找不到了', 'terminal-unusable:lost'],
    ['终端交易记录丢失', 'terminal-unusable:lost'],
    ['terminal lost the last transaction', 'terminal-unusable:lost'],
    ['our terminal lost a payment', 'terminal-unusable:lost'],
    ['签购单找不到了', 'terminal-unusable:lost'],
    ['结算单丢了', 'terminal-unusable:lost'],
    ['机器的菜单不见了', 'terminal-unusable:lost'],
    ['POS协议丢了', 'terminal-unusable:lost'],
    ['connection to the terminal was lost', 'terminal-unusable:lost'],
    ["lost the terminal's power cable", 'terminal-unusable:lost'],
    ['一起火锅店刷不了卡', 'terminal-unusable:danger'],
    ['火花塞店的机器', 'terminal-unusable:danger'],
    ['油炸了鸡块，机器油腻', 'terminal-unusable:danger'],
    ['smoke shop declined code 51', 'terminal-unusable:danger'],
    ['没有起火', 'terminal-unusable:danger'],
    ['no smoke or fire, it just stopped', 'terminal-unusable:danger'],
    ['机器没进水但开不了机', 'terminal-unusable:wet'],
    ['不是预授权，是普通消费被拒', 'refund-failed:hold-state'],
    ['退款金额输错了', 'refund-failed:wrong-keyed'],
    ['overcharged the customer the fee', 'refund-failed:wrong-keyed'],
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
    ['deposit hold on my payout', 'refund-failed:hold-state'],
    ['POS机押金不退', 'refund-failed:hold-state'],
    ['想改结算卡', 'settlement-missing:batch-failed'],
  ])('%s does not begin at %s', (words, not) => expect(leadsTo(words)).not.toBe(not))
})
