import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '../../src/search/index/build-index.ts'
import { openIndex } from '../../src/search/index/open-index.ts'
import { abbreviates, readReadings, splitSyllables } from '../../src/search/words/pinyin.ts'
import * as reading from '../../src/search/words/symbols.ts'
import { openLexicon } from '../../src/search/words/symbols.ts'
import { stem } from '../../src/text/fold.ts'
import { checkPack } from '../../src/tree/check.ts'
import { readPack } from '../../src/tree/read/read-pack.ts'
import { search } from '../helpers/search.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'
import { shippedData } from './shipped-index.ts'

const lexicon = openLexicon(shippedPack.lexicon)
const symbolsOf = (text: string) => reading.symbolsOf(text, lexicon)
const same = (a: string, b: string) => expect(symbolsOf(a).sort()).toEqual(symbolsOf(b).sort())

/** The shipped pack under a lexicon of somebody else's. */
const under = (text: string) => readPack([{ path: 'lexicon.yaml', text }], shippedPack).pack
const conceptsOf = (word: string) => {
  const told = openLexicon(shippedPack.lexicon).en().words.get(word) ?? ''
  return [...told].map((symbol) => shippedPack.lexicon.concepts[symbol.charCodeAt(0) - 0xe000])
}

describe('the lexicon', () => {
  const text = readFileSync(new URL('../../trees/lexicon.yaml', import.meta.url), 'utf8')
  it('has words in both languages for each concept', () => {
    const { concepts, words } = shippedPack.lexicon
    expect(concepts.length).toBeGreaterThan(130)
    for (const id of concepts) expect([words.zh[id], words.en[id]], id).not.toContain(undefined)
  })
  it('is written in lines that can be read', () => {
    expect(text.split('\n').filter((line) => [...line].length > 120)).toEqual([])
  })
  it('says what words mean: one concept, several, its denial, nothing', () => {
    expect(conceptsOf('printer')).toEqual(['printer'])
    expect(conceptsOf('shut down')).toEqual(['closed', 'restart'])
    expect(conceptsOf('offlin')).toEqual(['network', 'not'])
    expect(symbolsOf('please')).toEqual([])
  })
  it('hears what concepts mean together, unless another one stands beside them', () => {
    const debited = lexicon.together.find(({ when }) => when === symbolsOf('debited')[0])
    expect(symbolsOf('debited, no slip')).toContain(debited?.means)
    expect(symbolsOf('debited twice, no slip')).not.toContain(debited?.means)
    const [unsure] = symbolsOf('not sure')
    expect(symbolsOf('not sure about the payment')).not.toContain(unsure)
    expect(symbolsOf('not sure what is wrong with the payment')).toContain(unsure)
  })
})

describe("a company's lexicon, laid over the shipped one", () => {
  it('adds words to a concept, so that they find what the concept finds', () => {
    const pack = under('concepts: { printer: { zh: [小兰], en: [wizard] } }')
    const index = openIndex(pack, buildIndex(pack, { readings: shippedData.readings }))
    for (const typed of ['小兰坏了', 'the wizard is broken']) {
      expect(search(index, typed)[0]?.tree, typed).toBe('printer-fault')
      expect(search(openIndex(shippedPack, shippedData), typed)[0]?.tree, typed).not.toBe('printer-fault')
    }
  })
  it('adds concepts and rules, which refer to the shipped ones', () => {
    const { together, concepts } = under(
      'concepts: { drawer: { zh: [钱箱], en: [cash drawer] } }\ntogether: [{ means: fault, when: drawer, with: [lock] }]',
    ).lexicon
    expect(concepts).toEqual([...shippedPack.lexicon.concepts, 'drawer'])
    expect(together).toHaveLength(shippedPack.lexicon.together.length + 1)
  })
  it('has the last word on what a word means', () => {
    const { words } = under('concepts: { drawer: { en: [Printers] } }').lexicon
    expect(words.en.drawer).toEqual(['printer'])
    expect(words.en.printer).not.toContain('printer')
    expect(shippedPack.lexicon.words.en.printer).toContain('printer')
  })
  it('may be the example of trees/README.md', () => {
    const page = readFileSync(new URL('../../trees/README.md', import.meta.url), 'utf8')
    const text = /```yaml\n(concepts:[\s\S]*?)```/.exec(page)?.[1] ?? ''
    const { pack, diagnostics } = checkPack([{ path: 'lexicon.yaml', text }], shippedPack, { today: '2026-11-23' })
    expect(diagnostics).toEqual([])
    expect(pack.lexicon.concepts.at(-1)).toBe('drawer')
  })
  it('leaves the shipped one as it is where it has none', () => {
    expect(readPack([], shippedPack).pack.lexicon).toBe(shippedPack.lexicon)
  })
})

describe('symbols', () => {
  it('are the same for what means the same', () => {
    same('开不了机', '开机不')
    same('读不出卡', '不读卡')
    same('POS机', '刷卡机')
    same("can't print", 'cannot print')
    same('the customers', 'a customer')
  })
  it('leave out what says nothing', () => {
    expect(symbolsOf('请问怎么办')).toEqual([])
    expect(symbolsOf('what is the')).toEqual([])
    expect(symbolsOf('12:30 2026')).toEqual([])
  })
})

describe('stems', () => {
  it.each([
    ['printing', 'print'],
    ['dropped', 'drop'],
    ['declines', 'declin'],
    ['declined', 'declin'],
    ['batteries', 'battery'],
    ['pos', 'pos'],
    ['status', 'status'],
    ['feed', 'feed'],
  ])('%s', (word, expected) => expect(stem(word)).toBe(expected))
})

describe('pinyin', () => {
  const readings = readReadings(shippedData.readings)
  it('splits into the fewest syllables', () => {
    expect(splitSyllables('shanghuwuxiao', readings)).toEqual(['shang', 'hu', 'wu', 'xiao'])
    expect(splitSyllables('merchant', readings)).toBeUndefined()
  })
  const heard = (letters: string) => abbreviates(letters, '商户无效', readings, true)
  it('hears abbreviations', () => {
    expect(heard('shwx')).toBe(1)
    expect(heard('shanghuwx')).toBe(1)
    expect(heard('sh')).toBe(0.5)
    expect(heard('wx')).toBe(0.5)
    expect(abbreviates('wx', '商户无效', readings, false)).toBe(0)
    expect(heard('xyz')).toBe(0)
  })
})
