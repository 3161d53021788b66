/** Codes, messages and words lead to a tree's own start, with what they make known and nothing that was not said. */
import { describe, expect, it } from 'vitest'
import { resolveQuery } from '../../src/search/resolve.ts'
import { heardIn } from '../../src/search/words-in.ts'
import type { Code, Message } from '../../src/tree/format/schema.ts'
import { parseTarget } from '../../src/tree/target.ts'
import { faultForLater, faultOf } from '../../src/walk/for-later.ts'
import { back } from '../../src/walk/replay.ts'
import { startKey } from '../../src/walk/start.ts'
import { answer, placeOf, steps, type Walk } from '../../src/walk/walk.ts'
import { shippedIndex } from '../search/shipped-index.ts'
import { everyPlaceAfter } from './safe/guidance.ts'
import { diagnostics, nameOf, pack } from './shipped.ts'
import { begin, standing } from './stands.ts'

const entries = [
  ...pack.codes.map((code) => ({ name: `${code.channel}/${code.code}`, ...code })),
  ...pack.messages.map((message) => ({ name: message.id, ...message })),
]
const startOf = (typed: string) => {
  const found = resolveQuery(shippedIndex, typed)
  if (found.kind !== 'start') throw new Error(`${typed}: ${found.kind}`)
  return found.start
}
const walkOf = (typed: string): Walk => begin(startOf(typed))
const walkOn = (walk: Walk, ...ids: string[]): Walk =>
  ids.reduce((here, id) => {
    const next = answer(here, id)
    if (!next) throw new Error(`${nameOf(here.at)}=${id}`)
    return next
  }, walk)

describe('a start', () => {
  it('is a tree, for every code and message', () => {
    expect(entries.filter(({ enter }) => parseTarget(enter).node !== undefined).map(({ name }) => name)).toEqual([])
    expect(diagnostics.filter(({ code }) => code === 'enters-middle')).toEqual([])
  })
  it.each([
    ['97', ['97', '终端未登记', '终端未登记 97', '97 终端未登记', '终端未登记,请联系收单行或银联']],
    ['A0', ['A0', 'MAC error', 'A0 MAC error']],
  ])('is the same for all that says %s', (_, ways) => {
    expect(new Set(ways.map((typed) => startKey(startOf(typed)))).size).toBe(1)
  })
  it('is the same tree, from its own start, for all that says no response', () => {
    const ways = ['商户无应答', 'no-response', '无应答', 'no response'].map(startOf)
    expect(ways.map(({ tree, node }) => ({ tree, node }))).toEqual(ways.map(() => ({ tree: 'no-response' })))
    expect(new Set(ways.map(startKey)).size).toBe(1)
  })
  it.each([
    ['终端未登记 所有卡', '97 所有卡'],
    ['机器显示终端未登记', '97'],
    ['老板说终端未登记 97，所有卡都这样', '97 所有卡'],
    ['a0 mac error 所有卡', 'A0 所有卡'],
  ])('of a screen with other words beside it is that of its code: %s', (typed, code) => {
    expect(startKey(startOf(typed))).toBe(startKey(startOf(code)))
  })
  it('knows what the screen says among words that may tell more, but not that no payment is open', () => {
    const facts = startOf('新机器终端未登记').heard?.map(({ fact, answer: is }) => `${fact}=${is}`)
    expect(facts).toEqual(['invalid-kind=not-registered', 'fault=yes'])
  })
  it.each([
    ['终端未登记 所有卡', '终端未登记', '所有卡'],
    ['a0', 'a0'],
    ['mac error', 'mac error'],
    ['refund, Paid by WeChat', 'Paid by WeChat', 'refund'],
  ])('says what it is known from as it was typed: %s', (typed, ...words) => {
    expect([...new Set(startOf(typed).heard?.map(({ from }) => from))]).toEqual(words)
  })
  it('knows nothing from words that stand on screens with an unknown result too', () => {
    expect(startOf('请重试').heard).toBeUndefined()
  })
})

describe('what is known', () => {
  const OPEN = { unknown: 'yes', 'declined-verify': 'yes', declined: 'no', approved: 'no', 'approved-partial': 'no' }
  it('is whether a payment is open, by what the result is', () => {
    const wrong = entries.filter(({ result, sets = {} }) => {
      if (result === 'approved-verify') return false
      return sets['payment-open'] !== (OPEN as Record<string, string>)[result]
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
  })
  it('of an order that is not there is not that nothing was paid', () => {
    const found = pack.codes.find(({ code, channel }) => code === 'Y3' && channel === 'vendor')
    expect(found).toMatchObject({ result: 'unknown', sets: { 'payment-open': 'yes' } })
  })
  it('is never that there is no danger, and never which cards, but for a change of day at the centre', () => {
    expect(entries.filter(({ sets }) => sets?.hazard === 'none').map(({ name }) => name)).toEqual([])
    expect(entries.filter(({ sets }) => sets?.['which-cards']).map(({ name }) => name)).toEqual(['card/90'])
  })
  it('can be taken back one by one, to the first question of the tree', () => {
    let walk: Walk | undefined = walkOf('51')
    expect(standing(walk)).toBe('payment-rejected:not-enough-money')
    const seen: string[] = []
    for (walk = back(walk); walk; walk = back(walk)) seen.push(placeOf(walk).node)
    expect(seen).toEqual(['card-message', 'screen', 'meaning', 'in-progress'])
  })
})

/** What stands first once the payment is settled, paid by its slip or unpaid by the acquirer's word. */
const SETTLED: readonly (readonly [typed: string, paid: string, unpaid: string])[] = [
  ['A0', 'sign-in-failed:sign-in/came-back', 'sign-in-failed:sign-in/came-back'],
  ['MAC校验错误', 'sign-in-failed:sign-in/came-back', 'sign-in-failed:sign-in/came-back'],
  ['91', 'no-response:which-cards', 'no-response:which-cards'],
  ['96 card', 'no-response:which-cards', 'no-response:which-cards'],
  ['98', 'no-response:which-cards', 'no-response:which-cards'],
  ['主机无应答', 'no-response:which-cards', 'no-response:which-cards'],
  ['小票未打印', 'printer-fault:symptom', 'printer-fault:symptom'],
]
/** The same for what only QR payments show: no slip is looked for, paid and unpaid come from the records. */
const SETTLED_QR: typeof SETTLED = [
  ['OUT_TRADE_NO_USED', 'triage:settled-paid', 'dropped-transaction:number-clash'],
  ['PARAM_ERROR', 'triage:settled-paid', 'payment-rejected:qr-supplier'],
  ['TRADE_ERROR', 'triage:settled-paid', 'payment-rejected:qr-payer-refused'],
  ['40004', 'triage:settled-paid', 'payment-rejected:qr-payer-refused'],
  ['PAYERROR', 'dropped-transaction:what-else', 'dropped-transaction:what-else'],
]

describe('once the payment is settled', () => {
  it.each(SETTLED)('the walk of %s goes on with what was typed', (typed, paid, unpaid) => {
    const walk = walkOf(typed)
    expect([walk.moneyOpen, nameOf(walk.at)]).toEqual([true, 'unknown-result:reprint'])
    const ends = [walkOn(walk, 'sale'), walkOn(walk, 'other', 'failed')]
    expect(ends.map(standing)).toEqual([paid, unpaid])
    expect(ends.map(({ moneyOpen }) => moneyOpen)).toEqual([false, false])
  })
  it.each(SETTLED_QR)('the walk of %s does so without a reprint', (typed, paid, unpaid) => {
    const walk = walkOf(typed)
    expect([walk.moneyOpen, nameOf(walk.at)]).toEqual([true, 'unknown-result:order'])
    const ends = [walkOn(walk, 'success'), walkOn(walk, 'qr-closed')]
    expect(ends.map(standing)).toEqual([paid, unpaid])
    expect(ends.map(({ moneyOpen }) => moneyOpen)).toEqual([false, false])
  })
  it('the walk of a payment said to be by QR does so too, but not where a card is spoken of', () => {
    expect(walkOf('no-response').start.heard).toBeUndefined()
    const begun = (typed: string) => heardIn(pack, typed).find(({ fact }) => fact === 'channel')?.answer
    expect(begun('扫码付的，扣款了')).toBe('qr')
    expect(begun('刷卡没反应，后来扫码付的')).toBeUndefined()
  })
  it('a fault is not asked about, and what is to be done now is said with what follows', () => {
    const walk = walkOn(walkOf('91'), 'sale')
    expect(walk.told.map(({ tell }) => tell.tell[0]?.zh)).toEqual([expect.stringMatching(/已收款.*别再收/)])
    const passed = steps(walk).filter(({ heard }) => heard)
    expect(passed.map(({ node, answer: id }) => `${node}=${id}`)).toEqual(['in-progress=yes', 'paid/more=yes'])
    const asked = walkOn(walk, 'all-cards')
    expect(nameOf(asked.at)).toBe('no-response:host-down')
  })
  it('is asked what is left where nothing but the payment was typed', () => {
    expect(standing(walkOn(walkOf('no-response'), 'yes', 'sale'))).toBe('no-response:paid/more')
  })
})

describe('a fault behind a payment', () => {
  const behind = entries.flatMap((entry) => {
    const { 'payment-open': open, fault: _, channel: __, ...facts } = entry.sets ?? {}
    return open === 'yes' && Object.keys(facts).length > 0 ? [entry] : []
  })
  const ends = behind.flatMap((entry) =>
    [...everyPlaceAfter(begin(entry))].filter(({ walk }) => walk.at.kind === 'outcome').map(({ walk }) => walk),
  )

  it('waits at every outcome at which the payment is still open', () => {
    const open = ends.filter(({ moneyOpen }) => moneyOpen)
    const silent = open.filter((walk) => faultForLater(walk)?.waits !== true)
    expect([...new Set(silent.map(({ at }) => nameOf(at)))]).toEqual([])
    expect(new Set(open.map(({ at }) => nameOf(at))).size).toBeGreaterThanOrEqual(4)
  })
  it('is still to be solved where what was found out was about a hold', () => {
    const walk = walkOn(walkOf('91'), 'hold', 'completion', 'success')
    expect([nameOf(walk.at), walk.moneyOpen]).toEqual(['preauthorisation:completed', false])
    expect(faultForLater(walk)).toMatchObject({ waits: false, from: '91', start: { tree: 'no-response' } })
  })
  it('is named at every outcome of a walk that had to do with a payment, and nowhere lost', () => {
    const all = new Map<string, Set<Walk['at']>>(['unnamed', 'dealt', 'waits', 'left'].map((kind) => [kind, new Set()]))
    for (const walk of entries.filter(({ sets }) => sets).flatMap(endsWithPayment)) all.get(kindOf(walk))?.add(walk.at)
    const [unnamed, dealt, waits, left] = [...all.values()].map((ends) => [...ends])
    expect(unnamed?.map(nameOf)).toEqual([])
    // Left without a payment open: the payment was a refund or a hold, or danger came first.
    expect(left?.filter(({ node }) => !('verdict' in node && node['leaves-fault'])).map(nameOf)).toEqual([])
    expect(waits?.map(nameOf)).toContain('unknown-result:pending')
    expect(dealt?.length).toBeGreaterThan(4 * ((waits?.length ?? 0) + (left?.length ?? 0)))
  })
  it('is settled with the refund whose result was found', () => {
    const walk = walkOf('A0')
    const made = walkOn(walk, 'other', 'refund', 'success')
    const failed = walkOn(walk, 'refund', 'failed')
    expect([made, failed].map(({ at, moneyOpen }) => [nameOf(at), moneyOpen])).toEqual([
      ['refund-failed:refund-done', false],
      ['refund-failed:refund-again', false],
    ])
    for (const end of [made, failed])
      expect(faultForLater(end)).toMatchObject({ waits: false, from: 'A0', start: { tree: 'sign-in-failed' } })
  })
  it('is the payment itself where nothing else was typed', () => {
    const walk = walkOn(walkOf('PAYERROR'), 'qr-open')
    expect([nameOf(walk.at), faultForLater(walk)]).toEqual(['unknown-result:pending-qr', undefined])
    expect(faultOf(walk)).toMatchObject({ dealt: true, from: 'PAYERROR' })
  })
  it('is that of the tree where a payment is found open on the way to it', () => {
    const walk = walkOn(walkOf('printer-fault'), 'none', 'yes', 'other', 'not-found', 'no')
    expect(faultForLater(walk)).toMatchObject({ waits: true, start: { tree: 'printer-fault' } })
    const dropped = walkOn(walkOf('dropped-transaction'), 'yes', 'other', 'not-found', 'no')
    expect(faultOf(dropped)).toBeUndefined()
  })
  it('has no walk that ends without it', () => {
    expect(diagnostics.filter(({ code }) => code === 'lost-fault')).toEqual([])
  })
  it('is not spoken of where the walk went on to it', () => {
    const walk = walkOn(walkOf('91'), 'sale', 'one-bank')
    expect([nameOf(walk.at), faultForLater(walk)]).toEqual(['no-response:issuer-down', undefined])
  })
})

function hadPayment(walk: Walk): boolean {
  for (let here: Walk | undefined = walk; here; here = here.before) if (here.moneyOpen) return true
  return false
}

const endsWithPayment = (entry: Pick<Code | Message, 'enter' | 'sets'>): Walk[] =>
  [...everyPlaceAfter(begin(entry))]
    .map(({ walk }) => walk)
    .filter((walk) => walk.at.kind === 'outcome' && hadPayment(walk))

function kindOf(walk: Walk): string {
  const fault = faultOf(walk)
  if (fault === undefined || (fault.waits && !walk.moneyOpen)) return 'unnamed'
  return fault.dealt ? 'dealt' : fault.waits ? 'waits' : 'left'
}
