/**
 * A program that walks and saves until it is killed. Standard output: `try TEXT` before each save, `done TEXT` after it, TEXT
 * being the steps so far as JSON.
 */
import { writeSync } from 'node:fs'
import { openSessions } from '../../src/files/sessions.ts'
import { makeRecorder } from '../../src/guide/recorder.ts'
import { freshRecord } from '../../src/record/record.ts'
import { answerSession, backSession, current, nextLeg, type Session, startSession } from '../../src/walk/session.ts'
import { textOf, walkerGraph } from '../helpers/walker-graph.ts'

const now = () => new Date()
const store = openSessions({
  platform: 'linux',
  env: { XDG_STATE_HOME: process.argv[2] ?? '/nowhere' },
  home: '/',
  now,
})
const about = {
  program: 'test',
  pack: 'test',
  lang: 'zh',
  acquirer: undefined,
  now: now(),
} as const
const recorder = makeRecorder(
  { io: { now }, store, digest: about.pack, lang: about.lang, acquirer: undefined },
  { record: freshRecord(about, () => 0) },
  () => about.lang,
  () => {},
)
let session = startSession(walkerGraph, { tree: 'main' })
const ids = ['yes', 'one', 'no', 'two', 'unsure']
for (let i = 0; session; i++) {
  const turn: Session = session
  const answered = answerSession(turn, ids[i % ids.length] ?? '')
  const ended = current(turn).at.kind === 'outcome'
  const longest = turn.legs.length > 6
  const next: Session =
    (longest
      ? startSession(walkerGraph, { tree: 'main' })
      : ended
        ? nextLeg(turn, { tree: 'other' })
        : i % 7 === 6
          ? backSession(turn)
          : answered) ?? turn
  if (next === turn) continue
  session = next
  writeSync(1, `try ${textOf(next)}\n`)
  recorder.save(next)
  writeSync(1, `done ${textOf(next)}\n`)
}
