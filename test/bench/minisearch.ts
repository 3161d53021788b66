/**
 * Our search beside MiniSearch, a search engine of common use: over the same pack, and given what ours is given. It gets the reader
 * of response codes, pinyin spelt out, and the concepts of the lexicon; beside these single characters and words, and pairs of all
 * of them, without which it does worse. A document of its own is each tree, with all that leads into it, and each contact.
 */
import { brotliCompressSync } from 'node:zlib'
import type { Document, Phrase } from '../../src/search/index/documents.ts'
import { readIndex, storeIndex } from '../../src/search/index/index-data.ts'
import { type Index, openIndex } from '../../src/search/index/open-index.ts'
import { readLatin } from '../../src/search/query.ts'
import { lookUpCode, readCode } from '../../src/search/response-code.ts'
import { isConcept, symbolsOf } from '../../src/search/words/symbols.ts'
import { fold } from '../../src/text/fold.ts'
import { oneLine } from '../../src/text/plain-text.ts'
import { safeText } from '../../src/text/safe-text.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'
import { isExpected, type Row as PhraseRow, placeAll, readPhrases } from '../search/measure.ts'
import { shippedData, shippedIndex } from '../search/shipped-index.ts'
import { requirePeer, versionOf } from './peers.ts'
import { type Group, once, type Row, spread } from './stats.ts'

interface Engine {
  readonly add: (document: object) => void
  readonly search: (query: string, options: object) => { readonly id: number }[]
}
interface MiniSearch {
  new (options: object): Engine
  readonly loadJSON: (json: string, options: object) => Engine
}
type Tokenize = (text: string) => string[]

const LATIN = /^[a-z]/
const SEARCH = {
  boost: { typed: 3, described: 1, others: 0.5 },
  fuzzy: (term: string) => LATIN.test(term) && term.length > 3 && 0.2,
  prefix: (term: string) => LATIN.test(term) && term.length > 2,
}
const options = (tokenize: Tokenize): object => ({
  fields: ['typed', 'described', 'others'],
  tokenize,
  processTerm: (term: string) => term,
})

const pairsOf = (terms: readonly string[]): string[] => terms.slice(1).map((term, i) => `${terms[i]} ${term}`)
const plain: Tokenize = (text) => {
  const terms = [...fold(text).matchAll(/[\u3400-\u9fff]|[a-z0-9]+/g)].map(([term]) => term)
  return [...terms, ...pairsOf(terms)]
}
const withConcepts =
  ({ lexicon }: Index): Tokenize =>
  (text) => {
    const symbols = symbolsOf(text, lexicon)
    return [...symbols.filter(isConcept), ...pairsOf(symbols).map((pair) => `+${pair}`), ...plain(text)]
  }

const documentsOf = (index: Index): Document[] => Array.from(index.data.kinds, (_, d) => index.document(d) ?? []).flat()

function fill(engine: Engine, index: Index): Engine {
  const text = (phrases: readonly Phrase[]): string => phrases.map((phrase) => phrase.text()).join('\n')
  const { leaders, trees } = index.data
  const documents = documentsOf(index)
  const leaderOf = (d: number): number => leaders[trees[d] ?? -1]?.[0] ?? -1
  documents.forEach(({ kind, phrases }, id) => {
    const isTree = kind === 'tree' && leaderOf(id) === trees[id]
    if (!isTree && kind !== 'contact') return
    const leads = (other: Document, d: number): boolean => isTree && other.kind !== 'tree' && leaderOf(d) === trees[id]
    const typed = text(phrases.filter((phrase) => phrase.typed))
    const described = text(phrases.filter((phrase) => !phrase.typed))
    engine.add({ id, typed, described, others: text(documents.filter(leads).flatMap((other) => other.phrases)) })
  })
  return engine
}

/** Phrases whose tree, code or contact comes first, and among the first three, in percent. */
type Shares = readonly [first: number, three: number]
const sharesOf = (places: readonly number[]): Shares => {
  const share = (most: number): number => (100 * places.filter((p) => p >= 0 && p <= most).length) / places.length
  return [share(0), share(2)]
}

function sharesOfEngine(engine: Engine, index: Index, rows: readonly PhraseRow[], helped: boolean): Shares {
  const places = rows.map(({ phrase, expected }) => {
    const masked = safeText(oneLine(phrase))
    const asked = helped ? readCode(index.pack, masked) : undefined
    const entries = asked
      ? (lookUpCode(index.pack, asked.code, asked.channel) ?? lookUpCode(index.pack, asked.code) ?? [])
      : []
    const found = engine.search(helped ? readLatin(index, fold(masked)).text : masked, SEARCH)
    const hits = [
      ...entries.map(({ code, channel, enter }) => ({ tree: enter.split(':')[0] ?? null, code, channel })),
      ...found.map(({ id }) => {
        const { kind, tree = null, id: name } = index.document(id) as Document
        return { tree, code: null, ...(kind === 'contact' && name ? { id: name } : {}) }
      }),
    ]
    return hits.findIndex((hit) => isExpected(hit, expected))
  })
  return sharesOf(places)
}

export function measureMiniSearch(runs: number): Group[] {
  const MiniSearch = requirePeer<MiniSearch>('minisearch')
  const index = shippedIndex
  const name = `MiniSearch ${versionOf('minisearch')}`
  const helped = options(withConcepts(index))
  const engine = fill(new MiniSearch(helped), index)
  const bare = fill(new MiniSearch(options(plain)), index)
  const phrases = ['phrases.tsv', 'held-out/0.tsv'].map((file): Group => {
    const rows = readPhrases(file).filter(({ expected }) => expected !== 'nothing')
    const row = (who: string, [first, three]: Shares): Row[] => [
      { name: `${who}, first`, value: once(first) },
      { name: `${who}, in three`, value: once(three) },
    ]
    return {
      title: `${rows.length} phrases of ${file}`,
      unit: '%',
      rows: [
        ...row('pos-triage', sharesOf(placeAll(index, rows).map(({ place }) => place))),
        ...row(`${name}, the same code reader, pinyin and lexicon`, sharesOfEngine(engine, index, rows, true)),
        ...row(`${name}, bare`, sharesOfEngine(bare, index, rows, false)),
      ],
    }
  })
  const { head, outcomes, numbers } = storeIndex(shippedData)
  const [ours, theirs] = [JSON.stringify(head), JSON.stringify(engine)]
  const packed = (json: string | Buffer): string => `${(brotliCompressSync(json).length / 1000).toFixed(1)} kB packed`
  const own = Buffer.concat([Buffer.from(ours + outcomes), numbers])
  const time = (load: () => unknown): number => {
    const began = performance.now()
    load()
    return performance.now() - began
  }
  const loads = Array.from({ length: runs }, () => [
    time(() => openIndex(shippedPack, readIndex({ head: JSON.parse(ours), outcomes, numbers }))),
    time(() => MiniSearch.loadJSON(theirs, helped)),
  ])
  const load = (who: 0 | 1) => spread(loads.map((pair) => pair[who] ?? 0))
  return [
    ...phrases,
    {
      title: 'an index, from JSON to the first search',
      unit: 'ms',
      rows: [
        { name: 'pos-triage', value: load(0), note: `${(own.length / 1000).toFixed(0)} kB, ${packed(own)}` },
        { name, value: load(1), note: `${(theirs.length / 1000).toFixed(0)} kB, ${packed(theirs)}` },
      ],
    },
  ]
}
