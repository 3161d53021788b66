/** The trees of a pack with every target resolved: what the rules prove things about and what walks walk. Pure. */

import type { Call, Exit, Node, Outcome, Question, Tell, Tree } from './format/schema.ts'
import type { Text } from './format/schema-types.ts'
import { own, type Pack } from './pack.ts'
import { parseTarget, type Target } from './target.ts'

/** An answer and where it leads; `to` is undefined only in a pack with errors. */
export interface Answer {
  readonly id: string
  /** The words of a choice; yes, no, skipped and unsure are worded by the interface. */
  readonly label: Text | undefined
  readonly target: string
  readonly to: GraphNode | undefined
}
interface InTree {
  readonly tree: Tree
  readonly id: string
}
export interface QuestionNode extends InTree {
  readonly kind: 'question'
  readonly node: Question
  /** In the order they are shown: `skipped` and `unsure` last. */
  readonly answers: readonly Answer[]
}
export interface CallNode extends InTree {
  readonly kind: 'call'
  readonly node: Call
  readonly enter: GraphNode | undefined
  readonly exits: ReadonlyMap<string, { readonly target: string; readonly to: GraphNode | undefined }>
}
export interface ExitNode extends InTree {
  readonly kind: 'exit'
  readonly node: Exit
}
/** Says what to do, and asks nothing. */
export interface TellNode extends InTree {
  readonly kind: 'tell'
  readonly node: Tell
  readonly goes: { readonly to: GraphNode | undefined }
}
export interface OutcomeNode extends InTree {
  readonly kind: 'outcome'
  readonly node: Outcome
}
export type GraphNode = QuestionNode | CallNode | ExitNode | TellNode | OutcomeNode

/** What has been worked out about a pack before, since it takes a while. */
export interface WorkedOut {
  /** Facts that more than one question may ask. */
  readonly sharedFacts: readonly string[]
  /** Questions after the first on the longest walk, by the tree it starts in, and then by its start with what is known there. */
  readonly mostLeft: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Questions on the longest walk from the start of each tree. */
  readonly mostAsked: Readonly<Record<string, number>>
  /** The nodes that those walks stand at or have passed over, as `tree:node`. */
  readonly early: readonly string[]
}

export interface Graph {
  readonly pack: Pack
  readonly known: WorkedOut | undefined
  /** The node of a tree, or its start when `id` is left out; undefined when there is none. */
  readonly node: (tree: string, id?: string) => GraphNode | undefined
  /** The nodes of one tree, in the author's order. */
  readonly nodes: (tree: string) => readonly GraphNode[]
  /** Resolves a target as written in a tree: `node`, `tree:` or `tree:node`. */
  readonly resolve: (target: string, from?: string) => GraphNode | undefined
}

export const isQuestion = (node: Node): node is Question => 'ask' in node
export const isCall = (node: Node): node is Call => 'call' in node
const isExit = (node: Node): node is Exit => 'exit' in node
export const isTell = (node: Node): node is Tell => 'tell' in node
export const isOutcome = (node: Node): node is Outcome => 'verdict' in node

/** What names a node. */
export const targetOf = ({ tree, id }: GraphNode): Required<Target> => ({ tree: tree.tree, node: id })

/** Where a node leads at once: a call into its subtree, and on by each of its exits. */
export function nextNodes(node: GraphNode): readonly (GraphNode | undefined)[] {
  if (node.kind === 'question') return node.answers.map(({ to }) => to)
  if (node.kind === 'tell') return [node.goes.to]
  return node.kind === 'call' ? [node.enter, ...[...node.exits.values()].map(({ to }) => to)] : []
}

/** Links the nodes of a pack as walks reach them. */
export function link(pack: Pack, known?: WorkedOut): Graph {
  const trees = new Map<string, Map<string, GraphNode>>()
  const nodesOf = (tree: Tree): Map<string, GraphNode> => {
    const nodes = trees.get(tree.tree) ?? new Map()
    trees.set(tree.tree, nodes)
    return nodes
  }
  const nodeOf = (tree: Tree | undefined, id: string): GraphNode | undefined => {
    if (!tree) return undefined
    const nodes = nodesOf(tree)
    const linked = nodes.get(id)
    const written = linked ? undefined : own(tree.nodes, id)
    if (!written) return linked
    const node = placed(tree, id, written, resolve, find)
    nodes.set(id, node)
    return node
  }
  const find = (target: Target): GraphNode | undefined => {
    const tree = own(pack.trees, target.tree)
    return nodeOf(tree, target.node ?? tree?.start ?? '')
  }
  const resolve: Resolve = (target, from) => find(parseTarget(target, from))
  return {
    pack,
    known,
    resolve,
    node: (tree, node) => find(node ? { tree, node } : { tree }),
    nodes: (id) => {
      const tree = own(pack.trees, id)
      return Object.keys(tree?.nodes ?? {}).flatMap((node) => nodeOf(tree, node) ?? [])
    },
  }
}

type Resolve = (target: string, from?: string) => GraphNode | undefined
type NodeFinder = (target: Target) => GraphNode | undefined
type Go = (target: string) => GraphNode | undefined

function placed(tree: Tree, id: string, node: Node, resolve: Resolve, find: NodeFinder): GraphNode {
  if (isExit(node)) return { kind: 'exit', tree, id, node }
  if (isOutcome(node)) return { kind: 'outcome', tree, id, node }
  const go: Go = (target) => walkable(resolve(target, tree.tree), tree)
  if (isCall(node)) return new PlacedCall(tree, id, node, go, find)
  if (isTell(node)) return { kind: 'tell', tree, id, node, goes: new LazyAnswer('', undefined, node.goto, go) }
  return { kind: 'question', tree, id, node, answers: answersOf(node, go) }
}

/** A subtree can be called, not jumped into. */
const walkable = (to: GraphNode | undefined, from: Tree): GraphNode | undefined =>
  to && to.tree !== from && to.tree.kind === 'subtree' ? undefined : to

function answersOf(question: Question, go: Go): readonly Answer[] {
  const { skipped, unsure } = question
  const last = [
    ...(skipped === undefined ? [] : [new LazyAnswer('skipped', undefined, skipped, go)]),
    new LazyAnswer('unsure', undefined, unsure, go),
  ]
  if ('choices' in question)
    return [...Object.entries(question.choices).map(([id, c]) => new LazyAnswer(id, c.label, c.goto, go)), ...last]
  return [new LazyAnswer('yes', undefined, question.yes, go), new LazyAnswer('no', undefined, question.no, go), ...last]
}

/**
 * What leads somewhere. Where is resolved when it is first asked for, so that it may be anywhere. A class, since getters of
 * object literals give every object a shape of its own, which makes walking slow.
 */
class LazyAnswer implements Answer {
  readonly id: string
  readonly label: Text | undefined
  readonly target: string
  readonly #go: Go
  #to: GraphNode | undefined

  constructor(id: string, label: Text | undefined, target: string, go: Go) {
    this.id = id
    this.label = label
    this.target = target
    this.#go = go
  }

  get to(): GraphNode | undefined {
    this.#to ??= this.#go(this.target)
    return this.#to
  }
}

class PlacedCall implements CallNode {
  readonly kind = 'call'
  readonly tree: Tree
  readonly id: string
  readonly node: Call
  readonly exits: CallNode['exits']
  readonly #find: NodeFinder

  constructor(tree: Tree, id: string, node: Call, go: Go, find: NodeFinder) {
    this.tree = tree
    this.id = id
    this.node = node
    this.exits = new Map(
      Object.entries(node.exits).map(([exit, to]) => [exit, new LazyAnswer(exit, undefined, to, go)]),
    )
    this.#find = find
  }

  get enter(): GraphNode | undefined {
    const to = this.#find({ tree: this.node.call })
    return to?.tree.kind === 'subtree' ? to : undefined
  }
}
