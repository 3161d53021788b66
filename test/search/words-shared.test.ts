/** Which of the words typed led to each place that is offered. */
import { describe, expect, it } from 'vitest'
import { resolveQuery } from '../../src/search/resolve.ts'
import { find, type Hit } from '../../src/search/search.ts'
import { wordsShared } from '../../src/search/words-shared.ts'
import { shippedIndex as index } from './shipped-index.ts'

/** The words for the best hit of a tree. */
function wordsFor(typed: string, tree: string): readonly string[] {
  const found = find(index, typed)
  const { hits } = found
  const hit = hits.find((one) => one.tree === tree && one.kind === 'tree')
  return wordsShared(index, found)(hit as Hit)
}

describe('the words that led to a place', () => {
  it.each([
    ['小票', 'printer-fault', ['小票']],
    ['今天早上小票没有出来', 'printer-fault', ['小票没有出来']],
    ['the receipt, it is too faint', 'printer-fault', ['too faint']],
    ['Ｐｒｉｎｔｅｒ xyz', 'printer-fault', ['Ｐｒｉｎｔｅｒ']],
    ['PRINTER of mine', 'printer-fault', ['PRINTER']],
    ['pritner', 'printer-fault', ['pritner']],
    ['POS机打印不了', 'printer-fault', ['打印不了']],
  ])('stand as they were typed: %s', (typed, tree, words) => expect(wordsFor(typed, tree)).toEqual(words))

  it('are shown as they were read where they are pinyin, and as the phrase meant where they are initials', () => {
    expect(wordsFor('xiaopiao', 'printer-fault')).toEqual(['小票'])
    const [phrase = ''] = wordsFor('shwx', 'merchant-invalid')
    expect(phrase).toContain('商户无效')
  })

  it('are the most telling three at most', () => {
    const words = wordsFor('小票 ，xx 打印 ，yy 纸 ，zz 卡纸 ，vv 签购单', 'printer-fault')
    expect(words.length).toBeLessThanOrEqual(3)
    expect(words.length).toBeGreaterThan(0)
  })

  it('hold no number that is masked', () => {
    for (const typed of ['小票 4111111111111111 没有', '4111 1111 1111 1111小票'])
      for (const word of wordsFor(typed, 'printer-fault')) expect(word).not.toMatch(/\d{4}/)
  })

  it('are there for everything that is offered, and stand in what was typed', () => {
    for (const typed of ['没小票', 'card problem', '签', '收不到', 'screen problem', '机器 有问题']) {
      const found = resolveQuery(index, typed)
      if (found.kind !== 'choose') continue
      for (const { words = [] } of found.hits) {
        expect(words.length, typed).toBeGreaterThan(0)
        for (const word of words) expect(typed).toContain(word)
      }
    }
    expect(resolveQuery(index, '没小票').kind).toBe('choose')
  })
})
