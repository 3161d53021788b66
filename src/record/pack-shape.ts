/** What of a pack decides how walks go: its questions, answers and targets, not its words. Pure. */
import { type Graph, type GraphNode, targetOf } from '../tree/graph.ts'
import { ladderOf, own } from '../tree/pack.ts'
import { formatTarget, type Place } from '../tree/target.ts'

/** The starts a walk may have, in an order that two machines with the same pack agree on. */
export interface PackShape {
  /** Failure and entry trees. */
  readonly trees: readonly string[]
  /** Where response codes and messages lead in. */
  readonly entries: readonly Place[]
  /** Every node there is. */
  readonly nodes: readonly Place[]
  /** A number of 53 bits that changes when a walk could go another way. */
  readonly digest: number
}

const shapes = new WeakMap<Graph, PackShape>()

/** Worked out once for each graph. */
export function packShapeOf(graph: Graph): PackShape {
  const known = shapes.get(graph)
  if (known) return known
  const shape = makeShape(graph)
  shapes.set(graph, shape)
  return shape
}

function makeShape(graph: Graph): PackShape {
  const { pack } = graph
  const all = Object.keys(pack.trees).sort()
  const lines: string[] = []
  const nodes: Place[] = []
  for (const id of all) {
    const tree = own(pack.trees, id)
    if (!tree) continue
    lines.push(`${id} ${tree.kind} ${tree.start}`)
    for (const node of [...graph.nodes(id)].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      nodes.push(targetOf(node))
      lines.push(describe(node))
    }
  }
  const targets = [...pack.codes, ...pack.messages].map(({ enter }) => enter)
  const entries = [...new Set(targets)].sort().flatMap((target) => {
    const node = graph.resolve(target)
    return node ? [targetOf(node)] : []
  })
  lines.push(...entries.map(formatTarget), String(ladderOf(pack).length))
  const trees = all.filter((id) => own(pack.trees, id)?.kind !== 'subtree')
  return { trees, entries, nodes, digest: hash(lines.join('\n')) }
}

function describe(node: GraphNode): string {
  if (node.kind === 'question') {
    const answers = node.answers.map((a) => `${a.id}>${a.target}`).join(' ')
    return `${node.id}? ${answers} ${node.node.fact ?? ''} ${node.node.do ? 'do' : ''}`
  }
  if (node.kind === 'call') {
    const exits = [...node.exits].map(([exit, { target }]) => `${exit}>${target}`).sort()
    return `${node.id}/ ${node.node.call} ${exits.join(' ')}`
  }
  if (node.kind === 'tell') return `${node.id}! ${node.node.goto}`
  return node.kind === 'exit' ? `${node.id}< ${node.node.exit}` : `${node.id}.`
}

/** A 53-bit hash, cyrb53: good enough to tell packs apart, no guard against forgery. */
export function hash(text: string, seed = 0): number {
  let a = 0xdeadbeef ^ seed
  let b = 0x41c6ce57 ^ seed
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}
