/** Every reference leads somewhere it may lead. Pure. */

import type { Tree } from '../format/schema.ts'
import { own } from '../pack.ts'
import { eachLooseNode, type LooseEntry, type LooseNode } from '../read/parts.ts'
import type { KeyPath } from '../read/source-file.ts'
import { formatTarget, namesTree, parseTarget } from '../target.ts'
import { type Checking, inTree, isTop, report, type Site } from './checking.ts'

/** Where the references lead, for the rules that follow them. */
export interface Leads {
  /** By tree and node: the nodes of the same tree that it leads to. */
  readonly within: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
  /** By tree: its nodes that other trees, codes and messages lead to;  */
  readonly into: ReadonlyMap<string, readonly string[]>
  /** By tree: what its nodes say that leads nowhere, or where it must not. */
  readonly astray: ReadonlyMap<string, readonly string[]>
}
interface ReferenceWork {
  readonly c: Checking
  readonly known: KnownIds
  readonly into: Map<string, string[]>
  readonly astray: Map<string, string[]>
}
/** What makes references: a node of a tree, or an entry of a data file. */
interface Speaker {
  /** The tree it stands in; empty for a data file. */
  readonly from: string
  readonly file: string
  readonly keys: KeyPath
  /** Receives the nodes of the same tree that are referred to. */
  readonly here: string[]
}
type Check = (w: ReferenceWork, by: Speaker, given: string, keys: KeyPath) => void

const siteIn = ({ file, keys }: Speaker, more: KeyPath): Site => ({ file, keys: [...keys, ...more] })

export function checkReferences(c: Checking): Leads {
  const w: ReferenceWork = { c, known: knownIds(c), into: new Map(), astray: new Map() }
  const within = new Map<string, Map<string, readonly string[]>>()
  for (const tree of Object.values(c.pack.trees)) {
    const from = tree.tree
    const file = `tree:${from}`
    const leads = new Map<string, readonly string[]>()
    within.set(from, leads)
    eachLooseNode(tree, c.parts, (id, node) => {
      const by: Speaker = { from, file, keys: ['nodes', id], here: [] }
      leads.set(id, by.here)
      mentionsOfNode(node, (kind, given, keys) => CHECKS[kind](w, by, given, keys))
    })
    if (tree.start !== '') checkTarget(w, { from, file, keys: [], here: [] }, tree.start, ['start'])
  }
  checkData(w)
  return { within, into: w.into, astray: w.astray }
}

function checkData(w: ReferenceWork): void {
  const { codes, messages, ladders } = w.c.parts
  for (const [file, list, items] of [
    ['codes', 'codes', codes],
    ['messages', 'messages', messages],
    ...[...ladders].map(([whose, rungs]) => ['escalation', whose, rungs] as const),
  ] as const)
    for (const { index, loose } of items) {
      const by: Speaker = { from: '', file, keys: [list, index], here: [] }
      mentionsOfEntry(loose, (kind, given, keys) => CHECKS[kind](w, by, given, keys))
    }
  for (const [id, { sources }] of Object.entries(w.c.pack.contacts)) {
    const by: Speaker = { from: '', file: 'contacts', keys: ['contacts', id], here: [] }
    sources?.forEach((given, i) => {
      CHECKS.source(w, by, given, ['sources', i])
    })
  }
  const pack: Speaker = { from: '', file: 'pack', keys: ['menu'], here: [] }
  w.c.parts.menu.forEach((given, i) => {
    if (given !== undefined) CHECKS.tree(w, pack, given, [i])
  })
  enteredFromBelow(w)
}

/** Codes and messages of lower layers that lead into a tree of this one. */
function enteredFromBelow(w: ReferenceWork): void {
  const { codes, messages } = w.c.pack
  const here = new Set<unknown>([...w.c.parts.codes, ...w.c.parts.messages].map((item) => item.entry))
  const by: Speaker = { from: '', file: '', keys: [], here: [] }
  for (const entry of [...codes, ...messages]) if (!here.has(entry)) checkTarget(w, by, entry.enter, [])
}

const listedIn =
  (
    code: 'undefined-contact' | 'undefined-evidence' | 'undefined-source',
    list: 'contacts' | 'evidence' | 'sources',
  ): Check =>
  ({ c, known }, by, given, keys) => {
    if (Object.hasOwn(c.pack[list], given) || c.parts.opaque.has(list) || c.parts.brokenIds.has(`${list}/${given}`))
      return
    report(c, code, { given, allowed: known[list]() }, siteIn(by, keys))
  }

const CHECKS: Readonly<Record<MentionKind, Check>> = {
  target: checkTarget,
  subtree: ({ c, known }, by, given, keys) => {
    if (c.parts.opaque.has(given) || own(c.pack.trees, given)?.kind === 'subtree') return
    const allowed = known.subtrees()
    report(c, 'undefined-subtree', { given, allowed }, siteIn(by, keys), inTree(given, 'kind'))
  },
  tree: ({ c, known }, by, given, keys) => {
    if (c.parts.opaque.has(given)) return
    const kind = own(c.pack.trees, given)?.kind
    if (kind === undefined) report(c, 'undefined-tree', { given, allowed: known.walkable() }, siteIn(by, keys))
    else if (kind === 'subtree') report(c, 'not-walkable', { given }, siteIn(by, keys), inTree(given, 'kind'))
  },
  contact: listedIn('undefined-contact', 'contacts'),
  evidence: listedIn('undefined-evidence', 'evidence'),
  source: listedIn('undefined-source', 'sources'),
}

function checkTarget(w: ReferenceWork, by: Speaker, given: string, keys: KeyPath): void {
  const { from, here } = by
  const { tree, node } = parseTarget(given, from)
  const there = own(w.c.pack.trees, tree)
  const found = there && (node === undefined || has(w.c, there, node))
  if (found && tree === from) here.push(node ?? there.start)
  else if (found && there.kind !== 'subtree') add(w.into, tree, node ?? there.start)
  else if (!w.c.parts.opaque.has(tree)) {
    add(w.astray, from, given)
    tellAstray(w, by, given, keys)
  }
}

function tellAstray({ c, known }: ReferenceWork, by: Speaker, given: string, keys: KeyPath): void {
  const site = siteIn(by, keys)
  const { tree } = parseTarget(given, by.from)
  const there = own(c.pack.trees, tree)
  if (tree === '') report(c, 'undefined-target', { given, allowed: known.starts() }, site)
  else if (!there) report(c, 'undefined-tree', { given: tree, allowed: known.walkable() }, site)
  else if (there.kind === 'subtree' && tree !== by.from)
    report(c, 'not-walkable', { given }, site, inTree(tree, 'kind'))
  else {
    const allowed = namesTree(given) ? known.prefixed(tree) : known.nodes(tree)
    report(c, 'undefined-target', { given, allowed }, site, inTree(tree, 'tree'))
  }
}

function add(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

const has = (c: Checking, tree: Tree, id: string): boolean =>
  Object.hasOwn(tree.nodes, id) || c.parts.broken.get(tree.tree)?.has(id) === true

type KnownIds = ReturnType<typeof knownIds>

/** What may be referred to, worked out once: thousands of faults may share a list. */
function knownIds(c: Checking) {
  const made = new Map<string, readonly string[]>()
  const once = (key: string, make: () => readonly string[]): readonly string[] => {
    const known = made.get(key) ?? make()
    made.set(key, known)
    return known
  }
  const trees = Object.values(c.pack.trees)
  const ids = (kinds: (kind: string) => boolean): string[] => trees.filter((t) => kinds(t.kind)).map((t) => t.tree)
  const nodes = (tree: string): readonly string[] =>
    once(`nodes ${tree}`, () => [
      ...Object.keys(own(c.pack.trees, tree)?.nodes ?? {}),
      ...(isTop(c, tree) ? (c.parts.broken.get(tree)?.keys() ?? []) : []),
    ])
  const listedIds = (list: 'contacts' | 'evidence' | 'sources') => (): readonly string[] =>
    once(list, () => Object.keys(c.pack[list]))
  return {
    nodes,
    prefixed: (tree: string) => once(`prefixed ${tree}`, () => nodes(tree).map((node) => formatTarget({ tree, node }))),
    subtrees: () => once('subtrees', () => ids((kind) => kind === 'subtree')),
    walkable: () => once('walkable', () => ids((kind) => kind !== 'subtree')),
    starts: () => once('starts', () => ids((kind) => kind !== 'subtree').map((tree) => formatTarget({ tree }))),
    contacts: listedIds('contacts'),
    evidence: listedIds('evidence'),
    sources: listedIds('sources'),
  }
}

type MentionKind = 'target' | 'subtree' | 'tree' | 'contact' | 'evidence' | 'source'
type Mentioned = (kind: MentionKind, given: string, keys: KeyPath) => void

/** The targets of a node: where its answers and exits lead. */
function targetsOf(node: LooseNode, visit: (target: string, keys: KeyPath) => void): void {
  for (const key of ['yes', 'no', 'unsure', 'skipped', 'goto'] as const) {
    const target = node[key]
    if (target !== undefined) visit(target, [key])
  }
  for (const [id, choice] of Object.entries(node.choices ?? {}))
    if (choice.goto !== undefined) visit(choice.goto, ['choices', id, 'goto'])
  for (const [exit, target] of Object.entries(node.exits ?? {})) visit(target, ['exits', exit])
}

function mentionsOfNode(node: LooseNode, visit: Mentioned): void {
  targetsOf(node, (target, keys) => visit('target', target, keys))
  if (node.call !== undefined) visit('subtree', node.call, ['call'])
  mentionsOfLists(node, visit)
}

function mentionsOfEntry(entry: LooseEntry, visit: Mentioned): void {
  if (entry.enter !== undefined) visit('target', entry.enter, ['enter'])
  if (entry.contact !== undefined) visit('contact', entry.contact, ['contact'])
  mentionsOfLists(entry, visit)
}

type Lists = Pick<LooseNode & LooseEntry, 'contacts' | 'prepare' | 'next' | 'for' | 'sources'>

function mentionsOfLists({ contacts, prepare, next, for: fits, sources }: Lists, visit: Mentioned): void {
  contacts?.forEach((line, i) => {
    if (line?.to !== undefined) visit('contact', line.to, ['contacts', i, 'to'])
  })
  const each = (kind: MentionKind, key: string, ids: readonly (string | undefined)[] | undefined): void =>
    ids?.forEach((given, i) => {
      if (given !== undefined) visit(kind, given, [key, i])
    })
  each('evidence', 'prepare', prepare)
  each('tree', 'next', next)
  each('tree', 'for', fits)
  each('source', 'sources', sources)
}
