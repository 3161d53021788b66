/** What was done is known before its result counts, and what has no result stays open until somebody tells. */
import type { Outcome } from '../../../src/tree/format/schema.ts'
import type { GraphNode } from '../../../src/tree/graph.ts'
import { startsOf } from '../../../src/walk/leg-measures.ts'
import { alsoHeard, entryStart, type Start } from '../../../src/walk/start.ts'
import { allowed, answer, start, type Walk } from '../../../src/walk/walk.ts'
import { nameOf, undenied } from '../shipped.ts'
import { everyPlace, everyPlaceAfter, type Guidance, type Rule, saidIn, shownAt } from './guidance.ts'
import { ALSO_OPEN, openOutcomes } from './unknown-result-rules.ts'

const PROCEDURE = 'card-refused'
const OF_A_SALE = /^triage:settled-|^dropped-transaction:approved-paid$/

/** Walks that stand at the first question of the procedure, by every way into it. */
function atTheCard({ graph }: Guidance): Walk[] {
  const first = graph.node(PROCEDURE)
  return startsOf(graph).flatMap(({ from }) =>
    [...everyPlace(graph, from)].map(({ walk }) => walk).filter(({ at }) => at === first),
  )
}

/** The message, and the code of an approval with it, as they begin with words of what was done. */
const toldOf = ({ pack, graph }: Guidance, what: string): (Walk | undefined)[] => {
  const message = pack.messages.find(({ id }) => id === 'card-refused-after-answer')
  const code = pack.codes.find(({ code, channel }) => code === '00' && channel === 'card')
  const begun = (from: Start | undefined): Walk | undefined =>
    from && start(graph, alsoHeard(from, [{ fact: 'rejected-what', answer: what }]))
  const approved = begun(code && alsoHeard(entryStart(code), [{ fact: 'approved-code', answer: 'card-refused' }]))
  return [begun(message && entryStart(message)), approved]
}

/** Only an answer that says it was a payment lets it count as paid or unpaid; void, refund and hold have answers of their own. */
export const onlyAPaymentIsPaidOrUnpaid: Rule = (guidance) => {
  const nodes = guidance.graph.nodes(PROCEDURE)
  const exits = nodes.flatMap((node) =>
    node.kind === 'question'
      ? node.answers.filter(({ to }) => to?.kind === 'exit').map((one) => [node, one] as const)
      : [],
  )
  const first = guidance.graph.node(PROCEDURE)
  const asked = first?.kind === 'question' ? first.answers.map(({ id }) => id) : []
  const at = atTheCard(guidance)
  return [
    ...exits
      .filter(([, { label }]) => !/^收款：/.test(label?.zh ?? '') || !/^A payment\b/.test(label?.en ?? ''))
      .map(([node, { id }]) => `${nameOf(node)}=${id}: not said of a payment`),
    ...['refund', 'hold'].filter((id) => !asked.includes(id)).map((id) => `${PROCEDURE}: ${id} is no answer`),
    ...(at.length > 1 && exits.length > 1 ? [] : ['nothing leads there']),
  ]
}

const ORIGINAL_STANDS = { zh: /原来那笔收款还在/, en: /payment stands/i }
const NOT_CHARGED = { zh: /不要再收顾客/, en: /\bnever charge them again\b/i }
const NO_GOODS = { zh: /不再算收款[^。；]*货没给的不给/, en: /no longer counts as paid[^.;]*no goods/i }
const says = (outcome: Outcome, words: { zh: RegExp; en: RegExp }): boolean =>
  words.zh.test(saidIn(outcome, 'zh')) && words.en.test(saidIn(outcome, 'en'))

/** After a void or refund: reversed, the sale stands and nobody is charged; stands, it is paid no more; else it is open. */
export const aRefusedRefundIsNoSale: Rule = (guidance) => {
  const walks = [...atTheCard(guidance).map((walk) => answer(walk, 'refund')), ...toldOf(guidance, 'refund')]
  return walks.flatMap((walk) => {
    if (walk?.at.kind !== 'question' || walk.at.tree.tree !== PROCEDURE) return ['a void or refund is not asked about']
    if (allowed(walk).some(({ id }) => id === 'refund')) return ['what was done is known and asked again']
    const places = [...everyPlaceAfter(walk)].map((place) => place.walk)
    const wrong = places
      .filter(
        (here) => OF_A_SALE.test(nameOf(here.at)) || shownAt(here).some(({ effect }) => effect?.includes('charge')),
      )
      .map(({ at }) => `a void or refund ends at ${nameOf(at)}`)
    const [stands, reversed] = ['stands', 'reversed'].map((id) => answer(walk, id))
    const open = ['open', 'skipped', 'unsure'].filter((id) => !answer(walk, id)?.moneyOpen)
    const back = stands?.at.kind === 'outcome' && !stands.moneyOpen && says(stands.at.node, NO_GOODS)
    const kept =
      reversed?.at.kind === 'outcome' &&
      !reversed.moneyOpen &&
      says(reversed.at.node, ORIGINAL_STANDS) &&
      says(reversed.at.node, NOT_CHARGED)
    return [
      ...wrong,
      ...open.map((id) => `${id} is not open`),
      ...(back ? [] : ['stands: still counts as paid']),
      ...(kept ? [] : ['reversed: the sale does not stand, or is charged again']),
    ]
  })
}

/** After a step of a hold it is held, released or not: nothing there is a sale. */
export const aRefusedHoldIsNoSale: Rule = (guidance) => {
  const walks = [...atTheCard(guidance).map((walk) => answer(walk, 'hold')), ...toldOf(guidance, 'hold')]
  return walks.flatMap((walk) => {
    if (walk?.at.tree.tree !== 'unknown-hold') return [`a hold is not asked about but at ${walk && nameOf(walk.at)}`]
    return [...everyPlaceAfter(walk)]
      .filter(({ walk: { at } }) => OF_A_SALE.test(nameOf(at)))
      .map(({ walk: { at } }) => `a hold ends at ${nameOf(at)}`)
  })
}

/** Where a result is asked for, refused by the card is none; wherever a slip may prove a void, refund or hold, it does not then. */
export const afterARefusalNoSlipIsProof: Rule = ({ graph }) =>
  [
    'refund-failed:in-progress',
    'preauthorisation:in-progress',
    'unknown-result:reprint',
    'refund-failed:refund-record',
    ...['hold', 'completion', 'cancelling', 'undoing'].map((id) => `unknown-hold:of-${id}`),
  ].filter((name) => {
    const node = graph.resolve(name)
    return (
      node?.kind !== 'question' || !(/卡片拒绝交易/.test(node.node.help.zh) && /卡片拒绝交易/.test(node.node.help.en))
    )
  })

const NO_RESULT = /没有?结果|没查到|查不到/
/** It looks up licences. */
const OF_NO_PAYMENT = 'scam-warning'

/** An answer that says there is no result, or nothing was found, leads out of no procedure, and to no outcome but one at which the result is open. */
export const noResultIsOpen: Rule = (guidance) => {
  const open = new Set([...openOutcomes(guidance).keys(), ...ALSO_OPEN])
  const answers = Object.keys(guidance.pack.trees)
    .filter((tree) => tree !== OF_NO_PAYMENT)
    .flatMap((tree) => guidance.graph.nodes(tree))
    .flatMap((node) =>
      node.kind === 'question'
        ? node.answers.filter(({ label }) => NO_RESULT.test(label?.zh ?? '')).map((one) => [node, one] as const)
        : [],
    )
  const ends = (to: GraphNode | undefined): boolean =>
    to?.kind === 'exit' || (to?.kind === 'outcome' && !open.has(nameOf(to)))
  const wrong = answers.filter(([, { to }]) => ends(to)).map(([node, { id }]) => `${nameOf(node)}=${id} is settled`)
  return answers.length > 5 ? wrong : [...wrong, `only ${answers.length} answers`]
}

/** Outcomes at which something is asked of others, though no payment is open by the walk. */
const ASKED = [
  'batch-settlement:batch-unclear',
  'batch-settlement:batch-failed',
  'batch-settlement:unfinished-stuck',
  'register-link:compare-later',
  'payment-rejected:qr-other-way',
  'payment-rejected:offline-waiting',
  'settlement-missing:offline-look',
]

/** It is asked again first the same day before the terminal is switched off, and then the next day. */
export const itIsAskedAgainTheSameDay: Rule = ({ graph }) =>
  ASKED.filter((name) => {
    const node = graph.resolve(name)
    if (node?.kind !== 'outcome') return true
    const [zh, en] = [saidIn(node.node, 'zh'), saidIn(node.node, 'en')]
    const first = /今天收工(?:关机)?以前再(?:问|打|查)一次[^。]*(?:次日|第二天)/.test(zh)
    return !first || !/today,? before (?:switching off|closing)/.test(en) || !/next (?:day|morning)/.test(en)
  })

/** Whoever is not sure does not tell the police of a crime that nobody saw, in the trees about crimes either. */
export const thePoliceHearWhatIsKnown: Rule = ({ graph, pack }) =>
  Object.keys(pack.trees)
    .flatMap((tree) => graph.nodes(tree))
    .flatMap((node) => (node.kind === 'question' ? node.answers.filter(({ id }) => id === 'unsure') : []))
    .flatMap(({ to }) => (to?.kind === 'outcome' ? [to] : []))
    .flatMap((end) =>
      (end.node.contacts ?? []).filter(({ to }) => to === 'police-110').map(({ say }) => [end, say] as const),
    )
    .filter(([, say]) => undenied(say, { zh: /被人|可能被|盗用|盗刷/, en: /\bby somebody\b|\bmisuse/i }).length > 0)
    .map(([end, say]) => `${nameOf(end)}: ${say.zh}`)

/** Before the payment is asked about, whoever is sent to another way to pay hears that one without a result is not charged again. */
export const aLockedTerminalLeavesThePaymentOpen: Rule = ({ graph }) => {
  const ends = [...everyPlace(graph, { tree: 'terminal-unusable' })].filter(
    ({ walk: { at }, by }) =>
      at.kind === 'outcome' && at.tree.tree === 'terminal-unusable' && !by.some((step) => /:in-progress=/.test(step)),
  )
  const wrong = ends.filter(({ walk: { at } }) => at.kind === 'outcome' && !says(at.node, NO_RESULT_NOT_CHARGED))
  return ends.length >= 5 ? wrong.map(({ walk }) => nameOf(walk.at)) : [`only ${ends.length} ends`]
}
const NO_RESULT_NOT_CHARGED = {
  zh: /(?:没结果|结果不明)[^。；]*不再收/,
  en: /without a result[^.;]*not charged again|result is unknown[^.]*do not charge that customer again/i,
}
