/** What of a pack decides how walks go: its questions, answers and targets, not its words. Pure. */
import { factAsked, factOf } from '../tree/facts.ts'
import type { Rung } from '../tree/format/schema.ts'
import { type Graph, type GraphNode, type QuestionNode, targetOf } from '../tree/graph.ts'
import { ladderOf, own, type Pack } from '../tree/pack.ts'
import type { Place } from '../tree/target.ts'
import { entryStart, startKey } from '../walk/start.ts'

/** The starts a walk may have, in an order that two machines with the same pack agree on. */
export interface PackShape {
  /** Failure and entry trees. */
  readonly trees: readonly string[]
  /** Where response codes and messages lead in, as keys. */
  readonly entries: readonly string[]
  /** Every node there is. */
  readonly nodes: readonly Place[]
  /** Everything that can be heard: `fact=answer`. */
  readonly facts: readonly string[]
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
  const facts = new Set<string>()
  for (const id of all) {
    const tree = own(pack.trees, id)
    if (!tree) continue
    lines.push(`${id} ${tree.kind} ${tree.start}`)
    for (const node of [...graph.nodes(id)].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      nodes.push(targetOf(node))
      lines.push(nodeShape(node))
      if (node.kind === 'question') for (const answer of heardBy(node)) facts.add(answer)
    }
  }
  const starts = [...pack.codes, ...pack.messages].map((entry) => entryStart(entry))
  const entries = [...new Set(starts.filter(({ heard }) => heard).map(startKey))].sort()
  lines.push(...entries, String(ladderOf(pack).length), ...rungsNotForAll(pack))
  const trees = all.filter((id) => own(pack.trees, id)?.kind !== 'subtree')
  return { trees, entries, nodes, facts: [...facts].sort(), digest: hash(lines.join('\n')) }
}

/** The rungs of a role's own ladder, and those that fit some trees only. */
function rungsNotForAll({ escalation, ladders = {} }: Pack): string[] {
  const named = (whose: string, rungs: readonly Rung[]): string[] =>
    rungs.filter((rung) => whose !== '' || rung.for).map((rung) => `${whose}^${rung.id} ${rung.for ?? ''}`)
  return ['', ...Object.keys(ladders).sort()].flatMap((whose) =>
    named(whose, own<readonly Rung[]>(ladders, whose) ?? escalation),
  )
}

function heardBy({ answers, node }: QuestionNode): string[] {
  const id = factAsked(node)
  return id === undefined ? [] : answers.filter((a) => a.id !== 'unsure').map((a) => `${id}=${a.id}`)
}

function nodeShape(node: GraphNode): string {
  if (node.kind === 'question') {
    const answers = node.answers.map((a) => `${a.id}>${a.target}`).join(' ')
    return `${node.id}? ${answers} ${factOf(node.node) ?? ''} ${node.node.do ? 'do' : ''}`
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
