/** The trees of a pack with every target resolved: what the rules prove things about and what walks walk. Pure. */
import { own, type Pack } from './pack.ts'
import type { Call, Exit, Node, Outcome, Question, Tree } from './schema.ts'
import type { Text } from './schema-types.ts'

/** An answer and where it leads; `to` is undefined only in a pack with errors. */
export interface Answer {
  readonly id: string
  /** The words of a choice; yes, no and unsure are worded by the interface. */
  readonly label?: Text
  readonly target: string
  readonly to: GraphNode | undefined
}
interface Placed {
  readonly tree: Tree
  readonly id: string
}
export interface QuestionNode extends Placed {
  readonly kind: 'question'
  readonly node: Question
  /** In the order they are shown, `unsure` last. */
  readonly answers: readonly Answer[]
}
export interface CallNode extends Placed {
  readonly kind: 'call'
  readonly node: Call
  readonly enter: GraphNode | undefined
  readonly exits: ReadonlyMap<string, { readonly target: string; readonly to: GraphNode | undefined }>
}
export interface ExitNode extends Placed {
  readonly kind: 'exit'
  readonly node: Exit
}
export interface OutcomeNode extends Placed {
  readonly kind: 'outcome'
  readonly node: Outcome
}
export type GraphNode = QuestionNode | CallNode | ExitNode | OutcomeNode

export interface Graph {
  readonly pack: Pack
  /** The node of a tree, or its start when `id` is left out; undefined when there is none. */
  readonly node: (tree: string, id?: string) => GraphNode | undefined
  /** The nodes of one tree, in the author's order. */
  readonly nodes: (tree: string) => readonly GraphNode[]
  /** Resolves a target as written in a tree: `node`, `tree:` or `tree:node`. */
  readonly resolve: (target: string, from?: string) => GraphNode | undefined
}

export const isQuestion = (node: Node): node is Question => 'ask' in node
export const isCall = (node: Node): node is Call => 'call' in node
export const isExit = (node: Node): node is Exit => 'exit' in node
export const isOutcome = (node: Node): node is Outcome => 'verdict' in node

/** Links every tree of the pack, in time linear in its size. */
export function link(pack: Pack): Graph {
  const trees = new Map<string, Map<string, GraphNode>>()
  const resolve: Resolve = (target, from = '') => {
    const colon = target.indexOf(':')
    if (colon < 0) return trees.get(from)?.get(target)
    const tree = target.slice(0, colon)
    const id = target.slice(colon + 1) || own(pack.trees, tree)?.start
    return id === undefined ? undefined : trees.get(tree)?.get(id)
  }
  // All nodes exist before any target is resolved, so that targets may point anywhere.
  for (const [treeId, tree] of Object.entries(pack.trees))
    trees.set(treeId, new Map(Object.entries(tree.nodes).map(([id, node]) => [id, unlinked(tree, id, node)])))
  for (const nodes of trees.values()) for (const node of nodes.values()) fill(node, resolve)
  return {
    pack,
    resolve,
    node: (tree, id) => resolve(`${tree}:${id ?? ''}`),
    nodes: (tree) => [...(trees.get(tree)?.values() ?? [])],
  }
}

type Resolve = (target: string, from?: string) => GraphNode | undefined
type Writable<T> = { -readonly [K in keyof T]: T[K] }

function unlinked(tree: Tree, id: string, node: Node): GraphNode {
  if (isQuestion(node)) return { kind: 'question', tree, id, node, answers: [] }
  if (isCall(node)) return { kind: 'call', tree, id, node, enter: undefined, exits: new Map() }
  if (isExit(node)) return { kind: 'exit', tree, id, node }
  return { kind: 'outcome', tree, id, node }
}

function fill(node: GraphNode, resolve: Resolve): void {
  const at = (target: string) => ({ target, to: resolve(target, node.tree.tree) })
  if (node.kind === 'question') (node as Writable<QuestionNode>).answers = answersOf(node.node, at)
  else if (node.kind === 'call') {
    const call = node as Writable<CallNode>
    call.enter = resolve(`${node.node.call}:`)
    call.exits = new Map(Object.entries(node.node.exits).map(([exit, target]) => [exit, at(target)]))
  }
}

function answersOf(
  question: Question,
  at: (target: string) => { target: string; to: GraphNode | undefined },
): readonly Answer[] {
  const unsure = { id: 'unsure', ...at(question.unsure) }
  if (!('choices' in question)) return [{ id: 'yes', ...at(question.yes) }, { id: 'no', ...at(question.no) }, unsure]
  const choices = Object.entries(question.choices).map(([id, c]) => ({ id, label: c.label, ...at(c.goto) }))
  return [...choices, unsure]
}
