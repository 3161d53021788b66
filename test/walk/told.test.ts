/** What is told without a question, and what was not done. */
import { describe, expect, it } from 'vitest'
import { atMostLeft, measure, measures } from '../../src/walk/questions-left.ts'
import { back, replay } from '../../src/walk/replay.ts'
import { current, nextLeg, startSession } from '../../src/walk/session.ts'
import { allowed, answer, placeOf, start, steps, toDo, type Walk } from '../../src/walk/walk.ts'
import { choice, end, graphOf, tell, text, tree, yesNo } from '../helpers/packs.ts'

const said = (words: string) => ({ tell: [text(words)] })
const DO = { do: [text('wipe')] }
const graph = graphOf(
  tree('main', 'failure', 'hello', {
    hello: tell('first', said('hello')),
    first: yesNo('careful', 'sub', 'end', { ...DO, skipped: 'note' }),
    note: tell('again', { ...said('note'), money: 'may-have-moved' }),
    again: tell('cards', said('again')),
    careful: tell('end', said('careful')),
    sub: { call: 'part', exits: { out: 'cards' } },
    cards: choice({ one: 'end', all: 'other:' }, 'end', { ...DO, fact: 'cards', skipped: 'other:' }),
    end: end(),
  }),
  tree('part', 'subtree', 'gently', {
    gently: tell('push', said('gently')),
    push: yesNo('out', 'out', 'out'),
    out: { exit: 'out' },
  }),
  tree('other', 'failure', 'before', {
    before: tell('known', said('before')),
    known: choice({ one: 'after', all: 'after' }, 'after', { fact: 'cards' }),
    after: tell('last', said('after')),
    last: yesNo('end', 'end', 'end'),
    end: end(),
  }),
)
const walk = (...ids: string[]): Walk => {
  let at: Walk | undefined = start(graph, { tree: 'main' })
  for (const id of ids) at = at && answer(at, id)
  if (!at) throw new Error(`${ids} cannot be walked`)
  return at
}
const words = (at: Walk): string[] => toDo(at).map((step) => step.en)

describe('what is told', () => {
  it('stands before the steps of the next question, and is no question', () => {
    const at = walk()
    expect(at.at.id).toBe('first')
    expect(words(at)).toEqual(['hello', 'wipe'])
    expect([at.answered, steps(at)]).toEqual([0, []])
    expect(words(walk('skipped'))).toEqual(['note', 'again', 'wipe'])
  })

  it('stands with an outcome it leads to', () => {
    const at = walk('yes')
    expect([at.at.kind, words(at)]).toEqual(['outcome', ['careful']])
    expect(toDo(walk('unsure'))).toEqual([])
  })

  it('is said inside a subtree too, and named by the calls it is inside of', () => {
    const at = walk('no')
    expect([placeOf(at).node, words(at)]).toEqual(['sub/push', ['gently']])
    expect(at.told.map(({ node }) => node)).toEqual(['sub/gently'])
    expect(words(walk('no', 'yes'))).toEqual(['wipe'])
  })

  it('is said on both sides of a question that is passed over', () => {
    const at = walk('no', 'yes', 'all')
    expect([at.tree, at.at.id, words(at)]).toEqual(['other', 'last', ['before', 'after']])
    expect(at.told.map(({ tree: of }) => of)).toEqual(['other', 'other'])
  })

  it('may open what is known of the money', () => {
    expect(walk('skipped').moneyOpen).toBe(true)
    expect(walk('no').moneyOpen).toBe(false)
  })

  it('stands at the step it was said with, and is said again when that is come back to', () => {
    const at = walk('skipped', 'one')
    expect(steps(at).map(({ node, told }) => [node, told?.map((one) => one.node)])).toEqual([
      ['first', ['hello']],
      ['cards', ['note', 'again']],
    ])
    expect(words(back(at) as Walk)).toEqual(['note', 'again', 'wipe'])
    expect(replay(graph, at.start, steps(at))?.walk.at.id).toBe('end')
  })

  it('counts in no number of questions', () => {
    const known = measures(graph)
    expect(measure({ tree: 'main' }, known)).toMatchObject({ most: 5, fewest: 1 })
    expect(atMostLeft(walk('skipped'), known)).toBe(2)
    expect(measure({ tree: 'other', node: 'after' }, known)?.most).toBe(1)
  })
})

describe('what was not done', () => {
  it('is an answer behind the others and before "not sure"', () => {
    expect(allowed(walk()).map(({ id }) => id)).toEqual(['yes', 'no', 'skipped', 'unsure'])
    expect(allowed(walk('skipped')).map(({ id }) => id)).toEqual(['one', 'all', 'skipped', 'unsure'])
  })

  it('teaches no fact: the question is asked elsewhere', () => {
    expect([...walk('skipped', 'skipped').facts]).toEqual([])
    expect(walk('skipped', 'skipped').at.id).toBe('known')
    expect([...walk('skipped', 'all').facts]).toEqual([['cards', 'all']])
  })

  it('is no answer where the question has none, and a choice of that name is a choice', () => {
    const named = graphOf(
      tree('main', 'failure', 'first', {
        first: choice({ skipped: 'end', one: 'end' }, 'end', { fact: 'cards' }),
        end: end(),
      }),
      tree('other', 'failure', 'first', { first: yesNo('end', 'end', 'end'), end: end() }),
    )
    const session = startSession(named, { tree: 'main' })
    const chosen = session && answer(current(session), 'skipped')
    expect(chosen && [...chosen.facts]).toEqual([['cards', 'skipped']])
    expect(answer(current(nextLeg(session as never, { tree: 'other' }) as never), 'skipped')).toBeUndefined()
  })
})

it('a hundred thousand nodes that are told in a row are walked at once', () => {
  const nodes = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`n${i}`, tell(`n${i + 1}`)]))
  const long = graphOf(tree('main', 'failure', 'n0', { ...nodes, n100000: end() }))
  expect(toDo(start(long, { tree: 'main' }) as Walk)).toHaveLength(100_000)
})
