/** What grows with the walk and with the pack: it should do so in proportion, and no faster. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { atMostLeft, measures } from '../../src/walk/questions-left.ts'
import { back, change } from '../../src/walk/replay.ts'
import { answer, start, steps, type Walk } from '../../src/walk/walk.ts'
import { chainOf, graphOf, makeFlow } from './flows.ts'
import { type Group, once, type Row, spread } from './stats.ts'

/** A walk this long is enough for the compiler. */
const WARM = 20_000
const LENGTHS = [2_500, 5_000, 10_000, 20_000, 40_000]

/** Back, change and questions left on longer and longer walks, in nanoseconds for each question of the walk. */
export function measureGrowth(runs: number): Group {
  const rows: Row[] = []
  for (const [name, work] of WORKS) {
    const warm = walkToEnd(WARM)
    for (let i = 0; i < 5; i++) work(warm)
    let first: number | undefined
    for (const length of LENGTHS) {
      const walk = walkToEnd(length)
      const each = Array.from({ length: Math.min(runs, 5) }, () => {
        const began = performance.now()
        work(walk)
        return ((performance.now() - began) * 1e6) / length
      })
      const value = spread(each)
      first ??= value.min
      rows.push({ name: `${name}, a walk of ${length}`, value, ratio: once(value.min / first) })
    }
  }
  return { title: 'growth with the walk', unit: 'ns a question', rows }
}

const WORKS: readonly (readonly [string, (walk: Walk) => unknown])[] = [
  ['back to the start', backToStart],
  ['change the first answer', (walk) => change(walk, steps(walk)[0] ?? { tree: '', node: '' }, 'no')],
  ['questions left, worked out once', ({ graph }) => atMostLeft(begin(graph), measures(graph))],
]

function backToStart(walk: Walk): Walk {
  let at = walk
  for (let before = back(at); before; before = back(at)) at = before
  return at
}

function begin(graph: Walk['graph']): Walk {
  const walk = start(graph, { tree: 'main' })
  if (!walk) throw new Error('no start')
  return walk
}

function walkToEnd(length: number): Walk {
  let walk = begin(chainOf(length))
  for (let next: Walk | undefined = walk; next; next = answer(walk, 'yes')) walk = next
  return walk
}

/** Bytes a node of a pack with everything linked, at two sizes. */
export function measureMemory(): Group {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used = (): number => {
    collect()
    return process.memoryUsage().heapUsed
  }
  const bytes = [10_000, 100_000].map((nodes) => {
    const flow = makeFlow(nodes)
    const before = used()
    const graph = graphOf(flow)
    const linked = graph.nodes('main').map((node) => (node.kind === 'question' ? node.answers.map((a) => a.to) : node))
    const each = (used() - before) / nodes
    return { nodes, each, linked }
  })
  const rows = bytes.map(({ nodes, each }) => ({
    name: `${nodes} nodes`,
    value: once(each),
    ratio: once(each / (bytes[0]?.each ?? Number.NaN)),
  }))
  return { title: 'memory of pack and graph', unit: 'bytes a node', rows }
}
