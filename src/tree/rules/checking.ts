/** What every rule works on, and how it reports. Pure. */
import {
  type Diagnostic,
  type DiagnosticArgs,
  type DiagnosticCode,
  diagnostic,
  type Severity,
  type Span,
} from '../diagnostic.ts'
import { type CallNode, type ExitNode, type Graph, type GraphNode, targetOf } from '../graph.ts'
import type { Pack } from '../pack.ts'
import type { PackParts } from '../read/parts.ts'
import type { Places } from '../read/read-pack.ts'
import type { KeyPath } from '../read/source-file.ts'
import { formatTarget } from '../target.ts'

/** A place in a file of the pack: `tree:ID` or a data file's name, and the keys that lead there. */
export interface Site {
  readonly file: string
  readonly keys: KeyPath
  readonly part?: 'key' | 'value'
  /** Points at these words in the value, where they stand on its first line. */
  readonly words?: string
}
export interface Checking {
  readonly pack: Pack
  readonly graph: Graph
  readonly parts: PackParts
  readonly places: Places
  /** ISO date. */
  readonly today: string
  readonly diagnostics: Diagnostic[]
  readonly strict?: boolean
}

/**
 * Reports at the first of the sites that stands in the topmost files; not at all when none does, since then it is a lower
 * layer's business.
 */
export function report<C extends DiagnosticCode>(
  c: Checking,
  code: C,
  args: DiagnosticArgs[C],
  ...sites: readonly Site[]
): void {
  reportAs(c, code, args, undefined, sites)
}

/** The same for what is advice, and an error only where the pack is held to it. */
export function advise<C extends DiagnosticCode>(
  c: Checking,
  code: C,
  args: DiagnosticArgs[C],
  ...sites: readonly Site[]
): void {
  reportAs(c, code, args, c.strict ? 'error' : 'warning', sites)
}

function reportAs<C extends DiagnosticCode>(
  c: Checking,
  code: C,
  args: DiagnosticArgs[C],
  severity: Severity | undefined,
  sites: readonly Site[],
): void {
  for (const { file, keys, part, words } of sites) {
    const place = c.places.get(file)
    if (!place) continue
    const located = place.locate(keys, part)
    const span = words === undefined ? located : narrowed(located, words)
    c.diagnostics.push(diagnostic(code, args, place.path, span, severity))
    return
  }
}

function narrowed(span: Span, words: string): Span {
  const at = span.source.indexOf(words, span.column - 1)
  return at < 0 ? span : { ...span, column: at + 1, length: words.length }
}

export const inTree = (tree: string, ...keys: KeyPath): Site => ({ file: `tree:${tree}`, keys })
export const inNode = (tree: string, node: string, ...keys: KeyPath): Site => inTree(tree, 'nodes', node, ...keys)
export const isTop = (c: Checking, tree: string): boolean => c.places.has(`tree:${tree}`)

/*
 * By which exits each subtree can be left, and whether money is still open then: worked out once for each subtree and state it is
 * entered in, so that a call costs the same however much is behind it.
 */

/** One way back to the caller. */
export interface Leaving {
  readonly exit: string
  /** Whether a payment may have moved money and nobody knows yet. */
  readonly open: boolean
  readonly node: ExitNode
}
/** The ways a subtree can be left when it is entered with money open or not. */
export type Leavings = (subtree: string, open: boolean) => Iterable<Leaving>

interface Table {
  readonly leavings: Map<string, Leaving>
  readonly callers: { readonly call: CallNode; readonly table: Table }[]
  /** Nodes seen in each money state: bit 1 closed, bit 2 open. */
  readonly seen: Map<GraphNode, number>
}
interface LeavingWork {
  readonly node: GraphNode
  readonly table: Table
  readonly open: boolean
}

/** A step of a walk that is told: a node, and the answer or exit that leads on from it. */
export const toldStep = (node: GraphNode, by: string | undefined): string =>
  `${formatTarget(targetOf(node))}${by === undefined ? '' : `=${by}`}`

/** One place on a walk; `by` is the answer or exit that led here from `before`. */
export interface WalkedTo {
  readonly node: GraphNode
  readonly before: WalkedTo | undefined
  readonly by: string | undefined
}
/** The longest walk that is told whole; of a longer one the end. */
const MOST_STEPS = 40

export function toldWalk(end: WalkedTo): string[] {
  const steps = [toldStep(end.node, undefined)]
  let p = end
  for (; p.before && steps.length <= MOST_STEPS; p = p.before) steps.push(toldStep(p.before.node, p.by))
  if (p.before) steps.push('…')
  return steps.reverse()
}

/** Whether money is open once the node has been entered. */
export function openAt(node: GraphNode, open: boolean): boolean {
  if (node.kind === 'exit' || node.kind === 'outcome') return open
  const { money } = node.node
  return money === undefined ? open : money === 'may-have-moved'
}

export function summarise(graph: Graph): Leavings {
  const all: Summing = { graph, tables: new Map(), work: [] }
  for (const { tree, kind } of Object.values(graph.pack.trees))
    if (kind === 'subtree') for (const open of [false, true]) calledTable(all, tree, open)
  for (let next = all.work.pop(); next; next = all.work.pop()) passNode(all, next)
  return (subtree, open) => all.tables.get(`${subtree} ${open}`)?.leavings.values() ?? []
}

interface Summing {
  readonly graph: Graph
  readonly tables: Map<string, Table>
  readonly work: LeavingWork[]
}

function reach(all: Summing, node: GraphNode | undefined, table: Table, open: boolean, tree: string): void {
  if (node?.tree.tree !== tree) return // undefined, or a jump, which does not come back
  const bit = open ? 2 : 1
  const seen = table.seen.get(node) ?? 0
  if (seen & bit) return
  table.seen.set(node, seen | bit)
  all.work.push({ node, table, open })
}

function calledTable(all: Summing, subtree: string, open: boolean): Table {
  const key = `${subtree} ${open}`
  const known = all.tables.get(key)
  if (known) return known
  const table: Table = { leavings: new Map(), callers: [], seen: new Map() }
  all.tables.set(key, table)
  reach(all, all.graph.node(subtree), table, open, subtree)
  return table
}

const returnTo = (all: Summing, call: CallNode, table: Table, { exit, open }: Leaving): void =>
  reach(all, call.exits.get(exit)?.to, table, open, call.tree.tree)

function passNode(all: Summing, { node, table, open: before }: LeavingWork): void {
  const open = openAt(node, before)
  if (node.kind === 'question') for (const { to } of node.answers) reach(all, to, table, open, node.tree.tree)
  else if (node.kind === 'tell') reach(all, node.goes.to, table, open, node.tree.tree)
  else if (node.kind === 'call') {
    const inside = calledTable(all, node.node.call, open)
    inside.callers.push({ call: node, table })
    for (const leaving of inside.leavings.values()) returnTo(all, node, table, leaving)
  } else if (node.kind === 'exit') {
    const leaving = { exit: node.node.exit, open: open && node.node.money !== 'settled', node }
    const key = `${leaving.exit} ${leaving.open}`
    if (table.leavings.has(key)) return
    table.leavings.set(key, leaving)
    for (const caller of table.callers) returnTo(all, caller.call, caller.table, leaving)
  }
}
