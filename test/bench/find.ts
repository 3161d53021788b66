/** From what is typed to where it leads: the shipped pack in fresh processes, and a pack of 2,000 trees in one. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { readShippedIndex, readShippedModel } from '../../src/files/compiled-pack.ts'
import { buildIndex } from '../../src/search/index/build-index.ts'
import { readIndex, type StoredIndex } from '../../src/search/index/index-data.ts'
import { openIndex } from '../../src/search/index/open-index.ts'
import { readModel } from '../../src/search/model/tree-model.ts'
import { resolveQuery } from '../../src/search/resolve.ts'
import type { Pack } from '../../src/tree/pack.ts'
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
const ONCE = fileURLToPath(new URL('find-once.ts', import.meta.url))

/** The search in one file, as it is shipped: what a process spends on finding files is not the search. */
async function bundledOnce(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'find-once-'))
  const built = await rolldown({ input: ONCE, platform: 'node', transform: { target: 'node20' } })
  const { output } = await built.write({ dir: folder, format: 'cjs', codeSplitting: false })
  await built.close()
  return join(folder, output[0].fileName)
}

export const measureFind = async ({ dist }: OwnPackage, runs: number): Promise<Group> => ({
  title: 'search',
  unit: 'ms',
  rows: [...measureFirst(await bundledOnce(), dist, runs), ...measureMany(dist, runs)],
})

/** The index opened, then what was typed looked up, each in turn with a process that does nothing. */
function measureFirst(program: string, dist: string, runs: number): Row[] {
  const once = (query: string) => execFileSync(process.execPath, [program, dist, query], { encoding: 'utf8' })
  const bare = Array.from({ length: 3 * runs }, () => {
    const began = performance.now()
    execFileSync(process.execPath, ['-e', '0'])
    return performance.now() - began
  })
  const rows = QUERIES.map((query) => {
    const times = Array.from({ length: runs }, () => once(query).split(' ').map(Number))
    return { query, opened: times.map(([ms = Number.NaN]) => ms), found: times.map(([, ms = Number.NaN]) => ms) }
  })
  return [
    { name: 'bare Node', value: spread(bare) },
    { name: 'first of a process: opening the index', value: spread(rows.flatMap(({ opened }) => opened)) },
    ...rows.map(({ query, found }) => ({
      name: `first of a process: ${query}`,
      value: spread(found),
      note: 'at most 10 where bare Node takes 25',
    })),
  ]
}

export function measureMany(dist: string, runs: number): Row[] {
  const pack = manyTrees(shippedPack)
  const { readings } = readIndex(readShippedIndex(dist) as StoredIndex)
  const index = openIndex(pack, buildIndex(pack, { readings }), { model: readModel(readShippedModel(dist)) })
  return QUERIES.map((query) => {
    const times = Array.from({ length: runs }, () => {
      const began = performance.now()
      resolveQuery(index, query)
      return performance.now() - began
    })
    return { name: `${TREES} trees: ${query}`, value: spread(times), note: 'at most 50' }
  })
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
