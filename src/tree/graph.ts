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

/** What has been worked out about a pack before, since it takes a while. */
export interface Known {
  /** Facts that more than one question may ask. */
  readonly sharedFacts: readonly string[]
  /** Questions after the first on the longest walk, by `tree:` or `tree:node` where it starts. */
  readonly mostLeft: Readonly<Record<string, number>>
}

export interface Graph {
  readonly pack: Pack
  readonly known: Known | undefined
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

/** Links the trees of a pack as walks reach them, each in time linear in its size. */
export function link(pack: Pack, known?: Known): Graph {
  const trees = new Map<string, Map<string, GraphNode>>()
  const nodesOf = (id: string): Map<string, GraphNode> | undefined => trees.get(id) ?? open(own(pack.trees, id))
  const open = (tree: Tree | undefined): Map<string, GraphNode> | undefined => {
    if (!tree) return undefined
    const nodes = new Map<string, GraphNode>()
    for (const [id, node] of Object.entries(tree.nodes)) nodes.set(id, placed(tree, id, node, resolve))
    trees.set(tree.tree, nodes)
    return nodes
  }
  const resolve: Resolve = (target, from = '') => {
    const colon = target.indexOf(':')
    if (colon < 0) return nodesOf(from)?.get(target)
    const tree = target.slice(0, colon)
    const id = target.slice(colon + 1) || own(pack.trees, tree)?.start
    return id === undefined ? undefined : nodesOf(tree)?.get(id)
  }
  return {
    pack,
    known,
    resolve,
    node: (tree, id) => resolve(`${tree}:${id ?? ''}`),
    nodes: (tree) => [...(nodesOf(tree)?.values() ?? [])],
  }
}

type Resolve = (target: string, from?: string) => GraphNode | undefined
type At = (target: string) => { readonly target: string; readonly to: GraphNode | undefined }

/** A node whose targets are resolved when they are first asked for, so that they may point anywhere. */
function placed(tree: Tree, id: string, node: Node, resolve: Resolve): GraphNode {
  if (isExit(node)) return { kind: 'exit', tree, id, node }
  if (isOutcome(node)) return { kind: 'outcome', tree, id, node }
  const at: At = (target) => ({ target, to: walkable(resolve(target, tree.tree), tree) })
  return isCall(node) ? placedCall(tree, id, node, at, resolve) : placedQuestion(tree, id, node, at)
}

function placedQuestion(tree: Tree, id: string, node: Question, at: At): QuestionNode {
  let answers: readonly Answer[] | undefined
  return {
    kind: 'question',
    tree,
    id,
    node,
    get answers() {
      answers ??= answersOf(node, at)
      return answers
    },
  }
}

function placedCall(tree: Tree, id: string, node: Call, at: At, resolve: Resolve): CallNode {
  let exits: CallNode['exits'] | undefined
  return {
    kind: 'call',
    tree,
    id,
    node,
    get enter() {
      const to = resolve(`${node.call}:`)
      return to?.tree.kind === 'subtree' ? to : undefined
    },
    get exits() {
      exits ??= new Map(Object.entries(node.exits).map(([exit, target]) => [exit, at(target)]))
      return exits
    },
  }
}

/** A subtree can be called, not jumped into. */
const walkable = (to: GraphNode | undefined, from: Tree): GraphNode | undefined =>
  to && to.tree !== from && to.tree.kind === 'subtree' ? undefined : to

function answersOf(question: Question, at: At): readonly Answer[] {
  const unsure = { id: 'unsure', ...at(question.unsure) }
  if (!('choices' in question)) return [{ id: 'yes', ...at(question.yes) }, { id: 'no', ...at(question.no) }, unsure]
  const choices = Object.entries(question.choices).map(([id, c]) => ({ id, label: c.label, ...at(c.goto) }))
  return [...choices, unsure]
}
