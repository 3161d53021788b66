/** An unknown result is never treated as failed, nor as paid, before the host's side says so. */

import { type Effect, UNSAFE_EFFECTS } from '../../../src/tree/format/schema.ts'
import { type Answer, isQuestion, type QuestionNode } from '../../../src/tree/graph.ts'
import { startsOf } from '../../../src/walk/leg-measures.ts'
import type { Walk } from '../../../src/walk/walk.ts'
import { nameOf, placeOf, STEP_KEYS } from '../shipped.ts'
import { everyPlace, type Guidance, type Rule, saidIn, shownAt, UNPAID_AT } from './guidance.ts'

/** What a slip must and must not be called to count. */
const SALE = /“消费”/
const OTHER_SLIPS = ['故障报告单', '冲正', '撤销']
const PROCEDURE = 'unknown-result'

/** The question that counts a reprint says in its body, not behind the help, which slip counts. */
export const aReprintIsThisSalesSlip: Rule = ({ graph }) => {
  const node = graph.node(PROCEDURE)
  if (node?.kind !== 'question') return ['no question at the start of the procedure']
  const body = [...(node.node.do ?? []), node.node.ask]
  const needed = ['消费', '预授权完成', '非凭证', ...OTHER_SLIPS]
  return (['zh', 'en'] as const).flatMap((lang) => {
    const words = body.map((text) => text[lang]).join('\n')
    return needed.filter((word) => !words.includes(word)).map((word) => `${nameOf(node)} ${lang}: ${word} is not named`)
  })
}

/** Wherever a reprint is looked at to see whether something went through, the kind of slip is named. */
export const aReprintIsLookedAtForItsKind: Rule = ({ passages, graph }) =>
  passages
    .filter(({ key }) => STEP_KEYS.includes(key))
    .filter(({ zh }) => /重打印|补打/.test(zh) && /凭证号|这一笔|这笔|四项|核对/.test(zh))
    .filter(({ zh }) => !/“(?:消费|撤销|退货|预授权(?:完成)?(?:撤销)?)”/.test(zh) && !/报修|练/.test(zh))
    .filter(({ at }) => !namedBefore(graph, at))
    .map((passage) => `${placeOf(passage)}: ${passage.zh}`)

/** Another step of the same question says which slip counts. */
const namedBefore = (graph: Guidance['graph'], at: string): boolean => {
  const node = graph.resolve(at)
  return node?.kind === 'question' && (node.node.do ?? []).some(({ zh }) => SALE.test(zh))
}

const HOST = /收单一方|收单机构|官方APP|已关闭|当场明确(?:拒绝|被拒)|写明|^从没付过/
const ONLY_TERMINAL = /终端|机器|屏幕|小票|签购单|流水|冲正成功/
/** Asked once it is known to be unpaid: what is left to do. */
const ASKED_AFTERWARDS = new Set([
  'triage:left-unpaid',
  'refund-failed:which-failed',
  'settlement-missing:unpaid',
  'sale-unpaid:more',
])

/** Every answer that lets a payment or refund count as failed speaks of the host's side, never of the terminal's own word. */
export const failedIsTheHostsWord: Rule = ({ graph, pack }) =>
  Object.keys(pack.trees)
    .flatMap((tree) => graph.nodes(tree).filter((node) => node.kind === 'question'))
    .filter((node) => !ASKED_AFTERWARDS.has(nameOf(node)))
    .flatMap((node) =>
      node.answers.flatMap((given) => {
        const words = given.label?.zh ?? ''
        const isWord = HOST.test(words) && !ONLY_TERMINAL.test(words)
        return isWord || !countsAsFailed(node, given) ? [] : [`${nameOf(node)}=${given.id}: ${words || 'no words'}`]
      }),
    )

function countsAsFailed({ node }: QuestionNode, { id, to }: Answer): boolean {
  if (node.heard === 'traced' && id === 'unpaid') return true
  if (to?.kind === 'exit' && to.node.exit === 'unpaid') return true
  if (to && UNPAID_AT.test(nameOf(to))) return true
  return node.money === 'may-have-moved' && goesOn((to?.kind === 'tell' ? to.goes.to : to)?.node)
}

const goesOn = (node: object | undefined): boolean =>
  node !== undefined && 'actions' in node && JSON.stringify(node.actions).match(/"(?:charge|refund|void)"/) !== null

/** Whoever is not sure whether a payment is open finds out: the answer leads into a procedure, or to a question that is itself about it. */
export const notSureOfAnOpenPaymentFindsOut: Rule = ({ graph, pack }) =>
  Object.keys(pack.trees)
    .flatMap((tree) =>
      graph.nodes(tree).filter((node) => node.kind === 'question' && node.node.heard === 'payment-open'),
    )
    .flatMap((node) => {
      const to = node.kind === 'question' ? node.answers.find(({ id }) => id === 'unsure')?.to : undefined
      const marked = to && 'money' in to.node && to.node.money === 'may-have-moved'
      return marked ? [] : [`${nameOf(node)}: not sure leads to ${to && nameOf(to)}`]
    })

/** What counts as paid says that nothing undoes it, and what counts as failed never that it was not found. */
export const anAnswerOfTheBooksSaysAll: Rule = ({ graph, pack }) => {
  const labels = (tree: string, id: string, answer: string): string => {
    const node = graph.node(tree, id)
    return (node?.kind === 'question' && node.answers.find((one) => one.id === answer)?.label?.zh) || ''
  }
  const failed = Object.keys(pack.trees)
    .flatMap((tree) => graph.nodes(tree).filter((node) => node.kind === 'question'))
    .flatMap((node) =>
      node.answers.filter((given) => countsAsFailed(node, given)).map((given) => [node, given] as const),
    )
  return [
    ...(/待冲正/.test(labels(PROCEDURE, 'records', 'success')) ? [] : ['records=success says nothing of a reversal']),
    ...(/退/.test(labels(PROCEDURE, 'order', 'success')) ? [] : ['order=success says nothing of a refund']),
    ...failed
      .filter(([, { label }]) => /查不到|没找到/.test(label?.zh ?? ''))
      .map(([node, { id }]) => `${nameOf(node)}=${id}: not found counts as failed`),
  ]
}

/** A refusal that was the answer to this very try was never unknown: the first question and the records say so. */
export const aRefusalWasNeverUnknown: Rule = ({ graph }) => {
  const records = graph.node(PROCEDURE, 'records')
  const refused = records?.kind === 'question' ? records.answers.find(({ id }) => id === 'refused') : undefined
  const words = refused?.label?.zh ?? ''
  const first = graph.node('triage', 'in-progress')
  const told = first?.kind === 'question' && /51/.test(first.node.help.zh) && /51/.test(first.node.help.en)
  return [
    ...['51', 'NOTENOUGH', 'AUTHCODEEXPIRE']
      .filter((code) => !words.includes(code))
      .map((code) => `${code} is not named`),
    ...(refused?.to?.kind === 'exit' ? [] : ['a refusal is asked about further']),
    ...(told ? [] : ['triage:in-progress does not say that a refusal is no']),
  ]
}

const RELEASE = { zh: /交货|放货|交单|交签购单/, en: /\b(?:hand over|release)\b[^.;]*\b(?:goods|slip)\b/i }
const NOT_YET = { zh: /先别给|不要|别给|先留/, en: /\b(?:not|never|hold)\b/i }

/** No step before a question hands anything over, but where the payment was found paid. */
export const nothingIsReleasedBeforeItsQuestion: Rule = ({ graph, pack }) => {
  const paid = new Set<string>()
  for (const tree of Object.keys(pack.trees))
    for (const node of graph.nodes(tree))
      if (node.kind === 'call') {
        const to = node.exits.get('paid')?.to
        if (to) paid.add(nameOf(to.kind === 'call' && to.enter ? to.enter : to))
      }
  return Object.keys(pack.trees).flatMap((tree) =>
    graph.nodes(tree).flatMap((node) => {
      if (!isQuestion(node.node) || paid.has(nameOf(node))) return []
      return (node.node.do ?? [])
        .filter(({ zh, en }) => said(zh, 'zh') || said(en, 'en'))
        .map(({ zh }) => `${nameOf(node)}: ${zh}`)
    }),
  )
}

const said = (text: string, lang: 'zh' | 'en'): boolean =>
  text.split(/[。；;.]/).some((clause) => RELEASE[lang].test(clause) && !NOT_YET[lang].test(clause))

/** What every outcome says at which a result is still open. */
const PENDING: readonly (readonly [what: string, zh: RegExp, en: RegExp])[] = [
  ['what to do with the goods', /货/, /\bgoods\b/i],
  ['what to keep', /留好|收好/, /\bkeep\b/i],
  ['to ask today, before switching off', /今天收工关机以前/, /today before switching off/i],
  ['the next day at the latest', /次日/, /next day/i],
  ['found paid', /成功：(?:已收款|给顾客凭证)|说成功就是已收款/, /success[^.;]*(?:paid|proof)/i],
  ['found failed', /(?:失败|已关闭)[^。]*才/, /only[^.;]*(?:failed|closed)/i],
  ['not found is still unknown', /查不到就还是不知道/, /not found still means not known/i],
  ['data checked', /核对/, /\bcheck\b/i],
  ['not again until then', /(?:不再|不要[^，。]*再)(?:收|扫|退|试)/, /(?:never|no)\b[^.;]*(?:again|second)/i],
]

export function openOutcomes({ graph }: Guidance): Map<string, Walk> {
  const open = new Map<string, Walk>()
  for (const { from } of startsOf(graph))
    for (const { walk } of everyPlace(graph, from))
      if (walk.at.kind === 'outcome' && walk.moneyOpen && !toldOnTheWay(walk)) open.set(nameOf(walk.at), walk)
  return open
}

/** Nothing marks these as open, since another payment or a test is: still nobody knows the result. */
export const ALSO_OPEN = [
  'aftercare:test-unknown',
  'duplicate-charge:bank-shows-two',
  'duplicate-charge:no-record',
  'refund-failed:ask-acquirer',
]

/** A refund has no procedure of its own to settle it: the answer that names the host's word does. */
function toldOnTheWay(end: Walk): boolean {
  for (let walk: Walk | undefined = end; walk?.before; walk = walk.before) {
    const { at } = walk.before
    const label = at.kind === 'question' ? at.answers.find(({ id }) => id === walk?.answer)?.label?.zh : undefined
    if (at.kind === 'question' && at.node.money && /^成功|写明/.test(label ?? '')) return true
  }
  return false
}

export const aPendingOutcomeSaysAll: Rule = (guidance) => {
  const names = [...openOutcomes(guidance).keys(), ...ALSO_OPEN]
  return names.flatMap((name) => {
    const node = guidance.graph.resolve(name)
    if (node?.kind !== 'outcome') return [`${name} is gone`]
    const [zh, en] = [saidIn(node.node, 'zh'), saidIn(node.node, 'en')]
    return PENDING.filter(([, inZh, inEn]) => !inZh.test(zh) || !inEn.test(en)).map(([what]) => `${name}: ${what}`)
  })
}

/** By what the acquirer finds a payment. */
const FOUND_BY: readonly (readonly [what: string, zh: RegExp, en: RegExp])[] = [
  ['merchant number', /商户号/, /merchant number/i],
  ['amount', /金额|……元/, /amount|yuan/i],
  ['last four digits or order number', /后四位|订单号/, /last four|order number/i],
]

/** The sentence for the acquirer has at every pending outcome what it finds the payment by. */
export const theAcquirerIsToldWhichPayment: Rule = (guidance) =>
  [...openOutcomes(guidance).keys(), ...ALSO_OPEN].flatMap((name) => {
    const node = guidance.graph.resolve(name)
    const say = node?.kind === 'outcome' && node.node.contacts?.find(({ to }) => to === 'acquirer')?.say
    if (!say) return [`${name}: nothing to say to the acquirer`]
    return FOUND_BY.filter(([, zh, en]) => !zh.test(say.zh) || !en.test(say.en)).map(([what]) => `${name}: no ${what}`)
  })

/** A step of a hold counts as failed by the acquirer's word alone; else it is pending. */
export const aStepOfAHoldIsPendingUntilTold: Rule = ({ graph }) =>
  ['of-hold', 'of-completion', 'of-cancelling', 'of-undoing'].flatMap((id) => {
    const node = graph.node('unknown-hold', id)
    const answers = node?.kind === 'question' ? node.answers : []
    const pending = ['open', 'unsure'].filter(
      (one) => answers.find((answer) => answer.id === one)?.to !== graph.node('unknown-hold', 'pending-hold'),
    )
    const words = answers.find((answer) => answer.id === 'failed')?.label?.zh ?? ''
    return [
      ...pending.map((one) => `unknown-hold:${id}=${one} is not pending`),
      ...(HOST.test(words) && !ONLY_TERMINAL.test(words) ? [] : [`unknown-hold:${id}=failed: ${words}`]),
    ]
  })

/** At a pending outcome nothing but other customers' payments goes on. */
export const nothingUnsafeWhileOpen: Rule = (guidance) =>
  [...openOutcomes(guidance)].flatMap(([name, walk]) =>
    shownAt(walk)
      .flatMap(({ effect = [] }) => effect)
      .filter((effect: Effect) => [...UNSAFE_EFFECTS, 'void', 'refund', 'settle'].includes(effect))
      .map((effect) => `${name}: ${effect}`),
  )

const PROMISES = {
  zh: /(?:通常|一般|多半|自动|肯定)会?[^，。；]{0,8}(?:退回|退还|返还)|会(?:自动|另外|原路)?(?:退回|退还|返还)|可以等|(?:钱|款)[^，。；]{0,8}(?:就|会)[^，。；]{0,4}(?:回来|回到|退到|到(?:卡|账))/,
  en: /usually (?:returns|goes back|comes back|back)|(?:is|are) (?:usually |mostly )?(?:back|returned) in\b|(?:debit|money) (?:comes|goes) back (?:on|by)|reversal or reconciliation (?:usually )?returns|\bwill (?:soon )?(?:be|come|go) back\b|\bback (?:on|in) (?:the|their|your) (?:card|account) (?:with)?in\b/i,
}
/** These quote what a screen or a swindler says, and deny it. */
const DENIED = /其实结果不明|退款链接|退两(?:次|遍)|退回的那笔|投诉多半被退回/

/** A day by which money is back. */
const BY_A_DAY = {
  zh: /(?:小时|天|工作日)[^，。；]{0,3}(?:内|里|就|会)[^，。；可]{0,6}(?:退回|退还|返还|到(?:账|卡)|回来)/,
  en: /\b(?:is|are|gets?|comes?|goes)\b[^.;,]{0,24}\b(?:returned|credited|refunded|back)\b[^.;,]{0,20}\bwithin\b/i,
}

/** Nobody is told that money comes back before that is known. */
export const noMoneyIsPromised: Rule = ({ passages }) =>
  passages
    .filter(({ key }) => key !== 'display')
    .filter(
      ({ zh, en }) => PROMISES.zh.test(zh) || PROMISES.en.test(en) || BY_A_DAY.zh.test(zh) || BY_A_DAY.en.test(en),
    )
    .filter(({ zh }) => !DENIED.test(zh))
    .map((passage) => `${placeOf(passage)}: ${passage.zh} | ${passage.en}`)

/** How a reversal goes out differs from program to program; the terminal's own 冲正成功 proves nothing. */
export const aReversalIsWordedAsKnown: Rule = ({ passages }) =>
  passages
    .filter(({ key }) => key !== 'label' && key !== 'display')
    .flatMap((passage) => {
      const clauses = passage.zh.split(/[。；]/)
      const byItself = clauses.filter((c) => /冲正/.test(c) && /签到[^、]*(?:送|发)/.test(c) && !/有的/.test(c))
      const proof = /“冲正成功”/.test(passage.zh) && !/不算|也(?:要|这样)|不靠|还不算数|被拒绝/.test(passage.zh)
      const counted = proof && !/(?:吗|？)/.test(passage.zh)
      return byItself.length > 0 || counted ? [`${placeOf(passage)}: ${passage.zh}`] : []
    })
