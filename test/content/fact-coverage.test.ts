/** Every fact of the seed articles is carried by a node, or left out for a reason where it may be. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../../src/build/compile-pack.ts'
import { graph, passages } from './shipped.ts'
import { CORRECTED } from './tables/corrected-facts.ts'

const seed = readFileSync(`${ROOT}test/seed-facts.tsv`, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([id = '', verdict = '', mayBeLeftOut = '']) => ({ id, verdict, mayBeLeftOut }))
const text = readFileSync(`${ROOT}test/fact-coverage.yaml`, 'utf8')
const coverage = parse(text) as Readonly<Record<string, readonly string[] | string>>
const nodesOf = (id: string): readonly string[] => {
  const entry = coverage[id] ?? []
  return typeof entry === 'string' ? [] : entry
}
/** A call or an exit exists, but has no words to carry a fact. */
const speaks = (name: string): boolean => passages.some(({ at }) => at === name) && graph.resolve(name) !== undefined
const ruledOut = (verdict: string): boolean => verdict === 'wrong' || verdict === 'danger'

describe('the facts of the seed articles', () => {
  it('are all there, each once', () => {
    expect(seed.length).toBe(255)
    expect(text.match(/^\d{3}-\w+(?=:)/gm)).toEqual(seed.map(({ id }) => id))
  })

  it('name nodes that exist and say something, no node twice', () => {
    const wrong = Object.entries(coverage).flatMap(([id, entry]) =>
      typeof entry === 'string' ? [] : entry.filter((name) => !speaks(name)).map((name) => `${id}: ${name}`),
    )
    expect(wrong).toEqual([])
    expect(seed.filter(({ id }) => new Set(nodesOf(id)).size !== nodesOf(id).length)).toEqual([])
  })

  it('are left out only where that is allowed, with a reason of one line', () => {
    for (const { id, mayBeLeftOut } of seed) {
      const entry = coverage[id]
      if (typeof entry !== 'string') expect(nodesOf(id), id).not.toEqual([])
      else {
        expect(mayBeLeftOut, id).toBe('yes')
        expect(entry, id).toMatch(/^\S[^\n]{8,}\S$/)
      }
    }
  })

  it('are as many carried, warned against and left out as the note says', () => {
    const leftOut = seed.filter(({ id }) => typeof coverage[id] === 'string')
    const warned = seed.filter(({ id, verdict }) => ruledOut(verdict) && !leftOut.some((fact) => fact.id === id))
    const carried = seed.length - leftOut.length - warned.length
    expect({ carried, warned: warned.length, leftOut: leftOut.length }).toEqual({
      carried: 212,
      warned: 17,
      leftOut: 26,
    })
  })
})

describe('the facts that are wrong, dangerous or to be corrected', () => {
  const ids = seed.filter(({ verdict }) => ruledOut(verdict) || verdict === 'fix').map(({ id }) => id)

  it('have their correcting words written down', () => expect(Object.keys(CORRECTED).sort()).toEqual(ids.sort()))

  it.each(Object.entries(CORRECTED))('%s is corrected in both languages', (id, [zh, en]) => {
    const texts = passages.filter(({ at }) => nodesOf(id).includes(at))
    expect(texts.filter((passage) => zh.test(passage.zh) && en.test(passage.en))).not.toEqual([])
  })
})
