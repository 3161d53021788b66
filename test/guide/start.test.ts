/** Where a walk starts, and how far answers that are given with it lead. */
import { describe, expect, it } from 'vitest'
import { applyAnswers, findStart, startAt } from '../../src/guide/start.ts'
import { wordsOf } from '../../src/i18n/language.ts'
import { link } from '../../src/tree/graph.ts'
import { current } from '../../src/walk/session.ts'
import { type TestContext, testContext } from '../helpers/context.ts'
import { walkRecorded } from '../helpers/records.ts'
import { tillPack } from '../helpers/till-pack.ts'

const till = (): TestContext => ({ ...testContext('en'), pack: tillPack, graph: link(tillPack) })
const start = (typed: string, context = till()) => findStart(typed, {}, context, undefined)

describe('without anybody to ask, a walk', () => {
  it.each([
    ['a tree', 'till', 'light', undefined],
    ['a node of one', 'till:which', 'which', undefined],
    ['a code', '98', 'light', '98'],
  ])('starts at %s', async (_, typed, node, code) => {
    const started = await start(typed)
    expect(started && current(started.session).at.id).toBe(node)
    expect(started?.code).toBe(code)
    expect(started?.record).toBeUndefined()
  })

  it('starts nowhere by itself, and at no tree there is not', async () => {
    expect(await start('')).toBeUndefined()
    expect(() => startAt({ tree: 'nowhere' }, till())).toThrow('nowhere')
  })

  it('goes on with the session named, by its id, the beginning of it, or as the newest one', async () => {
    const context = till()
    const { record } = walkRecorded(context.graph, { tree: 'till' }, ['yes'])
    context.store.save(record)
    for (const resume of [record.id, record.id.slice(0, 10), true]) {
      const resumed = await findStart('', { resume }, context, undefined)
      expect(resumed).toMatchObject({ record: { id: record.id } })
      expect(resumed && current(resumed.session).at.id).toBe('which')
    }
    await expect(findStart('', { resume: 'XXXX' }, context, undefined)).rejects.toThrow('XXXX')
  })
})

describe('answers given with the start', () => {
  const started = startAt({ tree: 'till' }, { graph: link(tillPack), words: wordsOf('en') })
  const walked = (list: string) => applyAnswers(current(started.session), list, wordsOf('en'))

  it.each([
    ['none', '', 'light'],
    ['by id', 'yes', 'which'],
    ['pinned to their nodes', 'light=yes, till:which = card', 'end'],
  ])('lead on: %s', (_, list, node) => expect(walked(list).at.id).toBe(node))

  it.each([
    ['that are none', 'maybe', ['till:light', '"maybe"', 'yes, no, skipped, unsure']],
    ['left out', 'yes,,card', ['till:which', '""', 'card, code, unsure']],
    ['pinned to another node', 'which=card', ['till:light', 'which', 'yes, no, skipped, unsure']],
    ['after the end', 'no,yes', ['till:end', '"yes"']],
  ])('are refused with what is there instead: %s', (_, list, parts) => {
    for (const part of parts) expect(() => walked(list)).toThrow(part)
  })
})
