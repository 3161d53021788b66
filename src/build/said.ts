/** What people say about each tree, `trees/said/<id>.txt`, a phrase a line: what the search learns from when the pack is built. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentAt, outcomesOf, placesIn } from '../search/index/documents.ts'
import { featuresOf } from '../search/model/features.ts'
import { type Example, trainModel } from '../search/model/train.ts'
import { NOTHING, type TreeModel } from '../search/model/tree-model.ts'
import { LEARNING } from '../search/scoring.ts'
import { openLexicon } from '../search/words/lexicon.ts'
import { symbolsOf } from '../search/words/symbols.ts'
import { own, type Pack } from '../tree/pack.ts'

/** Phrases by what they are about: a tree, `NOTHING`, or a tree the pack does not have, whose phrases then lead nowhere. */
export type Said = Readonly<Record<string, readonly string[]>>

const ENDING = '.txt'

export function readSaid(folder: string): Said {
  const files = readdirSync(folder).filter((name) => name.endsWith(ENDING))
  const phrasesOf = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)
  return Object.fromEntries(files.sort().map((name) => [name.slice(0, -ENDING.length), phrasesOf(name)]))
}

/** Which tree takes in what is said about one that the pack does not have yet. */
const TAKES_IN: Readonly<Record<string, string>> = {
  'terminal-lost': 'terminal-unusable',
  'batch-settlement': 'settlement-missing',
  'register-link': 'terminal-unusable',
}
/** Of a long description only the beginning is learnt. */
const MOST_LETTERS = 200

export function learnFrom(pack: Pack, said: Said): TreeModel {
  const lexicon = openLexicon(pack.lexicon)
  const example = (text: string, about: string, counts: number): Example => ({
    features: featuresOf(text, symbolsOf(text, lexicon)),
    about,
    counts,
  })
  const outcomes = outcomesOf(pack)
  const ofPack = placesIn(pack, outcomes).flatMap((place) => {
    const { kind, tree, phrases } = documentAt(pack, outcomes, place) ?? { phrases: [] }
    if (tree === undefined || own(pack.trees, tree)?.kind === 'subtree') return []
    const counts = kind === 'tree' ? 1 : LEARNING.ofOthers
    return phrases.map(({ text }) => example(text().slice(0, MOST_LETTERS), tree, counts))
  })
  const ofPeople = Object.entries(said).flatMap(([id, phrases]) => {
    const about = id === NOTHING || own(pack.trees, id) ? id : (own(TAKES_IN, id) ?? id)
    return phrases.map((phrase) => example(phrase, about, 1))
  })
  return trainModel([...ofPack, ...ofPeople])
}
