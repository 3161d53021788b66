/** Every node can be reached. Pure; linear; iterates. */
import { slips } from '../diagnostic.ts'
import { namesTree } from '../target.ts'
import { type Checking, inNode, isTop, report } from './checking.ts'
import type { Leads } from './references.ts'

/**
 * Reports the nodes nothing leads to; what only they lead to is not told again, and neither is a node that a faulty reference
 * may have been meant for. `wrong` names the tree of each reference that is missing, or
 * closes a loop.
 */
export function checkReachable(c: Checking, leads: Leads, wrong: readonly string[]): void {
  for (const { tree, start } of Object.values(c.pack.trees)) {
    if (!isTop(c, tree) || c.parts.vague.has(tree) || c.parts.opaque.has(tree)) continue
    const to = new Map(leads.within.get(tree))
    for (const id of c.parts.broken.get(tree)?.keys() ?? []) if (!to.has(id)) to.set(id, [])
    const { meant, lost } = guess(leads.astray.get(tree) ?? [], [...to.keys()])
    const islands = findIslands(to, [start, ...meant, ...(leads.into.get(tree) ?? [])])
    const excused = lost + wrong.filter((id) => id === tree).length
    for (const node of islands.slice(excused))
      report(c, 'unreachable', { node }, { ...inNode(tree, node), part: 'key' })
  }
}

/** Above this many comparisons, nobody guesses. */
const MOST_GUESSES = 2_000_000

/** The nodes that faulty references may mean, and how many references may mean any node at all. */
function guess(astray: readonly string[], ids: readonly string[]): { meant: readonly string[]; lost: number } {
  if (astray.length * ids.length > MOST_GUESSES) return { meant: [], lost: astray.length }
  const near = astray.map((given) => ids.filter((id) => slips(given, id) !== undefined))
  // A jump that fails may have been meant for another tree or for any node here, whatever it resembles.
  const lost = astray.filter((given, i) => namesTree(given) || near[i]?.length === 0)
  return { meant: near.flat(), lost: lost.length }
}

/** One node of each part that cannot be reached from the roots: the one the rest of the part is reached from. */
function findIslands(to: ReadonlyMap<string, readonly string[]>, roots: readonly string[]): string[] {
  const reached = new Set<string>()
  const flood = (from: readonly string[]): void => {
    const stack = [...from]
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (reached.has(id)) continue
      reached.add(id)
      for (const next of to.get(id) ?? []) if (!reached.has(next)) stack.push(next)
    }
  }
  flood(roots)
  const referred = new Set<string>()
  for (const [id, targets] of to)
    if (!reached.has(id)) for (const target of targets) if (target !== id) referred.add(target)
  const islands = [...to.keys()].filter((id) => !reached.has(id) && !referred.has(id))
  flood(islands)
  for (const id of to.keys()) {
    if (reached.has(id)) continue
    islands.push(id)
    flood([id])
  }
  return islands
}
