/**
 * "Not sure" and "not done" mean find out: neither leads, directly or through what is told, to an outcome that states what nobody
 * has seen. Pure; linear; iterates.
 */
import type { DiagnosticArgs, NotKnowing } from '../diagnostic.ts'
import type { Outcome } from '../format/schema.ts'
import { type Graph, type GraphNode, type OutcomeNode, targetOf } from '../graph.ts'
import { own, type Pack } from '../pack.ts'
import { formatTarget } from '../target.ts'
import { advise, type Checking, inNode, isTop } from './checking.ts'

/** The trees whose precautions may stop at once, and those whose may call the police: there waiting costs more than a false alarm. */
const MAY_STOP = ['scam-warning', 'terminal-lost']
const MAY_CALL_POLICE = [...MAY_STOP, 'qr-plate']
const CAREFUL_VERDICTS: readonly string[] = ['act', 'wait', 'escalate']

export function checkUnsure(c: Checking): void {
  const leadsTo = endFinder()
  const silent = new Set<OutcomeNode>()
  for (const tree of Object.keys(c.pack.trees))
    for (const node of c.graph.nodes(tree)) {
      if (node.kind === 'outcome') checkPrecaution(c, node)
      if (node.kind !== 'question') continue
      for (const { id, to } of node.answers) {
        const end = isNotKnowing(id) ? leadsTo(to) : undefined
        if (end && isNotKnowing(id)) checkEnd(c, node, id, end, silent)
      }
    }
}

const isNotKnowing = (id: string): id is NotKnowing => id === 'unsure' || id === 'skipped'

/** The outcome that a node is or comes to without a question; undefined where something is asked, called or left first. */
function endFinder(): (from: GraphNode | undefined) => OutcomeNode | undefined {
  const known = new Map<GraphNode, OutcomeNode | undefined>()
  return (from) => {
    const told: GraphNode[] = []
    let at = from
    while (at?.kind === 'tell' && !known.has(at)) {
      known.set(at, undefined) // what is told in a circle ends nowhere
      told.push(at)
      at = at.goes.to
    }
    const end = at?.kind === 'outcome' ? at : at && known.get(at)
    for (const node of told) known.set(node, end)
    return end
  }
}

function checkEnd(c: Checking, from: GraphNode, by: NotKnowing, end: OutcomeNode, silent: Set<OutcomeNode>): void {
  const outcome = inNode(end.tree.tree, end.id)
  const answer = inNode(from.tree.tree, from.id, by)
  if (end.node.asserts === undefined && !silent.has(end)) {
    if (isTop(c, end.tree.tree)) silent.add(end)
    advise(c, 'asserts-missing', { from: formatTarget(targetOf(from)), by }, { ...outcome, part: 'key' }, answer)
  }
  const what = assertedBy(c, end.node)
  const args = { outcome: formatTarget(targetOf(end)), by, ids: end.node.asserts ?? [] }
  if (what) advise(c, 'unsure-asserts', { ...args, what }, answer, { ...outcome, part: 'key' })
}

/** By what an outcome states something as so; what only stops harm states nothing by what it does. */
function assertedBy(c: Checking, outcome: Outcome): DiagnosticArgs['unsure-asserts']['what'] | undefined {
  if (outcome.asserts?.length) return 'asserts'
  if (outcome.precaution) return undefined
  if (outcome.verdict === 'stop') return 'stop'
  if (callsPolice(c, outcome)) return 'police'
  return outcome.actions.some(({ risk }) => risk?.length) ? 'risk' : undefined
}

const callsPolice = ({ pack }: { readonly pack: Pack }, { contacts = [] }: Outcome): boolean =>
  contacts.some(({ to }) => /^police\b/.test(to) || own(pack.contacts, to)?.phone === '110')

/** An outcome that is let say nothing of what it stops. */
export interface Precaution {
  readonly at: OutcomeNode
  readonly police: boolean
}

/** Every precaution of a pack, in the order of its trees: what is let pass by being marked is to be read by somebody. */
export const precautionsOf = (graph: Graph): readonly Precaution[] =>
  Object.keys(graph.pack.trees).flatMap((tree) =>
    graph
      .nodes(tree)
      .flatMap((at) =>
        at.kind === 'outcome' && at.node.precaution ? [{ at, police: callsPolice(graph, at.node) }] : [],
      ),
  )

function checkPrecaution(c: Checking, { tree: { tree }, id, node }: OutcomeNode): void {
  if (!node.precaution || !isTop(c, tree)) return
  const { verdict } = node
  const at = inNode(tree, id, 'verdict')
  if (verdict === 'stop' && !MAY_STOP.includes(tree))
    advise(c, 'precaution', { what: 'stop', verdict, trees: MAY_STOP }, at)
  else if (verdict !== 'stop' && !CAREFUL_VERDICTS.includes(verdict))
    advise(c, 'precaution', { what: 'verdict', verdict, trees: [] }, at)
  if (callsPolice(c, node) && !MAY_CALL_POLICE.includes(tree))
    advise(c, 'precaution', { what: 'police', verdict, trees: MAY_CALL_POLICE }, inNode(tree, id, 'contacts'))
}
