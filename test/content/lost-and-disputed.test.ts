/** A lost terminal is blocked, a payment nobody sees is not taken twice, an open dispute gets no refund beside it; each mistake is found. */
import { describe, expect, it } from 'vitest'
import type { Instruction, Node, Outcome } from '../../src/tree/format/schema.ts'
import type { OutcomeNode } from '../../src/tree/graph.ts'
import { everyPlace, type Guidance, guidanceOf, type Rule } from './safe/guidance.ts'
import { nameOf, pack } from './shipped.ts'

const MONEY = ['charge', 'void', 'refund']

const nodesOf = ({ graph }: Guidance, tree: string) => graph.nodes(tree)
const outcomes = (guidance: Guidance, tree: string): OutcomeNode[] =>
  nodesOf(guidance, tree).filter((node) => node.kind === 'outcome')
const stepsOf = (node: Node): readonly Instruction[] => [
  ...('do' in node ? (node.do ?? []) : []),
  ...('actions' in node ? node.actions : []),
]
const told = (outcome: Outcome): string => outcome.actions.map(({ zh }) => zh).join('\n')
const callsPolice = ({ contacts = [] }: Outcome): boolean => contacts.some(({ to }) => to === 'police-110')

/** The steps that have it blocked while somebody else may hold it. */
const BLOCKS = ['block-stolen', 'searched', 'block-missing', 'kept', 'with-agent', 'register-loss']

const aBlockTakesRefundsAndPayOut: Rule = ({ graph }) =>
  BLOCKS.filter((id) => {
    const node = graph.node('terminal-lost', id)?.node
    return !node || !stepsOf(node).some(({ zh }) => /停/.test(zh) && /退款/.test(zh) && /当天提现/.test(zh))
  })

const aTheftGoesToThePolice: Rule = (guidance) => {
  const called = outcomes(guidance, 'terminal-lost').filter(({ node }) => callsPolice(node))
  const ids = called.map(({ id }) => id)
  return [
    ...['stolen-blocked', 'misused', 'use-unknown'].filter((id) => !ids.includes(id)),
    ...['missing-blocked', 'kept', 'came-back', 'not-blocked', 'in-transit'].filter((id) => ids.includes(id)),
  ]
}

const whatComesBackStaysOff: Rule = ({ graph }) =>
  ['came-back', 'whose-unknown', 'not-yours'].filter((id) => {
    const found = graph.node('terminal-lost', id)
    return found?.kind !== 'outcome' || !/^不开机/.test(found.node.actions[0]?.zh ?? '')
  })

const aLossMovesNoMoney: Rule = (guidance) =>
  nodesOf(guidance, 'terminal-lost')
    .filter(({ node }) => stepsOf(node).some(({ effect }) => effect?.length))
    .map(nameOf)

/** Only where neither the shop's record nor the customer's bill has it. */
const aDoubtfulPaymentIsNotPaidAnew: Rule = ({ graph }) =>
  [...everyPlace(graph, { tree: 'qr-plate' })].flatMap(({ walk: { at }, by }) => {
    const afterDoubt = by.includes('qr-plate:in-progress=yes') || by.includes('qr-plate:in-progress=unsure')
    if (!afterDoubt || at.kind !== 'outcome') return []
    const forOthers = at.node.actions.every(({ zh, effect }) => !effect?.includes('charge') || /别的顾客/.test(zh))
    return forOthers ? [] : [nameOf(at)]
  })

const aNewPlateIsTriedInOrder: Rule = (guidance) => {
  const all = outcomes(guidance, 'qr-plate')
  const small = (steps: readonly Instruction[]) => steps.filter(({ zh }) => /小额/.test(zh))
  const tried = all.flatMap(({ id, node }) => small(node.later ?? []).map((step) => ({ id, step })))
  return [
    ...all.filter(({ node }) => small(node.actions).length > 0).map(({ id }) => `${id}: before anything else`),
    ...tried.filter(({ step }) => !/店主以外的人.*在原订单里退/.test(step.zh)).map(({ id }) => `${id}: by whom`),
    ...(tried.length >= 3 ? [] : ['not tried']),
    ...(/看到收款方名称就停/.test(told(all.find(({ id }) => id === 'new-plate')?.node as Outcome)) ? [] : ['no name']),
  ]
}

const anOpenDisputeIsNotRefunded: Rule = (guidance) => [
  ...nodesOf(guidance, 'dispute')
    .filter(({ node }) => stepsOf(node).some(({ effect = [] }) => effect.some((e) => MONEY.includes(e))))
    .map(nameOf),
  ...['send-papers', 'prove-terms', 'prove-amount', 'refund-proof'].filter((id) => {
    const found = guidance.graph.node('dispute', id)
    const never = found?.kind === 'outcome' ? (found.node.never ?? []).map(({ zh }) => zh).join('') : ''
    return !/不要(?:私下退|另外退|自己另退|再退)/.test(never)
  }),
]

const aNoticeIsCheckedFirst: Rule = ({ graph }) =>
  [...everyPlace(graph, { tree: 'dispute' })].flatMap(({ walk: { at }, by }) => {
    const sends = at.kind === 'outcome' && /^(?:send-|prove-|overdue|ask-deadline)/.test(at.id)
    const checked = by.some((step) => /whose-notice=ours$|reason-known=yes$/.test(step))
    return sends && !checked ? [by.join(' ')] : []
  })

// biome-ignore lint/suspicious/noExplicitAny: a pack that is taken apart on purpose
type Writable = any
const nodeIn = (broken: Writable, name: string): Writable => {
  const [tree = '', id = ''] = name.split(':')
  return broken.trees[tree].nodes[id]
}

const RULES: readonly (readonly [what: string, rule: Rule, change: (broken: Writable) => void])[] = [
  [
    'a block takes refunds and same-day pay-out too',
    aBlockTakesRefundsAndPayOut,
    (broken) => {
      nodeIn(broken, 'terminal-lost:kept').actions[0].zh = '打给收单机构停机，要工单号。'
    },
  ],
  [
    'a theft goes to the police, a loss does not',
    aTheftGoesToThePolice,
    (broken) => {
      nodeIn(broken, 'terminal-lost:stolen-blocked').contacts.shift()
    },
  ],
  [
    'what comes back stays off',
    whatComesBackStaysOff,
    (broken) => {
      nodeIn(broken, 'terminal-lost:came-back').actions.shift()
    },
  ],
  [
    'a loss moves no money',
    aLossMovesNoMoney,
    (broken) => {
      nodeIn(broken, 'terminal-lost:was-here').actions[1].effect = ['charge']
    },
  ],
  [
    'a payment in doubt is not paid anew',
    aDoubtfulPaymentIsNotPaidAnew,
    (broken) => {
      nodeIn(broken, 'qr-plate:no-bill').actions[0].effect = ['charge']
    },
  ],
  [
    'a new plate is scanned to the name, then tried by somebody else and refunded',
    aNewPlateIsTriedInOrder,
    (broken) => {
      nodeIn(broken, 'qr-plate:new-plate').later[0].zh = '自己付一笔小额试试。'
    },
  ],
  [
    'an open dispute gets no refund beside it',
    anOpenDisputeIsNotRefunded,
    (broken) => {
      nodeIn(broken, 'dispute:prove-terms').never = []
    },
  ],
  [
    'nothing is sent before the acquirer said that the notice is its own',
    aNoticeIsCheckedFirst,
    (broken) => {
      nodeIn(broken, 'dispute:whose-notice').unsure = 'send-papers'
    },
  ],
]

describe('lost terminals, printed codes and disputes', () => {
  it.each(RULES)('%s', (_, rule) => expect(rule(guidanceOf(pack))).toEqual([]))
  it.each(RULES)('%s: the mistake is found', (_, rule, change) => {
    const broken = structuredClone(pack)
    change(broken)
    expect(rule(guidanceOf(broken))).not.toEqual([])
  })
})
