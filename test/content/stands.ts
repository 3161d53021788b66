/** Where the walks of the shipped pack stand, in words a table can hold. */
import type { Code, Message } from '../../src/tree/format/schema.ts'
import type { Graph } from '../../src/tree/graph.ts'
import { entryStart, type Start } from '../../src/walk/start.ts'
import { answer, placeOf, start, type Walk } from '../../src/walk/walk.ts'
import { graph } from './shipped.ts'

/** What is asked before anything else, with the answer of somebody whose terminal is sound and whose payments all have a result. */
const FIRST: Readonly<Record<string, string>> = { hazard: 'none', 'payment-open': 'no' }

/** The walk past what is asked first, as far as it is asked. */
export function pastFirst(walk: Walk): readonly Walk[] {
  const all = [walk]
  for (;;) {
    const { at } = all.at(-1) as Walk
    const id = at.kind === 'question' ? FIRST[at.node.heard ?? ''] : undefined
    const next = id === undefined ? undefined : answer(all.at(-1) as Walk, id)
    if (!next) return all
    all.push(next)
  }
}

/** `tree:path` where the walk stands; behind it, after ` > `, where it stands once what is asked first has a harmless answer. */
export const standing = (walk: Walk): string =>
  pastFirst(walk)
    .map((here, i) => (i === 0 ? `${placeOf(here).tree}:${placeOf(here).node}` : placeOf(here).node))
    .join(' > ')

/** A walk from a start, or from a code or message; throws where there is none. */
export function begin(from: Start | Pick<Code | Message, 'enter' | 'sets'>, on: Graph = graph): Walk {
  const walk = start(on, 'enter' in from ? entryStart(from) : from)
  if (!walk) throw new Error(`no walk from ${JSON.stringify(from)}`)
  return walk
}
