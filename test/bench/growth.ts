/** What grows with the walk and with the pack: it should do so in proportion, and no faster. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { atMostLeft, measures } from '../../src/walk/questions-left.ts'
import { back, change } from '../../src/walk/replay.ts'
import { answer, start, type Walk } from '../../src/walk/walk.ts'
import { chainOf, graphOf, makeFlow } from './flows.ts'
import { type Group, once, type Row, ratios, spread } from './stats.ts'

const LENGTHS = [2_500, 10_000, 40_000] as const
const [SHORTEST, , LONGEST] = LENGTHS
const WARMING = 5

/**
 * Back, change and questions left on longer and longer walks, in nanoseconds for each question of the walk. In turns, and each time for
 * as many questions altogether: so the compiler and what collects garbage have as much to do for short walks as for long ones.
 */
export function measureGrowth(runs: number): Group {
  const walks = LENGTHS.map(walkToEnd)
  const rows = WORKS.flatMap(({ name, work, note }): Row[] => {
    const times = walks.map((): number[] => [])
    for (let run = -WARMING; run < runs; run++)
      for (const [i, walk] of walks.entries()) {
        const began = performance.now()
        for (let left = LONGEST; left > 0; left -= walk.answered) work(walk)
        if (run >= 0) times[i]?.push(((performance.now() - began) * 1e6) / LONGEST)
      }
    return LENGTHS.map((length, i) => {
      const it = times[i] ?? []
      const most = note && length === LONGEST ? { note } : {}
      return { name: `${name}, a walk of ${length}`, value: spread(it), ratio: ratios(it, times[0] ?? []), ...most }
    })
  })
  return { title: `growth with the walk, beside ${SHORTEST}`, unit: 'ns a question', rows }
}

interface Work {
  readonly name: string
  readonly work: (walk: Walk) => unknown
  readonly note?: string
}
const WORKS: readonly Work[] = [
  { name: 'back to the start', work: backToStart, note: 'at most 1.5' },
  {
    name: 'change the first answer',
    work: (walk) => change(walk, { tree: 'main', node: 'n0' }, 'no'),
    note: 'at most 1.5',
  },
  {
    name: 'change the last answer',
    work: (walk) => change(walk, { tree: 'main', node: `n${walk.answered - 1}` }, 'no'),
    note: 'at most 1.5',
  },
  { name: 'questions left, worked out once', work: ({ graph }) => atMostLeft(begin(graph), measures(graph)) },
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
