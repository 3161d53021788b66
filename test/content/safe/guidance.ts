/** A pack as the rules of safe guidance look at it: its graph, its texts, and every walk through it. Pure. */

import type { Instruction, Outcome } from '../../../src/tree/format/schema.ts'
import { type Graph, link, type OutcomeNode } from '../../../src/tree/graph.ts'
import type { Pack } from '../../../src/tree/pack.ts'
import type { Start } from '../../../src/walk/start.ts'
import { allowed, answer, start, toDo, type Walk } from '../../../src/walk/walk.ts'
import { nameOf, type Passage, passagesOf } from '../shipped.ts'

export interface Guidance {
  readonly pack: Pack
  readonly graph: Graph
  readonly passages: readonly Passage[]
}

/** Says what breaks it, a line each; nothing where it holds. */
export type Rule = (guidance: Guidance) => string[]

export const guidanceOf = (pack: Pack): Guidance => ({ pack, graph: link(pack), passages: passagesOf(pack) })

export const outcomesOf = ({ pack, graph }: Guidance): OutcomeNode[] =>
  Object.keys(pack.trees).flatMap((tree) => graph.nodes(tree).filter((node) => node.kind === 'outcome'))

/** All that an outcome says, one language; what never to do and the sentences to say are kept apart where they matter. */
export const saidIn = (outcome: Outcome, lang: 'zh' | 'en'): string =>
  [outcome.title, outcome.cause, outcome.actions, outcome.never ?? [], outcome.later ?? [], outcome.expect ?? []]
    .flat()
    .map((text) => text[lang])
    .join('\n')

export const shownAt = (walk: Walk): readonly Instruction[] =>
  walk.at.kind === 'outcome' ? [...toDo(walk), ...walk.at.node.actions] : toDo(walk)

/** One place on a walk: how it was reached is part of it, so that each way in is looked at once. */
export interface Place {
  readonly walk: Walk
  /** The answers from the start, as `node=answer`. */
  readonly by: readonly string[]
}

/** Every place that walks from a start come to; a place is looked at once for each state of the money. */
export function* everyPlace(graph: Graph, from: Start): Generator<Place> {
  const first = start(graph, from)
  if (first) yield* everyPlaceAfter(first)
}

/** The same from where a walk stands. */
export function* everyPlaceAfter(first: Walk): Generator<Place> {
  const queue: Place[] = [{ walk: first, by: [] }]
  const seen = new Set<string>()
  for (const place of queue) {
    const { walk, by } = place
    const name = `${nameOf(walk.at)} ${walk.moneyOpen} ${frames(walk)}`
    if (seen.has(name)) continue
    seen.add(name)
    yield place
    for (const { id } of allowed(walk)) {
      const next = answer(walk, id)
      if (next) queue.push({ walk: next, by: [...by, `${nameOf(walk.at)}=${id}`] })
    }
  }
}

function frames({ frame }: Walk): string {
  const names: string[] = []
  for (let f = frame; f; f = f.outer) names.push(nameOf(f.call))
  return names.join('/')
}

/** Where somebody ends who is never sure from a place on. */
export function neverSure(walk: Walk): Walk {
  let here = walk
  while (here.at.kind === 'question') {
    const next = answer(here, 'unsure')
    if (!next) break
    here = next
  }
  return here
}

/** The start at a place named `tree:node`. */
export function startAt(target: string): Start {
  const [tree = '', node] = target.split(':')
  return node ? { tree, node } : { tree }
}

/** Where a payment counts as unpaid from here on, though no procedure is left by it. */
export const UNPAID_AT =
  /^(?:triage:settled-unpaid|settlement-missing:never-succeeded|refund-failed:nothing-to-refund)$/
