/** More mistakes of the kind that was once there: each in another place than where it was found first. */
import * as codes from './code-rules.ts'
import * as unsure from './not-sure-rules.ts'
import { choiceTo, entry, labelled, type Mistake, node, outcome, unsureTo } from './put-back.ts'
import * as qr from './qr-rules.ts'
import * as gaps from './stop-gap-rules.ts'
import * as unknown from './unknown-result-rules.ts'

const PENDING = [
  'unknown-result:pending',
  'unknown-result:pending-qr',
  'unknown-result:reversal-stuck',
  'card-refused:pending-refused',
  'unknown-hold:pending-hold',
  'refund-failed:refund-pending',
  'settlement-missing:transfer-sale',
  'duplicate-charge:no-record',
]
const DATA = [
  ['the merchant number', /商户号/g],
  ['the amount', /金额|……元/g],
  ['the last four digits or the order number', /后四位|订单号/g],
] as const
const TOLD = [
  'payment-rejected:qr-refused',
  'payment-rejected:qr-program',
  'dropped-transaction:settled',
  'dropped-transaction:number-used',
]

export const MORE_OLD_MISTAKES: readonly Mistake[] = [
  {
    was: "the terminal's journal counted as never succeeded",
    rule: unknown.failedIsTheHostsWord,
    change: labelled('settlement-missing:journal', 'failed', '刷卡：终端流水记录为失败'),
  },
  {
    was: "the terminal's journal counted as never succeeded, of any payment",
    rule: unknown.failedIsTheHostsWord,
    change: labelled('settlement-missing:journal', 'failed', '终端流水记录为失败'),
  },
  ...TOLD.flatMap((name) => [
    {
      was: `at ${name} 支付失败 counted as unpaid`,
      rule: qr.anOpenOrderIsNotUnpaid,
      change: labelled(name, 'unpaid', '查到支付失败'),
    },
    {
      was: `at ${name} a word for unpaid that fits NOTPAY was enough`,
      rule: qr.anOpenOrderIsNotUnpaid,
      change: labelled(name, 'unpaid', '收单一方写明没收到款'),
    },
    {
      was: `at ${name} the terminal's word was enough`,
      rule: unknown.failedIsTheHostsWord,
      change: labelled(name, 'unpaid', '终端说失败'),
    },
    {
      was: `at ${name} nothing was said of PAYERROR`,
      rule: qr.anOpenOrderIsNotUnpaid,
      change: outcome(name, (found) => {
        found.help.zh = found.help.zh.replace('PAYERROR', '')
      }),
    },
  ]),
  {
    was: 'an order with PAYERROR counted as unpaid',
    rule: qr.anOpenOrderIsNotUnpaid,
    change: choiceTo('unknown-result:order', 'qr-open', 'done-unpaid'),
  },
  {
    was: 'an order with PAYERROR led to the reversal',
    rule: qr.anOpenStateHasItsAnswer,
    change: choiceTo('unknown-result:order', 'qr-open', 'reversal'),
  },
  {
    was: 'not sure about an order ended with a card',
    rule: qr.aQrPaymentStaysWithItsOrder,
    change: unsureTo('unknown-result:order', 'pending'),
  },
  {
    was: 'not sure about the records of a payment by QR ended with a card',
    rule: qr.aQrPaymentStaysWithItsOrder,
    change: unsureTo('unknown-result:records', 'reversal'),
  },
  {
    was: 'a payment by QR was to be reprinted',
    rule: qr.aQrPaymentStaysWithItsOrder,
    change: (pack) => {
      node(pack, 'unknown-result:reprint').heard = 'reprint'
    },
  },
  {
    was: 'an open payment counted as unpaid by failed or reversed, also by QR',
    rule: qr.notSureHowItWasPaidIsTrueOfBoth,
    change: outcome('unknown-result:pending', (found) => {
      found.actions[2].zh = '它说成功：已收款，交货补单。它说失败或已冲正，才算没收到款。'
    }),
  },
  ...PENDING.flatMap((name) =>
    DATA.map(([what, words]) => ({
      was: `${name} did not tell the acquirer ${what}`,
      rule: unknown.theAcquirerIsToldWhichPayment,
      change: outcome(name, (found) => {
        const contact = found.contacts.find(({ to }: { to: string }) => to === 'acquirer')
        contact.say.zh = contact.say.zh.replace(words, '')
      }),
    })),
  ),
  {
    was: 'not sure about a TAMPER screen was an attack',
    rule: unsure.notSureCallsNoPolice,
    change: unsureTo('terminal-unusable:tamper-message', 'tamper-attack'),
  },
  {
    was: '16 was always paid',
    rule: codes.approvedMeansByKind,
    change: entry('16', 'card', (found) => {
      found.sets['approved-code'] = 'sale'
    }),
  },
  {
    was: '16 was always said to be paid',
    rule: codes.anApprovalIsSaidByKind,
    change: entry('16', 'card', (found) => {
      found.do = [{ zh: '已收款，交货，留好签购单。', en: 'Paid: hand over the goods.' }]
    }),
  },
  ...['void', 'hold-void', 'refund'].map((id) => ({
    was: `00 on a ${id} was paid`,
    rule: codes.approvedMeansByKind,
    change: choiceTo('dropped-transaction:approved-code', id, 'approved-paid'),
  })),
  ...['of-hold', 'of-completion', 'of-cancelling', 'of-undoing'].map((id) => ({
    was: `${id} was not held while nobody knew`,
    rule: unknown.aStepOfAHoldIsPendingUntilTold,
    change: choiceTo(`unknown-hold:${id}`, 'open', id === 'of-hold' ? 'not-held' : 'failed'),
  })),
  ...['fire-119', 'ambulance-120'].map((id) => ({
    was: `a repair that warns of smoke and shock came without ${id}`,
    rule: unsure.fireHasItsNumbers,
    change: outcome('payment-rejected:hardware-repair', (found) => {
      found.contacts = found.contacts.filter(({ to }: { to: string }) => to !== id)
    }),
  })),
  {
    was: 'whoever keyed too little and was not sure voided the sale',
    rule: gaps.tooLittleIsNotVoided,
    change: unsureTo('refund-failed:wrong-amount', 'plan'),
  },
  {
    was: 'whoever was not sure what is wanted voided the sale',
    rule: gaps.tooLittleIsNotVoided,
    change: unsureTo('refund-failed:wish', 'plan'),
  },
  {
    was: '06 was tried again before a debit was looked at',
    rule: codes.aDebitComesBeforeAnotherTry,
    change: entry('06', 'card', ({ do: told }) => told.reverse()),
  },
]
