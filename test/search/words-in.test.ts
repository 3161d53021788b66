/** What is known from the words of a text, and that the walk passes over it. */
import { describe, expect, it } from 'vitest'
import { resolveQuery } from '../../src/search/resolve.ts'
import { heardIn } from '../../src/search/words-in.ts'
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
    ['只有工行的卡刷不了', { 'which-cards': 'one-bank' }],
    ['农行卡刷不了', { 'which-cards': 'one-bank' }],
    ['凡是招商银行的都报91', { 'which-cards': 'one-bank' }],
    ['only ICBC cards are declined', { 'which-cards': 'one-bank' }],
    ['就这一张卡不行', { 'which-cards': 'one-card' }],
    ['97 一张卡', { 'which-cards': 'one-card' }],
    ['declined, one card only', { 'which-cards': 'one-card' }],
    ['一张卡都刷不了', { 'which-cards': 'all-cards' }],
    ['其他所有卡都能刷', { 'which-cards': 'one-card' }],
    ['整条街 96', { 'which-terminals': 'all-terminals' }],
    ['QR payment refund', { channel: 'qr', 'rejected-what': 'refund' }],
    ['微信付的退款', { channel: 'qr', 'rejected-what': 'refund' }],
    ['refund, it was paid with a credit card', { channel: 'card', 'rejected-what': 'refund' }],
    ['我是店员，98', { 'who-asks': 'merchant' }],
    ['我们是服务商，商户联系不上', { 'who-asks': 'provider' }],
    ['当天的单要退款', { 'same-day': 'yes', 'over-a-year': 'no', 'rejected-what': 'refund' }],
    ['撤销今天那笔', { 'same-day': 'yes', 'over-a-year': 'no', 'rejected-what': 'refund' }],
    ["void today's sale", { 'same-day': 'yes', 'over-a-year': 'no', 'rejected-what': 'refund' }],
    ['refund of a sale made today', { 'same-day': 'yes', 'over-a-year': 'no', 'rejected-what': 'refund' }],
    ['退款，不是今天的单', { 'same-day': 'no', 'rejected-what': 'refund' }],
    ['refund, the sale was not made today', { 'same-day': 'no', 'rejected-what': 'refund' }],
    ['今天之前的单要退款', { 'same-day': 'no', 'rejected-what': 'refund' }],
    [
      '今天刷的还没结算，要撤销',
      { 'same-day': 'yes', 'settled-since': 'no', 'over-a-year': 'no', 'rejected-what': 'refund' },
    ],
    ['昨天的单要退款', { 'same-day': 'no', 'over-a-year': 'no', 'rejected-what': 'refund' }],
    ['三个月前的单子退款', { 'same-day': 'no', 'over-a-year': 'no', 'rejected-what': 'refund' }],
    ['退款 一年前的单', { 'same-day': 'no', 'rejected-what': 'refund' }],
    ['refund a sale from over a year ago', { 'same-day': 'no', 'over-a-year': 'yes', 'rejected-what': 'refund' }],
  ])('%s', (typed, facts) => expect(known(typed)).toEqual(facts))

  it('of a day is that of the payment, and no other', () => {
    for (const typed of [
      '今天退款失败',
      '今天机器刷不了',
      '今天的退款没到',
      "today's refund did not arrive",
      'refund failed today',
    ])
      expect(known(typed)['same-day'], typed).toBeUndefined()
    for (const typed of ['今天的单，还是昨天的', "today's sale or yesterday's", "refund, it wasn't made today"])
      expect(known(typed)['same-day'], typed).toBeUndefined()
  })

  it('is not known where it is denied, or where two answers are said', () => {
    expect(known('不是所有卡都这样')).toEqual({})
    expect(known('我是持卡人，不对，我是老板')).toEqual({})
  })

  it.each([
    '所有卡都能刷，就是没小票',
    '只有工行的卡能刷',
    'only ICBC cards work',
    'all cards work, no slip',
    '农行卡刷不了，建行卡也刷不了',
    '顾客只有一张卡',
    '换了一张卡',
    '第一张卡刷不了',
    '所有机器都正常，就是没到账',
    '持卡人 联系不上',
    '服务商联系不上',
  ])('is not taken from words that sound like it: %s', (typed) => expect(known(typed)).toEqual({}))

  it('says what was typed, as it was typed', () => {
    expect(heardIn(pack, 'Declined on EVERY  Card')).toEqual([
      { fact: 'which-cards', answer: 'all-cards', from: 'EVERY Card' },
    ])
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
