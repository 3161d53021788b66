/** Every outcome says what to do and whom to contact. Pure. */
import { type Checking, inNode, isTop, report } from './checking.ts'

export function checkOutcomes(c: Checking): void {
  for (const tree of Object.keys(c.pack.trees)) {
    if (!isTop(c, tree)) continue
    for (const { kind, id, node } of c.graph.nodes(tree)) {
      if (kind !== 'outcome') continue
      const { verdict, actions, contacts } = node
      if (actions.length === 0) report(c, 'no-action', {}, { ...inNode(tree, id, 'actions'), part: 'key' })
      if (verdict !== 'fixed' && !contacts?.length)
        report(c, 'no-contact', { verdict }, inNode(tree, id, contacts ? 'contacts' : 'verdict'))
    }
  }
}
