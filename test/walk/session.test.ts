/** Whose ladder is climbed, and which of its rungs fit the failure. */
import { describe, expect, it } from 'vitest'
import type { Rung } from '../../src/tree/format/schema.ts'
import { link } from '../../src/tree/graph.ts'
import { answerSession, climb, nextOffers, rungsShown, type Session, startSession } from '../../src/walk/session.ts'
import { choice, end, packOf, text, tree } from '../helpers/packs.ts'

const rung = (id: string, trees?: readonly string[]): Rung => ({
  id,
  title: text(id),
  when: text('When it is time.'),
  do: [{ ...text('Call.') }],
  contacts: [{ to: 'acquirer', say: text('Hello.') }],
  ...(trees && { for: trees }),
})
const asks = choice({ technician: 'end', cardholder: 'end', neighbour: 'end' }, 'end', { fact: 'who-asks' })
const pack = {
  ...packOf(
    tree('dark', 'failure', 'who', { who: asks, end: end() }),
    tree('owed', 'failure', 'who', { who: asks, end: end() }),
  ),
  escalation: [rung('own'), rung('court', ['owed']), rung('report')],
  ladders: { technician: [rung('desk'), rung('head')] },
}
const graph = link(pack)
const ended = (tree: string, who: string): Session => {
  const session = startSession(graph, { tree })
  const next = session && answerSession(session, who)
  if (!next) throw new Error(`no walk of ${tree} as ${who}`)
  return next
}
const climbed = (session: Session): string[] => {
  const ids: string[] = []
  for (let at = session; ; at = climb(at)) {
    const { rung: next } = nextOffers(at)
    if (!next) return ids
    ids.push(next.id)
  }
}

describe('the ladder that is climbed', () => {
  it('is that of whoever the walk knows to ask, and everybody’s for who has none', () => {
    expect(climbed(ended('dark', 'technician'))).toEqual(['desk', 'head'])
    expect(climbed(ended('owed', 'cardholder'))).toEqual(['own', 'court', 'report'])
    expect(climbed(ended('owed', 'neighbour'))).toEqual(['own', 'court', 'report'])
    expect(climbed(ended('owed', 'unsure'))).toEqual(['own', 'court', 'report'])
  })
  it('passes over the rungs that do not fit the failure', () => {
    expect(climbed(ended('dark', 'cardholder'))).toEqual(['own', 'report'])
  })
  it('is known from what was typed too', () => {
    const heard = startSession(graph, { tree: 'dark', heard: [{ fact: 'who-asks', answer: 'technician' }] })
    expect(heard && climbed(heard)).toEqual(['desk', 'head'])
  })
  it('ends: at its top one climbs no higher', () => {
    const top = climb(climb(climb(ended('dark', 'technician'))))
    expect(rungsShown(top).map(({ id }) => id)).toEqual(['desk', 'head'])
    expect(climb(top)).toBe(top)
  })
  it('has been shown as far as one came, without what was passed over', () => {
    const higher = climb(climb(ended('dark', 'cardholder')))
    expect(rungsShown(higher).map(({ id }) => id)).toEqual(['own', 'report'])
    expect(rungsShown(climb(ended('owed', 'cardholder'))).map(({ id }) => id)).toEqual(['own'])
  })
})
