/** What was typed is not lost behind a payment that stays open: it is named for later, and can be gone on with. */
import { describe, expect, it } from 'vitest'
import { link } from '../../src/tree/graph.ts'
import { EMPTY_PACK, type Pack } from '../../src/tree/pack.ts'
import { faultForLater, faultOf } from '../../src/walk/for-later.ts'
import { answerSession, current, nextLeg, nextOffers, startSession } from '../../src/walk/session.ts'
import { answer, placeOf, start, type Walk } from '../../src/walk/walk.ts'
import { choice, end, packOf, tree, yesNo } from '../helpers/packs.ts'

const pack: Pack = packOf(
  tree('main', 'failure', 'open', {
    open: yesNo('look', 'screen', 'look', { heard: 'payment-open' }),
    found: { call: 'sub', exits: { held: 'held' }, money: 'may-have-moved' } as never,
    held: end(),
    stopped: end({ verdict: 'stop' }),
    look: choice({ yes: 'screen', no: 'pending', hold: 'found', fire: 'stopped' }, 'dealt', {
      money: 'may-have-moved',
    }),
    screen: choice({ card: 'cards', limit: 'done' }, 'done', { heard: 'screen' }),
    cards: choice({ one: 'done', all: 'done' }, 'done', { fact: 'which-cards' }),
    pending: end(),
    dealt: end({ 'deals-with': { screen: ['card'] } }),
    done: end(),
  }),
  tree('wet', 'failure', 'wet', {
    wet: yesNo('aside', 'lamp', 'aside'),
    lamp: choice({ red: 'done', green: 'done' }, 'done', { heard: 'lamp' }),
    aside: end({ 'leaves-fault': true }),
    done: end(),
  }),
  tree('sub', 'subtree', 'ask', {
    ask: yesNo('out', 'out', 'out'),
    out: { exit: 'held', money: 'settled' } as never,
  }),
)
const graph = link({
  ...pack,
  lexicon: { ...EMPTY_PACK.lexicon, facts: { 'which-cards': { all: { en: ['all cards'] } } } },
})
const heard = (all: Record<string, string>) =>
  Object.entries(all).map(([fact, value]) => ({ fact, answer: value, from: 'A0' }))
const walk = (facts: Record<string, string>, ...ids: string[]): Walk =>
  ids.reduce((here, id) => answer(here, id) as Walk, start(graph, { tree: 'main', heard: heard(facts) }) as Walk)

describe('a fault that was typed', () => {
  it('waits where the walk ends with a payment open, with all that was not used', () => {
    const ended = walk({ 'payment-open': 'yes', screen: 'card', 'which-cards': 'all' }, 'no')
    expect([placeOf(ended).node, ended.moneyOpen]).toEqual(['pending', true])
    expect(faultForLater(ended)).toEqual({
      start: { tree: 'main', heard: heard({ screen: 'card', 'which-cards': 'all' }) },
      waits: true,
      from: 'A0',
    })
  })
  it('does not wait before the end, where it was answered, where the payment is settled, or where the outcome deals with it', () => {
    expect(faultForLater(walk({ 'payment-open': 'yes', screen: 'card' }))).toBeUndefined()
    expect(faultForLater(walk({ 'payment-open': 'yes', screen: 'limit' }, 'yes'))).toBeUndefined()
    expect(faultForLater(walk({ 'payment-open': 'no', screen: 'limit' }))).toBeUndefined()
    expect(faultForLater(walk({ 'payment-open': 'yes', screen: 'card' }, 'unsure'))).toBeUndefined()
    expect(faultForLater(walk({ 'payment-open': 'yes', screen: 'limit' }, 'unsure'))).toBeDefined()
  })
  it('is still to be solved where the payment was settled and the walk ended without it', () => {
    const ended = walk({ 'payment-open': 'yes', screen: 'card' }, 'hold', 'yes')
    expect(ended.moneyOpen).toBe(false)
    expect(faultForLater(ended)).toMatchObject({ waits: false, start: { heard: heard({ screen: 'card' }) } })
  })
  it('is not spoken of where danger stops the walk', () => {
    expect(faultForLater(walk({ 'payment-open': 'yes', screen: 'card' }, 'fire'))).toBeUndefined()
  })
  it('is that of the tree where nothing was typed but the payment, or how things stand', () => {
    const start = { tree: 'main' }
    expect(faultForLater(walk({ 'payment-open': 'yes' }, 'no'))).toMatchObject({ start, waits: true })
    const all = { start: { tree: 'main', heard: heard({ 'which-cards': 'all' }) }, waits: true }
    expect(faultForLater(walk({ 'payment-open': 'yes', 'which-cards': 'all' }, 'no'))).toMatchObject(all)
    expect(faultForLater(walk({ 'payment-open': 'yes' }, 'unsure'))).toMatchObject({ start, waits: true })
  })
  it('is dealt with, and named, where the tree is about the payment, where danger stops, and where the walk came to it', () => {
    const about = link({
      ...pack,
      trees: { ...pack.trees, main: { ...pack.trees.main, 'about-payment': true } as never },
    })
    const begun = start(about, { tree: 'main', heard: heard({ 'payment-open': 'yes' }) }) as Walk
    expect(faultOf(answer(begun, 'no') as Walk)).toMatchObject({ dealt: true, from: 'A0' })
    for (const id of ['fire', 'unsure', 'yes'])
      expect(
        faultOf(walk({ 'payment-open': 'yes', screen: 'card' }, id, ...(id === 'yes' ? ['one'] : []))),
      ).toMatchObject({
        dealt: true,
        waits: false,
        from: 'A0',
      })
  })
  it('is left where an outcome says that it leaves it, also with no payment open', () => {
    const leaving = answer(start(graph, { tree: 'wet', heard: heard({ lamp: 'red' }) }) as Walk, 'yes') as Walk
    expect(faultForLater(leaving)).toMatchObject({
      waits: false,
      start: { tree: 'wet', heard: heard({ lamp: 'red' }) },
    })
  })
  it('waits no more in the leg that begins with it, though the payment before is not settled', () => {
    const first = startSession(graph, { tree: 'main', heard: heard({ 'payment-open': 'yes', screen: 'limit' }) })
    const ended = first && answerSession(first, 'no')
    const fault = ended && nextOffers(ended).fault
    const next = ended && fault && nextLeg(ended, fault.start)
    const on = next && answerSession(next, 'no')
    expect(on && [current(on).at.id, current(on).moneyOpen]).toEqual(['done', true])
    expect(on && faultOf(current(on))).toMatchObject({ dealt: true, waits: false })
  })
  it('is the first to go on with: from the start of its tree, known, and the payment is asked about', () => {
    const first = startSession(graph, { tree: 'main', heard: heard({ 'payment-open': 'yes', screen: 'card' }) })
    const ended = first && answerSession(first, 'no')
    const fault = ended && nextOffers(ended).fault
    const next = ended && fault && nextLeg(ended, fault.start)
    expect(next && placeOf(current(next)).node).toBe('open')
    const on = next && answerSession(next, 'no')
    expect(on && placeOf(current(on)).node).toBe('cards')
  })
})
