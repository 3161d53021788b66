/** Words that name what has no tree yet, or a result nobody knows, begin where that does no harm. */
import { describe, expect, it } from 'vitest'
import { type Resolved, resolveQuery } from '../../src/search/resolve.ts'
import { entryStart, type Start } from '../../src/walk/start.ts'
import { answer } from '../../src/walk/walk.ts'
import { shippedIndex } from '../search/shipped-index.ts'
import { nameOf, pack } from './shipped.ts'
import { begin, pastFirst, standing } from './stands.ts'

/** Where words lead: where the walk stands, or what kind of answer there is. */
function leadsTo(words: string): string {
  const found = resolveQuery(shippedIndex, words)
  return found.kind === 'start' ? standing(begin(found.start)) : found.kind
}

it('what people say leads to no outcome that moves money', () => {
  const said = pack.messages.filter((message) => message.said)
  const wrong = said.filter((message) =>
    pastFirst(begin(message)).some(
      ({ at }) =>
        at.kind === 'outcome' &&
        at.node.actions.some(({ effect }) => effect?.some((e) => ['charge', 'void', 'refund'].includes(e))),
    ),
  )
  expect(said.length).toBeGreaterThan(5)
  expect(wrong.map(({ id }) => id)).toEqual([])
})

describe('words for what has no tree yet', () => {
  it.each([
    ['预授权完成报25', 'preauthorisation:in-progress > what'],
    ['退房，押金冻结的比实际住店费多两千', 'preauthorisation:in-progress > what'],
    ['预授权撤销不了', 'preauthorisation:in-progress > what'],
    ['酒店押金解冻', 'preauthorisation:in-progress > what'],
    ['租车押金还没解冻', 'preauthorisation:in-progress > what'],
    ['预授权金额输错了', 'preauthorisation:in-progress > what'],
    ['预授权完成金额输错了', 'preauthorisation:in-progress > what'],
    ['typed the wrong amount for the preauth', 'preauthorisation:in-progress > what'],
    ['pre-authorisation completion gives code 25', 'preauthorisation:in-progress > what'],
    ['guest left, deposit hold is still on the card', 'preauthorisation:in-progress > what'],
    ['hold not released', 'preauthorisation:in-progress > what'],
    ['pre authorization timed out', 'preauthorisation:in-progress > what'],
    ['Pre Authorization Completion failed', 'preauthorisation:in-progress > what'],
    ['汽车租赁押金解除', 'preauthorisation:in-progress > what'],
    ['客人卡里冻的钱还没回来', 'preauthorisation:in-progress > what'],
    ['check-out deposit', 'preauthorisation:in-progress > what'],
    ['hold expired after 30 days', 'preauthorisation:in-progress > what'],
    ['settlement timeout', 'batch-settlement:in-progress > failed-times'],
    ['结算超时', 'batch-settlement:in-progress > failed-times'],
    ['end of day failed', 'batch-settlement:in-progress > failed-times'],
    ['Z report failed', 'batch-settlement:in-progress > failed-times'],
    ['结算时断网了', 'batch-settlement:in-progress > failed-times'],
    ['批上送失败', 'batch-settlement:in-progress > failed-times'],
    ['上送不成功,请人工处理', 'batch-settlement:in-progress > failed-times'],
    ['EOD does not balance', 'batch-settlement:in-progress > uneven'],
    ['收银员说对账不平', 'batch-settlement:in-progress > uneven'],
    ['银行POS机对账不平', 'batch-settlement:in-progress > uneven'],
    ['结算超时不知道结没结', 'batch-settlement:in-progress > what'],
    ['日结断网了，不知道有没有结', 'batch-settlement:in-progress > what'],
    ['settlement timed out, not sure if it settled', 'batch-settlement:in-progress > what'],
    ['刷多了怎么退款', 'refund-failed:in-progress > wrong-keyed'],
    ['刷错金额要撤销吗', 'refund-failed:in-progress > wrong-keyed'],
    ['刷多了两百要退货还是撤销', 'refund-failed:in-progress > wrong-keyed'],
    ['wrong amount, void or refund?', 'refund-failed:in-progress > screen'],
    ['terminal printed a fault report slip, can I give the goods', 'dropped-transaction:result/reprint'],
    ['fault slip', 'dropped-transaction:result/reprint'],
    ['机器丢了要换机', 'terminal-lost:what'],
    ['机器被偷了怎么换机', 'terminal-lost:block-stolen'],
    ['POS丢失换机', 'terminal-lost:what'],
    ['our terminal was stolen and the phone was stolen', 'terminal-lost:block-stolen'],
    ['terminal stolen, card stolen too', 'terminal-lost:block-stolen'],
    ['somebody took our card reader', 'terminal-lost:what'],
    ['小票不见了机器也被偷了', 'terminal-lost:what'],
    ['机器被偷了里面还有一笔没结果', 'terminal-lost:block-stolen'],
    ['有人被电晕', 'terminal-unusable:danger'],
    ['有人晕倒了', 'terminal-unusable:danger'],
    ['同事被电晕了', 'terminal-unusable:danger'],
    ['我被机器电了', 'terminal-unusable:danger'],
    ['手碰到机器发麻', 'terminal-unusable:danger'],
    ['someone collapsed after touching it', 'terminal-unusable:danger'],
    ['somebody fainted after touching the card machine', 'terminal-unusable:danger'],
    ['someone is hurt', 'terminal-unusable:danger'],
    ['the cashier got shocked', 'terminal-unusable:danger'],
    ['cashier shocked by machine', 'terminal-unusable:danger'],
    ['充电的时候机器烫得拿不住', 'terminal-unusable:danger'],
    ['充电时烫得不敢碰', 'terminal-unusable:danger'],
    ['一插电就跳闸', 'terminal-unusable:danger'],
    ['充电时烫手', 'terminal-unusable:danger'],
    ['POS机充电时很烫', 'terminal-unusable:danger'],
    ['电池鼓了', 'terminal-unusable:danger'],
    ['电池膨胀', 'terminal-unusable:danger'],
    ['电池漏液', 'terminal-unusable:danger'],
    ['battery swollen', 'terminal-unusable:danger'],
    ['battery leaking', 'terminal-unusable:danger'],
    ['充电口烧焦了', 'terminal-unusable:danger'],
    ['电池像充电宝一样鼓包', 'terminal-unusable:danger'],
    ['可乐洒到刷卡机', 'terminal-unusable:safety > in-progress > state'],
    ['酒精喷到屏幕里', 'terminal-unusable:safety > in-progress > state'],
    ['奶茶洒机器上了', 'terminal-unusable:safety > in-progress > state'],
    ['机子丢了', 'terminal-lost:what'],
    ['机子要挂失', 'terminal-lost:what'],
    ['刷卡器丢了', 'terminal-lost:what'],
    ['POS机失窃', 'terminal-lost:block-stolen'],
    ['POS机被偷了怎么办', 'terminal-lost:block-stolen'],
    ['有人拿走了我的POS机', 'terminal-lost:what'],
    ['card machine was stolen', 'terminal-lost:block-stolen'],
    ['the PDQ machine has been stolen', 'terminal-lost:block-stolen'],
    ['I lost the terminal', 'terminal-lost:what'],
    ['someone stole our card reader', 'terminal-lost:block-stolen'],
    ['SETTLEMENT UNSUCCESSFUL', 'batch-settlement:in-progress > failed-times'],
    ['batch close failed', 'batch-settlement:in-progress > failed-times'],
    ['batch will not close', 'batch-settlement:in-progress > failed-times'],
    ['批结失败', 'batch-settlement:in-progress > failed-times'],
    ['结算失败', 'batch-settlement:in-progress > failed-times'],
    ['上次结算未完成', 'batch-settlement:in-progress > halted'],
    ['结算到一半没纸了', 'batch-settlement:in-progress > halted'],
    ['一结算就把昨天的也带出来，提示对账不平', 'batch-settlement:in-progress > uneven'],
    ['收银员刷错了，该两百刷了两千', 'refund-failed:in-progress > wrong-keyed'],
    ['多输了一个零', 'refund-failed:in-progress > wrong-keyed'],
    ['I typed the wrong amount', 'refund-failed:in-progress > wrong-keyed'],
    ['I overcharged a customer', 'refund-failed:in-progress > screen'],
    ['预授权完成没打出小票', 'preauthorisation:in-progress > what'],
    ['预授权完成卡住了', 'preauthorisation:in-progress > what'],
    ['预授权撤销没出单', 'preauthorisation:in-progress > what'],
    ['预授权刷了两次', 'preauthorisation:in-progress > what'],
    ['预授权刷成消费了', 'preauthorisation:in-progress > what'],
    ['预授权完成被拒64', 'preauthorisation:in-progress > what'],
    ['预授权完成00没出单', 'preauthorisation:in-progress > what'],
    ['00 预授权', 'preauthorisation:in-progress > what'],
    ['preauth completion froze', 'preauthorisation:in-progress > what'],
    ['not sure the preauth completion worked', 'preauthorisation:in-progress > what'],
    ['guest charged twice for the preauth', 'preauthorisation:in-progress > what'],
    ['completion of the preauth declined', 'preauthorisation:in-progress > what'],
    ['I ran a sale instead of capturing the preauth', 'preauthorisation:in-progress > what'],
    ['hold capture declined', 'preauthorisation:in-progress > what'],
    ['预授权超时', 'preauthorisation:in-progress > what'],
    ['terminal has been stolen', 'terminal-lost:block-stolen'],
    ['our terminal got stolen', 'terminal-lost:block-stolen'],
    ['POS stolen', 'terminal-lost:block-stolen'],
    ['stolen card terminal', 'terminal-lost:block-stolen'],
    ['lost card terminal', 'terminal-lost:what'],
    ['card machine was stolen, what number do I call', 'terminal-lost:block-stolen'],
    ['someone stole our terminal', 'terminal-lost:block-stolen'],
    ['我的刷卡机被人抢了', 'terminal-lost:block-stolen'],
    ['机器被人顺走了', 'terminal-lost:what'],
    ['our POS has gone missing', 'terminal-lost:searched'],
    ['thief broke in and took the terminal', 'terminal-lost:block-stolen'],
    ['lost terminal', 'terminal-lost:what'],
    ['手持机丢了', 'terminal-lost:what'],
    ['刷卡机找不到了', 'terminal-lost:searched'],
    ['POS机丢了里面还有没结算的交易', 'terminal-lost:what'],
    ['POS机丢了，怕别人拿去盗刷退款', 'terminal-lost:what'],
    ['机器丢了，怕被人盗刷', 'terminal-lost:what'],
    ['card machine stolen with its charger', 'terminal-lost:block-stolen'],
    ['金额输错没出单', 'refund-failed:in-progress > wrong-keyed'],
    ['金额输错了机器死机', 'refund-failed:in-progress > wrong-keyed'],
    ['刷错金额还超时了', 'refund-failed:in-progress > wrong-keyed'],
    ['charged the wrong amount and it timed out', 'refund-failed:in-progress > wrong-keyed'],
    ['金额输错被拒绝', 'refund-failed:in-progress > wrong-keyed'],
    ['cashier keyed 2000 instead of 200', 'refund-failed:in-progress > wrong-keyed'],
    ['I keyed in too much', 'refund-failed:in-progress > wrong-keyed'],
    ['cashier made a mistake in the amount', 'refund-failed:in-progress > wrong-keyed'],
    ['overcharged', 'refund-failed:in-progress > screen'],
    ['收银员刷错，该98刷了980', 'refund-failed:in-progress > wrong-keyed'],
    ['多打一个零', 'refund-failed:in-progress > wrong-keyed'],
    ['decimal point wrong', 'refund-failed:in-progress > wrong-keyed'],
    ['该两百刷成两千', 'refund-failed:in-progress > wrong-keyed'],
    ['I keyed 65 as 650', 'refund-failed:in-progress > wrong-keyed'],
    ['退货 51', 'choose'],
    ['撤销提示 54', 'payment-rejected:meaning'],
    ['refund declined 51', 'payment-rejected:meaning'],
    ['本来要收58刷成580', 'refund-failed:in-progress > wrong-keyed'],
    ['收银员被电了', 'terminal-unusable:danger'],
    ['the cashier got a shock', 'terminal-unusable:danger'],
    ['插座有火花', 'terminal-unusable:danger'],
    ['押金冻了两次', 'preauthorisation:in-progress > what'],
    ['hold placed twice on guest card', 'preauthorisation:in-progress > what'],
    ['the hold is still on the card after void', 'preauthorisation:in-progress > what'],
    ['住店押金刷重了', 'preauthorisation:in-progress > what'],
    ['deposit taken twice', 'preauthorisation:in-progress > what'],
    ['押金刷多了', 'preauthorisation:in-progress > what'],
    ['押金应收500收成5000', 'preauthorisation:in-progress > what'],
    ['release deposit', 'preauthorisation:in-progress > what'],
    ['房间押金怎么转成房费', 'preauthorisation:in-progress > what'],
    ['left the card terminal in a taxi', 'terminal-lost:searched'],
    ["left the terminal at a customer's place", 'terminal-lost:searched'],
    ['our card machine has disappeared', 'terminal-lost:searched'],
    ['someone ran off with the terminal', 'terminal-lost:what'],
    ['多刷了一个零', 'refund-failed:in-progress > wrong-keyed'],
    ['刷卡多输了个零', 'refund-failed:in-progress > wrong-keyed'],
    ['多打了个0', 'refund-failed:in-progress > wrong-keyed'],
    ['少刷了一百块', 'refund-failed:in-progress > wrong-keyed'],
    ['一百输成一千，还没结算', 'refund-failed:in-progress > wrong-keyed'],
    ['该收50刷了500，还没结算', 'refund-failed:in-progress > wrong-keyed'],
    ['结算没成功', 'batch-settlement:in-progress > what'],
    ['机器结算一直失败', 'batch-settlement:in-progress > what'],
    ['结算不掉', 'batch-settlement:in-progress > what'],
    ['日结做不了', 'batch-settlement:in-progress > what'],
    ['could not settle', 'batch-settlement:in-progress > what'],
    ['batch upload error', 'batch-settlement:in-progress > what'],
    ['previous settlement not finished', 'batch-settlement:in-progress > halted'],
    ['terminal shocked customer', 'terminal-unusable:danger'],
    ['approved offline', 'settlement-missing:in-progress > offline'],
    ['有人触电了', 'terminal-unusable:danger'],
    ['somebody was electrocuted', 'terminal-unusable:danger'],
    ['饮料洒在机器上', 'terminal-unusable:safety > in-progress > state'],
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
    const walk = found.kind === 'start' ? begin(found.start) : undefined
    const asks = walk && answer(walk, 'unsure')?.moneyOpen
    expect(walk?.moneyOpen || asks || leadsTo(words)).toBe(true)
  })
})

describe('neighbours of those words', () => {
  it.each([
    ['没冒烟没焦味，按键没反应', 'terminal-unusable:danger'],
    ['POS机上那笔交易找不到了', 'terminal-lost:what'],
    ['机器掉单找不到了', 'terminal-lost:what'],
    ['机器上的冲正记录找不到了', 'terminal-lost:what'],
    ['终端交易记录丢失', 'terminal-lost:what'],
    ['terminal lost the last transaction', 'terminal-lost:what'],
    ['our terminal lost a payment', 'terminal-lost:what'],
    ['签购单找不到了', 'terminal-lost:what'],
    ['结算单丢了', 'terminal-lost:what'],
    ['机器的菜单不见了', 'terminal-lost:what'],
    ['POS协议丢了', 'terminal-lost:what'],
    ['connection to the terminal was lost', 'terminal-lost:what'],
    ["lost the terminal's power cable", 'terminal-lost:what'],
    ['一起火锅店刷不了卡', 'terminal-unusable:danger'],
    ['火花塞店的机器', 'terminal-unusable:danger'],
    ['油炸了鸡块，机器油腻', 'terminal-unusable:danger'],
    ['smoke shop declined code 51', 'terminal-unusable:danger'],
    ['没有起火', 'terminal-unusable:danger'],
    ['no smoke or fire, it just stopped', 'terminal-unusable:danger'],
    ['机器没进水但开不了机', 'terminal-unusable:wet'],
    ['不是预授权，是普通消费被拒', 'preauthorisation:in-progress > what'],
    ['退款金额输错了', 'refund-failed:in-progress > wrong-keyed'],
    ['overcharged the customer the fee', 'refund-failed:in-progress > wrong-keyed'],
    ['terminal lost connection', 'terminal-lost:what'],
    ['the terminal lost the transaction', 'terminal-lost:what'],
    ['lost my terminal receipt', 'terminal-lost:what'],
    ['lost terminal password', 'terminal-lost:what'],
    ['机器丢失网络', 'terminal-lost:what'],
    ['机器被盗刷', 'terminal-lost:what'],
    ['card was stolen', 'terminal-lost:what'],
    ['结算失败钱没到账', 'batch-settlement:in-progress > failed-times'],
    ['后台显示结算失败', 'batch-settlement:in-progress > failed-times'],
    ['提现结算失败', 'batch-settlement:in-progress > failed-times'],
    ['payout settlement failed account closed', 'batch-settlement:in-progress > failed-times'],
    ['银行对账不平', 'batch-settlement:in-progress > uneven'],
    ['totals do not agree with my bank', 'batch-settlement:in-progress > uneven'],
    ['deposit hold on my payout', 'preauthorisation:in-progress > what'],
    ['POS机押金不退', 'preauthorisation:in-progress > what'],
    ['想改结算卡', 'batch-settlement:in-progress > failed-times'],
    ['办机器交的押金冻结了299', 'preauthorisation:in-progress > what'],
  ])('%s does not begin at %s', (words, not) => expect(leadsTo(words)).not.toBe(not))
})

describe('a danger', () => {
  it.each([
    '不漏电就是黑屏',
    '没人触电，机器黑屏',
    '没有冒烟、焦味',
    '机器不烫手但是开不了机',
    "it isn't smoking, only dead",
  ])('is none where it is denied: %s', (words) => expect(leadsTo(words)).not.toBe('terminal-unusable:danger'))
  it.each(['漏不漏电', '是不是漏电', '有没有冒烟', '没反应、冒烟', '没电和冒烟', 'no power and smoke coming out'])(
    'is one where something else is denied, or it is asked: %s',
    (words) => expect(leadsTo(words)).toBe('terminal-unusable:danger'),
  )
})

/** Words that stand anywhere in a sentence may speak of something else: a lost network is no lost terminal. */
describe('what is known from a sentence', () => {
  it('is of words apart from each other only that a payment is open or that there is a danger', () => {
    // These name what a screen shows, the terminal's settlement or its seal, and nothing else.
    const narrow = [
      'operator-lock',
      'invalid-at-sign-in',
      'settlement-trouble',
      'qr-refund-state',
      'qr-state-closed',
    ].concat('qr-refund-too-frequent', 'seal-broken')
    const loose = pack.messages.filter(({ id, said }) => (said?.length ?? 0) > 1 && !narrow.includes(id))
    const known = loose.flatMap(({ id, sets = {} }) => Object.entries(sets).map(([fact, is]) => `${id}: ${fact}=${is}`))
    expect(loose.length).toBeGreaterThan(2)
    expect(known.filter((one) => !/: (?:payment-open=yes|hazard=danger)$/.test(one))).toEqual([])
  })
  const knownOf = (words: string) => {
    const found = resolveQuery(shippedIndex, words)
    return found.kind === 'start' ? (found.start.heard ?? []).map(({ fact, answer }) => `${fact}=${answer}`) : []
  }
  it.each([
    ['the card machine lost the wifi in the middle of a payment', 'hazard=lost'],
    ['POS机断网 丢失信号 客人被扣款', 'hazard=lost'],
    ['a sale is missing from the terminal', 'hazard=lost'],
    ['顾客把卡忘在机器里', 'hazard=lost'],
    ['终端号找不到了', 'hazard=lost'],
    ['lost the password of the terminal', 'hazard=lost'],
    ['多收了一笔', 'refund-screen=wrong-amount'],
    ['刷成了两笔', 'refund-screen=wrong-amount'],
    ['少刷了一次', 'refund-screen=wrong-amount'],
    ['退款金额输错了', 'refund-screen=wrong-amount'],
    ['没有多刷', 'refund-screen=wrong-amount'],
    ['手续费多收了10块', 'refund-screen=wrong-amount'],
    ['预授权金额输错了', 'refund-screen=wrong-amount'],
    ['refunded the wrong amount', 'refund-screen=wrong-amount'],
    ['收银员多刷了一次', 'refund-screen=wrong-amount'],
    ['overcharged because it was swiped two times', 'refund-screen=wrong-amount'],
    ['该收200刷卡超时', 'refund-screen=wrong-amount'],
    ['没出单客人要求退款', 'reprint=refund'],
    ['payment timed out, customer wants a refund', 'reprint=refund'],
    ['密码错误55但是客人收到扣款短信', 'payment-open=no'],
    ['declined 61 but customer was debited', 'payment-open=no'],
    ['54 but the customer was debited', 'payment-open=no'],
    ['61 客户被扣了钱', 'payment-open=no'],
    ['54 客人说钱已经扣了', 'payment-open=no'],
    ['A3 扣款了', 'payment-open=no'],
    ['code 57 debited anyway', 'payment-open=no'],
    ['退款失败', 'refund-screen=balance'],
    ['办机器交的押金冻结了299', 'fault=yes'],
    ['没做预授权', 'fault=yes'],
    ['没有结算失败', 'terminal-settlement=failed'],
    ['没有结算失败', 'settlement-what=terminal'],
    ['没有余额不足', 'card-message=balance'],
    ['不是终端未登记', 'invalid-kind=not-registered'],
    ['没有MAC校验错误', 'sign-in-message=sign-in'],
  ])('%s: not %s', (words, untrue) => expect(knownOf(words)).not.toContain(untrue))
  it.each([
    '少刷了一百块',
    '多刷了一个零',
    '刷少了',
    '金额输错了',
    '一百刷成了一千',
    '收银员刷错了，该两百刷了两千',
    '刷多了怎么退款',
    'I keyed 65 as 650',
    'charged too little',
    'rang up the wrong amount',
    'missing a zero',
  ])('%s: a wrong amount, which is mended as one also where nothing else is sure', (words) => {
    expect(knownOf(words)).toContain('refund-screen=wrong-amount')
    const found = resolveQuery(shippedIndex, words)
    const idle = found.kind === 'start' ? answer(begin(found.start), 'no') : undefined
    expect(idle && nameOf(idle.at)).toBe('refund-failed:wrong-keyed')
  })
  it.each(['it got wet and now smokes', 'coffee spilled on it, smoking hot', 'the reader got wet and is burning'])(
    '%s: a danger',
    (words) => expect(leadsTo(words)).toBe('terminal-unusable:danger'),
  )
})

describe('what became of a payment is not known from a screen', () => {
  const told = [...pack.codes, ...pack.messages].filter(({ sets }) => sets?.['payment-open'] === 'no')
  const screens = [...new Set(told.flatMap((entry) => ('code' in entry ? [entry.code] : entry.display)))]
  /** Where the walk begins, or may: whoever chooses a screen that is offered says that it was shown. */
  const startsOf = (found: Resolved): readonly Start[] => {
    if (found.kind === 'start') return [found.start]
    if (found.kind === 'code') return found.entries.map((entry) => entryStart(entry))
    return found.kind === 'choose' ? found.starts.filter((_, i) => found.hits[i]?.kind === 'tree') : []
  }
  const closed = (words: string): boolean =>
    startsOf(resolveQuery(shippedIndex, words)).some(({ heard = [] }) =>
      heard.some(({ fact, answer }) => fact === 'payment-open' && answer === 'no'),
    )
  it.each([
    [
      'that is denied',
      ['没显示*，超时了', '没写*', '没有出*，也没出单', 'no * on the screen, timed out', 'screen did not say *'],
    ],
    [
      'after another try',
      ['先无应答，再刷显示*', '第一次没结果，第二次*', 'first no result, then *', 'first try timed out, second said *'],
    ],
    [
      'beside no answer',
      ['*，终端超时', '*，机器没反应', 'terminal * no answer', 'card * timed out', '* and then the terminal froze'],
    ],
    [
      'beside a reversal or the word of the host',
      [
        '*，打出冲正单',
        '显示*，又冲正了',
        '*，后来查到失败',
        '显示*，收单机构说没有这笔',
        'code * then reversal slip printed',
        '* but not found at the acquirer',
      ],
    ],
  ])('%s', (_, ways) => {
    const wrong = screens.flatMap((screen) => ways.map((way) => way.replace('*', screen)).filter(closed))
    expect(screens.length).toBeGreaterThan(40)
    expect(wrong).toEqual([])
  })
  it('that is the number of a till, a counter or a room, or a count', () => {
    const codes = told.flatMap((entry) => ('code' in entry && /^\d\d$/.test(entry.code) ? [entry.code] : []))
    const ways = [
      'till * terminal timed out',
      'counter * terminal does not respond',
      'checkout * timed out',
      '收银台 * 没应答',
      '*后顾客付不了款',
      '* customers could not pay',
    ]
    const wrong = codes.flatMap((code) =>
      ways.map((way) => way.replace('*', code)).filter((words) => resolveQuery(shippedIndex, words).code !== undefined),
    )
    expect(wrong).toEqual([])
  })
  it('but is where nothing else is said, also in words', () => {
    expect(
      ['57', '51 余额不足', '显示00', 'terminal says 57', '提示55，换卡也一样', '57 yesterday'].filter(
        (words) => !closed(words),
      ),
    ).toEqual([])
  })
})
