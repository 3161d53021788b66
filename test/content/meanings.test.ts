/**
 * Each code and message, walked by "not sure" and by each first answer, ends where its meaning says. The table was written from the
 * meanings of the codes, not from the trees.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Code, Effect, Message } from '../../src/tree/format/schema.ts'
import { allowed, answer, type Walk } from '../../src/walk/walk.ts'
import { neverSure, shownAt } from './safe/guidance.ts'
import { nameOf, pack } from './shipped.ts'
import { begin, pastFirst } from './stands.ts'

interface Law {
  /** One of these is to be called by whoever is never sure, once danger and an open payment are ruled out. */
  readonly calls: readonly string[]
  /** None of these is called then: the matter is not theirs. */
  readonly callsNot?: readonly string[]
  /** Whether the payment is open from the start. */
  readonly open?: boolean
  /** What no step of the outcome does then. */
  readonly leaves?: readonly Effect[]
}
const MONEY: readonly Effect[] = ['charge', 'void', 'refund']
const NOBODY_ELSE = ['police-110', 'fire-119']

const LAWS: Readonly<Record<string, Law>> = {
  paid: { calls: ['acquirer'], leaves: MONEY },
  part: { calls: ['acquirer'] },
  unknown: { calls: ['acquirer'], open: true, leaves: MONEY },
  issuer: { calls: ['issuer'], open: false },
  limit: { calls: ['issuer', 'acquirer'], callsNot: NOBODY_ELSE, open: false },
  keep: { calls: ['acquirer'], callsNot: ['fire-119'], open: false },
  shop: { calls: ['acquirer', 'service-provider'], callsNot: [...NOBODY_ELSE, 'issuer'], open: false },
  amount: { calls: ['acquirer'], callsNot: NOBODY_ELSE, open: false },
  keys: { calls: ['acquirer', 'service-provider'], callsNot: [...NOBODY_ELSE, 'issuer'], open: false },
  host: { calls: ['acquirer', 'network-operator'], callsNot: NOBODY_ELSE, open: false },
  undo: { calls: ['acquirer'], callsNot: NOBODY_ELSE },
  payout: { calls: ['acquirer'], callsNot: NOBODY_ELSE },
  reader: { calls: ['acquirer', 'service-provider'], callsNot: NOBODY_ELSE, open: false },
  device: { calls: ['acquirer', 'service-provider'], callsNot: NOBODY_ELSE },
  payer: { calls: ['acquirer', 'wechat-pay', 'alipay', 'issuer'], callsNot: NOBODY_ELSE },
  tamper: { calls: ['acquirer'], callsNot: ['police-110'], leaves: ['reset', 'update', 'restart'] },
  lost: { calls: ['acquirer'], callsNot: ['police-110'] },
  danger: { calls: ['fire-119'] },
  wish: { calls: ['acquirer', 'service-provider'], callsNot: NOBODY_ELSE, leaves: MONEY },
}

const idOf = (entry: Code | Message): string => ('code' in entry ? `${entry.channel}/${entry.code}` : entry.id)
const entries = new Map([...pack.codes, ...pack.messages].map((entry) => [idOf(entry), entry]))
const rows = readFileSync(new URL('tables/meanings.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .flatMap((line) => {
    const [kind = '', ids = ''] = line.split('\t')
    return ids.split(' ').map((id) => ({ id, kind, entry: entries.get(id), law: LAWS[kind] }))
  })

const contactsOf = (end: Walk): readonly string[] =>
  end.at.kind === 'outcome' ? (end.at.node.contacts ?? []).map(({ to }) => to) : []
const effectsOf = (end: Walk): readonly string[] => shownAt(end).flatMap(({ effect }) => effect ?? [])
const withoutOpen = (walk: Walk): Walk => pastFirst(walk).at(-1) ?? walk

it('has every code and message once', () => {
  expect(rows.map(({ id }) => id).sort()).toEqual([...entries.keys()].sort())
  expect(rows.filter(({ law }) => !law)).toEqual([])
})

describe.each(rows)('$id, which is about $kind', ({ entry, law }) => {
  const walk = entry && begin(entry)
  if (!walk || !law) throw new Error('there is no such code or message')
  const unsure = neverSure(withoutOpen(walk))

  it('has a payment open from the start where its result is unknown', () => {
    if (law.open !== undefined) expect(walk.moneyOpen).toBe(law.open)
    if (law.open) expect(neverSure(walk).moneyOpen, nameOf(neverSure(walk).at)).toBe(true)
  })
  it('calls whom it concerns, for whoever is never sure', () => {
    const called = contactsOf(unsure)
    expect(
      law.calls.some((to) => called.includes(to)),
      `${nameOf(unsure.at)}: ${called}`,
    ).toBe(true)
    expect(
      called.filter((to) => law.callsNot?.includes(to)),
      nameOf(unsure.at),
    ).toEqual([])
    expect(
      effectsOf(unsure).filter((effect) => law.leaves?.some((one) => one === effect)),
      nameOf(unsure.at),
    ).toEqual([])
  })
  it('comes from each first answer to an outcome that charges nobody while a payment is open', () => {
    for (const { id } of allowed(walk)) {
      const end = neverSure(answer(walk, id) as Walk)
      expect(end.at.kind, id).toBe('outcome')
      if (end.moneyOpen)
        expect(
          effectsOf(end).filter((effect) => effect === 'charge'),
          `${id}: ${nameOf(end.at)}`,
        ).toEqual([])
    }
  })
})
