import { describe, expect, it } from 'vitest'
import { CONCEPTS } from '../../src/search/words/lexicon.ts'
import { COMPOUNDS, NEGATABLE, TOGETHER } from '../../src/search/words/lexicon-rules.ts'
import { fold } from '../../src/search/words/normalize.ts'
import { abbreviates, readReadings, splitSyllables } from '../../src/search/words/pinyin.ts'
import { stem } from '../../src/search/words/stem.ts'
import { symbolsOf } from '../../src/search/words/symbols.ts'
import { shippedData } from './shipped-index.ts'

const same = (a: string, b: string) => expect(symbolsOf(a).sort()).toEqual(symbolsOf(b).sort())

describe('the lexicon', () => {
  const ids = CONCEPTS.map((line) => line.split(': ')[0])
  it('has each concept once, with words in both languages, written as they are compared', () => {
    expect(new Set(ids).size).toBe(ids.length)
    for (const line of CONCEPTS) {
      expect(line).toMatch(/^[a-z-]+: [\u3400-\u9fff ]+ \| [a-z0-9+_ -]+$/)
      expect(fold(line)).toBe(line)
    }
  })
  it('refers to concepts it has', () => {
    const named = [
      ...COMPOUNDS.flatMap((line) => line.split(': ')[1]?.split(' ') ?? []),
      ...NEGATABLE,
      ...TOGETHER.flatMap((line) => line.split(/!?: | \| | - | /)),
    ]
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
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
  it('hears abbreviations', () => {
    expect(abbreviates('shwx', '商户无效', readings)).toBe(1)
    expect(abbreviates('shanghuwx', '商户无效', readings)).toBe(1)
    expect(abbreviates('sh', '商户无效', readings)).toBe(0.5)
    expect(abbreviates('wx', '商户无效', readings)).toBeCloseTo(0.4)
    expect(abbreviates('xyz', '商户无效', readings)).toBe(0)
  })
})
