/** The numbers of the shipped index, beside the same worked out by the book: each formula as docs/search.md says it. */
import { describe, expect, it } from 'vitest'
import { readShippedIndex } from '../../src/files/compiled-pack.ts'
import { buildIndex } from '../../src/search/index/build-index.ts'
import { documentAt, outcomesOf, placesIn } from '../../src/search/index/documents.ts'
import {
  type IndexData,
  phrasesWith,
  readIndex,
  type StoredIndex,
  storeIndex,
} from '../../src/search/index/index-data.ts'
import { openIndex } from '../../src/search/index/open-index.ts'
import { SCORING } from '../../src/search/scoring.ts'
import { isChinese, isConcept, openLexicon, symbolsOf } from '../../src/search/words/symbols.ts'
import { packOf } from '../helpers/packs.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'
import { shippedData } from './shipped-index.ts'

const shipped = readIndex(readShippedIndex(`${import.meta.dirname}/../../dist`) as StoredIndex)
const plain = (data: IndexData): unknown =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      ArrayBuffer.isView(value) ? Array.from(value as Uint16Array) : value,
    ]),
  )
const index = openIndex(shippedPack, shipped)

const outcomes = outcomesOf(shippedPack)
const phrases = placesIn(shippedPack, outcomes).flatMap((place) => {
  const { kind, tree, phrases: own } = documentAt(shippedPack, { outcomes }, place) ?? { phrases: [] }
  return own.map(({ text, long, typed, lang }) => {
    const symbols = symbolsOf(text(), openLexicon(shippedPack.lexicon))
    return {
      kind,
      tree,
      typed,
      lang,
      text: text(),
      symbols: new Set(long ? symbols.filter(isConcept).sort() : symbols),
    }
  })
})

describe('the numbers of the shipped index', () => {
  it('are those made of the pack, to the last digit', () => {
    expect(plain(shipped)).toEqual(plain(shippedData))
  })

  it('are the symbols, texts and trees of its phrases', () => {
    for (const [p, { text, tree, symbols }] of phrases.entries()) {
      expect(index.phrase(p)?.text()).toBe(text)
      expect(index.trees[shipped.trees[index.owner[p] ?? -1] ?? -1]).toBe(tree)
      const norm = [...symbols].reduce(
        (sum, symbol) => sum + (shipped.weights[index.numbers.get(symbol) ?? -1] ?? 0),
        0,
      )
      expect(index.normOf(p)).toBe(norm)
    }
    expect(index.owner).toHaveLength(phrases.length)
  })

  it('weigh a symbol by over how many trees it is spread', () => {
    const found = phrasesWith(shipped, index.numbers.values())
    for (const [symbol, number] of index.numbers) {
      const having = phrases.flatMap((phrase, p) => (phrase.symbols.has(symbol) ? [p] : []))
      expect(found.get(number)).toEqual(having)
      const shares = new Map<string | undefined, number>()
      let sum = 0
      for (const p of having) {
        const { kind, tree } = phrases[p] ?? {}
        const share = kind === 'tree' ? 1 : SCORING.shareOfOthers
        shares.set(tree, (shares.get(tree) ?? 0) + share)
        sum += share
      }
      const entropy = [...shares.values()].reduce((all, share) => all - (share / sum) * Math.log(share / sum), 0)
      const most = isChinese(symbol) ? SCORING.character : 1
      expect(shipped.weights[number], symbol).toBe(most * Math.log(1 + index.trees.length / Math.exp(entropy)))
    }
  })
})

describe('an index in its file', () => {
  it('keeps numbers that do not fit into two bytes', () => {
    const data = { ...buildIndex(packOf()), phraseSymbols: [1, 70_000], symbolCounts: [2] }
    const { numbers, ...lines } = storeIndex(data)
    // It may begin anywhere in what was read.
    const moved = Buffer.concat([Buffer.from('x'), numbers]).subarray(1)
    expect(plain(readIndex({ ...lines, numbers: moved }))).toEqual(plain(data))
  })
})
