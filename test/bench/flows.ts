/** One generated flow of yes/no questions for every engine: each leads on by one to four, so that walks are long and branch. */
import { link } from '../../src/tree/graph.ts'
import { end, packOf, tree, yesNo } from '../helpers/packs.ts'

/** Where a node leads: to another, or past the last one, which is the end. */
export type Leaps = readonly (readonly [yes: number, no: number])[]

export function makeFlow(nodes: number): Leaps {
  let seed = 42
  const next = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return 1 + (Math.floor(seed / 65_536) % 4)
  }
  return Array.from({ length: nodes }, (_, i) => [i + next(), i + next()])
}

export const nameOf = (flow: Leaps, node: number): string => (node < flow.length ? `n${node}` : 'end')

export function graphOf(flow: Leaps) {
  const nodes = Object.fromEntries(
    flow.map(([yes, no], i) => [`n${i}`, yesNo(nameOf(flow, yes), nameOf(flow, no), nameOf(flow, i + 1))]),
  )
  return link(packOf(tree('main', 'failure', 'n0', { ...nodes, end: end() })))
}

/** A straight line of questions. */
export function chainOf(length: number) {
  const flow: Leaps = Array.from({ length }, (_, i) => [i + 1, i + 1])
  return graphOf(flow)
}

/** Yes or no, the same for every engine. */
export function* answers(): Generator<'yes' | 'no'> {
  for (let i = 0; ; i++) yield (i * 7) % 3 === 0 ? 'yes' : 'no'
}
