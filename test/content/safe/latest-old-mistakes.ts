/** Mistakes about what was done, about a customer whose payment nobody can place, and about what is asked again the same day. */
import * as unsure from './not-sure-rules.ts'
import * as procedures from './procedure-rules.ts'
import { type Change, choiceTo, labelled, type Mistake, node, outcome, steps, unsureTo } from './put-back.ts'
import * as qr from './qr-rules.ts'
import * as gaps from './stop-gap-rules.ts'
import * as unknown from './unknown-result-rules.ts'

const REFUSED = 'card-refused:confirmed'

const withoutChoice =
  (name: string, choice: string): Change =>
  (pack) => {
    delete node(pack, name).choices[choice]
  }
/** All that an outcome says loses these words. */
const without =
  (name: string, words: RegExp): Change =>
  (pack) => {
    const tree = pack.trees[name.split(':')[0] ?? '']
    const found = node(pack, name)
    tree.nodes[name.split(':')[1] ?? ''] = JSON.parse(JSON.stringify(found).replace(words, ''))
  }

const REFUSED_BY_THE_CARD: readonly Mistake[] = [
  ...['refund', 'hold'].map((id) => ({
    was: `refused by the card, a ${id} was not asked about`,
    rule: procedures.onlyAPaymentIsPaidOrUnpaid,
    change: withoutChoice(REFUSED, id),
  })),
  {
    was: 'refused by the card, whatever was done was paid by the word of the acquirer',
    rule: procedures.onlyAPaymentIsPaidOrUnpaid,
    change: labelled(REFUSED, 'stands', '收单机构说成功，也没有被冲正'),
  },
  {
    was: 'a refund that was reversed was a sale unpaid',
    rule: procedures.aRefusedRefundIsNoSale,
    change: choiceTo('card-refused:refund-confirmed', 'reversed', 'done-unpaid'),
  },
  {
    was: 'a void that stands was a sale paid',
    rule: procedures.aRefusedRefundIsNoSale,
    change: choiceTo('card-refused:refund-confirmed', 'stands', 'done-paid'),
  },
  {
    was: 'a refund refused by the card led where a sale does',
    rule: procedures.aRefusedRefundIsNoSale,
    change: choiceTo(REFUSED, 'refund', 'done-unpaid'),
  },
  {
    was: 'a void refused by the card that nobody asked about counted as made',
    rule: procedures.aRefusedRefundIsNoSale,
    change: unsureTo('card-refused:refund-confirmed', 'refund-failed:refund-found-made'),
  },
  {
    was: 'words of a refund were dropped where the card refused',
    rule: procedures.aRefusedRefundIsNoSale,
    change: (pack) => {
      delete node(pack, REFUSED).heard
    },
  },
  {
    was: 'a refund that failed did not say that the sale stands',
    rule: procedures.aRefusedRefundIsNoSale,
    change: without('refund-failed:refund-again', /；原来那笔收款还在/),
  },
  {
    was: 'a refund that failed did not forbid another charge',
    rule: procedures.aRefusedRefundIsNoSale,
    change: without('refund-failed:refund-again', /不要再收顾客一次，/),
  },
  {
    was: 'after a void that succeeded goods were given as paid',
    rule: procedures.aRefusedRefundIsNoSale,
    change: without('refund-failed:refund-done', /货没给的不给，/),
  },
  {
    was: 'a hold refused by the card was a sale',
    rule: procedures.aRefusedHoldIsNoSale,
    change: choiceTo(REFUSED, 'hold', 'done-paid'),
  },
  {
    was: 'the slip of a hold was proof after the card had refused',
    rule: procedures.afterARefusalNoSlipIsProof,
    change: outcome('unknown-hold:of-hold', (found) => {
      found.help.zh = found.help.zh.replace('卡片拒绝交易', '')
    }),
  },
]

const LOOKED_UP: readonly Mistake[] = [
  {
    was: 'a payment to our own name was fixed, and nobody looked it up',
    rule: qr.aPaymentNotInTheRecordIsLookedUp,
    change: choiceTo('qr-plate:paid-to-whom', 'ours', 'own-name'),
  },
  {
    was: 'a payment to a name nobody can place was no pending one',
    rule: qr.aPaymentNotInTheRecordIsLookedUp,
    change: (pack) => {
      node(pack, 'qr-plate:their-bill').choices.other.goto = 'paid-to-stranger'
      node(pack, 'qr-plate:paid-to-stranger').goto = 'whose-name'
    },
  },
  ...['qr-plate:name-unclear', 'merchant-unreachable:one-sided-debit', 'merchant-unreachable:debited-twice'].map(
    (name) => ({
      was: `${name} said nothing of the same day and the next`,
      rule: unknown.aPendingOutcomeSaysAll,
      change: without(name, /今天收工关机以前再问一次，最迟看次日账单/),
    }),
  ),
  {
    was: 'preauthorisation:ask-state said nothing of the same day and the next',
    rule: unknown.aPendingOutcomeSaysAll,
    change: without('preauthorisation:ask-state', /今天收工关机以前再问一次，次日还要问/),
  },
  ...['merchant-unreachable:one-sided-debit', 'merchant-unreachable:debited-twice', 'preauthorisation:ask-state'].map(
    (name) => ({
      was: `${name} did not say what not found means`,
      rule: unknown.aPendingOutcomeSaysAll,
      change: without(name, /查不到就还是不知道/),
    }),
  ),
  {
    was: 'a customer debited twice was paid back before anybody had looked',
    rule: unknown.nothingUnsafeWhileOpen,
    change: outcome('merchant-unreachable:debited-twice', (found) => {
      found.actions[1] = { ...found.actions[1], effect: ['refund'] }
    }),
  },
]

const NO_RESULT: readonly Mistake[] = [
  {
    was: 'a payment in no record was no duplicate',
    rule: procedures.noResultIsOpen,
    change: choiceTo('duplicate-charge:records', 'none', 'no-duplicate'),
  },
  {
    was: 'a payment that tried the repair out, without a result, had failed',
    rule: procedures.noResultIsOpen,
    change: choiceTo('aftercare:test', 'no-answer', 'failing'),
  },
  {
    was: 'the difference was charged though the customer had left',
    rule: gaps.aWrongAmountIsMendedInOrder,
    change: (pack) => {
      node(pack, 'refund-failed:little-here').no = 'little-now'
    },
  },
  {
    was: 'not sure about offline payments said that there were some',
    rule: unsure.notSureIsNoAlarm,
    change: unsureTo('terminal-unusable:offline-frozen', 'hold-offline'),
  },
  ...[
    ['batch-settlement:batch-unclear', /今天收工关机以前再打一次，还没有就/],
    ['register-link:compare-later', /今天收工关机以前再问一次，最迟看次日账单/],
    ['payment-rejected:qr-other-way', /今天收工关机以前再查一次，最迟看次日账单/],
    ['settlement-missing:offline-look', /今天收工关机以前再问一次，最迟看次日账单/],
  ].map(([name, words]) => ({
    was: `${name} was asked again only the next day`,
    rule: procedures.itIsAskedAgainTheSameDay,
    change: without(name as string, words as RegExp),
  })),
  {
    was: 'the police were told that a terminal that is missing is in use',
    rule: procedures.thePoliceHearWhatIsKnown,
    change: outcome('terminal-lost:use-unknown', (found) => {
      const police = found.contacts.find(({ to }: { to: string }) => to === 'police-110')
      police.say.zh = '我店的刷卡机不见了，可能被人拿去用，序列号……。'
    }),
  },
  ...['tamper-unknown', 'tamper-locked', 'wet'].map((id) => ({
    was: `terminal-unusable:${id} left out who paid without a result`,
    rule: procedures.aLockedTerminalLeavesThePaymentOpen,
    change: without(`terminal-unusable:${id}`, /；有顾客付了没结果的，先不再收他的钱/),
  })),
  {
    was: 'over 30 days the customer paid before the acquirer had answered',
    rule: gaps.aHoldIsNoSale,
    change: steps('preauthorisation:expired', /才联系顾客/, '联系顾客，请他换个方式付清，付了就不再请款。'),
  },
]

export const LATEST_OLD_MISTAKES: readonly Mistake[] = [...REFUSED_BY_THE_CARD, ...LOOKED_UP, ...NO_RESULT]
