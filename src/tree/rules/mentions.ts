/** Every reference a node or a data entry makes, and where it stands. Pure. */
import type { LooseEntry, LooseNode } from '../read/parts.ts'
import type { KeyPath } from '../read/source-file.ts'

export type MentionKind = 'target' | 'subtree' | 'tree' | 'contact' | 'evidence' | 'source'
export type Mentioned = (kind: MentionKind, given: string, keys: KeyPath) => void

/** The targets of a node: where its answers and exits lead. */
export function targetsOf(node: LooseNode, visit: (target: string, keys: KeyPath) => void): void {
  for (const key of ['yes', 'no', 'unsure', 'skipped', 'goto'] as const) {
    const target = node[key]
    if (target !== undefined) visit(target, [key])
  }
  for (const [id, choice] of Object.entries(node.choices ?? {}))
    if (choice.goto !== undefined) visit(choice.goto, ['choices', id, 'goto'])
  for (const [exit, target] of Object.entries(node.exits ?? {})) visit(target, ['exits', exit])
}

export function mentionsOfNode(node: LooseNode, visit: Mentioned): void {
  targetsOf(node, (target, keys) => visit('target', target, keys))
  if (node.call !== undefined) visit('subtree', node.call, ['call'])
  mentionsOfLists(node, visit)
}

export function mentionsOfEntry(entry: LooseEntry, visit: Mentioned): void {
  if (entry.enter !== undefined) visit('target', entry.enter, ['enter'])
  if (entry.contact !== undefined) visit('contact', entry.contact, ['contact'])
  mentionsOfLists(entry, visit)
}

type Lists = Pick<LooseNode, 'contacts' | 'prepare' | 'next' | 'sources'>

function mentionsOfLists({ contacts, prepare, next, sources }: Lists, visit: Mentioned): void {
  contacts?.forEach((line, i) => {
    if (line?.to !== undefined) visit('contact', line.to, ['contacts', i, 'to'])
  })
  const each = (kind: MentionKind, key: string, ids: readonly (string | undefined)[] | undefined): void =>
    ids?.forEach((given, i) => {
      if (given !== undefined) visit(kind, given, [key, i])
    })
  each('evidence', 'prepare', prepare)
  each('tree', 'next', next)
  each('source', 'sources', sources)
}
