/** Lays the files of one pack over another pack. Pure. */
import type { LexiconFile } from '../format/pack-schema.ts'
import type { Code, Contact, Evidence, Message, Rung, Source, Tree } from '../format/schema.ts'
import { mergeLexicon } from '../lexicon.ts'
import { type About, codeKey, own, type Pack } from '../pack.ts'

type Ladders = NonNullable<Pack['ladders']>
/** What the files of one layer say; a list that is undefined is not in them. */
export interface LayerData {
  /** The trees that are listed first, in order. */
  readonly menu: readonly string[]
  readonly trees: Record<string, Tree>
  readonly contacts: Record<string, Contact>
  readonly evidence: Record<string, Evidence>
  readonly sources: Record<string, Source>
  readonly escalation: readonly Rung[] | undefined
  readonly ladders: Ladders
  readonly about: About | undefined
  readonly codes: readonly Code[]
  readonly messages: readonly Message[]
}

/** The base with what the layer says in its place. `lexicon` is what its lexicon.yaml says, where it has one. */
export function layOver(base: Pack, layer: LayerData, lexicon: LexiconFile | undefined): Pack {
  // A ladder for everybody takes the place of all those below it.
  const ladders = { ...(layer.escalation ? {} : base.ladders), ...layer.ladders }
  const about = layer.about ?? base.about
  return {
    trees: inOrder({ ...base.trees, ...layer.trees }, layer.menu),
    contacts: mergeContacts(base.contacts, layer.contacts),
    evidence: { ...base.evidence, ...layer.evidence },
    sources: { ...base.sources, ...layer.sources },
    escalation: layer.escalation ?? base.escalation,
    codes: mergeList(base.codes, layer.codes, codeKey),
    messages: mergeList(base.messages, layer.messages, (m) => m.id),
    lexicon: lexicon ? mergeLexicon(base.lexicon, lexicon) : base.lexicon,
    ...(Object.keys(ladders).length > 0 ? { ladders } : {}),
    ...(about ? { about } : {}),
  }
}

/** Trees are listed in the order they stand in a pack. */
function inOrder(trees: Record<string, Tree>, menu: readonly string[]): Record<string, Tree> {
  const first = menu.filter((id) => Object.hasOwn(trees, id)).map((id) => [id, trees[id] as Tree] as const)
  return { ...Object.fromEntries(first), ...trees }
}

/**
 * A company's entry keeps the words of the one below it, but never its provenance: a number comes with its own confidence,
 * sources and date.
 */
function mergeContacts(
  base: Readonly<Record<string, Contact>>,
  over: Readonly<Record<string, Contact>>,
): Record<string, Contact> {
  const merged: Record<string, Contact> = { ...base }
  for (const [id, entry] of Object.entries(over)) {
    const below = own(base, id)
    if (!below) merged[id] = entry
    else if (entry.phone === undefined && entry.find === undefined) merged[id] = { ...below, ...entry }
    else {
      const { phone: _p, find: _f, hours: _h, confidence: _c, sources: _s, checked: _d, ...words } = below
      merged[id] = { ...words, ...entry }
    }
  }
  return merged
}

function mergeList<T>(base: readonly T[], over: readonly T[], key: (entry: T) => string): T[] {
  const merged = new Map(base.map((entry) => [key(entry), entry]))
  for (const entry of over) merged.set(key(entry), entry)
  return [...merged.values()]
}
