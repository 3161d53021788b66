/** What is known from the words of a text, and that the walk passes over it. */
import { describe, expect, it } from 'vitest'
import { heardIn } from '../../src/search/heard-facts.ts'
import { resolveQuery } from '../../src/search/resolve.ts'
import { EMPTY_PACK } from '../../src/tree/pack.ts'
import { start, steps } from '../../src/walk/walk.ts'
import { graph, pack } from '../content/shipped.ts'
import { shippedIndex } from './shipped-index.ts'

const known = (typed: string) => Object.fromEntries(heardIn(pack, typed).map(({ fact, answer }) => [fact, answer]))

describe('what people say', () => {
  it.each([
    ['97 所有卡都这样', { 'which-cards': 'all-cards' }],
    ['declined on every card', { 'which-cards': 'all-cards' }],
    ['只有一家银行的卡刷不了', { 'which-cards': 'one-bank' }],
    ['连不上，另一台能刷', { 'which-terminals': 'this-one' }],
    ['我是持卡人，店家不理我', { 'who-asks': 'cardholder' }],
    ["I'm the customer and the shop does not answer", { 'who-asks': 'cardholder' }],
    ['refund of a sale paid by QR', { channel: 'qr', 'rejected-what': 'refund' }],
    ['刷卡机连不上', {}],
  ])('%s', (typed, facts) => expect(known(typed)).toEqual(facts))

  it('is not known where it is denied, or where two answers are said', () => {
    expect(known('不是所有卡都这样')).toEqual({})
    expect(known('我是持卡人，不对，我是老板')).toEqual({})
  })

  it('is nothing in a pack without such words', () => expect(heardIn(EMPTY_PACK, '所有卡')).toEqual([]))
})

describe('a walk', () => {
  it.each(['我是持卡人，商家跑路了联系不上', 'I am the cardholder, shop closed and nobody answers the phone'])(
    'begins at the start of its tree and passes over what %s says',
    (typed) => {
      const found = resolveQuery(shippedIndex, typed)
      if (found.kind !== 'start') throw new Error(found.kind)
      expect(found.start).toMatchObject({ tree: 'merchant-unreachable', heard: [{ fact: 'who-asks' }] })
      expect(found.start.node).toBeUndefined()
      const walk = start(graph, found.start)
      expect(walk && steps(walk)).toEqual([
        { tree: 'merchant-unreachable', node: 'who-asks', answer: 'cardholder', heard: true },
      ])
    },
  )
})
