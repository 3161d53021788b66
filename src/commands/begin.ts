/** Where a walk begins. */
import type { SessionRecord } from '../engine/record.ts'
import { type Session, startSession } from '../engine/session.ts'
import type { Start } from '../engine/walk.ts'
import { UsageError } from '../errors.ts'
import type { Context } from './context.ts'

/** A session, and the record it goes on with where there is one. */
export interface Beginning {
  readonly session: Session
  readonly record?: SessionRecord
  /** The response code that led here. */
  readonly code?: string
}

export function beginAt(start: Start, context: Context): Beginning {
  const session = startSession(context.graph, start)
  if (!session) throw new UsageError(context.words.errors.unknownTree(start.tree, ''))
  return { session }
}
