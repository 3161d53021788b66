/** What stands in a lexicon.yaml, as far as it is sound. Pure. */
import type { Concept, FactWords, LexiconFile, Several, Together, WordLists } from '../format/lexicon-schema.ts'
import type { Entry } from './read-file.ts'

/** `entries` are those of each field that holds objects; their shape is what the schema they were read by says. */
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
