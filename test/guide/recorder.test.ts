import { describe, expect, it } from 'vitest'
import { openSessions, type SessionStore } from '../../src/files/sessions.ts'
import { makeRecorder } from '../../src/guide/recorder.ts'
import type { StartedSession } from '../../src/guide/start.ts'
import type { Language } from '../../src/i18n/language.ts'
import { addNote } from '../../src/record/edits.ts'
import { answerSession } from '../../src/walk/session.ts'
import { machine } from '../helpers/machine.ts'
import { end, graphOf, tree, yesNo } from '../helpers/packs.ts'
import { AT, begin, walkRecorded } from '../helpers/records.ts'

const graph = graphOf(
  tree('main', 'failure', 'a', {
    a: yesNo('b', 'end', 'end'),
    b: yesNo('end', 'end', 'end'),
    end: end(),
  }),
)
const { record, session: walked } = walkRecorded(graph, { tree: 'main' }, ['yes'])

function recorderOn(store: SessionStore, from: Pick<StartedSession, 'record' | 'code'> = {}, lang: Language = 'en') {
  const said: string[] = []
  const recorder = makeRecorder(
    { io: { now: () => AT }, store, digest: 'abc123', lang: 'en', acquirer: 'lakala' },
    from,
    () => lang,
    (lines) => said.push(...lines),
  )
  return { recorder, said }
}

describe('a recorder', () => {
  it('saves from the first answer on, and after each', () => {
    const here = machine()
    const { recorder, said } = recorderOn(openSessions(here))
    const loaded = () => openSessions(here).load().records
    let session = begin(graph, { tree: 'main' })
    recorder.save(session)
    expect([loaded(), recorder.saved()]).toEqual([[], false])
    for (const id of ['yes', 'no']) {
      session = answerSession(session, id) ?? session
      recorder.save(session)
      expect([loaded(), recorder.saved()]).toEqual([[recorder.record()], true])
    }
    expect(recorder.record()).toMatchObject({ pack: 'abc123', lang: 'en', acquirer: 'lakala' })
    expect(said).toEqual([])
  })

  it('goes on with a record that is saved, also before its next answer', () => {
    const store = openSessions(machine())
    store.save(record)
    const [loaded] = store.load().records
    const { recorder, said } = recorderOn(store, { record: loaded ?? expect.unreachable() })
    expect(recorder.saved()).toBe(true)
    recorder.change((r) => addNote(r, { tree: 'main', node: 'b' }, 'again', AT))
    expect(store.load().records).toEqual([recorder.record()])
    expect(recorder.record().id).toBe(record.id)
    expect(said).toEqual([])
  })

  it.each([
    ['under a file', { XDG_STATE_HOME: '/dev/null' }, /^! The folder cannot be written to, .+ \(.+\)$/],
    ['in a folder that cannot be made', { XDG_STATE_HOME: '/proc/pos-triage' }, /^! The session could not be saved\./],
  ])('says once that it cannot save %s, and goes on', (_, env, message) => {
    const { recorder, said } = recorderOn(openSessions({ ...machine(), env }))
    for (const text of ['one', 'two']) recorder.change((r) => addNote(r, { tree: 'main', node: 'a' }, text, AT))
    expect(said).toEqual([expect.stringMatching(message)])
    expect(recorder.saved()).toBe(false)
    expect(recorder.record().notes.length).toBe(2)
  })

  it('keeps the code that led to the walk with the first change, once', () => {
    const { recorder } = recorderOn(openSessions(machine()), { code: '98' })
    expect(recorder.record().evidence).toEqual({})
    recorder.save(walked)
    expect(recorder.record().evidence).toEqual({ 'response-code': '98' })
    recorder.change((r) => ({ ...r, evidence: {} }))
    recorder.save(walked)
    expect(recorder.record().evidence).toEqual({})
  })

  it('leaves the code of a session that is gone on with as it is', () => {
    const store = openSessions(machine())
    const { recorder } = recorderOn(store, { record: { ...record, evidence: { 'response-code': '55' } }, code: '98' })
    recorder.save(walked)
    expect(recorder.record().evidence).toEqual({ 'response-code': '55' })
  })

  it('records the language of the moment', () => {
    const { recorder } = recorderOn(openSessions(machine()), {}, 'zh')
    recorder.save(walked)
    expect(recorder.record().lang).toBe('zh')
  })
})
