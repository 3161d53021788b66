/**
 * Phrases nobody looked at when words were chosen. Only the first score of a batch tells how a search does on what is new; these are
 * kept in scores.tsv. Here it is held that the search has not become worse on them since.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Resolved, resolveQuery } from '../../src/search/resolve.ts'
import { shippedPack as pack } from '../helpers/shipped-pack.ts'
import { measure, readPhrases, sharesTold } from './measure.ts'
import { shippedIndex } from './shipped-index.ts'

const FOLDER = join(import.meta.dirname, 'held-out')
const BATCHES = readdirSync(FOLDER).filter((name) => /^\d+\.tsv$/.test(name))
/** Nothing was ever learnt from these. */
const UNSEEN = ['7.tsv', '8.tsv', '9.tsv', '10.tsv', '11.tsv', '12.tsv']

/** The trees a walk may begin in, those too that are newer than the batch; several where a phrase fits several. None for what is about no tree. */
const treesOf = (expected: string): readonly string[] =>
  expected
    .split('|')
    .map((id) => id.replace(/^new:/, ''))
    .filter((id) => id in pack.trees)

function ledTo(found: Resolved): readonly string[] {
  if (found.kind === 'start') return [found.start.tree]
  return found.kind === 'choose' ? found.hits.flatMap(({ tree }) => tree ?? []) : []
}

const read = (name: string) =>
  readPhrases(`held-out/${name}`).map(({ phrase, expected }) => {
    const found = resolveQuery(shippedIndex, phrase)
    const trees = treesOf(expected)
    const led = ledTo(found)
    return {
      phrase,
      about: trees.length > 0,
      begun: found.kind === 'start',
      reached: led.some((t) => trees.includes(t)),
    }
  })

describe('phrases that were not tuned on', () => {
  it('are batches of fifty and more, half Chinese, each with its first score', () => {
    const scored = readFileSync(join(FOLDER, 'scores.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t')[0])
    expect(BATCHES.length).toBeGreaterThanOrEqual(5)
    for (const name of BATCHES.filter((name) => name !== '0.tsv')) {
      const phrases = readPhrases(`held-out/${name}`)
      expect(phrases.length, name).toBeGreaterThanOrEqual(50)
      expect(phrases.filter(({ phrase }) => /[\u3400-\u9fff]/.test(phrase)).length / phrases.length).toBeCloseTo(0.5, 1)
      expect(scored).toContain(name.replace('.tsv', ''))
    }
  })
  it('are not among what is learnt', () => {
    const said = join(import.meta.dirname, '../../trees/said')
    const learnt = new Set(readdirSync(said).flatMap((name) => readFileSync(join(said, name), 'utf8').split('\n')))
    for (const name of ['0.tsv', ...UNSEEN])
      expect(readPhrases(`held-out/${name}`).filter(({ phrase }) => learnt.has(phrase))).toEqual([])
  })
  it.each(UNSEEN)('%s: half begin at once and lead to the right place, the others offer it', (name) => {
    const about = read(name).filter((row) => row.about)
    const begun = about.filter((row) => row.begun)
    expect(begun.length / about.length).toBeGreaterThanOrEqual(0.5)
    expect(begun.filter((row) => row.reached).length / begun.length).toBeGreaterThanOrEqual(0.95)
    expect(about.filter((row) => row.reached).length / about.length).toBeGreaterThanOrEqual(0.94)
  })
  it('find the right tree of the oldest batch', () => {
    const { all, first, three, begun, wrong } = measure(shippedIndex, readPhrases('held-out/0.tsv'))
    expect(first / all).toBeGreaterThanOrEqual(0.9)
    expect(three / all).toBeGreaterThanOrEqual(0.97)
    expect(wrong / begun).toBeLessThanOrEqual(0.05)
    const [, , toldFirst = 0, toldThree = 0] = sharesTold()
    expect(Math.abs((100 * first) / all - toldFirst)).toBeLessThanOrEqual(1)
    expect(Math.abs((100 * three) / all - toldThree)).toBeLessThanOrEqual(1)
  })
  it('begin hardly anything where they are about something else', () => {
    const outside = readdirSync(FOLDER).filter((name) => name.startsWith('outside'))
    const phrases = outside.flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').trim().split('\n'))
    expect(phrases.length).toBeGreaterThanOrEqual(120)
    const begun = phrases.filter((phrase) => {
      const found = resolveQuery(shippedIndex, phrase)
      // A swollen battery is a danger, whatever it is in.
      return found.kind === 'start' && found.hit?.id !== 'shock-or-fire'
    })
    expect(begun.length, begun.join('; ')).toBeLessThanOrEqual(1)
  })
})
