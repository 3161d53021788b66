/** Compiles the shipped pack: reads trees/, refuses errors, and gives the files that the program loads. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { pinyin } from 'pinyin-pro'
import {
  type CompiledPack,
  digestOf,
  fileOf,
  INDEX_FILE,
  MODEL_FILE,
  storePack,
  VOLUMES,
} from '../files/compiled-pack.ts'
import { type PackFolder, readPackFolder } from '../files/packs.ts'
import { FALLBACK } from '../i18n/language.ts'
import { renderDiagnostics } from '../render/diagnostics.ts'
import { buildIndex, type Pinyin } from '../search/index/build-index.ts'
import { documentAt, outcomesOf, placesIn } from '../search/index/documents.ts'
import { storeIndex } from '../search/index/index-data.ts'
import { type Example, trainModel } from '../search/model/train.ts'
import { featuresOf, type LearntModel, writeModel } from '../search/model/tree-model.ts'
import { LEARNING } from '../search/scoring.ts'
import { openLexicon, symbolsOf } from '../search/words/symbols.ts'
import { isoDay } from '../text/day.ts'
import { checkPack } from '../tree/check.ts'
import type { Diagnostic } from '../tree/diagnostic.ts'
import { link } from '../tree/graph.ts'
import { own, type Pack } from '../tree/pack.ts'
import { workOut } from '../walk/questions-left.ts'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const TREES = `${ROOT}trees`

export interface Compiled extends CompiledPack {
  readonly diagnostics: readonly Diagnostic[]
}

/** The pack of a folder with everything that is wrong with it; not to be shipped when there are errors. */
export async function compilePack(folder: string, today: string): Promise<Compiled> {
  const { files, diagnostics: unread }: PackFolder = await readPackFolder(folder)
  const { pack, diagnostics } = checkPack(files, undefined, { today, strict: true })
  // A faulty pack may go round for ever.
  const sound = diagnostics.every((d) => d.severity !== 'error')
  const known = sound ? workOut(link(pack)) : { sharedFacts: [], mostLeft: {}, mostAsked: {}, early: [] }
  return { pack, digest: digestOf(pack), known, diagnostics: [...unread, ...diagnostics] }
}

/** The shipped pack; undefined where it has errors: they are said on standard error, and the process is to exit 1. */
export async function compileShipped(): Promise<Compiled | undefined> {
  const compiled = await compilePack(TREES, isoDay(new Date()))
  const errors = compiled.diagnostics.filter((d) => d.severity === 'error')
  if (errors.length === 0) return compiled
  process.stderr.write(renderDiagnostics(errors, FALLBACK, 100))
  process.exitCode = 1
  return undefined
}

/** The pack, its search index, and what was learnt of it, as files by name. */
export function packFiles({ pack, ...facts }: Compiled): ReadonlyMap<string, Buffer> {
  const stored = storePack(pack, facts)
  const files = VOLUMES.map((volume): [string, Buffer] => [fileOf(volume), stored[volume]])
  files.push([MODEL_FILE, Buffer.from(writeModel(learnFrom(pack, readSaid(`${TREES}/said`))))])
  const { head, outcomes, numbers } = storeIndex(buildIndex(pack, { pinyin: spell }))
  files.push([INDEX_FILE, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n${outcomes}\n`), numbers])])
  return new Map(files.map(([name, bytes]) => [name, name.endsWith('.br') ? compress(bytes) : bytes]))
}

const spell: Pinyin = (zh) => ({
  full: pinyin(zh, { toneType: 'none', v: true }),
  initials: pinyin(zh, { pattern: 'first', toneType: 'none', separator: '' }),
})

/** As small as brotli makes it: the pack is most of what a first run downloads, and unpacks in two milliseconds. */
const compress = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })

/* What people say about each tree, `trees/said/<id>.txt`, a phrase a line: what the search learns from when the pack is built. */

/** Phrases by what they are about: a tree, or `NOTHING` of search/model. */
export type SaidOfTrees = Readonly<Record<string, readonly string[]>>

const ENDING = '.txt'

function readSaid(folder: string): SaidOfTrees {
  const files = readdirSync(folder).filter((name) => name.endsWith(ENDING))
  const phrasesOf = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)
  return Object.fromEntries(files.sort().map((name) => [name.slice(0, -ENDING.length), phrasesOf(name)]))
}

/** Of a long description only the beginning is learnt. */
const MOST_LETTERS = 200

function learnFrom(pack: Pack, said: SaidOfTrees): LearntModel {
  const lexicon = openLexicon(pack.lexicon)
  const example = (text: string, about: string, counts: number): Example => ({
    features: featuresOf(text, symbolsOf(text, lexicon)),
    about,
    counts,
  })
  const outcomes = outcomesOf(pack)
  const ofPack = placesIn(pack, outcomes).flatMap((place) => {
    const { kind, tree, phrases } = documentAt(pack, { outcomes }, place) ?? { phrases: [] }
    if (tree === undefined || own(pack.trees, tree)?.kind === 'subtree') return []
    const counts = kind === 'tree' ? 1 : LEARNING.ofOthers
    return phrases.map(({ text }) => example(text().slice(0, MOST_LETTERS), tree, counts))
  })
  const ofPeople = Object.entries(said).flatMap(([id, phrases]) => phrases.map((phrase) => example(phrase, id, 1)))
  return trainModel([...ofPack, ...ofPeople])
}
