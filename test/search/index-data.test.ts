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
import { nearChinese } from '../../src/search/words/near-words.ts'
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

describe('a character that sounds like another', () => {
  const { words } = index.lexicon.zh()
  const isIgnored = (char: string): boolean => words.get(char) === ''
  /** Every word at every place, as the short way may not leave any out. */
  function byTheBook(run: string, at: number): unknown[] {
    const { ofChar } = index.readings()
    const sounds = ofChar.get(run[at] ?? '')
    return [...words].flatMap(([word, symbols]) =>
      [...word].flatMap((char, i) => {
        const there = run.slice(Math.max(0, at - i), at - i + word.length)
        const fits = at >= i && there.length === word.length && [...word].every((c, k) => k === i || c === there[k])
        if (!fits || words.has(there) || [...word].every((c, k) => k === i || isIgnored(c))) return []
        if (!sounds) return [{ symbols, sure: SCORING.far }]
        return ofChar.get(char)?.some((sound) => sounds.includes(sound)) ? [{ symbols, sure: SCORING.near }] : []
      }),
    )
  }

  it.each(['商户无郊', '签蹈失败', '钱口了', '扣乾', '鑫', '打印鸡缺纸', '小漂没出', '退或失败', '龘款失败'])(
    '%s',
    (typed) => {
      const near = nearChinese(index, typed)
      const all = [...typed].flatMap((_, at) => byTheBook(typed, at))
      for (const meant of near) expect(all).toContainEqual(meant)
      // What is part of a known word is not looked at.
      const unknown = [...typed].map((_, at) => at).filter((at) => isUnknown(typed, at))
      expect(near).toEqual(unknown.flatMap((at) => (isIgnored(typed[at] ?? '') ? [] : byTheBook(typed, at))))
    },
  )

  function isUnknown(run: string, place: number): boolean {
    for (let at = 0; at < run.length; ) {
      const n =
        [6, 5, 4, 3, 2].find((length) => at + length <= run.length && words.has(run.slice(at, at + length))) ?? 1
      if (place < at + n) return n === 1
      at += n
    }
    return true
  }
})
