/** Where "not done" is an answer, something is to be done, and a key and an id are free for it. Pure. */
import { own } from '../pack.ts'
import { type Checking, inNode, isTop, report } from './checking.ts'

/** Choices a question may have beside `skipped`: it takes the digit behind the last. */
const MOST_CHOICES = 8

export function checkAnswers(c: Checking): void {
  for (const tree of Object.keys(c.pack.trees)) {
    if (!isTop(c, tree)) continue
    for (const { kind, id, node } of c.graph.nodes(tree)) {
      if (kind !== 'question' || node.skipped === undefined) continue
      const key = { ...inNode(tree, id, 'skipped'), part: 'key' } as const
      if (!node.do) report(c, 'nothing-to-skip', {}, key)
      if (!('choices' in node)) continue
      const count = Object.keys(node.choices).length
      if (count > MOST_CHOICES) report(c, 'too-many-answers', { count, most: MOST_CHOICES }, key)
      if (own(node.choices, 'skipped'))
        report(c, 'same-answer', { given: 'skipped' }, { ...inNode(tree, id, 'choices', 'skipped'), part: 'key' })
    }
  }
}
