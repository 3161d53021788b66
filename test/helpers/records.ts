/** Records for tests. */
import { freshRecord, recordWalk, type SessionRecord } from '../../src/record/record.ts'
import type { Graph } from '../../src/tree/graph.ts'
import { formatTarget, type Target } from '../../src/tree/target.ts'
import { answerSession, type Session, startSession } from '../../src/walk/session.ts'

export const AT = new Date('2026-11-22T08:30:00Z')
export const later = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000)

export const emptyRecord = (id = '20261122-0830-k3f9'): SessionRecord => {
  const about = { program: '0.1.0', pack: 'abc123', lang: 'zh', acquirer: undefined, now: AT }
  return { ...freshRecord(about, () => 0), id }
}

export function begin(graph: Graph, from: Target): Session {
  const session = startSession(graph, from)
  if (!session) throw new Error(`no start ${formatTarget(from)}`)
  return session
}

/** Walks by answers; a minute passes before each, and each is recorded. */
export function walkRecorded(
  graph: Graph,
  from: Target,
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
