/** Where a walk begins. */

import type { Context } from '../app/context.ts'
import { UsageError } from '../errors.ts'
import type { SessionRecord } from '../record/record.ts'
import { type Session, startSession } from '../walk/session.ts'
import type { Start } from '../walk/start.ts'

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
