import { describe, expect, it } from 'vitest'
import { buildIndex } from '../../src/search/index/build-index.ts'
import { readIndex, storeIndex } from '../../src/search/index/index-data.ts'
import { openIndex } from '../../src/search/index/open-index.ts'
import { find } from '../../src/search/search.ts'
import type { Tree } from '../../src/tree/format/schema.ts'
import { EMPTY_PACK, type Pack } from '../../src/tree/pack.ts'
import { search } from '../helpers/search.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'
import { shippedIndex as index, shippedData } from './shipped-index.ts'

const first = (typed: string) => search(index, typed)[0]

describe('search', () => {
  it('gives the best hit the score 1, and the others in order', () => {
    const hits = search(index, '退款失败')
    expect(hits[0]).toMatchObject({ kind: 'tree', tree: 'refund-failed', node: null, code: null, score: 1 })
    for (const [i, hit] of hits.entries()) expect(hit.score).toBeLessThanOrEqual(hits[i - 1]?.score ?? 1)
  })
  it('is empty where nothing fits', () => {
    for (const typed of ['', '   ', 'qwrtzxcv', '???', '🙂']) expect(search(index, typed)).toEqual([])
  })
  it('puts a code that was asked for first, with its channel, tree and node', () => {
    expect(first('98')).toMatchObject({ kind: 'code', code: '98', channel: 'card', tree: 'no-response', score: 1 })
    expect(first('扫码 38')).toMatchObject({ kind: 'code', code: '38', channel: 'qr' })
  })
  it('finds messages and contacts by their ids', () => {
    const messages = search(index, '存在待冲正记录').filter((hit) => hit.kind === 'message')
    expect(messages[0]).toMatchObject({ id: 'reversal-pending', code: null })
    expect(first('95516')).toMatchObject({ kind: 'contact', id: 'unionpay', tree: null })
    expect(first('拉卡拉客服电话')).toMatchObject({ kind: 'contact', id: 'lakala' })
  })
  it('names a failure or entry tree for whatever is found, also inside a subtree', () => {
    const roots = new Set(
      Object.values(shippedPack.trees)
        .filter((tree) => tree.kind !== 'subtree')
        .map((tree) => tree.tree),
    )
    const outcomes = Object.values(shippedPack.trees).flatMap((tree) =>
      Object.values(tree.nodes).flatMap((node) => ('verdict' in node ? [node.title.zh] : [])),
    )
    for (const title of outcomes)
      for (const hit of search(index, title)) if (hit.kind !== 'contact') expect(roots).toContain(hit.tree)
    expect(first('冲正没送成：结果还不知道，今天就请收单机构人工查')?.tree).toBe('dropped-transaction')
  })
  it('finds an outcome by its title', () => {
    const hits = search(index, 'The reversal cannot be delivered: have the acquirer look by hand')
    expect(hits.find((hit) => hit.kind === 'outcome')).toMatchObject({ node: 'reversal-stuck' })
  })
  it('masks card numbers before anything else', () => {
    const { query, hits } = find(index, '卡号 6222 0212 3456 7890 128 商户无效')
    expect(query).not.toMatch(/6222|0212|3456/)
    expect(hits[0]?.tree).toBe('merchant-invalid')
  })
  it('finds what is still being typed', () => {
    for (const [typed, tree] of [
      ['打', 'printer-fault'],
      ['refu', 'refund-failed'],
      ['蓝', 'bluetooth-fault'],
      ['blueto', 'bluetooth-fault'],
    ] as const)
      expect(first(typed)?.tree, typed).toBe(tree)
  })
  it('reads traditional characters', () => {
    expect(first('無應答')?.tree).toBe('no-response')
    expect(first('簽到失敗')?.tree).toBe('sign-in-failed')
  })
  it('is not upset by long pasted text', () => {
    const slip = `商户名称:小店 终端号:01234567 凭证号:000123 应答码:98 交易超时,请重试\n${'x '.repeat(20_000)}`
    expect(first(slip)).toMatchObject({ code: '98' })
  })
})

describe('an index', () => {
  it('survives its file', () => {
    const { head, ...rest } = storeIndex(shippedData)
    const opened = openIndex(shippedPack, readIndex({ head: JSON.parse(JSON.stringify(head)), ...rest }))
    expect(search(opened, 'shwx')).toEqual(search(index, 'shwx'))
  })
  it('is small', () => {
    const { head, outcomes, numbers } = storeIndex(shippedData)
    expect(Buffer.byteLength(JSON.stringify(head) + outcomes) + numbers.length).toBeLessThan(150_000)
  })
  it('is made anew for a pack it was not made for', () => {
    const { 'printer-fault': _, ...trees } = shippedPack.trees
    const without = { ...shippedPack, trees }
    const opened = openIndex(without, buildIndex(without, { readings: shippedData.readings }))
    expect(search(opened, '打印机缺纸').map((hit) => hit.tree)).not.toContain('printer-fault')
    expect(search(opened, 'shwx')[0]?.tree).toBe('merchant-invalid')
  })
  it('of a pack without pinyin finds what its symptoms bring', () => {
    const pack = packOf(treeOf('lid', { zh: '盖子打不开', en: 'Lid is stuck' }, ['gaizi', 'lid stuck']))
    const opened = openIndex(pack, buildIndex(pack))
    for (const typed of ['盖子打不开', 'lid stuck', 'gaizi', 'the lid is stuk'])
      expect(search(opened, typed)[0]?.tree, typed).toBe('lid')
  })
  it('of an empty pack finds nothing', () => {
    expect(search(openIndex(EMPTY_PACK, buildIndex(EMPTY_PACK)), '无应答')).toEqual([])
  })
})

function treeOf(id: string, title: Tree['title'], en: string[]): Tree {
  const text = { zh: '叫人', en: 'Call somebody' }
  return {
    tree: id,
    kind: 'failure',
    title,
    summary: title,
    symptoms: { en },
    reviewed: '2026-11-22',
    start: 'end',
    nodes: { end: { verdict: 'fixed', title: text, cause: text, actions: [text] } },
  }
}
const packOf = (...trees: Tree[]): Pack => ({
  ...EMPTY_PACK,
  trees: Object.fromEntries(trees.map((tree) => [tree.tree, tree])),
})
