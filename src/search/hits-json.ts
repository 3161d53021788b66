/** Hits as programs get them. Pure. */
import type { Lang } from '../tree/format/schema-types.ts'
import type { Graph } from '../tree/graph.ts'
import type { Place } from '../tree/target.ts'
import { standsAt } from '../walk/session.ts'
import { entryStart } from '../walk/start.ts'
import { entryOf, type Hit, withinOne } from './search.ts'

/** With scores as parts of the best; a code or message stands where its walk would stand. */
export const hitsJson = (hits: readonly Hit[], graph: Graph, content: Lang): object[] =>
  withinOne(hits).map((hit) => ({ ...hit, ...standing(hit, graph), title: hit.title[content] }))

/** Nothing to add for hits that are neither. */
function standing(hit: Hit, graph: Graph): Partial<Place> {
  const entry = entryOf(graph.pack, hit)
  return entry ? standsAt(graph, entryStart(entry)) : {}
}
