/** What could cost money or lose a payment carries its mark, and nothing unsafe comes while a result is unknown. */
import { describe, expect, it } from 'vitest'
import { type Effect, type Instruction, UNSAFE_EFFECTS } from '../../src/tree/format/schema.ts'
import { startsOf } from '../../src/walk/leg-measures.ts'
import { allowed, answer, placeOf as placeOfWalk, start, steps, type Walk } from '../../src/walk/walk.ts'
import { diagnostics, everyNode, graph, instructions, nameOf, pack, placeOf } from './shipped.ts'
import { effectsToldIn } from './tables/effect-words.ts'
import { NO_RISK, NOT_TOLD } from './tables/exceptions.ts'

/** The subtrees that find out what became of a payment or a hold. */
const PROCEDURES = ['unknown-result', 'unknown-hold', 'card-refused']

/** What no tree tells before it has asked about a payment; voids, refunds and settlements have questions of their own before them. */
const ASKED_FIRST: readonly Effect[] = ['charge', 'restart', 'reset', 'update', 'clear-journal']

const unsafe = (effects: readonly Effect[] = []): Effect[] => effects.filter((e) => UNSAFE_EFFECTS.includes(e))
/** The node's own steps first, so that they are counted as in its file; then what was told on the way. */
const shownAt = ({ at: { node }, told }: Walk): readonly Instruction[] => [
  ...('verdict' in node ? node.actions : (node.do ?? [])),
  ...told.flatMap(({ tell }) => tell.tell),
]

describe('marks', () => {
  const unmarked = instructions.flatMap((told) =>
    effectsToldIn(told)
      .filter((effect) => !told.step.effect?.includes(effect))
      .map((effect) => ({ place: placeOf(told), effect, text: `${told.zh} | ${told.en}` })),
  )
  const excepted = Object.keys(NOT_TOLD)

  it('stand on every step that speaks of charging, restarting, resetting, updating, voiding, refunding or settling', () => {
    expect(unmarked.filter(({ place, effect }) => !excepted.includes(`${place} ${effect}`))).toEqual([])
  })
  it('are left out nowhere else', () => {
    const used = new Set(unmarked.map(({ place, effect }) => `${place} ${effect}`))
    expect(excepted.filter((key) => !used.has(key))).toEqual([])
  })
  it('of an effect come with its risk: money for voids and refunds, data for what the terminal could forget', () => {
    const needs = (effect: Effect): string | undefined =>
      effect === 'void' || effect === 'refund'
        ? 'money'
        : ['restart', 'reset', 'update', 'settle', 'clear-journal'].includes(effect)
          ? 'data'
          : undefined
    const bare = instructions.filter(({ step: { effect = [], risk = [] } }) =>
      effect.some((e) => needs(e) !== undefined && !risk.some((r) => r === needs(e))),
    )
    expect(
      bare.filter((told) => NO_RISK[placeOf(told)] === undefined).map((told) => `${placeOf(told)} ${told.zh}`),
    ).toEqual([])
    expect(Object.keys(NO_RISK).filter((place) => !bare.some((told) => placeOf(told) === place))).toEqual([])
  })
  it('warn before what can hurt somebody or trip the tamper protection', () => {
    const risky = instructions.filter(
      ({ at, zh }) => /插着电等|拔插头|酒精|等打印头凉|卡槽盖/.test(zh) && !at.startsWith('evidence'),
    )
    const bare = risky.filter(({ step: { risk = [] } }) => !risk.some((r) => r === 'safety' || r === 'tamper'))
    expect(bare.map((told) => `${placeOf(told)} ${told.zh}`)).toEqual([])
    expect(risky.length).toBeGreaterThan(5)
  })
})

describe('a payment whose result is unknown', () => {
  it('breaks no rule that check proves', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })
  it('is opened only where the procedure for it is called, and settled only by that', () => {
    const opened = everyNode.filter(({ node }) => 'money' in node && node.money === 'may-have-moved')
    const elsewhere = opened.filter(({ node }) => !('call' in node) || !PROCEDURES.includes(node.call))
    // A refund that may have gone out, a sale with a transfer's code, one that a till may have undone, one by the shop's plate,
    // a debit that only the customer sees, a hold whose step is not clear: only the acquirer's word or the shop's own record counts.
    expect(elsewhere.map(nameOf)).toEqual([
      'register-link:in-back-office',
      'register-link:in-back-office-late',
      'refund-failed:refund-record',
      'refund-failed:accepted',
      'preauthorisation:state-open',
      'settlement-missing:transfer-open',
      'merchant-unreachable:debit-open',
      'merchant-unreachable:twice-open',
      'qr-plate:own-record',
      'qr-plate:their-bill',
      'qr-plate:spoke-or-paid',
    ])
    const settled = everyNode.filter(({ node }) => 'money' in node && node.money === 'settled')
    // What the records say of a refund settles it too: it succeeded, or it failed and may be done once more.
    expect(settled.map(nameOf).filter((name) => !PROCEDURES.includes(name.split(':')[0] ?? ''))).toEqual([
      'register-link:stands',
      'register-link:stands-late',
      'register-link:undone',
      'refund-failed:refund-found-made',
      'refund-failed:refund-found-failed',
      'refund-failed:accepted-made',
      'qr-plate:in-record',
      'qr-plate:paid-to-staff',
      'qr-plate:paid-to-former',
      'qr-plate:paid-to-stranger',
    ])
    const calls = everyNode.filter(({ node }) => 'call' in node && PROCEDURES.includes(node.call))
    expect(calls.filter((call) => !opened.includes(call)).map(nameOf)).toEqual([])
  })

  it('meets nothing unsafe on thousands of walks from every start', () => {
    const random = randomFrom(20261122)
    const starts = startsOf(graph)
    const wrong = new Set<string>()
    const open = new Set<string>()
    for (let i = 0; i < 8000; i++) {
      const from = starts[i % starts.length]?.from ?? { tree: '' }
      for (let walk = start(graph, from); walk; walk = randomStep(walk, random)) {
        if (!walk.moneyOpen) continue
        open.add(nameOf(walk.at))
        for (const told of unsafeAt(walk)) wrong.add(told)
      }
    }
    expect([...wrong]).toEqual([])
    // The walks did go through the procedure, and to what stays open.
    expect(open).toContain('unknown-result:reprint')
    for (const end of ['pending', 'pending-qr', 'reversal-stuck']) expect(open).toContain(`unknown-result:${end}`)
  })

  it('is found out about without signing in or loading keys', () => {
    const open = [
      'refund-failed:refund-record',
      'refund-failed:accepted',
      'refund-failed:refund-pending',
      'settlement-missing:transfer-sale',
    ]
    const told = instructions.filter(
      ({ at }) => PROCEDURES.some((tree) => at.startsWith(`${tree}:`)) || open.some((node) => at.startsWith(node)),
    )
    expect(told.length).toBeGreaterThan(40)
    expect(told.filter(({ zh }) => /密钥|重新签到|再签到|做签到/.test(zh)).map(placeOf)).toEqual([])
  })

  it('is asked about before any tree tells anybody to charge, restart, reset, update or clear', () => {
    const trees = Object.values(pack.trees).filter(({ kind }) => kind !== 'subtree')
    const wrong = trees.flatMap(({ tree }) =>
      [...placesBeforeAsking(tree)]
        .filter(({ at }) => at.kind === 'question' || at.node.verdict !== 'stop')
        .filter((walk) => shownAt(walk).some(({ effect }) => effect?.some((e) => ASKED_FIRST.includes(e))))
        .map(({ at }) => `${tree}: ${nameOf(at)}`),
    )
    expect(wrong).toEqual([])
  })
})

/** What a place tells that is not safe while money is open, in marks or in words. */
function unsafeAt(walk: Walk): string[] {
  return shownAt(walk).flatMap((step, index) => {
    const place = `${nameOf(walk.at)}#${index}`
    const told = unsafe([...(step.effect ?? []), ...effectsToldIn(step)])
    return told.length > 0 ? [`${place}: ${told}`] : []
  })
}

/** A small, seeded source of numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function randomStep(walk: Walk, random: () => number): Walk | undefined {
  const all = allowed(walk)
  return answer(walk, all[Math.floor(random() * all.length)]?.id ?? '')
}

/** Every place a walk from a tree's start can stand at before it was asked about a payment in progress. */
function* placesBeforeAsking(tree: string): Generator<Walk> {
  const first = start(graph, { tree })
  const queue: Walk[] = first ? [first] : []
  const seen = new Set<string>()
  for (const walk of queue) {
    const place = `${walk.tree} ${placeOfWalk(walk).node}`
    if (seen.has(place) || steps(walk).some(({ node }) => /(?:^|\/)in-progress$/.test(node))) continue
    seen.add(place)
    yield walk
    for (const { id } of allowed(walk)) {
      const next = answer(walk, id)
      if (next) queue.push(next)
    }
  }
}
