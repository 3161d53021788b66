/** Ranking is measured: every phrase people type or paste, and the tree or code it must lead to. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolveQuery } from '../../src/search/resolve.ts'
import { type Hit, search } from '../../src/search/search.ts'
import { shippedIndex } from './shipped-index.ts'

const LEAST_FIRST = 0.92
const LEAST_IN_THREE = 0.98
/** Of the phrases that are walked at once, so many may begin in the wrong tree. */
const MOST_WRONG_STARTS = 0.02

interface Row {
  readonly phrase: string
  readonly expected: string
  readonly kind: string
}
const [, ...lines] = readFileSync(join(import.meta.dirname, 'phrases.tsv'), 'utf8')
  .trim()
  .split('\n')
const rows = lines.map((line): Row => {
  const [phrase = '', expected = '', kind = ''] = line.split('\t')
  return { phrase, expected, kind }
})

/** `code:98` is any entry of the code, `code:38/qr` the one of that channel; anything else is a tree. */
function isExpected(hit: Hit, expected: string): boolean {
  if (!expected.startsWith('code:')) return hit.tree === expected
  const [code, channel] = expected.slice('code:'.length).split('/')
  return hit.code === code && (channel === undefined || hit.channel === channel)
}

const name = (hit: Hit | undefined): string =>
  hit ? `${hit.kind} ${hit.code ?? hit.tree ?? hit.id} ${hit.score}` : 'nothing'
const ranked = rows.map((row) => {
  const hits = search(shippedIndex, row.phrase)
  return { ...row, hits, rank: hits.findIndex((hit) => isExpected(hit, row.expected)) }
})
const table = (missed: typeof ranked): string =>
  missed
    .map(({ phrase, expected, kind, hits, rank }) =>
      [
        phrase,
        expected,
        kind,
        rank < 0 ? 'not found' : `place ${rank + 1}`,
        hits.slice(0, 3).map(name).join(', '),
      ].join('\t'),
    )
    .join('\n')

describe('the phrases people type', () => {
  it('are enough of every kind', () => {
    expect(rows.length).toBeGreaterThanOrEqual(220)
    expect(new Set(rows.map((row) => row.kind))).toEqual(
      new Set(['zh', 'en', 'pinyin', 'paste', 'typo', 'sentence', 'code', 'message']),
    )
    expect(new Set(rows.map((row) => row.phrase)).size).toBe(rows.length)
  })

  it('find the right tree or code first', () => {
    const missed = ranked.filter(({ rank }) => rank !== 0)
    const share = 1 - missed.length / rows.length
    expect(share, `${(100 * share).toFixed(1)} % first; these were not:\n${table(missed)}`).toBeGreaterThanOrEqual(
      LEAST_FIRST,
    )
  })

  it('find it among the first three', () => {
    const missed = ranked.filter(({ rank }) => rank < 0 || rank > 2)
    const share = 1 - missed.length / rows.length
    expect(share, `${(100 * share).toFixed(1)} % in three; these were not:\n${table(missed)}`).toBeGreaterThanOrEqual(
      LEAST_IN_THREE,
    )
  })

  it('are hardly ever walked from the wrong tree at once', () => {
    const started = rows.flatMap((row) => {
      const found = resolveQuery(shippedIndex, row.phrase)
      return found.kind === 'start' && !row.expected.startsWith('code:') ? [{ ...row, tree: found.start.tree }] : []
    })
    const wrong = started.filter(({ tree, expected }) => tree !== expected)
    const list = wrong.map(({ phrase, expected, tree }) => `${phrase}\t${expected}\t${tree}`).join('\n')
    expect(started.length).toBeGreaterThan(rows.length / 2)
    expect(wrong.length / started.length, list).toBeLessThanOrEqual(MOST_WRONG_STARTS)
  })
})
