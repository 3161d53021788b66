/** From a hit to the start of its tree, with what is known there from the words. Pure. */
import { factAsked } from '../tree/facts.ts'
import type { Code, Message } from '../tree/format/schema.ts'
import { LANGS } from '../tree/format/schema-types.ts'
import { isQuestion } from '../tree/graph.ts'
import { own, type Pack } from '../tree/pack.ts'
import { alsoHeard, entryStart, type Heard, type Start } from '../walk/start.ts'
import { besideCode, besideTexts, clausesOf, heardBeside } from './beside.ts'
import { placesOf } from './places.ts'
import { lookUpCode } from './response-code.ts'
import { entryOf, type Found, type Hit } from './search.ts'
import { isTold, screenAmong } from './whole-message.ts'
import { foldTyped, heardIn, isDenied, isSpokenAgainst, typedAt } from './words-in.ts'

/** What is known from what was typed; beside the code that it asks for also by what tells something only there. */
export function heardOf(pack: Pack, { query, asked }: Pick<Found, 'query' | 'asked'>): readonly Heard[] {
  const entries = asked && lookUpCode(pack, asked.code)
  if (!asked || !entries) return heardIn(pack, query)
  return heardBeside(pack, query, besideCode(query, asked.code, entries))
}

/**
 * A code or message without what the words beside it speak against: after a time-out or with a reversal slip 57 or 00 does not tell what
 * became of this payment.
 */
export function entryTold<E extends Code | Message>(pack: Pack, entry: E, query: string): E {
  const { rest } = 'code' in entry ? besideCode(query, entry.code, [entry]) : besideTexts(query, textsOf(entry))
  const sets = Object.entries(entry.sets ?? {})
  const told = sets.filter(([fact, answer]) => !isSpokenAgainst(pack, rest, fact, answer))
  return told.length === sets.length ? entry : { ...entry, sets: Object.fromEntries(told) }
}

/** Where a walk begins that a hit leads to: at the start of its tree, with what the code or message and the words make known. */
export function hitStart(pack: Pack, hit: Hit, query: string, heard = heardIn(pack, query)): Start {
  const entry = entryOf(pack, hit)
  if (!entry) return alsoHeard(treeStart(pack, hit.tree ?? '', query), heard)
  const known = isTold(pack, entry, query) ? entryTold(pack, entry, query) : { enter: entry.enter }
  return alsoHeard(entryStart(known, typedOf(entry, query)), heard)
}

/** The same where the walk begins at once: beside what people say of its tree, what tells a fact only where nothing else is said tells it too. */
export function sureStart(pack: Pack, hit: Hit, query: string): Start {
  const tree = own(pack.trees, hit.tree ?? '')
  const said = LANGS.flatMap((lang) => tree?.symptoms?.[lang] ?? [])
  const asked = new Set(
    Object.values(tree?.nodes ?? {}).flatMap((node) => (isQuestion(node) ? (factAsked(node) ?? []) : [])),
  )
  const heard = heardIn(pack, query)
  const more = heardBeside(pack, query, besideTexts(query, said)).filter(
    ({ fact }) => asked.has(fact) && !heard.some((one) => one.fact === fact),
  )
  return hitStart(pack, hit, query, [...heard, ...more])
}

/** The start of a tree, with what a screen says whose words stand among those that were typed, but for what these may speak against. */
function treeStart(pack: Pack, tree: string, query: string): Start {
  const shown = screenAmong(pack, tree, query)
  if (!shown) return { tree }
  const sets = Object.entries(shown.sets ?? {}).filter(([fact]) => own(pack.lexicon.facts, fact) === undefined)
  return entryStart({ enter: shown.enter, sets: Object.fromEntries(sets) }, typedOf(shown, query))
}

/** Texts that say what happened: of a screen, whole and without what to do, or as people say it. */
export const textsOf = ({ display, said = [] }: Pick<Message, 'display' | 'said'>): readonly string[] => [
  ...display.flatMap(clausesOf),
  ...said.flat(),
]

/** What was typed of the texts of a screen; where none stands there as it is, all that was typed. */
function typedOf(entry: Pick<Message, 'display' | 'said'>, query: string): string {
  const words = foldTyped(query)
  const [place] = textsOf(entry).flatMap((text) => placesOf(words, text).filter(([from]) => !isDenied(words, from)))
  return place ? typedAt(query, ...place) : query
}
