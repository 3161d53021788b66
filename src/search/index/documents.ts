/** What can be found in a pack, in a fixed order: every document with the phrases that speak for it. Pure. */

import type { Code, Contact, Message, Outcome, Tree } from '../../tree/format/schema.ts'
import { LANGS, type Lang, type Text } from '../../tree/format/schema-types.ts'
import { isCall, isOutcome, isQuestion, isTell } from '../../tree/graph.ts'
import { once, own, type Pack } from '../../tree/pack.ts'
import { namesTree, parseTarget } from '../../tree/target.ts'

export const HIT_KINDS = ['tree', 'outcome', 'code', 'message', 'contact'] as const
export type HitKind = (typeof HIT_KINDS)[number]

export interface Phrase {
  /** The words; read when they are needed, since a language may have to be unpacked for them. */
  readonly text: () => string
  readonly lang: Lang
  /** Whether it is what people say and screens show; else it describes the document. */
  readonly typed: boolean
  /** Of what is long only the concepts count: the index must stay small. */
  readonly long?: true
}
export interface Document {
  readonly kind: HitKind
  /** The tree it belongs to, perhaps a subtree; undefined for contacts. */
  readonly tree: string | undefined
  readonly node: string | undefined
  /** The code, or the id of the message or contact. */
  readonly id: string | undefined
  readonly channel: Code['channel'] | undefined
  readonly title: Text
  readonly phrases: readonly Phrase[]
}

/** The titles of the outcomes of each tree, by node, in order; without them every node would have to be unpacked for a search. */
export type Outcomes = Readonly<Record<string, Readonly<Record<string, Text>>>>

export const outcomesOf = ({ trees }: Pack): Outcomes =>
  ofEach(trees, ({ nodes }) =>
    Object.fromEntries(
      Object.entries(nodes).flatMap(([id, node]) =>
        isOutcome(node) ? [[id, { zh: node.title.zh, en: node.title.en }]] : [],
      ),
    ),
  )

const ofEach = <T>(trees: Pack['trees'], find: (tree: Tree) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(trees).map(([id, tree]) => [id, find(tree)]))

/** Which document of a pack: a tree; or by its place among its like an outcome of a tree, a code, a message, a contact. */
export interface DocumentPlace {
  readonly kind: HitKind
  /** Of a tree or an outcome. */
  readonly tree: string
  readonly at: number
}

/** The documents of a pack: trees with their outcomes in the pack's order, then codes, messages and contacts. */
export function placesIn(pack: Pack, outcomes: Outcomes): DocumentPlace[] {
  const all = (kind: HitKind, { length }: ArrayLike<unknown>, tree = ''): DocumentPlace[] =>
    Array.from({ length }, (_, at) => ({ kind, tree, at }))
  return [
    ...Object.keys(pack.trees).flatMap((tree) => [
      { kind: 'tree', tree, at: 0 } as const,
      ...all('outcome', Object.keys(own(outcomes, tree) ?? {}), tree),
    ]),
    ...all('code', pack.codes),
    ...all('message', pack.messages),
    ...all('contact', Object.keys(pack.contacts)),
  ]
}

/** Undefined where the pack has no such thing. The titles of outcomes are looked at only for one of them. */
export function documentAt(
  pack: Pack,
  titles: { readonly outcomes: Outcomes },
  { kind, tree, at }: DocumentPlace,
): Document | undefined {
  if (kind === 'contact') return made(contactDocument, Object.entries(pack.contacts)[at])
  if (kind === 'code') return made(codeDocument, pack.codes[at])
  if (kind === 'message') return made(messageDocument, pack.messages[at])
  const of = own(pack.trees, tree)
  if (!of || kind === 'tree') return made(treeDocument, of)
  return made(([node, title]) => outcomeDocument(of, node, title), Object.entries(own(titles.outcomes, tree) ?? {})[at])
}

const made = <T>(make: (of: T) => Document, of: T | undefined): Document | undefined =>
  of === undefined ? undefined : make(of)

const OF_NO_TREE = { tree: undefined, node: undefined, channel: undefined }

const saidPhrase = (lang: Lang, words: string): Phrase => ({ text: () => words, lang, typed: true })
const name = (text: Text): Phrase[] => LANGS.map((lang) => ({ text: () => text[lang], lang, typed: true }))
const describing = (text: Text, langs: readonly Lang[] = LANGS): Phrase[] =>
  langs.map((lang) => ({ text: () => text[lang], lang, typed: false }))
const long = (texts: () => readonly Text[]): Phrase => ({
  text: () =>
    texts()
      .flatMap((text) => LANGS.map((lang) => text[lang]))
      .join(' '),
  lang: 'zh',
  typed: false,
  long: true,
})

/** What people say is read when it is asked for: most trees are only named. */
function treeDocument(tree: Tree): Document {
  const phrases = once(() => treePhrases(tree))
  return {
    ...OF_NO_TREE,
    kind: 'tree',
    tree: tree.tree,
    id: undefined,
    title: tree.title,
    get phrases() {
      return phrases()
    },
  }
}

function treePhrases({ tree, title, summary, symptoms }: Tree): Phrase[] {
  const { zh = [], en = [] } = symptoms ?? {}
  return [
    ...name(title),
    saidPhrase('en', tree.replaceAll('-', ' ')),
    ...describing(summary),
    ...zh.map((words) => saidPhrase('zh', words)),
    ...en.map((words) => saidPhrase('en', words)),
  ]
}

function outcomeDocument(tree: Tree, node: string, title: Text): Document {
  return {
    ...OF_NO_TREE,
    kind: 'outcome',
    tree: tree.tree,
    node,
    id: undefined,
    title,
    phrases: [...describing(title, ['zh']), long(() => [title, (tree.nodes[node] as Outcome).cause])],
  }
}

/** The words the screen shows, then what they mean. */
const screenPhrases = (entry: Code | Message): Phrase[] => [
  ...entry.display.map((words) => saidPhrase('zh', words)),
  long(() => [entry.meaning]),
]

function codeDocument(code: Code): Document {
  const { tree, node } = parseTarget(code.enter)
  return {
    kind: 'code',
    tree,
    node,
    id: code.code,
    channel: code.channel,
    title: code.meaning,
    phrases: screenPhrases(code),
  }
}

function messageDocument(message: Message): Document {
  const { tree, node } = parseTarget(message.enter)
  return {
    ...OF_NO_TREE,
    kind: 'message',
    tree,
    node,
    id: message.id,
    title: message.meaning,
    phrases: screenPhrases(message),
  }
}

function contactDocument([id, contact]: [string, Contact]): Document {
  const { phone } = contact
  const title = contact.name ?? { zh: id, en: id }
  const aim = contact.for
  const phrases = [
    ...(contact.name ? [...name(title), ...name(asPhoneNumber(title))] : []),
    ...(phone === undefined ? [] : [saidPhrase('en', phone)]),
    ...(aim ? [long(() => [aim])] : []),
  ]
  return { ...OF_NO_TREE, kind: 'contact', id, title, phrases }
}

/** What somebody types who looks for the number. */
const asPhoneNumber = (name: Text): Text => ({
  get zh() {
    return `${name.zh}客服电话`
  },
  get en() {
    return `${name.en} phone number`
  },
})

/** For each tree, by number, the failure and entry trees that lead there by calls and jumps, failures first; itself where it is one. */
export function leadersOf(pack: Pack, trees: readonly string[]): number[][] {
  const subtrees = ofEach(pack.trees, (tree) =>
    treesAfter(tree).filter((id) => own(pack.trees, id)?.kind === 'subtree'),
  )
  const numbers = new Map(trees.map((id, t) => [id, t]))
  const isSubtree = (id: string) => own(pack.trees, id)?.kind === 'subtree'
  const isEntry = (id: string) => own(pack.trees, id)?.kind === 'entry'
  const leaders: number[][] = trees.map((id, t) => (isSubtree(id) ? [] : [t]))
  const roots = trees.filter((id) => !isSubtree(id))
  roots.sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)))
  for (const root of roots) {
    const seen = new Set([root])
    for (const id of seen)
      for (const next of own(subtrees, id) ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        leaders[numbers.get(next) ?? 0]?.push(numbers.get(root) ?? 0)
      }
  }
  return leaders
}

/** The other trees a tree calls or jumps to. */
function treesAfter(tree: Tree): string[] {
  const found = new Set<string>()
  const follow = (target: string) => {
    if (namesTree(target)) found.add(parseTarget(target).tree)
  }
  for (const node of Object.values(tree.nodes)) {
    if (isCall(node)) found.add(node.call)
    else if (isTell(node)) follow(node.goto)
    else if (isQuestion(node)) {
      follow(node.unsure)
      if (node.skipped) follow(node.skipped)
      if ('choices' in node) for (const choice of Object.values(node.choices)) follow(choice.goto)
      else for (const target of [node.yes, node.no]) follow(target)
    }
  }
  return [...found]
}
