import { describe, expect, it } from 'vitest'
import { resolvePlainCode } from '../../src/search/plain-code.ts'
import { resolvePlainly, resolveQuery } from '../../src/search/resolve.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'
import { shippedIndex as index } from './shipped-index.ts'

const resolve = (typed: string) => resolveQuery(index, typed)

describe('a query with one clear winner begins at once', () => {
  it.each([
    ['98', 'no-response'],
    ['A0', 'sign-in-failed'],
    ['无应答', 'no-response'],
    ['no-response', 'no-response'],
    ['No Response', 'no-response'],
    ['refund failed', 'refund-failed'],
    ['shwx', 'merchant-invalid'],
    ['shanghu wuxiao', 'merchant-invalid'],
    ['shanghuwuxiao', 'merchant-invalid'],
    ['应答码:98 交易超时,请重试', 'no-response'],
    ['商户无郊', 'merchant-invalid'],
    ['mechant invalid', 'merchant-invalid'],
    ['钱扣了没出小票', 'dropped-transaction'],
    ['customer was debited but no receipt', 'dropped-transaction'],
    ['MAC error', 'sign-in-failed'],
    ['triage', 'triage'],
  ])('%s', (typed, tree) => {
    expect(resolve(typed)).toMatchObject({ kind: 'start', start: { tree } })
  })

  it.each([
    '厨房着火了',
    '烤箱冒烟',
    'smoke from the oven',
    '咖啡机进水了',
    'kettle gave me a shock',
    'the label printer prints blank labels',
  ])('unless it is about a thing that takes no payments: %s', (typed) => expect(resolve(typed).kind).not.toBe('start'))
  it.each(['冒烟', '刷卡机在厨房冒烟', 'smoke from the terminal beside the oven', '机器进水了'])(
    'also where one stands beside what takes payments, or none is named: %s',
    (typed) => expect(resolve(typed)).toMatchObject({ kind: 'start', start: { tree: 'terminal-unusable' } }),
  )

  it('says why, in both languages, without Chinese in the English words', () => {
    for (const typed of ['98', '无应答', '钱扣了没出小票', '存在待冲正记录', '88']) {
      const found = resolve(typed)
      if (found.kind !== 'start') throw new Error(typed)
      expect(found.why.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(found.why.en, typed).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })
  it('begins where a code or message enters', () => {
    const code = shippedPack.codes.find((entry) => entry.code === '98')
    const found = resolve('98')
    if (found.kind !== 'start') throw new Error('98')
    expect(`${found.start.tree}:${found.start.node ?? ''}`).toBe(code?.enter)
  })
  it('opens the start of the tree for an outcome', () => {
    const found = resolve('一家银行没有应答：换别家的卡，稍后再办')
    expect(found).toMatchObject({ kind: 'start', start: { tree: 'no-response' } })
    if (found.kind === 'start') expect(found.start.node).toBeUndefined()
  })
})

describe('a code', () => {
  it('asks for the channel only when it changes the place or the result', () => {
    expect(resolve('03')).toMatchObject({ kind: 'code', code: '03' })
    expect(resolve('03 online')).toMatchObject({ kind: 'start', hit: { code: '03', channel: 'online' } })
    expect(resolve('98')).toMatchObject({ kind: 'start', hit: { code: '98', channel: 'card' } })
    expect(resolve('应答码：03 商户未登记')).toMatchObject({ kind: 'start', start: { tree: 'merchant-invalid' } })
    for (const { code } of shippedPack.codes) expect(['start', 'code']).toContain(resolve(code).kind)
  })
  it('that nobody knows leads into the entry tree, and says what to note down', () => {
    const found = resolve('错误码:8Q')
    expect(found).toMatchObject({ kind: 'start', start: { tree: 'triage' }, unknownCode: '8Q' })
    if (found.kind === 'start') expect(found.why.en).toContain('Note down')
  })
  it('and a tree id need no index', () => {
    expect(resolvePlainly(shippedPack, '98')).toEqual(resolve('98'))
    for (const { code } of shippedPack.codes) {
      const { hit: _, ...found } = { hit: undefined, ...resolve(code) }
      expect(resolvePlainCode(shippedPack, code)).toMatchObject({ ...found, query: code })
    }
    expect(resolvePlainCode(shippedPack, '8Q')).toBeUndefined()
    expect(resolvePlainly(shippedPack, 'fee-rate')).toEqual(resolve('fee-rate'))
    expect(resolvePlainly(shippedPack, '无应答')).toBeUndefined()
  })
})

describe('a code among words', () => {
  it.each([
    ['技术员 98', '98'],
    ['整条街 96', '96'],
    ['老板 51', '51'],
    ['whole street gets 96', '96'],
  ])('is heard where they say only who and where: %s', (typed, code) => expect(resolve(typed).code).toBe(code))
  it.each(['老板 51 元', '98 yuan', '98块', '98号', '昨天卖了 96', 'coffee 51', 'bus 96'])(
    'is none where it may be something else: %s',
    (typed) => expect(resolve(typed).code).toBeUndefined(),
  )
  it('is taken for an unknown one where two capitals are all there is', () => {
    expect(resolve('TU')).toMatchObject({ kind: 'start', start: { tree: 'triage' }, unknownCode: 'TU' })
    for (const typed of ['OK', 'tu', 'TK']) expect(resolve(typed)).not.toHaveProperty('unknownCode')
  })
  it.each(['ORDERNOTEXIST', 'ACQ.TRADE_NOT_EXIST', 'TRADE_NOT_EXIST'])('%s is an unknown result', (typed) =>
    expect(resolve(typed)).toMatchObject({
      kind: 'start',
      hit: { id: 'qr-order-not-found' },
      start: {
        heard: [
          { fact: 'payment-open', answer: 'yes' },
          { fact: 'channel', answer: 'qr' },
        ],
      },
    }),
  )
})

describe('a query that is not clear', () => {
  it('offers one to five places, each in another tree', () => {
    const found = resolve('card problem')
    if (found.kind !== 'choose') throw new Error(found.kind)
    const trees = found.hits.map((hit) => hit.tree)
    expect(trees.length).toBeLessThanOrEqual(5)
    expect(new Set(trees).size).toBe(trees.length)
  })
  it.each(['', 'hello', 'zzzz', '今天吃什么', '95516'])('fits nothing: %j', (typed) => {
    expect(resolve(typed).kind).toBe('none')
  })
  it('suggests a contact where one was looked for', () => {
    const found = resolve('95516')
    expect(found.kind === 'none' && found.suggestions[0]).toMatchObject({ kind: 'contact', id: 'unionpay' })
  })
  it('shows no card number', () => {
    for (const typed of ['6222021234567890128', '卡 4111 1111 1111 1111 刷不了'])
      expect(resolve(typed).query).not.toMatch(/622202|4111 1111/)
  })
  it('does not take the id of a subtree or a node for a query', () => {
    expect(resolve('unknown-result')).not.toMatchObject({ start: { tree: 'unknown-result' } })
  })
})
