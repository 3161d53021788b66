/** A pack: trees with their contacts, codes and lists. It is what walks need of the format; reading one is `read-pack`. Pure. */
import type { Code, Contact, Evidence, Message, Rung, Source, Tree } from './format/schema.ts'
import { EMPTY_LEXICON, type Lexicon } from './lexicon.ts'

/** Everything a walk needs, as plain data: it survives JSON unchanged. */
export interface Pack {
  /** In the order they are listed. */
  readonly trees: Readonly<Record<string, Tree>>
  readonly contacts: Readonly<Record<string, Contact>>
  readonly evidence: Readonly<Record<string, Evidence>>
  readonly sources: Readonly<Record<string, Source>>
  readonly escalation: readonly Rung[]
  readonly codes: readonly Code[]
  readonly messages: readonly Message[]
  readonly lexicon: Lexicon
}
export const EMPTY_PACK: Pack = {
  trees: {},
  contacts: {},
  evidence: {},
  sources: {},
  escalation: [],
  codes: [],
  messages: [],
  lexicon: EMPTY_LEXICON,
}

/** An own entry of a record that may have come from anybody's file. */
export function own<T>(entries: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined
}

export const codeKey = (code: Code): string => `${code.channel}/${code.code}`
