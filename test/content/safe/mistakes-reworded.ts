/** Old mistakes in other words and places: each was once possible beside every rule, and is found by one now. */
import * as batches from './batch-rules.ts'
import * as codes from './code-rules.ts'
import * as goods from './goods-rules.ts'
import * as holds from './hold-rules.ts'
import * as unsure from './not-sure-rules.ts'
import { type Change, choiceTo, entry, labelled, type Mistake, outcome, steps, unsureTo } from './put-back.ts'
import * as qr from './qr-rules.ts'
import * as unknown from './unknown-result-rules.ts'

const helps = (name: string, zh: string): Change => outcome(name, (found) => Object.assign(found.help, { zh }))
const says = (name: string, key: 'title' | 'cause', zh: string): Change =>
  outcome(name, (found) => Object.assign(found[key], { zh }))

const firstOf = (name: string, key: 'expect' | 'never', words: { zh: string; en: string }): Change =>
  outcome(name, (found) => {
    found[key][0] = { ...found[key][0], ...words }
  })

/** A payment in doubt that no procedure was asked about. */
const IN_DOUBT: readonly Mistake[] = [
  {
    was: 'a sale the back office does not find counted as voided',
    rule: unknown.failedIsTheHostsWord,
    change: choiceTo('register-link:in-back-office', 'missing', 'undone'),
  },
  {
    was: 'a sale not shown yet was charged once more',
    rule: unknown.nothingUnsafeWhileOpen,
    change: outcome('register-link:not-shown-yet', (found) => {
      found.actions[0] = { ...found.actions[0], effect: ['charge'] }
    }),
  },
  {
    was: 'an unpaid order counted as not received',
    rule: qr.notPaidYetIsNoEnd,
    change: steps(
      'qr-plate:query-order',
      /才算没收到款/,
      '货先别给。查到成功：已收款，交货；写明未付、已关闭，才算没收到款。',
    ),
  },
  {
    was: 'a payment in neither record was charged again',
    rule: unknown.nothingUnsafeWhileOpen,
    change: outcome('qr-plate:query-order', (found) => {
      found.actions[0] = { ...found.actions[0], effect: ['charge'] }
    }),
  },
  {
    was: 'voided or not found counted as voided',
    rule: unknown.anAnswerOfTheBooksSaysAll,
    change: labelled('register-link:in-back-office', 'voided', '写明已撤销、已关闭，或查不到'),
  },
  {
    was: 'a success with a pending reversal counted as paid',
    rule: unknown.anAnswerOfTheBooksSaysAll,
    change: labelled('unknown-result:records', 'success', '这笔收款成功'),
  },
  {
    was: 'an order that was refunded counted as paid',
    rule: unknown.anAnswerOfTheBooksSaysAll,
    change: labelled('unknown-result:order', 'success', '已支付'),
  },
  {
    was: 'whoever was not sure of an open payment was told of the signature',
    rule: unknown.notSureOfAnOpenPaymentFindsOut,
    change: unsureTo('signature-upload:in-progress', 'what'),
  },
  {
    was: 'goods that are gone without a payment seen were a theft',
    rule: unknown.aPendingOutcomeSaysAll,
    change: outcome('qr-plate:false-voice', (found) => {
      found.later = []
    }),
  },
  {
    was: 'an approval not sent yet was reset',
    rule: codes.anOfflineApprovalIsKept,
    change: firstOf('settlement-missing:offline-keep', 'never', {
      zh: '上送之前，不要清流水或交出机器。',
      en: 'Never.',
    }),
  },
  {
    was: 'a part that was approved was the whole',
    rule: codes.notWhollyPaid,
    change: entry('10', 'card', ({ do: told }) => {
      told[0] = { ...told[0], zh: '已收款：交货。', en: 'Paid: hand over the goods.' }
    }),
  },
  {
    was: 'whoever was not sure of an earlier try was only told of too little money',
    rule: codes.anEarlierTryIsFoundOut,
    change: unsureTo('payment-rejected:not-enough-money', 'not-enough'),
  },
  ...[
    { zh: '钱24小时内退回卡里。', en: 'Ask the issuer.' },
    { zh: '问发卡行。', en: 'The money is returned within 24 hours.' },
  ].map((words) => ({
    was: `a day was promised: ${words.zh} ${words.en}`,
    rule: unknown.noMoneyIsPromised,
    change: firstOf('unknown-result:pending', 'expect', words),
  })),
]

const GOODS: readonly Mistake[] = ['pending', 'pending-qr', 'reversal-stuck'].flatMap((id) =>
  ['货可以先给顾客，记下联系方式。', '货照常交给顾客，记下联系方式。', '货看情况处理，记下联系方式。'].map((zh) => ({
    was: `at ${id} the goods were not held: ${zh}`,
    rule: goods.goodsAreHeldWhileOpen,
    change: steps(`unknown-result:${id}`, /货先别给/, zh),
  })),
)

const REFUNDED: readonly Mistake[] = ['cancel-now', 'held', 'complete-now', 'retry-by-slip', 'two-holds'].flatMap(
  (id) =>
    ['进“退货”，照单子输全额。', '进“消费撤销”，照单子输全额。', '照单子把钱原路还给顾客。'].map((zh) => ({
      was: `at ${id} a hold was refunded: ${zh}`,
      rule: holds.aHoldIsNeitherRefundedNorVoidedAsASale,
      change: outcome(`preauthorisation:${id}`, (found) => {
        found.actions[1] = { ...found.actions[1], zh, effect: ['refund'] }
        found.never = undefined
      }),
    })),
)

const HOLDS: readonly Mistake[] = [
  ...['cancel-now', 'held', 'complete-now', 'retry-by-slip'].map((id) => ({
    was: `${id} did not say what a hold is not`,
    rule: holds.whatAHoldIsNotIsForbidden,
    change: outcome(`preauthorisation:${id}`, (found) => {
      found.never = undefined
    }),
  })),
  ...['进“消费”，照单子输实际金额。', '照单子刷一笔消费，收实际金额。'].map((zh) => ({
    was: `a plain sale was the completion: ${zh}`,
    rule: holds.aCompletionIsNoPlainSale,
    change: steps('preauthorisation:complete-now', /进“预授权完成”/, zh),
  })),
  ...['step', 'of-hold', 'of-completion', 'of-cancelling', 'of-undoing'].map((id) => ({
    was: `not sure at unknown-hold:${id} was held`,
    rule: holds.notSureIsNoResult,
    change: unsureTo(`unknown-hold:${id}`, 'held'),
  })),
  {
    was: 'not sure about the last slip was a hold',
    rule: holds.notSureIsNoResult,
    change: unsureTo('preauthorisation:last-slip', 'held'),
  },
]

const ACCUSED: readonly Mistake[] = [
  ...['可能是套现或诈骗。', '不排除顾客在套现。'].map((zh) => ({
    was: `not sure accused the customer by its cause: ${zh}`,
    rule: unsure.notSureAccusesNobody,
    change: says('payment-rejected:risk-unclear', 'cause', zh),
  })),
  {
    was: 'not sure accused the customer by what is said to the acquirer',
    rule: unsure.notSureAccusesNobody,
    change: outcome('payment-rejected:risk-unclear', (found) => {
      found.contacts[0].say.zh = '一笔付款被风控拦下，我怀疑是套现。'
    }),
  },
  {
    was: 'not sure accused the customer by a step, in English',
    rule: unsure.notSureAccusesNobody,
    change: outcome('payment-rejected:risk-unclear', (found) => {
      found.actions[0].en = 'Stop: the customer may be a swindler.'
    }),
  },
  ...['可能被人装了盗刷装置', '先停用：多半被做了手脚'].map((zh) => ({
    was: `not sure about a terminal's looks was an attack by its title: ${zh}`,
    rule: unsure.notSureAccusesNobody,
    change: says('terminal-unusable:tamper-unclear', 'title', zh),
  })),
]

const PROMISED: readonly Mistake[] = [
  ...['告诉顾客钱过几天就回到卡上。', '告诉顾客款会回来，不用担心。', '告诉顾客钱很快就到卡里。'].map((zh) => ({
    was: `a refund that is open was promised: ${zh}`,
    rule: unknown.noMoneyIsPromised,
    change: outcome('refund-failed:refund-pending', (found) => {
      found.actions[0].zh = zh
    }),
  })),
  {
    was: 'a refund that is open was promised in English',
    rule: unknown.noMoneyIsPromised,
    change: outcome('refund-failed:refund-pending', (found) => {
      found.actions[0].en = 'Tell the customer that the money will be back on the card within days.'
    }),
  },
]

const OPEN_STATES: readonly Mistake[] = [
  ...['PAYERROR、支付失败就是没付。', '只写支付失败、NOTPAY、PAYERROR、USERPAYING，就是没付。'].map((zh) => ({
    was: `the help of an order said: ${zh}`,
    rule: qr.anOpenStateIsNeverCalledUnpaid,
    change: helps('unknown-result:order', zh),
  })),
  {
    was: 'an open order was told to be unpaid by PAYERROR',
    rule: qr.anOpenStateIsNeverCalledUnpaid,
    change: steps('unknown-result:pending-qr', /PAYERROR/, '按原订单号再查。PAYERROR就是没付。'),
  },
  {
    was: 'an open order was told to be unpaid by PAYERROR, in English',
    rule: qr.anOpenStateIsNeverCalledUnpaid,
    change: outcome('unknown-result:pending-qr', (found) => {
      found.actions[1].en = 'Query the order again. PAYERROR means unpaid.'
    }),
  },
  ...['终端写失败或收单一方写明失败', '小票写失败，或收单机构说失败', '屏幕写失败或官方APP写失败'].map((zh) => ({
    was: `a word of the terminal counted beside the acquirer's: ${zh}`,
    rule: unknown.failedIsTheHostsWord,
    change: labelled('unknown-result:records', 'failed', zh),
  })),
]

const TRANSFERS: readonly Mistake[] = ['A2', 'A3', 'A4', 'A5', 'A6'].map((code) => ({
  was: `${code} entered where a sale is paid`,
  rule: codes.aTransferIsNoSale,
  change: entry(code, 'card', (found) => {
    found.enter = 'dropped-transaction:approved-paid'
    found.sets = {}
  }),
}))

const SETTLED: readonly Mistake[] = ['what', 'last-slip', 'differs', 'ready', 'afterwards'].map((id) => ({
  was: `not sure at batch-settlement:${id} settled again`,
  rule: batches.notSureSettlesNothingAgain,
  change: unsureTo(`batch-settlement:${id}`, 'try-again'),
}))

export const REWORDED: readonly Mistake[] = [
  ...IN_DOUBT,
  ...GOODS,
  ...REFUNDED,
  ...HOLDS,
  ...ACCUSED,
  ...PROMISED,
  ...OPEN_STATES,
  ...TRANSFERS,
  ...SETTLED,
  {
    was: 'totals that do not agree were settled again',
    rule: batches.notSureSettlesNothingAgain,
    change: choiceTo('batch-settlement:what', 'uneven', 'try-again'),
  },
  {
    was: 'a code of transfers was said to be a sale',
    rule: codes.aTransferIsNoSale,
    change: says('settlement-missing:transfer-confirm', 'title', '这笔已收款'),
  },
]
