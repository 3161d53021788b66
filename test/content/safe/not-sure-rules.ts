/** "Not sure" is neither an accusation nor an alarm, and water is no fire. */

import type { OutcomeNode } from '../../../src/tree/graph.ts'
import { start } from '../../../src/walk/walk.ts'
import { nameOf, undenied } from '../shipped.ts'
import { neverSure, outcomesOf, type Rule, startAt } from './guidance.ts'

/** Where somebody who does not know must not hear of fire, attack, police, fraud, a repair done, or what nobody saw. */
const ASKED = [
  'triage:safety',
  'triage:smoke-now',
  'terminal-unusable:safety',
  'terminal-unusable:smoke-now',
  'terminal-unusable:opened',
  'terminal-unusable:offline-frozen',
  'terminal-unusable:offline-pending',
  'power:danger',
  'power:smoke-now',
  'printer-fault:danger',
  'printer-fault:smoke-now',
  'bluetooth-fault:safety',
  'bluetooth-fault:smoke-now',
  'card-reader-fault:safety',
  'card-reader-fault:smoke-now',
  'card-reader-fault:added-part',
  'card-reader-fault:tap',
  'card-reader-fault:module-tamper',
  'peripherals:keypad-cover',
  'payment-rejected:risk-refused',
  'batch-settlement:reversal-waits',
  'unknown-result:reprint',
  'unknown-result:records',
  'unknown-result:reversal',
]
const ALARM =
  /防拆|盗刷|做手脚|被人|起火|触电|改装|攻击|诈骗|套现|没看到扣款|断网时收过款|恢复|已修好|还没上送|不是.*真实买卖/
const ALARMED = new Set(['police-110', 'antifraud-96110', 'fire-119', 'ambulance-120'])

const alarms = ({ node }: OutcomeNode): boolean =>
  node.verdict === 'fixed' || ALARM.test(node.title.zh) || (node.contacts ?? []).some(({ to }) => ALARMED.has(to))

const ACCUSES = {
  zh: /套现|诈骗|骗子|盗刷|洗钱|改装|做了?手脚|攻击|被人|老实/,
  en: /fraud|cash-?(?:ing )?out|swindl|skimm|launder|scam|attack/i,
}
/** They look like a denial and are none. */
const HINTS = /不排除|说不定|不一定不/g
/** Trees that ask about a crime from their first question on. */
const OF_CRIMES = new Set(['scam-warning', 'terminal-lost', 'complaint'])

/** Title, cause, steps, and what is said to others: at no question does not being sure speak of a crime. */
export const notSureAccusesNobody: Rule = ({ graph, pack }) => {
  const told = Object.keys(pack.trees)
    .filter((tree) => !OF_CRIMES.has(tree))
    .flatMap((tree) => graph.nodes(tree))
    .flatMap((node) => (node.kind === 'question' ? node.answers.filter(({ id }) => id === 'unsure') : []))
    .flatMap(({ to }) => (to?.kind === 'outcome' ? [to] : []))
  return [...new Set(told)].flatMap((end) => {
    const { title, cause, actions, later = [], contacts = [] } = end.node
    const texts = [title, cause, ...actions, ...later, ...contacts.flatMap(({ say }) => (say ? [say] : []))]
    return texts
      .filter(({ zh, en }) => undenied({ zh: zh.replace(HINTS, ''), en }, ACCUSES).length > 0)
      .map(({ zh, en }) => `${nameOf(end)}: ${zh} | ${en}`)
  })
}

const evacuates = ({ node }: OutcomeNode): boolean => node.verdict === 'stop' || ALARM.test(node.title.zh)

/** From each of these, by "not sure" once and by "not sure" to the end. */
export const notSureIsNoAlarm: Rule = ({ graph }) =>
  ASKED.flatMap((name) => {
    const node = graph.resolve(name)
    if (node?.kind !== 'question') return [`${name} is gone`]
    const first = node.answers.find(({ id }) => id === 'unsure')?.to
    const wrong = first?.kind === 'outcome' && alarms(first) ? [`${name}=unsure: ${nameOf(first)}`] : []
    const walk = start(graph, startAt(name))
    const end = walk && neverSure(walk).at
    return end?.kind === 'outcome' && alarms(end) ? [...wrong, `${name} never sure: ${nameOf(end)}`] : wrong
  })

/** A tap that worked for others is no repair of this one. */
export const aTapOfOthersMendsNothing: Rule = ({ graph }) => {
  const node = graph.node('card-reader-fault', 'tap')
  if (node?.kind !== 'question') return ['card-reader-fault:tap is gone']
  return node.answers.flatMap(({ id, to }) =>
    to?.kind === 'outcome' && to.node.verdict === 'fixed' ? [`tap=${id}: ${nameOf(to)}`] : [],
  )
}

/** The police are called only for a part that was found or a repairer nobody knows, and for nothing that is merely different. */
export const policeOnlyForWhatWasFound: Rule = ({ graph }) => {
  const node = graph.node('terminal-unusable', 'opened')
  if (node?.kind !== 'question') return ['terminal-unusable:opened is gone']
  const called = (id: string): boolean => {
    const to = node.answers.find((answer) => answer.id === id)?.to
    return to?.kind === 'outcome' && (to.node.contacts ?? []).some((contact) => contact.to === 'police-110')
  }
  return [
    ...['part', 'repairer'].filter((id) => !called(id)).map((id) => `${id}: nobody calls the police`),
    ...['marks', 'unsure'].filter(called).map((id) => `${id}: the police are called`),
    ...['sign-in-failed:tampered', 'terminal-unusable:tamper-locked']
      .filter((name) => {
        const lock = graph.resolve(name)
        return lock?.kind === 'outcome' && (lock.node.contacts ?? []).some(({ to }) => to === 'police-110')
      })
      .map((name) => `${name}: the police for a plain lock`),
  ]
}

const BURNS = /起火|触电|冒烟|电池或充电器有危险/

/** What to do and what never: a warning of smoke is about fire too. */
const doing = ({ actions, never = [] }: OutcomeNode['node']): string =>
  [...actions, ...never].map(({ zh }) => zh).join('')

/** The ambulance where somebody may be hurt. */
const numbersFor = ({ node }: OutcomeNode): string[] =>
  /触电|麻手|烧伤/.test(`${node.title.zh}${doing(node)}`) ? ['fire-119', 'ambulance-120'] : ['fire-119']

/** Fire and shock come with the numbers of fire service and ambulance. */
export const fireHasItsNumbers: Rule = (guidance) => {
  const dangers = outcomesOf(guidance).filter(({ node }) => BURNS.test(`${node.title.zh}${doing(node)}`))
  const missing = dangers.flatMap((node) =>
    numbersFor(node)
      .filter((id) => !(node.node.contacts ?? []).some(({ to }) => to === id))
      .map((id) => `${nameOf(node)}: ${id}`),
  )
  const { contacts } = guidance.pack
  const numbers = [
    ['fire-119', '119'],
    ['ambulance-120', '120'],
  ] as const
  return [
    ...(dangers.length < 2 ? ['no outcome about fire'] : []),
    ...missing,
    ...numbers
      .filter(([id, phone]) => contacts[id]?.phone !== phone || !contacts[id]?.sources?.length)
      .map(([id]) => `${id}: no number with a source`),
  ]
}

/** Trees that look at the machine. */
const OF_THE_MACHINE = [
  'triage',
  'terminal-unusable',
  'card-reader-fault',
  'printer-fault',
  'sign-in-failed',
  'peripherals',
  'power',
]

/** Not to know what was done to the machine is no reason to call the police, at any question about it. */
export const notSureCallsNoPolice: Rule = ({ graph }) =>
  OF_THE_MACHINE.flatMap((tree) =>
    graph.nodes(tree).flatMap((node) => {
      const to = node.kind === 'question' ? node.answers.find(({ id }) => id === 'unsure')?.to : undefined
      if (to?.kind !== 'outcome') return []
      return to.node.contacts?.some((contact) => contact.to === 'police-110') ? [`${nameOf(node)}: ${nameOf(to)}`] : []
    }),
  )

/** Spilt water leads to drying, not to an alarm. */
export const waterIsNoFire: Rule = ({ graph, pack }) =>
  Object.keys(pack.trees).flatMap((tree) =>
    graph.nodes(tree).flatMap((node) => {
      if (node.kind !== 'question') return []
      return node.answers
        .filter(({ label, to }) => /水/.test(label?.zh ?? '') && to?.kind === 'outcome' && evacuates(to))
        .map(({ id }) => `${nameOf(node)}=${id}`)
    }),
  )
