import { describe, expect, it } from 'vitest'
import { recordWalk, setSolved } from '../../src/record/record.ts'
import { statsLine, statsOf } from '../../src/record/stats.ts'
import { answerSession, backSession, nextLeg } from '../../src/walk/session.ts'
import { end, graphOf, tree, yesNo } from '../helpers/packs.ts'
import { AT, emptyRecord, later, walkRecorded } from '../helpers/records.ts'

const graph = graphOf(
  tree('main', 'failure', 'a', { a: yesNo('b', 'end', 'end'), b: yesNo('end', 'end', 'end'), end: end() }),
  tree('other', 'failure', 'a', { a: yesNo('end', 'end', 'end'), end: end() }),
)

describe('figures', () => {
  it('of nothing are nothing', () => {
    expect(statsOf([])).toMatchObject({ sessions: 0, questions: { mean: 0, median: 0 }, trees: [] })
    expect(statsOf([emptyRecord()])).toMatchObject({ sessions: 1, trees: [] })
  })
  it('count walks, outcomes, solved ones, going back and not sure', () => {
    const one = walkRecorded(graph, { tree: 'main' }, ['yes', 'unsure'])
    const back = backSession(one.session)
    const again = back && answerSession(back, 'no')
    const next = again && nextLeg(again, { tree: 'other' })
    const second = next && answerSession(next, 'yes')
    if (!back || !again || !second) throw new Error('the walk is there')
    let record = recordWalk(one.record, back, later(3))
    record = recordWalk(record, again, later(4))
    record = setSolved(record, false, later(5))
    record = setSolved(recordWalk(record, second, later(10)), true, later(11))
    const open = walkRecorded(graph, { tree: 'main' }, ['yes'], emptyRecord('20261122-0831-aaaa')).record
    const unsure = setSolved(
      walkRecorded(graph, { tree: 'main' }, ['unsure'], emptyRecord('20261122-0832-aaaa')).record,
      false,
      AT,
    )
    const stats = statsOf([record, open, unsure])
    expect(stats).toEqual({
      sessions: 3,
      solved: 1,
      answered: 2,
      questions: { mean: 1.3, median: 1 },
      minutes: { mean: 3, median: 2.5 },
      trees: [
        {
          tree: 'main',
          walks: 3,
          solved: 0,
          answered: 2,
          unfinished: 1,
          outcomes: [{ tree: 'main', node: 'end', verdict: 'act', count: 2 }],
        },
        {
          tree: 'other',
          walks: 1,
          solved: 1,
          answered: 1,
          unfinished: 0,
          outcomes: [{ tree: 'other', node: 'end', verdict: 'act', count: 1 }],
        },
      ],
      backs: [{ tree: 'main', node: 'b', count: 1 }],
      unsure: [{ tree: 'main', node: 'a', count: 1 }],
    })
    expect(statsLine(record)).toMatchObject({
      trees: ['main', 'other'],
      outcome: 'other:end',
      questions: 3,
      backs: 1,
      minutes: 10,
      legs: 2,
      solved: true,
    })
  })
})
