/** Messages that are told by their words: what they make known, and what only looks like them. */
import { describe, expect, it } from 'vitest'
import { resolveQuery } from '../../src/search/resolve.ts'
import { start } from '../../src/walk/walk.ts'
import { graph } from '../content/shipped.ts'
import { shippedIndex } from './shipped-index.ts'

/** The tree a walk begins in, the facts that are known there, and the first question. */
function begun(typed: string) {
  const found = resolveQuery(shippedIndex, typed)
  if (found.kind !== 'start') return { kind: found.kind }
  const walk = start(graph, found.start)
  const facts = Object.fromEntries((found.start.heard ?? []).map(({ fact, answer }) => [fact, answer]))
  return { tree: found.start.tree, facts, first: walk?.at.id, place: walk?.at.tree.tree }
}

describe('a payment code that is refused', () => {
  it.each(['AUTH_CODE_INVALID', 'AUTH_CODE_ERROR', 'auth code error', '付款码仅限使用一次', 'code already used'])(
    'is asked about the earlier order first: %s',
    (typed) => expect(begun(typed)).toMatchObject({ tree: 'payment-rejected', first: 'qr-code-used' }),
  )
  it('leads to that order where it says used or only once, or nobody is sure', () => {
    const question = graph.node('payment-rejected', 'qr-code-used')
    const to = question?.kind === 'question' ? question.answers.map(({ id, to: at }) => [id, at?.id]) : []
    expect(to).toEqual(
      expect.arrayContaining([
        ['yes', 'earlier-try'],
        ['unsure', 'earlier-try'],
      ]),
    )
  })
})

describe('requests that came too often', () => {
  it.each(['FREQUENCY_LIMITED', 'err_code FREQUENCY_LIMITED'])('say nothing of the payment: %s', (typed) =>
    expect(begun(typed)).toMatchObject({
      tree: 'dropped-transaction',
      facts: { 'payment-open': 'yes', channel: 'qr' },
    }),
  )
  it.each(['退款 FREQUENCY_LIMITED', '频率限制，1个月之前的订单申请退款请降低频率再重试'])(
    'nor of a refund: %s',
    (typed) => expect(begun(typed)).toMatchObject({ tree: 'refund-failed', facts: { 'payment-open': 'yes' } }),
  )
})

describe('a seal', () => {
  it.each(['tamper-proof sticker', 'tamper-resistant label', 'tamper evident tape', 'anti-tamper label', '防拆标签'])(
    'that is only asked for is no tamper message: %s',
    (typed) => expect(begun(typed).facts?.hazard).toBeUndefined(),
  )
  it.each(['TAMPER', 'PED Tampered', 'tamper error', '防拆触发'])('is none where the screen says so: %s', (typed) =>
    expect(begun(typed)).toMatchObject({ tree: 'terminal-unusable', facts: { hazard: 'tamper' } }),
  )
  it.each(['防拆标签被撕了', 'the tamper-proof seal is broken', '封条破了'])(
    'that is broken is looked at: %s',
    (typed) => expect(begun(typed)).toMatchObject({ tree: 'terminal-unusable', facts: { hazard: 'opened' } }),
  )
})

describe('a wish to change what is registered', () => {
  it.each([
    ['换结算账户', 'change-account'],
    ['想改结算卡', 'change-account'],
    ['change the settlement account', 'change-account'],
    ['改地址', 'change-details'],
    ['change our address', 'change-details'],
  ])('comes before danger and payments: %s', (typed, first) =>
    expect(begun(typed)).toMatchObject({ tree: 'triage', first }),
  )
  it.each([
    '结算卡换了没到账',
    '有人打电话让我换结算卡',
    '换结算卡失败',
    'someone asks me to change my settlement account',
  ])('is none in %s', (typed) => expect(begun(typed).first).not.toBe('change-account'))
})

describe('a code that no table has', () => {
  it.each(['TU', 'code TU'])('is said to be unknown: %s', (typed) => {
    const found = resolveQuery(shippedIndex, typed)
    expect(found).toMatchObject({ kind: 'start', start: { tree: 'triage' }, unknownCode: 'TU' })
    expect(found.kind === 'start' && found.why.en).toMatch(/TU is in no table here; never guess/)
  })
})

describe('letters that begin nothing', () => {
  it.each(['zzq', 'xyz', 'qxq'])('fit nothing: %s', (typed) => expect(begun(typed)).toEqual({ kind: 'none' }))
  it.each(['没声', '没声了'])('and what is silent is the speaker of the plate: %s', (typed) =>
    expect(begun(typed)).toMatchObject({ tree: 'qr-plate' }),
  )
})
