/** A code beside what else people type of it: in any order, each fact is heard, and none that nobody said. */
import { describe, expect, it } from 'vitest'
import { type Resolved, resolveQuery } from '../../src/search/resolve.ts'
import { pack } from '../content/shipped.ts'
import { shippedIndex } from './shipped-index.ts'

type Facts = Readonly<Record<string, string>>

/** What stands beside a code, and what it makes known. */
const CHINESE: readonly (readonly [string, Facts])[] = [
  ['昨天', { 'same-day': 'no' }],
  ['前天的', { 'same-day': 'no', 'over-a-year': 'no' }],
  ['刚才刷的', { 'same-day': 'yes' }],
  ['400天前的', { 'same-day': 'no', 'over-a-year': 'yes' }],
  ['工行', { 'which-cards': 'one-bank' }],
  ['建行卡', { 'which-cards': 'one-bank' }],
  ['只有招商银行', { 'which-cards': 'one-bank' }],
  ['一张卡', { 'which-cards': 'one-card' }],
  ['所有卡', { 'which-cards': 'all-cards' }],
  ['整条街', { 'which-terminals': 'all-terminals' }],
  ['只有这台', { 'which-terminals': 'this-one' }],
  ['我是商户', { 'who-asks': 'merchant' }],
  ['刷卡', { channel: 'card' }],
  ['微信', { channel: 'qr' }],
  ['技术员', {}],
  ['今天', {}],
]
const ENGLISH: readonly (readonly [string, Facts])[] = [
  ['yesterday', { 'same-day': 'no' }],
  ['made today', { 'same-day': 'yes', 'over-a-year': 'no' }],
  ['400 days old', { 'same-day': 'no', 'over-a-year': 'yes' }],
  ['two months ago', { 'same-day': 'no', 'over-a-year': 'no' }],
  ['ICBC only', { 'which-cards': 'one-bank' }],
  ['on one bank', { 'which-cards': 'one-bank' }],
  ['CCB card', { 'which-cards': 'one-bank' }],
  ['on one card', { 'which-cards': 'one-card' }],
  ['on every card', { 'which-cards': 'all-cards' }],
  ['in the whole street', { 'which-terminals': 'all-terminals' }],
  ['just this terminal', { 'which-terminals': 'this-one' }],
  ['I am the merchant', { 'who-asks': 'merchant' }],
  ['card', { channel: 'card' }],
  ['Alipay', { channel: 'qr' }],
  ['at the shop', {}],
  ['today', {}],
]
const CODES = ['98', '91', '97', 'A0', '55']

const heardOf = (found: Resolved): Facts => {
  if (found.kind === 'choose' || found.kind === 'none') return { found: found.kind }
  const heard = found.kind === 'start' ? (found.start.heard ?? []) : found.heard
  return Object.fromEntries(heard.map(({ fact, answer }) => [fact, answer]))
}
/** What the entry of a code sets that was found, by its code and channel. */
const setBy = (found: Resolved): Facts => {
  const hit = found.kind === 'start' ? found.hit : undefined
  return pack.codes.find(({ code, channel }) => code === hit?.code && channel === hit.channel)?.sets ?? {}
}
const withoutPlace = (facts: Facts, set: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !(fact in set)))

function permuted(all: readonly string[]): string[][] {
  if (all.length < 2) return [[...all]]
  return all.flatMap((one, i) => permuted(all.filter((_, j) => j !== i)).map((rest) => [one, ...rest]))
}
/** Of each, the pairs with the two that stand third and eighth behind it, where they do not speak of the same. */
const pairsOf = (table: readonly (readonly [string, Facts])[]) =>
  table.flatMap(([first, facts], i) =>
    [i + 3, i + 8].flatMap((at) => {
      const [second, others = {}] = table[at % table.length] ?? []
      const apart = second !== undefined && !Object.keys(others).some((fact) => fact in facts)
      return apart ? [{ said: [first, second], facts: { ...facts, ...others } }] : []
    }),
  )

/** Queries of which a code or facts are lost, or which hear what nobody said. */
function wrongOf(code: string, said: readonly string[], facts: Facts, joints: readonly string[]): string[] {
  return permuted([code, ...said]).flatMap((parts) =>
    joints.flatMap((joint) => {
      // Two numbers that stand together are one.
      if (joint === '' && parts.some((part, i) => /\d$/.test(part) && /^\d/.test(parts[i + 1] ?? ''))) return []
      const query = parts.join(joint)
      const found = resolveQuery(shippedIndex, query)
      const heard = heardOf(found)
      const set = setBy(found)
      const own = withoutPlace(heard, set)
      const wanted = withoutPlace(facts, set)
      const missed = Object.entries(facts).some(([fact, answer]) => heard[fact] !== answer)
      const right = found.code === code && !missed && Object.keys(own).length === Object.keys(wanted).length
      return right ? [] : [`${query}: ${found.kind} ${found.code ?? ''} ${JSON.stringify(own)}`]
    }),
  )
}

describe('what stands beside a code', () => {
  it.each(CHINESE)('%s is heard before and behind it, with a blank or without', (said, facts) => {
    for (const code of CODES) expect(wrongOf(code, [said], facts, [' ', '', '，'])).toEqual([])
  })
  it.each(ENGLISH)('%s is heard before and behind it', (said, facts) => {
    for (const code of CODES) expect(wrongOf(code, [said], facts, [' ', ', '])).toEqual([])
  })
  it('is heard in pairs, in any order', () => {
    for (const table of [CHINESE, ENGLISH])
      for (const { said, facts } of pairsOf(table)) expect(wrongOf('98', said, facts, [' '])).toEqual([])
  })
  it('is heard of every code that a card terminal shows', () => {
    const codes = pack.codes.filter(({ channel, sets = {} }) => channel === 'card' && !('which-cards' in sets))
    expect(codes.length).toBeGreaterThan(80)
    const lost = codes.flatMap(({ code }) =>
      ['昨天', 'yesterday'].flatMap((said) =>
        [`${said} ${code}`, `${code} ${said}`].filter((query) => {
          const found = resolveQuery(shippedIndex, query)
          return found.code !== code || heardOf(found)['same-day'] !== 'no'
        }),
      ),
    )
    expect(lost).toEqual([])
  })
})

describe('a code', () => {
  it.each(['90 日切', '日切90', '余额不足 工行 51', '昨天 98 交易超时'])(
    'may stand beside words of what it means: %s',
    (typed) => expect(resolveQuery(shippedIndex, typed)).toMatchObject({ kind: 'start', hit: { kind: 'code' } }),
  )
  it('that means another thing online is not asked about where it was seen in a street', () => {
    expect(resolveQuery(shippedIndex, '96')).toMatchObject({ kind: 'code' })
    expect(resolveQuery(shippedIndex, '96 in the whole street')).toMatchObject({ kind: 'start', code: '96' })
    expect(resolveQuery(shippedIndex, '整条街 03')).toMatchObject({ kind: 'code', entries: [{}, { channel: 'qr' }] })
  })
  it.each(['昨天卖了 96', '昨天 96 个', 'only 98', '昨天 98 元', '整条街 51 家', 'yesterday 98 customers'])(
    'is none in %s',
    (typed) => expect(resolveQuery(shippedIndex, typed).code).toBeUndefined(),
  )
})

describe('the name of a tree', () => {
  it.each([
    ['商户无应答 工行', { 'which-cards': 'one-bank' }],
    ['工行 无应答', { 'which-cards': 'one-bank' }],
    ['no response, all cards', { 'which-cards': 'all-cards' }],
    ['昨天 商户无应答', { 'same-day': 'no' }],
    ['商户无应答', {}],
  ])('begins its walk with what stands beside it: %s', (typed, facts) => {
    const found = resolveQuery(shippedIndex, typed)
    expect(found).toMatchObject({ kind: 'start', start: { tree: 'no-response' } })
    expect(heardOf(found)).toEqual(facts)
  })
})
