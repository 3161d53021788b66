/** What is known of a payment by QR comes from its order: which states end it, and that nothing is asked of cards. */

import type { Answer, QuestionNode } from '../../../src/tree/graph.ts'
import { entryStart, type Start } from '../../../src/walk/start.ts'
import { answer, start, toDo, type Walk } from '../../../src/walk/walk.ts'
import { nameOf, placeOf } from '../shipped.ts'
import { everyPlaceAfter, neverSure, type Rule, saidIn, UNPAID_AT } from './guidance.ts'

const PROCEDURE = 'unknown-result'
const QR_END = { zh: /已关闭.*已撤销.*全额退款成功/, en: /closed.*reversed.*refunded in full and done/i }
const OPEN_STATES = ['支付失败', 'NOTPAY', 'PAYERROR', 'USERPAYING']
/** Words of a state in which an order may still be, or become, paid. */
const OPEN_WORDS = /PAYERROR|NOTPAY|USERPAYING|SYSTEMERROR|支付失败|退款中|支付中|没收到款|没付/
/** Said of card payments alone, or of what is no payment; a refusal on the spot; or of an order that is closed already. */
const NOT_OF_AN_ORDER = /^刷卡：|明确(?:拒绝|被拒)|^(?:收款：)?收单机构写明已冲正|消费（|从没付过|^没有别的/

/**
 * Of QR orders only closed, reversed, or refunded in full and done counts as unpaid, in the order's own record: by the words of each answer
 * that leads to unpaid, and where a question tells what was found out, by its help too.
 */
export const anOpenOrderIsNotUnpaid: Rule = ({ graph, pack }) => {
  const asked = Object.keys(pack.trees)
    .flatMap((tree) => graph.nodes(tree).filter((node) => node.kind === 'question'))
    .flatMap((node) =>
      node.answers.filter((given) => countsAsUnpaid(node, given)).map((given) => [node, given] as const),
    )
  const wrong = asked.flatMap(([node, { id, label }]) => {
    const [zh, en] = [label?.zh ?? '', label?.en ?? '']
    const ends = !OPEN_WORDS.test(zh) && QR_END.zh.test(zh) && QR_END.en.test(en)
    const { help } = node.node
    const silent = OPEN_STATES.filter((state) => !help.zh.includes(state) || !help.en.includes(state))
    return [
      ...(ends ? [] : [`${nameOf(node)}=${id}: ${zh}`]),
      ...(isTold(node, id) ? silent : []).map((state) => `${nameOf(node)}: the help does not speak of ${state}`),
    ]
  })
  return asked.length >= 7 ? wrong : [...wrong, `only ${asked.length} answers are looked at`]
}

const isTold = ({ node }: QuestionNode, id: string): boolean => node.heard === 'traced' && id === 'unpaid'

function countsAsUnpaid(node: QuestionNode, { id, to, label }: Answer): boolean {
  if (!label || NOT_OF_AN_ORDER.test(label.zh)) return false
  if (isTold(node, id) || (to?.kind === 'exit' && to.node.exit === 'unpaid')) return true
  return to !== undefined && UNPAID_AT.test(nameOf(to))
}

/** The states that prove nothing have an answer of their own, which leads to the outcome of an open order. */
export const anOpenStateHasItsAnswer: Rule = ({ graph }) =>
  ['records', 'order'].flatMap((id) => {
    const node = graph.node(PROCEDURE, id)
    const open = node?.kind === 'question' ? node.answers.find((answer) => answer.id === 'qr-open') : undefined
    const missing = ['支付失败', 'NOTPAY', 'PAYERROR', '退款中'].filter((state) => !open?.label?.zh.includes(state))
    const to = open?.to && nameOf(open.to)
    return [
      ...missing.map((state) => `${id}: ${state} has no answer`),
      ...(to === `${PROCEDURE}:pending-qr` ? [] : [`${id}=qr-open leads to ${to}`]),
    ]
  })

const SHOWN = /PAYERROR|NOTPAY|USERPAYING|SYSTEMERROR|支付失败|退款中/
const CALLED_UNPAID = {
  zh: /没付|未付|没收到|没扣|没成(?!功)|当失败|可以(?:再|重新)收/,
  en: /\bunpaid\b|\b(?:not|never) paid\b|\bdid not pay\b/i,
}
const BUT_NOT = { zh: /不等于|不是|不算|才算|还不知道|不要/, en: /\balone is not\b|\bis no\b|\bonly\b|\bdoes not\b/i }

/** No sentence anywhere says of a state in which an order may still be paid that it is unpaid. */
export const anOpenStateIsNeverCalledUnpaid: Rule = ({ passages }) =>
  passages.flatMap((passage) =>
    (['zh', 'en'] as const)
      .filter((lang) =>
        passage[lang]
          .split(/[。；;]|\.\s/)
          .some((part) => SHOWN.test(part) && CALLED_UNPAID[lang].test(part) && !BUT_NOT[lang].test(part)),
      )
      .map((lang) => `${placeOf(passage)} ${lang}: ${passage[lang]}`),
  )

const CALLED_THE_END = {
  zh: /未付[^。；]*才算|才算[^。；]*未付|两边[^。；]*没付/,
  en: /\bonly\b[^.;]*\bunpaid\b[^.;]*\b(?:means?|counts?)\b|\bneither\b[^.;]*\bnot paid\b/i,
}

/** Unpaid, or found nowhere, is how an order looks that may still be paid: no sentence lets it count as the end. */
export const notPaidYetIsNoEnd: Rule = ({ passages }) =>
  passages
    .filter(({ zh, en }) => CALLED_THE_END.zh.test(zh) || CALLED_THE_END.en.test(en))
    .map((passage) => `${placeOf(passage)}: ${passage.zh} | ${passage.en}`)

/** Words only a card payment has. */
const CARD_ONLY = /冲正|故障报告单|重打印|补打|卡号后四位|银行APP/

/** A payment known to be by QR, from a code or by answer, is asked nothing of cards, and not sure ends at its order. */
export const aQrPaymentStaysWithItsOrder: Rule = ({ graph, pack }) => {
  const known = [...pack.codes, ...pack.messages].filter(
    ({ sets = {} }) => sets.channel === 'qr' && sets['payment-open'] === 'yes',
  )
  const said: Start = { tree: 'dropped-transaction', heard: [{ fact: 'payment-open', answer: 'yes' }] }
  const atReprint = start(graph, said)
  const asked = atReprint && answer(atReprint, 'qr')
  const byChannel =
    atReprint && ['unsure', 'unsure', 'qr'].reduce<Walk | undefined>((w, id) => w && answer(w, id), atReprint)
  const walks = [
    ...known.map((entry) => [entry.enter, start(graph, entryStart(entry))] as const),
    [
      'told to be by QR',
      start(graph, { ...said, heard: [...(said.heard ?? []), { fact: 'channel', answer: 'qr' }] }),
    ] as const,
    ['QR at the reprint', asked] as const,
    ['QR by channel', byChannel] as const,
  ]
  const wrong = walks.flatMap(([name, walk]) => {
    if (!walk) return [`${name}: no walk`]
    const end = neverSure(walk)
    const ends = nameOf(end.at) === `${PROCEDURE}:pending-qr` ? [] : [`${name}: not sure ends at ${nameOf(end.at)}`]
    const cards = [...everyPlaceAfter(walk)]
      .filter(({ walk: { at } }) => at.kind === 'question' && at.tree.tree === PROCEDURE)
      .filter(
        ({ walk: here }) => here.at.kind === 'question' && CARD_ONLY.test(JSON.stringify([here.at.node, toDo(here)])),
      )
      .map(({ walk: { at } }) => `${name}: ${nameOf(at)} asks of a card`)
    return [...ends, ...cards]
  })
  return known.length >= 10 ? wrong : [...wrong, `only ${known.length} entries`]
}

/** Where it is not known how it was paid, the open outcome is true of both. */
export const notSureHowItWasPaidIsTrueOfBoth: Rule = ({ graph }) => {
  const walk = start(graph, { tree: 'dropped-transaction', heard: [{ fact: 'payment-open', answer: 'yes' }] })
  const end = walk && neverSure(walk).at
  if (end?.kind !== 'outcome') return ['no outcome']
  const [zh, en] = [saidIn(end.node, 'zh'), saidIn(end.node, 'en')]
  return [
    ...(/刷卡[^。]*(?:失败|已冲正)/.test(zh) && QR_END.zh.test(zh)
      ? []
      : [`${nameOf(end)} zh counts only one way as unpaid`]),
    ...(/failed[^.]*card/.test(en) && QR_END.en.test(en) ? [] : [`${nameOf(end)} en counts only one way as unpaid`]),
    ...(/订单号/.test(zh) ? [] : [`${nameOf(end)}: no order number`]),
  ]
}

/** Answers by which the money is known to have gone to somebody else. */
const ELSEWHERE = /=(?:staff|former|stranger)$/

/** Paid by the customer's bill and not in one's own record: it is looked up, whoever's name it was; nothing is fixed, and nothing settled, but at another's account. */
export const aPaymentNotInTheRecordIsLookedUp: Rule = ({ graph }) => {
  const asked = start(graph, { tree: 'qr-plate', node: 'own-record' })
  const walk = asked && answer(asked, 'no')
  const bill = walk && answer(walk, 'other')
  const ours = bill && answer(bill, 'ours')
  if (!walk || !bill || !ours) return ['whose name it is is not asked']
  const settled = [...everyPlaceAfter(walk)]
    .filter(({ walk: { at } }) => at.kind === 'outcome')
    .filter(({ walk: { at, moneyOpen }, by }) =>
      at.kind === 'outcome' && at.node.verdict === 'fixed'
        ? true
        : !moneyOpen && !by.some((step) => ELSEWHERE.test(step)),
    )
  return [
    ...settled.map(({ walk: { at }, by }) => `${by.join(' ')}: ${nameOf(at)}`),
    ...(ours.moneyOpen && nameOf(ours.at) === 'qr-plate:query-order' ? [] : [`ours: ${nameOf(ours.at)}`]),
    ...['unsure', 'skipped'].filter((id) => !answer(bill, id)?.moneyOpen).map((id) => `${id}: not open`),
  ]
}
