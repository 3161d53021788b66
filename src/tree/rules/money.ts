/**
 * The money rule: where a payment may have moved money, nothing that could charge again or lose its trace comes before its result
 * is known; nothing that voids, refunds or settles either, but for the steps of the procedure that finds it out. Proven over
 * all walks by a breadth-first search over (node, money open); calls are matched with their exits by
 * summaries. Pure; linear; iterates.
 */

import { type Effect, type Instruction, SETTLING_EFFECTS, UNSAFE_EFFECTS } from '../format/schema.ts'
import type { ExitNode, GraphNode } from '../graph.ts'
import type { KeyPath } from '../read/source-file.ts'
import {
  type Checking,
  inNode,
  isTop,
  type Leavings,
  openAt,
  report,
  type Site,
  toldWalk,
  type WalkedTo,
} from './checking.ts'

/** One place on a walk; `before` is the place before it on a shortest walk. */
interface MoneyPlace extends WalkedTo {
  readonly node: GraphNode
  readonly open: boolean
  readonly before: MoneyPlace | undefined
  /** The answer or exit that led here. */
  readonly by: string | undefined
  /** The exit by which a procedure that was called to settle the payment was left without having settled it. */
  readonly unsettled: ExitNode | undefined
  /** Where the walk comes from, when a code or message starts it. */
  readonly entry: Site | undefined
}

export function checkMoney(c: Checking, leavings: Leavings): void {
  if (!hasMarks(c)) return
  const seen = new Map<GraphNode, number>()
  const queue: MoneyPlace[] = []
  const push: Push = (node, place) => {
    const bit = place.open ? 2 : 1
    const before = node ? (seen.get(node) ?? 0) : bit
    if (!node || before & bit) return
    seen.set(node, before | bit)
    queue.push({ node, ...place })
  }
  for (const { node, entry } of starts(c))
    push(node, { open: false, before: undefined, by: undefined, unsettled: undefined, entry })

  const procedures = proceduresOf(c)
  const told = new Set<GraphNode>()
  for (let i = 0; i < queue.length; i++) {
    const place = queue[i] as MoneyPlace
    const { node } = place
    const open = openAt(node, place.open)
    const unsafe = open ? unsafeStep(node, procedures.has(node.tree.tree) ? UNSAFE_EFFECTS : ALL_EFFECTS) : undefined
    if (!unsafe) followMoney(place, open, leavings, push)
    else {
      // What follows an unsafe step, and what follows a procedure that does not settle, is the same mistake.
      const mistake = place.unsettled ?? node
      if (!told.has(mistake)) tellUnsafe(c, place, unsafe)
      told.add(mistake)
    }
  }
}

/** What no step but one of the procedure itself may do while a payment is open. */
const ALL_EFFECTS: readonly Effect[] = [...UNSAFE_EFFECTS, ...SETTLING_EFFECTS]

const hasMarks = (c: Checking): boolean =>
  Object.keys(c.pack.trees).some((tree) => c.graph.nodes(tree).some((node) => openAt(node, false)))

type Push = (node: GraphNode | undefined, place: Omit<MoneyPlace, 'node'>) => void

function followMoney(place: MoneyPlace, open: boolean, leavings: Leavings, push: Push): void {
  const { node, unsettled, entry } = place
  const next = (to: GraphNode | undefined, by?: string): void => push(to, { open, before: place, by, unsettled, entry })
  if (node.kind === 'question') for (const { id, to } of node.answers) next(to, id)
  else if (node.kind === 'tell') next(node.goes.to)
  else if (node.kind === 'call') {
    next(node.enter)
    for (const leaving of leavings(node.node.call, open)) {
      const to = node.exits.get(leaving.exit)?.to
      push(to, {
        open: leaving.open,
        before: place,
        by: leaving.exit,
        unsettled: leaving.open ? (node.node.money ? leaving.node : unsettled) : undefined,
        entry,
      })
    }
  }
}

/** Trees named in `next` start where every tree starts. */
function starts(c: Checking): { node: GraphNode | undefined; entry: Site | undefined }[] {
  const trees = Object.keys(c.pack.trees).map((tree) => ({ node: c.graph.node(tree), entry: undefined }))
  const entered = (['codes', 'messages'] as const).flatMap((file) => {
    const site = new Map<unknown, Site>(
      c.parts[file].map(({ index, entry }) => [entry, { file, keys: [file, index, 'enter'] }]),
    )
    const nodes = c.pack[file].map((entry) => ({ node: c.graph.resolve(entry.enter), entry: site.get(entry) }))
    return nodes.filter(({ node }) => node?.tree.kind !== 'subtree')
  })
  return [...trees, ...entered]
}

/** The subtrees that are called to find out what became of a payment. */
const proceduresOf = (c: Checking): ReadonlySet<string> =>
  new Set(
    Object.keys(c.pack.trees).flatMap((tree) =>
      c.graph.nodes(tree).flatMap(({ kind, node }) => (kind === 'call' && node.money ? [node.call] : [])),
    ),
  )

interface Unsafe {
  readonly effect: string
  readonly keys: KeyPath
}

/** What an outcome names for `later` is done once the result is known. */
function unsafeStep(node: GraphNode, effects: readonly Effect[]): Unsafe | undefined {
  if (node.kind === 'question') return firstUnsafe('do', effects, node.node.do)
  if (node.kind === 'tell') return firstUnsafe('tell', effects, node.node.tell)
  return node.kind === 'outcome' ? firstUnsafe('actions', effects, node.node.actions) : undefined
}

function firstUnsafe(key: string, effects: readonly Effect[], steps: readonly Instruction[] = []): Unsafe | undefined {
  for (const [i, { effect }] of steps.entries()) {
    const unsafe = effect?.find((e) => effects.includes(e))
    if (unsafe) return { effect: unsafe, keys: [key, i, 'effect'] }
  }
  return undefined
}

/** Reported at the step; else, when that stands in a lower layer, at what this layer put on the walk to it. */
function tellUnsafe(c: Checking, place: MoneyPlace, { effect, keys }: Unsafe): void {
  const { node, unsettled, entry } = place
  const sites: Site[] = [inNode(node.tree.tree, node.id, ...keys)]
  if (unsettled) sites.push(inNode(unsettled.tree.tree, unsettled.id, 'exit'))
  let p: MoneyPlace | undefined = place
  while (p && !isTop(c, p.node.tree.tree)) p = p.before
  if (p) sites.push(inNode(p.node.tree.tree, p.node.id))
  if (entry) sites.push(entry)
  report(c, 'money-rule', { effect, walk: toldWalk(place) }, ...sites)
}
