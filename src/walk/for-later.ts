/** What becomes of a fault that was typed or walked into, where a walk had to do with a payment. Pure. */
import { dealsWith, faultsOf, leadsOn } from '../tree/facts.ts'
import type { GraphNode, OutcomeNode } from '../tree/graph.ts'
import { own } from '../tree/pack.ts'
import { nodeAt, nodesOn } from './node-at.ts'
import { factsPassed, replay } from './replay.ts'
import type { Heard, Start } from './start.ts'
import { placeOf, steps, type Walk } from './walk.ts'

/** A fault; `from` is the words it is known from, where these were kept. */
export interface Fault {
  readonly start: Start
  /** Whether it waits for the acquirer's answer about a payment. */
  readonly waits: boolean
  /** Nothing of it is left: the walk has come to it. */
  readonly dealt?: true
  readonly from: string | undefined
}
type Ended = Walk & { readonly at: OutcomeNode }

/**
 * The fault of a walk that had to do with a payment, or of one whose outcome leaves it: where it starts, with what was heard of it. It
 * waits where the payment's result is open, is still to be solved where the walk ended without having come to it, and is dealt with
 * otherwise. Undefined where nothing was typed and nothing is left.
 */
export function faultOf(walk: Walk): Fault | undefined {
  if (!isEnded(walk) || !(wasOpen(walk) || walk.at.node['leaves-fault'])) return undefined
  const { heard = [], ...place } = walk.start
  const waits = leavesMoneyOpen(walk)
  const { graph } = walk
  const faults = faultsOf(graph.pack, place.tree, heard)
  if (faults.length === 0) return faultOfTree(walk, waits)
  const left = faults.filter((fault) => !dealsWith(walk.at.node, fault) && !isCameTo(walk, fault))
  const answered = factsPassed(walk)
  const kept = heard.filter((one) => (faults.includes(one) ? left.includes(one) : !answered.has(one.fact)))
  const [first] = left.length > 0 ? left : faults
  return left.length === 0
    ? { start: walk.start, waits: false, dealt: true, from: first?.from }
    : { start: { ...place, heard: kept }, waits, from: first?.from }
}

/** The fault that waits, or is left. */
export function faultForLater(walk: Walk): Fault | undefined {
  const fault = faultOf(walk)
  return fault?.dealt ? undefined : fault
}

/** Where nothing typed names a fault it is that of the tree, unless the tree is about the payment itself or only leads into others. */
function faultOfTree(walk: Ended, open: boolean): Fault | undefined {
  const { heard = [], ...place } = walk.start
  const { at, graph } = walk
  const tree = own(graph.pack.trees, place.tree)
  const other = tree?.kind === 'failure' && !tree['about-payment']
  if (other && at.node.verdict !== 'stop' && (open || (at.node['leaves-fault'] && at.tree.tree !== place.tree))) {
    const answered = factsPassed(walk)
    const kept = heard.filter(({ fact }) => !answered.has(fact))
    const start = kept.length > 0 ? { ...place, heard: kept } : place
    return { start, waits: open, from: undefined }
  }
  const [first] = heard
  return first && wasOpen(walk) ? { start: walk.start, waits: false, dealt: true, from: first.from } : undefined
}

const isEnded = (walk: Walk): walk is Ended => walk.at.kind === 'outcome'

/** Whether a payment was open anywhere on the walk, also from the leg before. */
function wasOpen(walk: Walk): boolean {
  for (let here: Walk | undefined = walk; here; here = here.before) if (here.moneyOpen) return true
  return false
}

/** Whether a payment that this leg has asked about is open at its end: what a leg before left open is asked about anew. */
function leavesMoneyOpen(walk: Walk): boolean {
  const { graph, start, origin, moneyOpen } = walk
  if (!moneyOpen || !origin.moneyOpen) return moneyOpen
  return replay(graph, start, steps(walk), { ...origin, moneyOpen: false })?.walk.moneyOpen ?? true
}

/** Whether the walk has come to where a fault leads, by the question it answers or past it. */
function isCameTo(walk: Walk, fault: Heard): boolean {
  const { graph, start } = walk
  const trees = new Set([start.tree])
  const passed = new Set<GraphNode>([walk.at])
  for (const step of [...steps(walk), placeOf(walk)]) {
    trees.add(step.tree)
    for (const node of nodesOn(graph, step)) passed.add(node)
    const node = nodeAt(graph, step)
    const to = 'answer' in step && node?.kind === 'question' && node.answers.find(({ id }) => id === step.answer)?.to
    if (to) passed.add(to)
  }
  return [...trees].some((tree) =>
    graph.nodes(tree).some((node) => {
      const to = leadsOn(node, fault)
      return to !== undefined && passed.has(to)
    }),
  )
}
