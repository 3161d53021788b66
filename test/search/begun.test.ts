/** What a list is filtered to while a name is only begun. */
import { describe, expect, it } from 'vitest'
import { codesBegun, findBegun } from '../../src/search/begun.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'
import { shippedIndex as index } from './shipped-index.ts'

const begun = (typed: string, content: 'zh' | 'en' = 'zh') => findBegun(index, typed, content)
const trees = (typed: string, content?: 'zh' | 'en') => begun(typed, content).map(({ tree }) => tree)

describe('a name that is begun', () => {
  it.each([
    ['p', 'printer-fault'],
    ['P', 'printer-fault'],
    ['ｐ', 'printer-fault'],
    ['pri', 'printer-fault'],
    ['t', 'refund-failed'],
    ['tk', 'refund-failed'],
    ['tuik', 'refund-failed'],
    ['dayi', 'printer-fault'],
    ['dygz', 'printer-fault'],
    ['w', 'terminal-unusable'],
    ['reapp', 'reapply'],
  ])('is found by its letters, pinyin or initials: %s', (typed, tree) => {
    expect(trees(typed)).toContain(tree)
    expect(trees(typed, 'en')).toContain(tree)
  })

  it('comes first in the language that is spoken', () => {
    expect(trees('t', 'zh')[0]).toBe('refund-failed')
    expect(trees('d', 'zh').slice(0, 1)).toEqual(['dropped-transaction'])
    expect(trees('s', 'en')[0]).toBe('sign-in-failed')
    expect(trees('s', 'zh')[0]).toBe('no-response')
  })

  it('is named by the words that begin so, and said to be its first or not', () => {
    expect(begun('pri')).toEqual([{ tree: 'printer-fault', words: 'Printer', first: true }])
    expect(begun('tk')).toEqual([{ tree: 'refund-failed', words: '退款或撤销失败', first: true }])
    expect(begun('pay').find(({ tree }) => tree === 'dropped-transaction')).toMatchObject({ first: false })
  })

  it('may be a symptom only where no name begins so', () => {
    expect(begun('xp')).toContainEqual({ tree: 'printer-fault', words: '小票未打印', first: false })
    expect(trees('dy')).toEqual(['printer-fault'])
  })

  it('is no word that says nothing, no text, no part and nothing', () => {
    expect(new Set(begun('o').map(({ words }) => words))).toEqual(new Set(['out']))
    for (const typed of ['', ' ', 'tui kuan', '98', '退', 'qxq']) expect(begun(typed), typed).toEqual([])
    expect(trees('n')).not.toContain('network')
    expect(trees('i')).not.toContain('triage')
  })
})

describe('a code that is begun', () => {
  it('is each code once that goes on from there', () => {
    const nine = codesBegun(shippedPack, '9')
    expect(nine).toContain('98')
    expect(new Set(nine).size).toBe(nine.length)
    expect(nine.every((code) => code.startsWith('9'))).toBe(true)
    expect(codesBegun(shippedPack, 'a')).toContain('A0')
    expect(codesBegun(shippedPack, '98')).toEqual([])
  })
})
