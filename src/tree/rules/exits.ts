/** Every exit of a subtree is routed by each of its callers, and no caller routes one it does not have. Pure. */
import { closest } from '../diagnostic.ts'
import type { Tree } from '../format/schema.ts'
import { own } from '../pack.ts'
import { eachLooseNode, type LooseNode } from '../read/parts.ts'
import { type Checking, inNode, inTree, report } from './checking.ts'

/** Returns the tree of each route that is missing. */
export function checkExits(c: Checking): readonly string[] {
  const missing: string[] = []
  const known = new Map<string, ExitsOfSubtree | undefined>()
  const exitsOf = (subtree: string): ExitsOfSubtree | undefined => {
    if (!known.has(subtree)) known.set(subtree, collectExits(c, subtree))
    return known.get(subtree)
  }
  for (const tree of Object.values(c.pack.trees))
    eachLooseNode(tree, c.parts, (id, node) => {
      if (node.exit !== undefined) checkPlace(c, tree, id, node.exit)
      const exits = node.call === undefined ? undefined : exitsOf(node.call)
      if (exits) missing.push(...checkCall(c, tree, id, node, exits))
    })
  return missing
}

interface ExitsOfSubtree {
  /** The node that leaves by each exit. */
  readonly nodes: ReadonlyMap<string, string>
  /** False when a node that cannot be read may leave by an exit not known here. */
  readonly complete: boolean
}

function collectExits(c: Checking, id: string): ExitsOfSubtree | undefined {
  const tree = own(c.pack.trees, id)
  if (tree?.kind !== 'subtree' || c.parts.opaque.has(id)) return undefined
  const nodes = new Map<string, string>()
  eachLooseNode(tree, c.parts, (node, { exit }) => {
    if (exit !== undefined) nodes.set(exit, node)
  })
  return { nodes, complete: !c.parts.vague.has(id) }
}

function checkPlace(c: Checking, tree: Tree, id: string, exit: string): void {
  if (tree.kind !== 'subtree' && !c.parts.opaque.has(tree.tree))
    report(c, 'exit-outside-subtree', { exit }, inNode(tree.tree, id, 'exit'))
}

function checkCall(c: Checking, { tree, nodes }: Tree, id: string, node: LooseNode, of: ExitsOfSubtree): string[] {
  const { call = '', exits } = node
  if (!exits) return [] // that they are missing is said elsewhere
  const allowed = [...of.nodes.keys()]
  const undefinedExits = Object.keys(exits).filter((exit) => !of.nodes.has(exit))
  if (of.complete)
    for (const given of undefinedExits) {
      const site = { ...inNode(tree, id, 'exits', given), part: 'key' } as const
      report(c, 'undefined-exit', { given, subtree: call, allowed }, site, inTree(call, 'nodes'))
    }
  // What is left of a broken node may have lost a route.
  const unrouted = Object.hasOwn(nodes, id) ? allowed.filter((exit) => !Object.hasOwn(exits, exit)) : []
  const missing = withoutMeant(unrouted, undefinedExits)
  for (const exit of missing) {
    const leaves = of.nodes.get(exit) ?? ''
    const site = { ...inNode(tree, id, 'exits'), part: 'key' } as const
    report(c, 'unrouted-exit', { exit, subtree: call }, site, inNode(call, leaves, 'exit'))
  }
  return missing.map(() => tree)
}

/** Leaves out the exits that the undefined ones were probably meant to be: one slip, one diagnostic. */
function withoutMeant(unrouted: readonly string[], given: readonly string[]): readonly string[] {
  const left = new Set(unrouted)
  for (const exit of given) {
    const meant = closest(exit, [...left]) ?? [...left][0]
    if (meant !== undefined) left.delete(meant)
  }
  return [...left]
}
