/** How nodes are named: a target, as trees, codes and people write it, and a place, as walks and records do. Pure. */

/** A node of a tree, or without one the tree's start. */
export interface Target {
  readonly tree: string
  readonly node?: string
}
/** A node on a walk: its id behind those of the calls the walk is inside of, `call/call/node`. */
export interface Place {
  readonly tree: string
  readonly node: string
}

/** `tree:`, `tree:node`, or `node` of the tree it is written in; one written outside of every tree names its own. */
export function parseTarget(written: string, from = ''): Target {
  const colon = written.indexOf(':')
  if (colon < 0) return { tree: from, node: written }
  const tree = written.slice(0, colon)
  const node = written.slice(colon + 1)
  return node === '' ? { tree } : { tree, node }
}

/** `tree:node`, `tree:`; of a place `tree:call/node`. */
export const formatTarget = ({ tree, node = '' }: Target): string => `${tree}:${node}`

/** Whether a target as written names a tree itself. */
export const namesTree = (written: string): boolean => written.includes(':')

export const isSamePlace = (a: Target, b: Target): boolean => a.tree === b.tree && a.node === b.node

const BETWEEN = '/'
/** The ids in a place's node: those of the calls, outermost first, then the node's own. */
export const splitPath = (path: string): readonly string[] => path.split(BETWEEN)
/** The path of what is inside a call. */
export const pathInside = (call: string, path: string): string => `${call}${BETWEEN}${path}`
