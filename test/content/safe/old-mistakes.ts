/** The mistakes the guidance once made, each put back into the shipped pack: the rule that is named must find it. */

import * as codes from './code-rules.ts'
import * as unsure from './not-sure-rules.ts'
import { choiceTo, entry, labelled, type Mistake, node, outcome, steps, unsureTo, type Writable } from './put-back.ts'
import * as qr from './qr-rules.ts'
import * as gaps from './stop-gap-rules.ts'
import * as unknown from './unknown-result-rules.ts'

export const OLD_MISTAKES: readonly Mistake[] = [
  {
    was: 'four figures that agree were enough, whatever the slip was called',
    rule: unknown.aReprintIsThisSalesSlip,
    change: steps('unknown-result:reprint', /标题是/, '金额、时间、尾号、凭证号全对上才算。'),
  },
  {
    was: 'a code had a reprint compared by its figures only',
    rule: unknown.aReprintIsLookedAtForItsKind,
    change: entry('98', 'card', ({ do: told }) => {
      told[1].zh = '按“重打印”，对金额、时间、卡号后四位、凭证号，看是不是这一笔。'
    }),
  },
  {
    was: "the terminal's own record counted as failed",
    rule: unknown.failedIsTheHostsWord,
    change: labelled('unknown-result:records', 'failed', '记录为失败或已冲正'),
  },
  {
    was: "the terminal's own word counted as a refund that failed",
    rule: unknown.failedIsTheHostsWord,
    change: labelled('refund-failed:refund-record', 'failed', '流水里失败'),
  },
  {
    was: 'a printed 冲正成功 counted as unpaid',
    rule: unknown.failedIsTheHostsWord,
    change: (pack) => {
      pack.trees['unknown-result'].nodes.reversal.no = 'done-unpaid'
    },
  },
  {
    was: 'PAYERROR counted as unpaid',
    rule: qr.anOpenOrderIsNotUnpaid,
    change: choiceTo('unknown-result:records', 'qr-open', 'done-unpaid'),
  },
  {
    was: 'a refund under way counted as unpaid',
    rule: qr.anOpenOrderIsNotUnpaid,
    change: labelled('unknown-result:records', 'qr-closed', '扫码：订单已关闭或转入退款'),
  },
  {
    was: '51 was asked about as if it were unknown',
    rule: unknown.aRefusalWasNeverUnknown,
    change: labelled('unknown-result:records', 'refused', '屏幕写交易失败'),
  },
  {
    was: 'the goods were released in a step before its question',
    rule: unknown.nothingIsReleasedBeforeItsQuestion,
    change: steps('unknown-result:records', /官方APP/, '成功且没有待冲正，就是已收款，可以交货。'),
  },
  {
    was: 'a pending outcome said nothing about the goods',
    rule: unknown.aPendingOutcomeSaysAll,
    change: outcome('unknown-result:pending-qr', (found) => {
      for (const action of found.actions) action.zh = action.zh.replaceAll('货', '')
      for (const text of found.never) text.zh = text.zh.replaceAll('货', '')
    }),
  },
  {
    was: 'a pending outcome did not say what to do once it is found, or not found',
    rule: unknown.aPendingOutcomeSaysAll,
    change: outcome('unknown-result:pending', (found) => found.actions.splice(2, 2)),
  },
  {
    was: 'a pending outcome let the sale be charged once more',
    rule: unknown.nothingUnsafeWhileOpen,
    change: outcome('unknown-result:pending', (found) => {
      found.actions[0].effect = ['charge']
    }),
  },
  {
    was: 'the customer was told that the money comes back',
    rule: unknown.noMoneyIsPromised,
    change: steps('unknown-result:pending', /货先别给/, '告诉顾客：扣款通常会由冲正或对账退回，可以等。'),
  },
  {
    was: 'sign-in was said to send the reversal',
    rule: unknown.aReversalIsWordedAsKnown,
    change: steps('unknown-result:reversal', /先把网络弄通/, '网络通了按一次“签到”，待冲正会自动送出，不要删它。'),
  },
  {
    was: '冲正成功 on paper was taught as proof',
    rule: unknown.aReversalIsWordedAsKnown,
    change: outcome('duplicate-charge:reversed', (found) => {
      found.prevent[0].zh = '收银员要懂：打印“冲正成功”，那笔就不算了。'.replace('不算了', '作废')
    }),
  },
  ...['triage:safety', 'terminal-unusable:safety', 'bluetooth-fault:safety'].map((name) => ({
    was: `not sure at ${name} was a fire`,
    rule: unsure.notSureIsNoAlarm,
    change: unsureTo(name, name.startsWith('terminal') ? 'danger' : 'terminal-unusable:danger'),
  })),
  {
    was: 'not sure about power was a fire',
    rule: unsure.notSureIsNoAlarm,
    change: unsureTo('power:danger', 'stop-danger'),
  },
  {
    was: 'not sure about the printer was a fire',
    rule: unsure.notSureIsNoAlarm,
    change: unsureTo('printer-fault:danger', 'terminal-unusable:danger'),
  },
  ...['card-reader-fault:safety', 'peripherals:keypad-cover', 'card-reader-fault:added-part'].map((name) => ({
    was: `not sure at ${name} was an attack`,
    rule: unsure.notSureIsNoAlarm,
    change: unsureTo(name, 'terminal-unusable:tamper-attack'),
  })),
  {
    was: 'not sure about a seal was an attack',
    rule: unsure.notSureIsNoAlarm,
    change: unsureTo('card-reader-fault:module-tamper', 'terminal-unusable:tamper-attack'),
  },
  {
    was: 'a broken seal called the police',
    rule: unsure.policeOnlyForWhatWasFound,
    change: choiceTo('terminal-unusable:opened', 'marks', 'tamper-attack'),
  },
  {
    was: 'not sure about offline payments said that some are unsent',
    rule: unsure.notSureIsNoAlarm,
    change: (pack) => {
      unsureTo('terminal-unusable:offline-frozen', 'hold-offline')(pack)
      node(pack, 'terminal-unusable:hold-offline').title.zh = '先别关机：脱机交易还没上送'
    },
  },
  {
    was: 'not sure about a genuine sale was fraud',
    rule: unsure.notSureIsNoAlarm,
    change: unsureTo('payment-rejected:risk-refused', 'risk-no-proof'),
  },
  {
    was: 'not sure about the debit said that none was seen',
    rule: unsure.notSureIsNoAlarm,
    change: outcome('unknown-result:pending', (found) => {
      found.title.zh = '没看到扣款也查不到记录'
    }),
  },
  {
    was: 'a tap that worked for others was a repair',
    rule: unsure.aTapOfOthersMendsNothing,
    change: (pack) => {
      node(pack, 'card-reader-fault:tap').yes = 'reads-again'
    },
  },
  {
    was: 'the fire card had no number',
    rule: unsure.fireHasItsNumbers,
    change: outcome('power:stop-danger', (found) => found.contacts.splice(0, 2)),
  },
  {
    was: 'spilt tea was a fire',
    rule: unsure.waterIsNoFire,
    change: choiceTo('triage:safety', 'wet', 'terminal-unusable:danger'),
  },
  {
    was: '95 settled again',
    rule: codes.settledOnceIsSettled,
    change: choiceTo('batch-settlement:differs', 'screen', 'batch-kept'),
  },
  {
    was: '95 and not sure settled again',
    rule: codes.settledOnceIsSettled,
    change: unsureTo('batch-settlement:last-slip', 'batch-kept'),
  },
  ...['Y1', 'Y3', '79'].map((code) => ({
    was: `${code} entered the question where the terminal stops`,
    rule: codes.anOfflineApprovalIsKept,
    change: entry(code, 'card', (found) => {
      found.enter = 'terminal-unusable:what-screen'
      found.sets = {}
    }),
  })),
  ...['00', '11', '16'].map((code) => ({
    was: `${code} entered a question about smoke`,
    rule: codes.approvedMeansByKind,
    change: entry(code, 'card', (found) => {
      found.enter = 'printer-fault:'
      found.sets = {}
    }),
  })),
  {
    was: 'refused by the card counted as paid',
    rule: codes.approvedMeansByKind,
    change: choiceTo('dropped-transaction:approved-code', 'card-refused', 'approved-paid'),
  },
  {
    was: 'a hold counted as paid',
    rule: codes.approvedMeansByKind,
    change: choiceTo('dropped-transaction:approved-code', 'hold', 'approved-paid'),
  },
  {
    was: 'A4 could pass for a sale',
    rule: codes.notWhollyPaid,
    change: entry('A4', 'card', ({ do: told }) => {
      told[0].zh = '不要再做一遍。'
    }),
  },
  {
    was: 'Y3 of a vendor was an approval too',
    rule: codes.aVendorsY3IsAnother,
    change: entry('Y3', 'vendor', (found) => {
      found.result = 'approved'
    }),
  },
  {
    was: 'a hold was to be refunded',
    rule: gaps.aHoldIsNoSale,
    change: steps('preauthorisation:held', /预授权撤销/, '不收了：终端进“退货”，照单输。'),
  },
  {
    was: 'a plain sale took the place of the completion',
    rule: gaps.aHoldIsNoSale,
    change: outcome('preauthorisation:complete-now', (found) => found.never.splice(0, 1)),
  },
  {
    was: 'nobody asked about a lost terminal',
    rule: gaps.aLostTerminalIsBlocked,
    change: (pack) => {
      delete node(pack, 'terminal-unusable:safety').choices.lost
    },
  },
  {
    was: 'a lost terminal kept its refunds',
    rule: gaps.aLostTerminalIsBlocked,
    change: (pack) => {
      node(pack, 'terminal-lost:block-stolen').do[0].zh = '现在就打给收单机构，停这台终端，要工单号。'
    },
  },
  {
    was: 'a failed batch was cleared',
    rule: gaps.aBatchIsNeverCleared,
    change: outcome('batch-settlement:batch-failed', (found) => {
      found.never[0].zh = '不要一次次地结算。'
    }),
  },
  {
    was: 'the right amount was charged before the void was there',
    rule: gaps.aWrongAmountIsMendedInOrder,
    change: outcome('refund-failed:void-and-charge', (found) => {
      found.actions = [found.actions[1], found.actions[0], ...found.actions.slice(2)]
    }),
  },
  {
    was: 'words about a hold led straight to its completion',
    rule: gaps.aHoldIsAskedAboutFirst,
    change: (pack) => {
      choiceTo('refund-failed:wish', 'hold', 'preauthorisation:complete-now')(pack)
    },
  },
  {
    was: 'the slip of the hold proved its completion',
    rule: gaps.aStepHasItsOwnSlip,
    change: steps('unknown-hold:of-completion', /重打印/, '按“重打印”，看是不是这一笔。'),
  },
  {
    was: 'a refused completion was to be refunded',
    rule: gaps.aRefusedHoldStaysAHold,
    change: outcome('preauthorisation:retry-by-slip', (found) => found.never.splice(0, 1)),
  },
  {
    was: 'a wrong amount was taken for a success',
    rule: gaps.aWrongAmountSucceededFirst,
    change: choiceTo('refund-failed:screen', 'wrong-amount', 'wrong-amount'),
  },
  {
    was: 'a code in no table was a refusal',
    rule: codes.anUnknownCodeIsNoRefusal,
    change: choiceTo('payment-rejected:screen', 'other', 'other-code'),
  },
  {
    was: 'a code in no table, looked up, was a refusal',
    rule: codes.anUnknownCodeIsNoRefusal,
    change: choiceTo('payment-rejected:listed', 'not-there', 'other-code'),
  },
  {
    was: 'refused by the card was paid by a reprint',
    rule: codes.refusedByTheCardIsConfirmed,
    change: (pack) => {
      const message = pack.messages.find(({ id }: Writable) => id === 'card-refused-after-answer')
      message.sets = { 'payment-open': 'yes' }
    },
  },
]
