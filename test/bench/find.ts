/** From what is typed to what is found, with the index open: the shipped pack in fresh processes, and a pack of 2,000 trees. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from '../../src/build/compile-pack.ts'
import { readShippedIndex } from '../../src/files/compiled-pack.ts'
import { buildIndex } from '../../src/search/index/build-index.ts'
import { readIndex, type StoredIndex } from '../../src/search/index/index-data.ts'
import { openIndex } from '../../src/search/index/open-index.ts'
import type { Pack } from '../../src/tree/pack.ts'
import { search } from '../helpers/search.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'
import type { OwnPackage } from './own-package.ts'
import { type Group, type Row, spread } from './stats.ts'

const QUERIES = [
  '98',
  '无应答',
  'refund failed',
  'shwx',
  'shanghu wuxiao',
  '应答码:98 交易超时,请重试',
  '商户无郊',
  'mechant invalid',
  '钱扣了没出小票',
  'customer was debited but no receipt',
] as const
const TREES = 2000
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs')
const ONCE = fileURLToPath(new URL('find-once.ts', import.meta.url))

export function measureFind({ dist }: OwnPackage, runs: number): Group {
  const once = (query: string): number =>
    Number(execFileSync(process.execPath, [TSX, ONCE, dist, query], { encoding: 'utf8' }))
  const pack = manyTrees(shippedPack)
  const { readings } = readIndex(readShippedIndex(dist) as StoredIndex)
  const index = openIndex(pack, buildIndex(pack, { readings }))
  const inMany = (query: string): number => {
    const began = performance.now()
    search(index, query)
    return performance.now() - began
  }
  const rows = (name: string, note: string, measure: (query: string) => number): Row[] =>
    QUERIES.map((query) => {
      const times = Array.from({ length: runs }, () => measure(query))
      return { name: `${name}: ${query}`, value: spread(times), note }
    })
  return {
    title: 'search',
    unit: 'ms',
    rows: [...rows('first of a process', 'at most 10', once), ...rows(`${TREES} trees`, 'at most 50', inMany)],
  }
}

/** The shipped trees again and again, sixteen symptoms a language, every seventh one like no other. */
function manyTrees(pack: Pack): Pack {
  const shipped = Object.values(pack.trees)
  const trees = Array.from({ length: TREES }, (_, i) => {
    const tree = shipped[i % shipped.length]
    if (!tree) throw new Error('no trees')
    const own = (words: readonly unknown[] = []): string[] =>
      words.slice(0, 16).map((word, w) => ((w + i) % 7 === 0 ? `${word}${i}` : `${word}`))
    const id = `${tree.tree}-${i}`
    return [id, { ...tree, tree: id, symptoms: { zh: own(tree.symptoms?.zh), en: own(tree.symptoms?.en) } }] as const
  })
  return { ...pack, trees: Object.fromEntries(trees) }
}
