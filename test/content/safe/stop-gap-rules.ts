/** What has no tree of its own yet ends where it does no harm, and says the first right thing. */
import type { Instruction } from '../../../src/tree/format/schema.ts'
import type { OutcomeNode, QuestionNode } from '../../../src/tree/graph.ts'
import { entryStart, type Start } from '../../../src/walk/start.ts'
import { answer, start, type Walk } from '../../../src/walk/walk.ts'
import { nameOf } from '../shipped.ts'
import { standing } from '../stands.ts'
import { effectsToldIn } from '../tables/effect-words.ts'
import { everyPlaceAfter, type Guidance, type Rule, saidIn, shownAt } from './guidance.ts'

export const STOP_GAPS = [
  'preauthorisation:held',
  'preauthorisation:complete-now',
  'preauthorisation:cancel-now',
  'refund-failed:void-and-charge',
  'refund-failed:difference-card',
  'refund-failed:difference-qr',
  'refund-failed:little-now',
  'batch-settlement:batch-failed',
  'batch-settlement:unfinished-stuck',
  'batch-settlement:uneven',
] as const

const outcome = ({ graph }: Guidance, name: string): OutcomeNode | undefined => {
  const node = graph.resolve(name)
  return node?.kind === 'outcome' ? node : undefined
}
const doing = ({ node }: OutcomeNode): string => node.actions.map(({ zh }) => zh).join('\n')
const never = (node: OutcomeNode): string => (node.node.never ?? []).map(({ zh }) => zh).join('\n')

/** Checks the words of one outcome: what it says to do, and what never. */
function says(
  guidance: Guidance,
  name: string,
  parts: readonly (readonly [what: string, test: (node: OutcomeNode) => boolean])[],
): string[] {
  const node = outcome(guidance, name)
  if (!node) return [`${name} is gone`]
  return parts.filter(([, test]) => !test(node)).map(([what]) => `${name}: ${what}`)
}

/** Each is also an answer of a question in its own tree. */
export const aStopGapIsAnAnswer: Rule = ({ graph }) =>
  STOP_GAPS.filter((name) => {
    const [tree = ''] = name.split(':')
    const questions = graph.nodes(tree).filter((node): node is QuestionNode => node.kind === 'question')
    return !questions.some(({ answers }) => answers.some(({ id, to }) => id !== 'unsure' && to && nameOf(to) === name))
  }).map((name) => `${name} is the answer of no question`)

const changesNothing = ({ node }: OutcomeNode): boolean => node.actions.every(({ effect }) => !effect?.length)
const refundsNothing = (node: OutcomeNode): boolean =>
  !node.node.actions.some((step) => effectsToldIn(step).includes('refund') || step.effect?.includes('refund'))

/** A hold is completed or cancelled by date and authorisation code, else the acquirer; no refund, void of a sale, or plain sale. */
export const aHoldIsNoSale: Rule = (guidance) => [
  ...says(guidance, 'preauthorisation:held', [
    [
      'never a refund, a void of a sale, or a plain sale',
      (n) => /不要用“退货”“消费撤销”，也不要另刷“消费”/.test(never(n)),
    ],
    ['no refund among what is done', refundsNothing],
    ['the money is only held', (n) => /冻结/.test(n.node.title.zh) && /没收到|还没收到/.test(saidIn(n.node, 'zh'))],
  ]),
  ...says(guidance, 'preauthorisation:complete-now', [
    ['completed by date and code', (n) => /“预授权完成”[^。]*日期（月日）、授权码/.test(doing(n))],
    ['never a plain sale instead', (n) => /不要另刷“消费”代替完成/.test(never(n))],
    ['no refund among what is done', refundsNothing],
    ['an unknown step is not repeated', (n) => /没结果就停手/.test(doing(n))],
  ]),
  ...says(guidance, 'preauthorisation:cancel-now', [
    ['cancelled by date and code', (n) => /“预授权撤销”[^。]*日期、授权码/.test(doing(n))],
    ['never a refund', (n) => /不要做“退货”/.test(never(n))],
    ['no refund among what is done', refundsNothing],
    ['an unknown step is not repeated', (n) => /没结果就停手/.test(doing(n))],
  ]),
  ...says(guidance, 'preauthorisation:expired', [
    ['over 30 days: the acquirer', (n) => /30天/.test(n.node.title.zh) && /今天打给收单机构/.test(doing(n))],
    ['another way to pay only when it says no', (n) => /完成不了、也请不了款，才联系顾客/.test(doing(n))],
    ['no refund among what is done', refundsNothing],
  ]),
  ...says(guidance, 'preauthorisation:undo-completion', [
    ['a wrong completion leaves the hold', (n) => /完成撤销[^。]*冻结还在/.test(n.node.cause.zh)],
    ['no refund among what is done', refundsNothing],
  ]),
]

/** Whoever says that it is gone comes to where it is blocked at once, with refunds and same-day pay-out; the police when it was stolen. */
export const aLostTerminalIsBlocked: Rule = (guidance) => {
  const { graph } = guidance
  const asked = ['triage', 'terminal-unusable'].filter((tree) => {
    const node = graph.node(tree, 'safety')
    const lost = node?.kind === 'question' ? node.answers.find(({ id }) => id === 'lost')?.to : undefined
    return !lost || nameOf(lost) !== 'terminal-lost:what'
  })
  const blocking = ['block-stolen', 'searched'].filter((id) => {
    const node = graph.node('terminal-lost', id)
    const steps = node?.kind === 'question' ? (node.node.do ?? []) : []
    return !/停.*退款.*当天提现/.test(steps[0]?.zh ?? '') || steps.some(({ effect }) => effect?.length)
  })
  return [
    ...asked.map((tree) => `${tree}: a lost terminal is not asked about`),
    ...blocking.map((id) => `terminal-lost:${id} does not block it`),
    ...says(guidance, 'terminal-lost:stolen-blocked', [
      ['the police when stolen', (n) => (n.node.contacts ?? []).some(({ to }) => to === 'police-110')],
      ['no step that changes money', (n) => n.node.actions.every(({ effect }) => !effect?.length)],
    ]),
    ...says(guidance, 'terminal-lost:came-back', [['not used when it turns up', (n) => /不开机/.test(doing(n))]]),
  ]
}

/** The steps of a question that says them before it asks. */
const stepsOf = ({ graph }: Guidance, name: string): readonly Instruction[] => {
  const node = graph.resolve(name)
  return node?.kind === 'question' ? (node.node.do ?? []) : []
}
const settles = ({ effect }: Instruction): boolean => effect?.includes('settle') ?? false

/** Network, once more, then the helpdesk today; nothing cleared or deleted; an interrupted one runs to its end; a finished one is finished. */
export const aBatchIsNeverCleared: Rule = (guidance) => {
  const again = stepsOf(guidance, 'batch-settlement:try-again')
  const going = stepsOf(guidance, 'batch-settlement:continue-it')
  const waits = guidance.graph.resolve('batch-settlement:reversal-waits')
  const pending = waits?.kind === 'question' ? waits.answers.find(({ id }) => id === 'yes')?.to : undefined
  return [
    ...(/网络/.test(again[0]?.zh ?? '') ? [] : ['try-again: network first']),
    ...(again.filter(settles).length === 1 ? [] : ['try-again: once more']),
    ...(going.some((step) => settles(step) && /等它自己做完/.test(step.zh)) ? [] : ['continue-it: to its end']),
    ...(pending?.kind === 'call' && pending.node.money ? [] : ['a reversal pending is not looked up first']),
    ...says(guidance, 'batch-settlement:batch-failed', [
      ['not again', (n) => !n.node.actions.some(settles)],
      ['the acquirer today', (n) => /停手[\s\S]*今天就打给收单机构/.test(doing(n))],
      ['nothing cleared', (n) => /不要清流水、删交易/.test(never(n))],
    ]),
    ...says(guidance, 'batch-settlement:sending-stuck', [
      ['not switched off', (n) => /不要关机/.test(doing(n))],
      ['nothing cleared', (n) => /不要[^。]*清流水/.test(never(n))],
    ]),
    ...says(guidance, 'batch-settlement:unfinished-stuck', [
      ['not switched off', (n) => /不要关机/.test(doing(n))],
      ['the acquirer today', (n) => /今天就打给收单机构/.test(doing(n))],
      ['nothing cleared', (n) => /不要清流水/.test(never(n))],
    ]),
    ...says(guidance, 'batch-settlement:uneven', [
      ['not again', (n) => !n.node.actions.some(settles) && /不要再结算/.test(never(n))],
      ['totals and details to the acquirer today', (n) => /今天就打给收单机构.*总数/.test(doing(n))],
      ['nothing cleared', (n) => /清流水/.test(never(n))],
    ]),
  ]
}

/** The void before the right amount, and that only with the void's slip and the customer; later only the difference. */
export const aWrongAmountIsMendedInOrder: Rule = (guidance) => [
  ...cameBy(guidance, 'refund-failed:void-and-charge', 'much-here', 'yes'),
  ...cameBy(guidance, 'refund-failed:difference-card', 'much-when', 'settled'),
  ...cameBy(guidance, 'refund-failed:difference-card', 'much-when', 'earlier'),
  ...cameBy(guidance, 'refund-failed:void-alone', 'much-here', 'no'),
  ...cameBy(guidance, 'refund-failed:difference-qr', 'wrong-amount', 'qr'),
  ...cameBy(guidance, 'refund-failed:little-now', 'little-here', 'yes'),
  ...['no', 'unsure'].flatMap((by) => cameBy(guidance, 'refund-failed:little-gone', 'little-here', by)),
  ...says(guidance, 'refund-failed:void-and-charge', [
    ['a void first, same day and not settled', (n) => /当天没结算：先撤掉整笔/.test(n.node.title.zh)],
    ['by the void', (n) => /用“撤销”/.test(n.node.actions[0]?.zh ?? '')],
    ['then charged, with slip and customer', (n) => /撤销单在手、顾客也在，才/.test(n.node.actions[1]?.zh ?? '')],
    ['void before charge', (n) => before(n, 'void', 'charge')],
    ['without the slip never again', (n) => /没有撤销单不要重收/.test(never(n))],
    ['a void without a result is not repeated', (n) => /撤销没结果就停手，不重做也不重收/.test(doing(n))],
  ]),
  ...says(guidance, 'refund-failed:void-alone', [
    ['without the customer the acquirer first', (n) => /顾客不在：先问收单机构/.test(n.node.title.zh)],
    ['nothing that changes money', changesNothing],
  ]),
  ...says(guidance, 'refund-failed:difference-card', [
    ['settled or a later day: only the difference', (n) => /“退货”[^。]*只输多收的差额/.test(doing(n))],
    ['to the original card', (n) => /退到原卡/.test(doing(n))],
    ['never in cash', (n) => /不要给现金/.test(never(n))],
  ]),
  ...says(guidance, 'refund-failed:difference-qr', [
    ['QR in its own order', (n) => /原订单，点“退款”，只填多收的差额/.test(doing(n))],
  ]),
  ...says(guidance, 'refund-failed:little-now', [
    ['too little: a second sale with the customer', (n) => /顾客在：差额另收一笔/.test(n.node.title.zh)],
  ]),
  ...says(guidance, 'refund-failed:little-gone', [
    ['never from a card number written down', (n) => /不要用记下的卡号补收/.test(never(n))],
    ['nothing is charged', changesNothing],
  ]),
]

/** An outcome is what a question's answer leads to. */
function cameBy({ graph }: Guidance, name: string, asked: string, by: string): string[] {
  const node = graph.node('refund-failed', asked)
  const to = node?.kind === 'question' ? node.answers.find(({ id }) => id === by)?.to : undefined
  return to && nameOf(to) === name ? [] : [`${asked}=${by} does not lead to ${name}`]
}

const before = ({ node }: OutcomeNode, first: 'void', then: 'charge'): boolean => {
  const at = (effect: string): number => node.actions.findIndex((step) => step.effect?.some((e) => e === effect))
  return at(first) >= 0 && at(first) < at(then)
}

/** A hold is asked about before anything is done to it: no result and refused are answers, and who is not sure finds out. */
export const aHoldIsAskedAboutFirst: Rule = ({ graph, pack }) => {
  const to = (name: string, id: string) => {
    const asked = graph.resolve(name)
    return asked?.kind === 'question' ? asked.answers.find((answer) => answer.id === id)?.to : undefined
  }
  const message = pack.messages.find(({ id }) => id === 'hold')
  const walk = message && start(graph, entryStart(message))
  const entered = walk ? standing(walk) : 'nothing'
  const findsOut = ['yes', 'unsure'].filter((id) => to('preauthorisation:in-progress', id)?.kind !== 'call')
  const wishes = ['wish', 'plan', 'wrong-keyed'].filter(
    (id) => to(`refund-failed:${id}`, 'hold') !== graph.resolve('preauthorisation:what'),
  )
  return [
    ...(entered === 'preauthorisation:in-progress > what' ? [] : [`words about a hold enter at ${entered}`]),
    ...findsOut.map((id) => `in-progress=${id} finds out nothing`),
    ...(to('preauthorisation:what', 'refused')?.id === 'refused-code' ? [] : ['refused leads nowhere']),
    ...(to('preauthorisation:what', 'unsure')?.kind === 'question' ? [] : ['not sure finds out nothing']),
    ...wishes.map((id) => `refund-failed:${id}=hold is not asked what is to be done`),
  ]
}

/** Of a hold, the slip of another step proves nothing: which step is asked first, and each has its own slip. */
export const aStepHasItsOwnSlip: Rule = ({ graph }) => {
  const steps = [
    ['of-hold', '预授权'],
    ['of-completion', '预授权完成'],
    ['of-cancelling', '预授权撤销'],
    ['of-undoing', '预授权完成撤销'],
  ] as const
  return steps.flatMap(([id, title]) => {
    const node = graph.node('unknown-hold', id)
    const words = node?.kind === 'question' ? (node.node.do ?? []).map(({ zh }) => zh).join('') : ''
    return words.includes(`标题要是“${title}”`) ? [] : [`unknown-hold:${id} does not name its slip`]
  })
}

/** Refused by a code of a hold: it is completed or cancelled once more by its slip, or by the acquirer. */
export const aRefusedHoldStaysAHold: Rule = (guidance) => {
  const compared = guidance.graph.resolve('preauthorisation:compare')
  const words = compared?.kind === 'question' ? (compared.node.do ?? []).map(({ zh }) => zh).join('') : ''
  const ways = ['where-paid', 'refused-as', 'code-40', 'amount'].filter((id) => {
    const asked = guidance.graph.resolve(`refund-failed:${id}`)
    const to = asked?.kind === 'question' ? asked.answers.find((answer) => answer.id === 'hold')?.to : undefined
    return to !== guidance.graph.resolve('preauthorisation:refused-code')
  })
  return [
    ...ways.map((id) => `refund-failed:${id}=hold is not asked for its code`),
    ...(/标题[^。]*日期[^。]*授权码/.test(words) ? [] : ['preauthorisation:compare: by its slip']),
    ...says(guidance, 'preauthorisation:retry-by-slip', [
      ['by its slip', (n) => /日期[^。]*授权码/.test(doing(n))],
      ['once', (n) => /只再做一次/.test(n.node.title.zh)],
      ['the acquirer', (n) => /又被拒：停手，打给收单机构/.test(doing(n))],
      ['no refund, no void, no sale instead', (n) => /不要改用“退货”“消费撤销”“消费”/.test(never(n))],
      ['no refund among what is done', refundsNothing],
    ]),
    ...says(guidance, 'preauthorisation:ask-state', [
      ['the acquirer', (n) => /打给收单机构/.test(doing(n))],
      ['no refund, no sale instead', (n) => /不要退货、不要另刷“消费”/.test(never(n))],
      ['no refund among what is done', refundsNothing],
    ]),
  ]
}

/** A wrong amount is mended only once the payment with it is known to have succeeded. */
export const aWrongAmountSucceededFirst: Rule = ({ graph, pack }) => {
  const ways = Object.keys(pack.trees).flatMap((tree) =>
    graph.nodes(tree).flatMap((node) => {
      const direct =
        node.kind === 'question'
          ? node.answers.filter(({ to }) => to && nameOf(to) === 'refund-failed:wrong-amount')
          : []
      return direct.map(({ id, label }) => [`${nameOf(node)}=${id}`, label?.zh ?? ''] as const)
    }),
  )
  return ways.filter(([, label]) => !/成功/.test(label)).map(([way]) => `${way} leads to the wrong amount`)
}

/** Nobody who keyed too little voids the sale: known from the words, or not sure what is wanted, no step on the way voids it. */
export const tooLittleIsNotVoided: Rule = ({ graph }) => {
  const keyed: Start = { tree: 'refund-failed', heard: [{ fact: 'refund-screen', answer: 'wrong-amount' }] }
  const at = (node: string, from: Start): Walk | undefined => start(graph, { ...from, node })
  const told = at('screen', keyed)
  const known = told && nameOf(told.at) === 'refund-failed:wrong-keyed' ? [] : ['what was keyed wrong is asked again']
  const unsureAt = (node: string): string[] => {
    const asked = at(node, { tree: 'refund-failed' })
    const unsure = asked && answer(asked, 'unsure')
    if (!unsure) return [`${node} is not asked`]
    return [...everyPlaceAfter(unsure)]
      .filter(({ walk }) => shownAt(walk).some(({ effect }) => effect?.includes('void')))
      .map(({ walk }) => `not sure at ${node}: ${nameOf(walk.at)} voids`)
  }
  return [...known, ...unsureAt('wish'), ...unsureAt('wrong-amount')]
}
