/** The parts of a pack's files as far as they could be read: also those with something wrong in them. Pure. */
import type { Diagnostic } from '../diagnostic.ts'
import type { Concept, FactWords, LexiconFile, Several, Together, WordLists } from '../format/pack-schema.ts'
import type { Code, Message, Node, Rung, Tree } from '../format/schema.ts'
import type { Entry } from './read-file.ts'

interface LooseAnswer {
  readonly goto?: string
}
interface LooseLine {
  readonly to?: string
}
/** What a node refers to; every sound node is one, and so is what is left of a broken one. */
export interface LooseNode {
  readonly yes?: string
  readonly no?: string
  readonly unsure?: string
  readonly skipped?: string
  readonly fact?: string
  readonly heard?: string
  readonly sets?: Readonly<Record<string, string>>
  readonly goto?: string
  readonly choices?: Readonly<Record<string, LooseAnswer>>
  readonly call?: string
  readonly exits?: Readonly<Record<string, string>>
  readonly exit?: string
  readonly verdict?: string
  readonly contacts?: readonly (LooseLine | undefined)[]
  readonly prepare?: readonly (string | undefined)[]
  readonly next?: readonly (string | undefined)[]
  readonly sources?: readonly (string | undefined)[]
  readonly 'deals-with'?: Readonly<Record<string, readonly (string | undefined)[]>>
}
/** What a code, a message or a rung refers to. */
export interface LooseEntry {
  readonly contact?: string
  readonly enter?: string
  readonly contacts?: readonly (LooseLine | undefined)[]
  readonly for?: readonly (string | undefined)[]
  readonly sources?: readonly (string | undefined)[]
}
export interface Item<T> {
  /** Its index in the file. */
  readonly index: number
  readonly loose: LooseEntry
  /** The whole of it, when nothing is wrong with it. */
  readonly entry: T | undefined
}

/** What the topmost files hold beside the sound pack. Something broken is still there: what refers to it is not undefined. */
export interface PackParts {
  /** By tree and id: nodes with an error in them; undefined where nothing of the node could be read. */
  readonly broken: ReadonlyMap<string, ReadonlyMap<string, LooseNode | undefined>>
  /** Names of trees and data files of which so much is unreadable that whatever refers to them is let pass. */
  readonly opaque: ReadonlySet<string>
  /** Trees in which a reference may have been lost with what could not be read. */
  readonly vague: ReadonlySet<string>
  /** `contacts/ID`, `evidence/ID`, `sources/ID`, `concepts/ID`: entries with an error in them. */
  readonly brokenIds: ReadonlySet<string>
  /** The contacts that stand in these files, not only below them. */
  readonly contacts: ReadonlySet<string>
  readonly codes: readonly Item<Code>[]
  readonly messages: readonly Item<Message>[]
  /** By the key they stand under in escalation.yaml. */
  readonly ladders: ReadonlyMap<string, readonly Item<Rung>[]>
  /** The ids in pack.yaml's menu, with a hole where one could not be read. */
  readonly menu: readonly (string | undefined)[]
  readonly lexicon: LexiconFile
}
type MutableParts = {
  broken: Map<string, Map<string, LooseNode | undefined>>
  opaque: Set<string>
  vague: Set<string>
  brokenIds: Set<string>
  contacts: Set<string>
  codes: Item<Code>[]
  messages: Item<Message>[]
  ladders: Map<string, readonly Item<Rung>[]>
  menu: readonly (string | undefined)[]
  lexicon: LexiconFile
}
const NO_WORDS: LexiconFile = { concepts: {}, several: [], together: [], ignored: {}, facts: {} }
export const noParts = (): MutableParts => ({
  broken: new Map(),
  opaque: new Set(),
  vague: new Set(),
  brokenIds: new Set(),
  contacts: new Set(),
  codes: [],
  messages: [],
  ladders: new Map(),
  menu: [],
  lexicon: NO_WORDS,
})

const TARGET_KEYS: ReadonlySet<string> = new Set(['yes', 'no', 'unsure', 'choices', 'goto', 'call', 'exits', 'start'])

/** Whether a reference to a node may have been lost with what this diagnostic is about. */
export function losesReferences(d: Diagnostic): boolean {
  if (d.severity === 'warning') return false
  switch (d.code) {
    case 'missing-key':
      return TARGET_KEYS.has(d.args.key)
    case 'bad-form':
      return ['target', 'id', 'answer'].includes(d.args.expects)
    case 'unknown-key':
    case 'duplicate-key':
    case 'not-a-node':
    case 'wrong-type':
    case 'wrong-count':
    case 'not-inert':
      return true
    default:
      return false
  }
}

/** Visits the nodes of a tree, and what is left of its broken ones. */
export function eachLooseNode(tree: Tree, parts: PackParts, visit: (id: string, node: LooseNode) => void): void {
  for (const id in tree.nodes) visit(id, tree.nodes[id] as Node)
  for (const [id, node] of parts.broken.get(tree.tree) ?? []) if (node) visit(id, node)
}

/** What stands in a lexicon.yaml, as far as it is sound. `entries` are those of each field that holds objects; their shape is what the schema they were read by says. */
export function readLexicon(
  { ignored = {}, facts = {} }: { readonly ignored?: WordLists; readonly facts?: FactWords },
  entries: ReadonlyMap<string, readonly Entry[]>,
): LexiconFile {
  const of = (field: string): readonly Entry[] => entries.get(field) ?? []
  const sound = <T>({ sound, value }: Entry): T | undefined => (sound ? (value as T) : undefined)
  return {
    concepts: Object.fromEntries(
      of('concepts').flatMap(({ sound, key, value }) => (sound ? [[key, value as Concept]] : [])),
    ),
    several: of('several').map(sound<Several>),
    together: of('together').map(sound<Together>),
    ignored,
    facts,
  }
}
