/** A pack: trees with their contacts, codes and lists. It is what walks need of the format; reading one is `read-pack`. Pure. */
import type { Manifest } from './format/pack-schema.ts'
import type { Code, Contact, Evidence, Message, Role, Rung, Source, Tree } from './format/schema.ts'
import type { Lexicon } from './lexicon.ts'

/** What a pack says of itself; `id` is its name for programs. */
export interface About extends Pick<Manifest, 'name' | 'version' | 'owner' | 'guidance'> {
  readonly id: string
}

/** Everything a walk needs, as plain data: it survives JSON unchanged. */
export interface Pack {
  /** In the order they are listed. */
  readonly trees: Readonly<Record<string, Tree>>
  readonly contacts: Readonly<Record<string, Contact>>
  readonly evidence: Readonly<Record<string, Evidence>>
  readonly sources: Readonly<Record<string, Source>>
  /** The ladder of whoever has none of their own. */
  readonly escalation: readonly Rung[]
  readonly codes: readonly Code[]
  readonly messages: readonly Message[]
  readonly lexicon: Lexicon
  readonly ladders?: Readonly<Partial<Record<Role, readonly Rung[]>>>
  /** Of the topmost layer that says something of itself. */
  readonly about?: About
}
export const EMPTY_PACK: Pack = {
  trees: {},
  contacts: {},
  evidence: {},
  sources: {},
  escalation: [],
  codes: [],
  messages: [],
  lexicon: { concepts: [], words: { zh: {}, en: {} }, together: [], facts: {} },
}

/** The fact whose answer, where it is the name of a role, says whose ladder is climbed. */
export const WHO_ASKS = 'who-asks'

/** The escalation ladder of a role; the merchant's where nobody says who asks, everybody's where somebody has none of their own. */
export const ladderOf = ({ ladders, escalation }: Pack, role = 'merchant'): readonly Rung[] =>
  own<readonly Rung[]>(ladders ?? {}, role === 'cashier' ? 'merchant' : role) ?? escalation

/** An ISO date: what the pack says, else when one of its trees was last reviewed; undefined where there is none. */
export const guidanceDate = ({ about, trees }: Pack): string | undefined =>
  about?.guidance ??
  Object.values(trees)
    .map(({ reviewed }) => reviewed)
    .sort()
    .at(-1)

/** The tree for "I do not know what is wrong". */
export const entryTree = ({ trees }: Pick<Pack, 'trees'>): string | undefined =>
  Object.values(trees).find(({ kind }) => kind === 'entry')?.tree

/** An own entry of a record that may have come from anybody's file. */
export function own<T>(entries: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined
}

export const codeKey = (code: Code): string => `${code.channel}/${code.code}`

/** A function that makes its value when it is first asked, and gives it again afterwards. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
