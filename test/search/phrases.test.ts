/** Ranking is measured: every phrase people type or paste, and the tree or code it must lead to. */
import { describe, expect, it } from 'vitest'
import { resolveQuery } from '../../src/search/resolve.ts'
import type { Hit } from '../../src/search/search.ts'
import { measure, type Placed, placeAll, readPhrases, sharesTold } from './measure.ts'
import { shippedIndex } from './shipped-index.ts'

const LEAST_FIRST = 0.97
const LEAST_IN_THREE = 0.99
/** Of the phrases that are walked at once, so many may begin in the wrong tree. */
const MOST_WRONG_STARTS = 0.02
/** Of the texts about something else, so many fit nothing. */
const LEAST_REFUSED = 0.4

const rows = readPhrases('phrases.tsv')
const name = (hit: Hit | undefined): string =>
  hit ? `${hit.kind} ${hit.code ?? hit.tree ?? hit.id} ${hit.score}` : 'nothing'
const ranked = placeAll(shippedIndex, rows)
const table = (missed: readonly Placed[]): string =>
  missed
    .map(({ phrase, expected, kind, hits, place }) =>
      [
        phrase,
        expected,
        kind,
        place < 0 ? 'not found' : `place ${place + 1}`,
        hits.slice(0, 3).map(name).join(', '),
      ].join('\t'),
    )
    .join('\n')

describe('the phrases people type', () => {
  it('are enough of every kind', () => {
    expect(rows.length).toBeGreaterThanOrEqual(220)
    expect(new Set(rows.map((row) => row.kind))).toEqual(
      new Set(['zh', 'en', 'pinyin', 'paste', 'typo', 'sentence', 'code', 'message', 'begun', 'contact', 'other']),
    )
    expect(new Set(rows.map((row) => row.phrase)).size).toBe(rows.length)
  })

  it('find the right tree or code first', () => {
    const missed = ranked.filter(({ place }) => place !== 0)
    const share = 1 - missed.length / ranked.length
    expect(share, `${(100 * share).toFixed(1)} % first; these were not:\n${table(missed)}`).toBeGreaterThanOrEqual(
      LEAST_FIRST,
    )
  })

  it('find it among the first three', () => {
    const missed = ranked.filter(({ place }) => place < 0 || place > 2)
    const share = 1 - missed.length / ranked.length
    expect(share, `${(100 * share).toFixed(1)} % in three; these were not:\n${table(missed)}`).toBeGreaterThanOrEqual(
      LEAST_IN_THREE,
    )
  })

  it('are found as docs/search.md says, within a point', () => {
    const [first = 0, three = 0] = sharesTold()
    const found = (most: number) =>
      (100 * ranked.filter(({ place }) => place >= 0 && place < most).length) / ranked.length
    expect(Math.abs(found(1) - first)).toBeLessThanOrEqual(1)
    expect(Math.abs(found(3) - three)).toBeLessThanOrEqual(1)
  })

  it('are hardly ever walked from the wrong tree at once', () => {
    const started = rows.flatMap((row) => {
      const found = resolveQuery(shippedIndex, row.phrase)
      return found.kind === 'start' && !/:|^nothing$/.test(row.expected) ? [{ ...row, tree: found.start.tree }] : []
    })
    const wrong = started.filter(({ tree, expected }) => tree !== expected)
    const list = wrong.map(({ phrase, expected, tree }) => `${phrase}\t${expected}\t${tree}`).join('\n')
    expect(started.length).toBeGreaterThan(rows.length / 2)
    expect(wrong.length / started.length, list).toBeLessThanOrEqual(MOST_WRONG_STARTS)
  })
})

it('a text about something else mostly fits nothing', () => {
  const others = rows.filter(({ expected }) => expected === 'nothing')
  expect(others.length).toBeGreaterThan(20)
  expect(measure(shippedIndex, others).refused / others.length).toBeGreaterThanOrEqual(LEAST_REFUSED)
})
