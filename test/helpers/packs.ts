/** Packs for tests: made from short descriptions, or at random. */
import fc from 'fast-check'
import type { Node, Tree } from '../../src/tree/format/schema.ts'
import { link } from '../../src/tree/graph.ts'
import { EMPTY_PACK, type Pack } from '../../src/tree/pack.ts'

export const text = (words: string) => ({ zh: words, en: words })

export const yesNo = (yes: string, no: string, unsure: string, more: object = {}): Node =>
  ({ ask: text('?'), help: text('look'), yes, no, unsure, ...more }) as Node

export const choice = (targets: Readonly<Record<string, string>>, unsure: string, more: object = {}): Node =>
  ({
    ask: text('?'),
    help: text('look'),
    choices: Object.fromEntries(Object.entries(targets).map(([id, goto]) => [id, { label: text(id), goto }])),
    unsure,
    ...more,
  }) as Node

export const tell = (goto: string, more: object = {}): Node => ({ tell: [text('listen')], goto, ...more }) as Node

export const end = (more: object = {}): Node =>
  ({ verdict: 'act', title: text('end'), cause: text('so'), actions: [text('do')], ...more }) as Node

export const tree = (id: string, kind: Tree['kind'], start: string, nodes: Record<string, Node>): Tree => ({
  tree: id,
  kind,
  title: text(id),
  summary: text(id),
  reviewed: '2026-11-22',
  start,
  nodes,
})

export const packOf = (...trees: Tree[]): Pack => ({
  ...EMPTY_PACK,
  trees: Object.fromEntries(trees.map((t) => [t.tree, t])),
})
export const graphOf = (...trees: Tree[]) => link(packOf(...trees))

/** One node of a random acyclic tree: its targets are nodes behind it, by distance. */
interface RandomNode {
  readonly kind: 'yes-no' | 'choice' | 'call' | 'tell'
  readonly leaps: readonly number[]
  readonly fact: number
  readonly steps: boolean
}
const randomNode: fc.Arbitrary<RandomNode> = fc.record({
  kind: fc.constantFrom('yes-no', 'choice', 'call', 'tell'),
  leaps: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }),
  fact: fc.integer({ min: 0, max: 5 }),
  steps: fc.boolean(),
})

/** Nodes n0…n(k-1) and what they lead to at the end; `call` nodes call the subtree, or become questions where there is none. */
function nodesOf(
  all: readonly RandomNode[],
  ends: readonly string[],
  subtree: string | undefined,
): Record<string, Node> {
  const nodes: Record<string, Node> = {}
  const target = (from: number, leap: number): string =>
    from + leap < all.length ? `n${from + leap}` : (ends[(from + leap) % ends.length] ?? 'end-0')
  all.forEach((node, i) => {
    const [a = 1, b = 1, c = 1, d = 1] = node.leaps
    const more = {
      ...(node.fact < 3 ? { fact: `fact-${node.fact}` } : node.fact < 5 ? { heard: `fact-${node.fact}` } : {}),
      ...(node.steps && node.fact % 2 === 0 ? { do: [text('step')], skipped: target(i, d) } : {}),
    }
    if (node.kind === 'call' && subtree)
      nodes[`n${i}`] = { call: subtree, exits: { left: target(i, a), right: target(i, b) } }
    else if (node.kind === 'tell') nodes[`n${i}`] = tell(target(i, a))
    else if (node.kind === 'choice')
      nodes[`n${i}`] = choice({ one: target(i, a), two: target(i, b), three: target(i, c) }, target(i, d), more)
    else nodes[`n${i}`] = yesNo(target(i, a), target(i, b), target(i, c), more)
  })
  return nodes
}

/** A failure tree that calls a subtree, and jumps to a second failure tree; facts are shared between all three. */
export const randomPack: fc.Arbitrary<Pack> = fc
  .tuple(
    fc.array(randomNode, { minLength: 1, maxLength: 6 }),
    fc.array(randomNode, { minLength: 1, maxLength: 3 }),
    fc.array(randomNode, { minLength: 1, maxLength: 3 }),
  )
  .map(([main, sub, other]) =>
    packOf(
      tree('main', 'failure', 'n0', {
        ...nodesOf(main, ['end-0', 'end-1', 'other:'], 'sub'),
        'end-0': end(),
        'end-1': end(),
      }),
      tree('sub', 'subtree', 'n0', {
        ...nodesOf(sub, ['left', 'right', 'end-0'], undefined),
        left: { exit: 'left', sets: { 'fact-3': 'yes' } },
        right: { exit: 'right' },
        'end-0': end(),
      }),
      tree('other', 'failure', 'n0', { ...nodesOf(other, ['end-0'], 'sub'), 'end-0': end() }),
    ),
  )
