/** Records for tests. */
import { newRecord, recordWalk, type SessionRecord } from '../../src/record/record.ts'
import type { Graph } from '../../src/tree/graph.ts'
import { answerSession, type Session, startSession } from '../../src/walk/session.ts'
import type { Start } from '../../src/walk/start.ts'

export const AT = new Date('2026-11-22T08:30:00Z')
export const later = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000)

export const emptyRecord = (id = '20261122-0830-k3f9'): SessionRecord =>
  newRecord({ id, program: '0.1.0', pack: 'abc123', lang: 'zh', acquirer: undefined, now: AT })

export function begin(graph: Graph, from: Start): Session {
  const session = startSession(graph, from)
  if (!session) throw new Error(`no start ${from.tree}:${from.node ?? ''}`)
  return session
}

/** Walks by answers; a minute passes before each, and each is recorded. */
export function walkRecorded(
  graph: Graph,
  from: Start,
  answers: readonly string[],
  record: SessionRecord = emptyRecord(),
): { session: Session; record: SessionRecord } {
  let session = begin(graph, from)
  let recorded = record
  for (const [index, id] of answers.entries()) {
    const next = answerSession(session, id)
    if (!next) throw new Error(`${id} is no answer here`)
    session = next
    recorded = recordWalk(recorded, session, later(index + 1))
  }
  return { session, record: recorded }
}
