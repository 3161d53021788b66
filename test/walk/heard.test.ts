/** What is known from what was typed: it is passed over, shown, taken back, changed, kept and put into a code. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecord, restore, writeRecord } from '../../src/record/read-record.ts'
import { freshRecord, recordWalk } from '../../src/record/record.ts'
import { decode, encode } from '../../src/record/replay-code.ts'
import { link } from '../../src/tree/graph.ts'
import { atMostLeft, measures } from '../../src/walk/questions-left.ts'
import { back, change, stepsAhead } from '../../src/walk/replay.ts'
import { answerSession, current, nextLeg, startSession } from '../../src/walk/session.ts'
import type { Heard } from '../../src/walk/start.ts'
import { allowed, answer, placeOf, start, steps, type Walk } from '../../src/walk/walk.ts'
import { choice, end, graphOf, randomPack, tree, yesNo } from '../helpers/packs.ts'

const NOW = new Date('2026-11-22T08:30:00Z')
const SHOP = graphOf(
  tree('main', 'failure', 'open', {
    open: yesNo('settle', 'screen', 'settle', { heard: 'payment-open' }),
    settle: { call: 'sub', exits: { done: 'screen' }, money: 'may-have-moved' } as never,
    screen: choice({ card: 'cards', limit: 'stop' }, 'cards', { heard: 'screen' }),
    cards: choice({ one: 'stop', all: 'tried' }, 'tried', { fact: 'which-cards' }),
    tried: yesNo('stop', 'again', 'again', { heard: 'screen', do: [{ zh: 'x', en: 'x' }] }),
    again: yesNo('stop', 'other:', 'stop', { heard: 'payment-open' }),
    stop: end(),
  }),
  tree('sub', 'subtree', 'look', {
    look: yesNo('out', 'out', 'out'),
    out: { exit: 'done', money: 'settled', sets: { 'payment-open': 'no' } } as never,
  }),
  tree('other', 'failure', 'which', {
    which: choice({ one: 'stop', all: 'open' }, 'open', { fact: 'which-cards' }),
    open: yesNo('stop', 'stop', 'stop', { heard: 'payment-open' }),
    stop: end(),
  }),
)
const heard = (...all: [string, string][]): Heard[] => all.map(([fact, answer]) => ({ fact, answer, from: answer }))
const begin = (...all: [string, string][]): Walk => start(SHOP, { tree: 'main', heard: heard(...all) }) as Walk
const at = (walk: Walk | undefined) => walk && placeOf(walk).node
const walkOn = (walk: Walk, ...ids: string[]): Walk => ids.reduce((w, id) => answer(w, id) as Walk, walk)

describe('what was heard', () => {
  it('is passed over and marked, and leaves what was not heard to be asked', () => {
    const walk = begin(['payment-open', 'no'], ['screen', 'card'])
    expect(at(walk)).toBe('cards')
    expect(steps(walk)).toEqual([
      { tree: 'main', node: 'open', answer: 'no', heard: true },
      { tree: 'main', node: 'screen', answer: 'card', heard: true },
    ])
    expect(walk.answered).toBe(0)
    expect(at(begin(['screen', 'card']))).toBe('open')
  })
  it('answers a question with steps that is marked so', () => {
    expect(at(walkOn(begin(['payment-open', 'no'], ['screen', 'yes']), 'card', 'all'))).toBe('stop')
    expect(at(walkOn(begin(['payment-open', 'no'], ['screen', 'card']), 'all'))).toBe('tried')
  })
  it('answers no question with steps that asks a fact, and an answer given before answers none with steps', () => {
    const steps = { do: [{ zh: 'x', en: 'x' }] }
    const graph = graphOf(
      tree('main', 'failure', 'first', {
        first: yesNo('again', 'again', 'again', { fact: 'works' }),
        again: yesNo('said', 'stop', 'stop', { fact: 'works', ...steps }),
        said: yesNo('stop', 'stop', 'stop', { heard: 'works', ...steps }),
        stop: end(),
      }),
    )
    const asked = start(graph, { tree: 'main' }) as Walk
    expect(at(walkOn(asked, 'yes'))).toBe('again')
    expect(at(walkOn(asked, 'yes', 'yes'))).toBe('said')
    const typed = start(graph, { tree: 'main', heard: heard(['works', 'yes']) }) as Walk
    expect(at(typed)).toBe('again')
    expect(at(walkOn(typed, 'yes'))).toBe('stop')
  })
  it('opens the money where the answer does', () => {
    const walk = begin(['payment-open', 'yes'])
    expect([at(walk), walk.moneyOpen]).toEqual(['settle/look', true])
  })
  it('gives way to what an exit says', () => {
    const walk = walkOn(begin(['payment-open', 'yes'], ['screen', 'card']), 'yes', 'all', 'no')
    expect([walk.tree, at(walk), walk.moneyOpen]).toEqual(['other', 'stop', false])
    expect(steps(walk).at(-1)).toEqual({ tree: 'other', node: 'open', answer: 'no', carried: true })
  })
  it('is forgotten in the next leg, but for what the whole session asks once', () => {
    let session = startSession(SHOP, {
      tree: 'main',
      heard: heard(['payment-open', 'no'], ['screen', 'limit'], ['which-cards', 'all']),
    })
    expect(session && at(current(session))).toBe('stop')
    session = session && nextLeg(session, { tree: 'other' })
    expect(session && at(current(session))).toBe('open')
  })
  it('is taken back like an answer, the last first', () => {
    const all: [string, string][] = [
      ['payment-open', 'no'],
      ['screen', 'card'],
      ['which-cards', 'all'],
    ]
    const walk = begin(...all)
    expect(at(walk)).toBe('tried')
    const places = ['cards', 'screen', 'open']
    let earlier: Walk | undefined = walk
    for (const place of places) {
      earlier = earlier && back(earlier)
      expect(at(earlier)).toBe(place)
    }
    expect(earlier && back(earlier)).toBeUndefined()
    const again = walkOn(back(walk) as Walk, 'one')
    expect(at(again)).toBe('stop')
    expect(at(back(again))).toBe('cards')
  })
  it('is taken back after the answer behind it, where it stands between two answers', () => {
    const walk = walkOn(begin(['screen', 'card']), 'no')
    expect(at(walk)).toBe('cards')
    const before = back(walk) as Walk
    expect([at(before), before.answered]).toEqual(['screen', 1])
    expect(at(back(before))).toBe('open')
  })
  it('can be changed, and what was answered after it stays', () => {
    const walk = walkOn(begin(['payment-open', 'no'], ['screen', 'limit']))
    expect(at(walk)).toBe('stop')
    const changed = change(walk, { tree: 'main', node: 'screen' }, 'card')
    expect(at(changed?.walk)).toBe('cards')
    expect(steps(changed?.walk as Walk).map(({ answer, heard }) => [answer, heard])).toEqual([
      ['no', true],
      ['card', undefined],
    ])
    expect(change(walk, { tree: 'main', node: 'screen' }, 'nothing')).toBeUndefined()
  })
})

describe('what was heard and no question was passed for yet', () => {
  const typed: [string, string][] = [
    ['screen', 'card'],
    ['which-cards', 'all'],
  ]
  it('can be changed before its question is come to', () => {
    const walk = begin(...typed)
    expect(stepsAhead(walk).map(({ node, answer: id }) => `${node}=${id}`)).toEqual(['screen=card', 'cards=all'])
    const changed = change(walk, { tree: 'main', node: 'cards' }, 'one')?.walk as Walk
    expect([at(changed), changed.start.heard?.map(({ answer: id }) => id)]).toEqual(['open', ['card', 'one']])
    expect(at(walkOn(changed, 'no'))).toBe('stop')
    const unsure = change(walk, { tree: 'main', node: 'cards' }, 'unsure')?.walk as Walk
    expect(at(walkOn(unsure, 'no'))).toBe('cards')
  })
  it('is taken back at the start where words told it, the last first', () => {
    const lexicon = { ...SHOP.pack.lexicon, facts: { 'which-cards': { all: { zh: ['x'], en: [] } } } }
    const graph = link({ ...SHOP.pack, lexicon })
    const walk = start(graph, { tree: 'main', heard: heard(...typed) }) as Walk
    const before = back(walk) as Walk
    expect([at(before), before.start.heard?.map(({ fact }) => fact)]).toEqual(['open', ['screen']])
    expect(back(before)).toBeUndefined()
  })
})

const someHeard = fc.uniqueArray(
  fc.record({
    fact: fc.constantFrom('fact-0', 'fact-1', 'fact-3', 'fact-4'),
    answer: fc.constantFrom('yes', 'no', 'one', 'two'),
  }),
  { selector: ({ fact }) => fact, maxLength: 4 },
)
const longest = (walk: Walk): number =>
  walk.at.kind === 'outcome' ? 0 : 1 + Math.max(...allowed(walk).map((a) => longest(answer(walk, a.id) as Walk)))

describe('every walk with something heard', () => {
  it('counts what is left without it', () => {
    fc.assert(
      fc.property(randomPack, someHeard, (pack, known) => {
        const graph = link(pack)
        const walk = start(graph, { tree: 'main', heard: known }) as Walk
        expect(atMostLeft(walk, measures(graph))).toBe(Math.max(0, longest(walk) - 1))
      }),
      { numRuns: 300 },
    )
  })
  it('is the same one after a record, a restart and a replay code', () => {
    const picks = fc.array(fc.nat(9), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(randomPack, someHeard, picks, fc.nat(12), (pack, known, chosen, most) => {
        const graph = link(pack)
        let session = startSession(graph, { tree: 'main', heard: known })
        for (const pick of chosen.slice(0, most)) {
          const all = session ? allowed(current(session)) : []
          if (session && all.length > 0) session = answerSession(session, all[pick % all.length]?.id ?? '')
        }
        if (!session) throw new Error('no session')
        const about = {
          program: '1',
          pack: 'p',
          lang: 'en',
          acquirer: undefined,
          now: NOW,
        }
        const stored = readRecord(writeRecord(recordWalk(freshRecord(about, Math.random), session, NOW)))
        if (!('record' in stored)) throw new Error(stored.problem)
        const { session: restored, dropped } = restore(stored.record, graph)
        expect(dropped).toEqual([])
        const decoded = decode(encode(session), graph)
        if (!('session' in decoded)) throw new Error(decoded.error)
        for (const other of [restored, decoded.session])
          expect(other?.legs.map((leg) => [placeOf(leg).node, steps(leg)])).toEqual(
            session.legs.map((leg) => [placeOf(leg).node, steps(leg)]),
          )
      }),
      { numRuns: 300 },
    )
  })
  it('comes back to the start without it by going back as often as it can', () => {
    fc.assert(
      fc.property(randomPack, someHeard, (pack, known) => {
        const graph = link(pack)
        const walk = start(graph, { tree: 'main', heard: known }) as Walk
        let first = walk
        for (let before = back(first); before; before = back(first)) first = before
        expect(steps(first).filter((step) => step.heard)).toEqual([])
        expect(first.answered).toBe(0)
      }),
      { numRuns: 300 },
    )
  })
})
