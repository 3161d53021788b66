import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addNote, addReminder, closeReminder, setEvidence, setSite } from '../../src/record/edits.ts'
import { readRecord, restore, writeRecord } from '../../src/record/read-record.ts'
import {
  finish,
  freshRecord,
  hasAnswers,
  newSessionId,
  outcomeOf,
  recordWalk,
  SESSION_ID,
  setSolved,
  solvedOf,
} from '../../src/record/record.ts'
import { dueReminders, findSession, newestOpen } from '../../src/record/saved-sessions.ts'
import { link } from '../../src/tree/graph.ts'
import { change } from '../../src/walk/replay.ts'
import { answerSession, backSession, current, nextLeg, withCurrent } from '../../src/walk/session.ts'
import { choice, end, graphOf, randomPack, tree, yesNo } from '../helpers/packs.ts'
import { move, pathOfSession, randomMoves, startOf, startsOf } from '../helpers/random-walks.ts'
import { AT, begin, emptyRecord, later, walkRecorded } from '../helpers/records.ts'

const graph = graphOf(
  tree('main', 'failure', 'a', {
    a: yesNo('b', 'end', 'end', { fact: 'known' }),
    b: choice({ one: 'c', two: 'c' }, 'end'),
    c: yesNo('end', 'end', 'end'),
    end: end({ next: ['other'] }),
  }),
  tree('other', 'failure', 'a', {
    a: yesNo('b', 'end', 'end', { fact: 'known' }),
    b: yesNo('end', 'end', 'end'),
    end: end(),
  }),
)

describe('a record', () => {
  it('exists from the first answer on', () => {
    const session = begin(graph, { tree: 'main' })
    expect(hasAnswers(recordWalk(emptyRecord(), session, AT))).toBe(false)
    expect(hasAnswers(walkRecorded(graph, { tree: 'main' }, ['yes']).record)).toBe(true)
  })
  it('holds each answer with its time', () => {
    const { record } = walkRecorded(graph, { tree: 'main' }, ['yes', 'one', 'no'])
    expect(record.legs).toEqual([
      {
        start: { tree: 'main' },
        steps: [
          { tree: 'main', node: 'a', answer: 'yes', at: '2026-11-22T08:31:00Z' },
          { tree: 'main', node: 'b', answer: 'one', at: '2026-11-22T08:32:00Z' },
          { tree: 'main', node: 'c', answer: 'no', at: '2026-11-22T08:33:00Z' },
        ],
        outcome: { tree: 'main', node: 'end', verdict: 'act' },
        solved: null,
      },
    ])
    expect(record.updated).toBe('2026-11-22T08:33:00Z')
  })
  it('counts going back and changing, and keeps the times of what stays', () => {
    const { session, record } = walkRecorded(graph, { tree: 'main' }, ['yes', 'one', 'no'])
    const before = backSession(session)
    const went = before && recordWalk(record, before, later(9))
    expect(went?.backs).toEqual([{ tree: 'main', node: 'c', at: '2026-11-22T08:39:00Z' }])
    expect(went?.legs[0]?.outcome).toBeNull()
    const changed = change(current(session), { tree: 'main', node: 'b' }, 'two')
    const after = changed && recordWalk(record, withCurrent(session, changed.walk), later(9))
    expect(after?.backs.map((b) => b.node)).toEqual(['b'])
    expect(after?.legs[0]?.steps.map((s) => s.at.slice(14, 16))).toEqual(['31', '39', '33'])
  })
  it('is closed by solved or by finish, and open again when the walk moves', () => {
    const { session, record } = walkRecorded(graph, { tree: 'main' }, ['no'])
    const not = setSolved(record, false, AT)
    expect([not.status, solvedOf(not)]).toEqual(['open', false])
    const yes = setSolved(record, true, AT)
    expect([yes.status, solvedOf(yes)]).toEqual(['done', true])
    expect(recordWalk(yes, session, AT)).toMatchObject({ status: 'done', legs: [{ solved: true }] })
    expect(recordWalk(yes, backSession(session) ?? session, AT)).toMatchObject({
      status: 'open',
      legs: [{ solved: null }],
    })
    expect(finish(not, AT)).toMatchObject({ status: 'done' })
  })
  it('marks what a later leg carried over', () => {
    const { session, record } = walkRecorded(graph, { tree: 'main' }, ['yes', 'unsure'])
    const next = nextLeg(session, { tree: 'other' })
    const after = next && recordWalk(setSolved(record, false, later(3)), next, later(4))
    expect(after?.legs.map((leg) => leg.solved)).toEqual([false, null])
    expect(after?.legs[1]?.steps).toEqual([
      { tree: 'other', node: 'a', answer: 'yes', carried: true, at: '2026-11-22T08:34:00Z' },
    ])
    expect(after && outcomeOf(after)).toMatchObject({ tree: 'main', node: 'end' })
  })
  it('gives the open one that was used last', () => {
    const { record } = walkRecorded(graph, { tree: 'main' }, ['yes'])
    const older = { ...record, id: '20261121-0000-aaaa', updated: '2026-11-21T00:00:00Z' }
    const done = { ...record, id: '20261123-0000-aaaa', updated: '2026-11-23T00:00:00Z', status: 'done' as const }
    expect(newestOpen([done, older, record])?.id).toBe(record.id)
    expect(newestOpen([done, emptyRecord()])).toBeUndefined()
  })
})

describe('extras', () => {
  const place = { tree: 'main', node: 'b' }
  it('are masked before they enter', () => {
    expect(addNote(emptyRecord(), place, ' 卡 6217001234567890 密码 123456\u001b[2J ', AT).notes).toEqual([
      { ...place, text: '卡 ************7890 密码 ******', at: '2026-11-22T08:30:00Z' },
    ])
    expect(addNote(emptyRecord(), place, ' \u0007 ', AT).notes).toEqual([])
    expect(setSite(emptyRecord(), 'shop', '一号店\n4111111111111111', AT).site).toEqual({
      shop: '一号店 ************1111',
    })
    expect(setEvidence(emptyRecord(), 'ticket-number', '工单 4111 1111 1111 1111', AT)?.evidence).toEqual({
      'ticket-number': '工单 ************1111',
    })
    expect(setEvidence(emptyRecord(), 'merchant-number', '378282246310005', AT)?.evidence).toEqual({
      'merchant-number': '***********0005',
    })
  })
  it('take evidence of the right form only, and empty takes it out', () => {
    const filled = setEvidence(emptyRecord(), 'trace-number', '000123', AT)
    expect(filled?.evidence).toEqual({ 'trace-number': '000123' })
    expect(filled && setEvidence(filled, 'trace-number', '12', AT)).toBeUndefined()
    expect(filled && setEvidence(filled, 'trace-number', ' ', AT)?.evidence).toEqual({})
    expect(setSite(setSite(emptyRecord(), 'shop', 'x', AT), 'shop', '', AT).site).toEqual({})
  })
  it('take evidence under a name of a pack’s own in the form of the field it fills', () => {
    const set = (typed: string) => setEvidence(emptyRecord(), 'constructor', typed, AT, 'serial-number')
    expect(set('a text, with signs!')).toBeUndefined()
    expect(set('PIN-4821')?.evidence).toEqual({ constructor: 'PIN****' })
    const filled = set('0000020401234567897')
    expect(filled?.evidence).toEqual({ constructor: '0000020401234567897' })
    expect(filled && readRecord(writeRecord(filled))).toEqual({ record: filled })
  })
  it.each([
    ['898100012345679', '898100012345679'],
    ['0000020401234567897', '0000020401234567897'],
    ['GD-2026 001', 'GD-2026 001'],
    ['4111111111111111', '************1111'],
    ['378282246310005', '***********0005'],
    ['PIN4821', 'PIN****'],
    ['123456密码', '******密码'],
    ['4821 is my pin', '**** is my pin'],
  ])('are masked when evidence of a pack’s own is read: %s', (written, shown) => {
    const file = writeRecord({ ...emptyRecord(), evidence: { constructor: written } })
    expect(readRecord(file)).toMatchObject({ record: { evidence: { constructor: shown } } })
  })
  it('have a list of actions that nothing fills, whatever a file has there', () => {
    const file = writeRecord(emptyRecord())
    const filled = file.replace(/"actions": \[\]/, '"actions": [{ "tree": "main", "node": "a", "index": 0 }]')
    expect(filled).not.toBe(file)
    expect(readRecord(filled)).toEqual({ record: emptyRecord() })
    expect(readRecord(file.replace(/"actions": \[\]/, '"actions": 1'))).toEqual({ problem: 'foreign' })
  })
  it('say what is due, the longest overdue first', () => {
    const what = { zh: '查到账', en: 'Look for the money' }
    const one = addReminder(addReminder(emptyRecord(), place, later(60), what, AT), place, later(10), what, AT)
    expect(dueReminders([one], later(5))).toEqual([])
    const due = dueReminders([one], later(60))
    expect(due.map((d) => d.index)).toEqual([1, 0])
    expect(dueReminders([closeReminder(one, 1, AT)], later(60)).map((d) => d.index)).toEqual([0])
  })
})

describe('restore', () => {
  it('gives the session back, for any walk on any pack', () => {
    fc.assert(
      fc.property(randomPack, randomMoves(), fc.nat(), (pack, moves, pick) => {
        const random = link(pack)
        const starts = startsOf(random)
        let session = startOf(random, starts, pick)
        let record = recordWalk(emptyRecord(), session, AT)
        for (const one of moves) {
          session = move(session, one, starts)
          record =
            one.kind === 'note'
              ? addNote(record, { tree: 'main', node: 'n0' }, `note ${one.pick}`, AT)
              : recordWalk(record, session, AT)
        }
        const read = readRecord(writeRecord(record))
        expect(read).toEqual({ record })
        const restored = restore(record, link(pack))
        expect(restored.dropped).toEqual([])
        expect(restored.session && pathOfSession(restored.session)).toEqual(pathOfSession(session))
      }),
      { numRuns: 1000 },
    )
  })
  const { session, record } = walkRecorded(graph, { tree: 'main' }, ['yes', 'one', 'no'])
  const next = nextLeg(session, { tree: 'other' })
  const second = next && answerSession(next, 'no')
  const both = second ? recordWalk(record, second, later(5)) : record
  const edited = (nodes: Parameters<typeof tree>[3]) =>
    graphOf(
      tree('main', 'failure', 'a', nodes),
      tree('other', 'failure', 'a', {
        a: yesNo('b', 'end', 'end', { fact: 'known' }),
        b: yesNo('end', 'end', 'end'),
        end: end(),
      }),
    )
  it('keeps what fits after an answer went away, and names the rest', () => {
    const restored = restore(
      both,
      edited({
        a: yesNo('b', 'end', 'end', { fact: 'known' }),
        b: choice({ two: 'c', three: 'c' }, 'end'),
        c: yesNo('end', 'end', 'end'),
        end: end(),
      }),
    )
    expect(restored.session && current(restored.session).at.id).toBe('b')
    expect(restored.session?.legs.length).toBe(1)
    expect(restored.dropped.map((s) => `${s.tree}:${s.node}=${s.answer}`)).toEqual([
      'main:b=one',
      'main:c=no',
      'other:b=no',
    ])
  })
  it('does not guess what was known only by carrying it over', () => {
    const restored = restore(
      both,
      edited({
        a: yesNo('b', 'end', 'end'),
        b: choice({ one: 'c', two: 'c' }, 'end'),
        c: yesNo('end', 'end', 'end'),
        end: end(),
      }),
    )
    expect(restored.session && current(restored.session)).toMatchObject({ tree: 'other', at: { id: 'a' }, answered: 0 })
    expect(restored.dropped.map((s) => s.node)).toEqual(['b'])
  })
  it('leaves out a leg whose tree is gone', () => {
    const restored = restore(
      both,
      graphOf(
        tree('main', 'failure', 'a', {
          a: yesNo('b', 'end', 'end'),
          b: choice({ one: 'c', two: 'c' }, 'end'),
          c: yesNo('end', 'end', 'end'),
          end: end(),
        }),
      ),
    )
    expect(restored.session && current(restored.session).at.kind).toBe('outcome')
    expect(restored.dropped.map((s) => s.tree)).toEqual(['other'])
    expect(restore(both, graphOf()).session).toBeUndefined()
  })
})

describe('a fresh record', () => {
  it('has an id of its own, and nothing in it', () => {
    const about = { program: '0.1.0', pack: 'abc123', lang: 'en', acquirer: 'umf', now: AT }
    const record = freshRecord(about, () => 0)
    expect(record).toMatchObject({ id: '20261122-0830-a222', lang: 'en', acquirer: 'umf', status: 'open', legs: [] })
    expect(record.started).toBe(record.updated)
    expect(readRecord(writeRecord(record))).toEqual({ record })
    expect(freshRecord({ ...about, acquirer: undefined }, () => 0.9)).toMatchObject({ acquirer: null })
  })
})

describe('finding a session', () => {
  const all = ['20261122-0830-k3f9', '20261122-0831-a222', '20261121-0830-b333'].map((id) => emptyRecord(id))
  const idOf = (given: string) => {
    const found = findSession(given, all)
    return found && ('record' in found ? found.record.id : found.several)
  }
  it('is by id, by the beginning of one, or the newest', () => {
    expect(idOf('20261122-0831-a222')).toBe('20261122-0831-a222')
    expect(idOf('20261121')).toBe('20261121-0830-b333')
    expect(idOf('last')).toBe('20261122-0830-k3f9')
  })
  it('names all that a beginning fits, and finds nothing for nothing', () => {
    expect(idOf('20261122-083')).toEqual(['20261122-0830-k3f9', '20261122-0831-a222'])
    expect(idOf('')).toBeUndefined()
    expect(idOf('k3f9')).toBeUndefined()
    expect(findSession('last', [])).toBeUndefined()
  })
  it('takes the one that has just this id, though it begins others', () => {
    const [one] = all
    if (!one) throw new Error('a record')
    const longer = { ...one, id: `${one.id}x` }
    expect(findSession(one.id, [longer, one])).toEqual({ record: one })
  })
})

describe('a session id', () => {
  it('sorts by time and is well formed', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        fc.double({ min: 0, max: 0.9999, noNaN: true }),
        (date, random) => {
          expect(newSessionId(date, () => random)).toMatch(SESSION_ID)
        },
      ),
    )
    expect(newSessionId(AT, () => 0)).toBe('20261122-0830-a222')
  })
})

describe('the text of a record', () => {
  const { record } = walkRecorded(graph, { tree: 'main' }, ['yes', 'one', 'no'])
  const text = writeRecord(record)
  it.each([
    ['', 'broken'],
    [text.slice(0, -20), 'broken'],
    ['[]', 'foreign'],
    ['null', 'foreign'],
    ['{}', 'foreign'],
    ['{"format": 2, "id": "20261122-0830-k3f9"}', 'newer'],
    [JSON.stringify({ ...record, legs: [{}] }), 'foreign'],
    [JSON.stringify({ ...record, id: '../../etc/passwd' }), 'foreign'],
    [JSON.stringify({ ...record, started: 'yesterday' }), 'foreign'],
    [JSON.stringify({ ...record, evidence: ['a'] }), 'foreign'],
  ])('%s is refused', (given, problem) => expect(readRecord(given)).toEqual({ problem }))
  it('is read without what does not belong, and masked again', () => {
    const note = { tree: 'main', node: 'a', text: 'a\u001b[31m 4111111111111111', at: record.started }
    const read = readRecord(JSON.stringify({ ...record, extra: 1, notes: [{ ...note, more: 2 }] }))
    expect(read).toEqual({ record: { ...record, notes: [{ ...note, text: 'a ************1111' }] } })
  })
  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(text.length), fc.nat(text.length), (json, from, length) => {
        readRecord(json)
        readRecord(text.slice(0, from) + text.slice(from + length))
      }),
    )
  })
})
