/** Where a session can go when its outcome did not help. Pure. */

import type { Rung } from '../tree/format/schema.ts'
import { ladderOf } from '../tree/pack.ts'
import { current, type Session, treesLeft } from './session.ts'

export interface Leads {
  readonly trees: readonly string[]
  /** The next rung of the ladder; undefined when the last one has been climbed. */
  readonly rung: Rung | undefined
}

export function leadsOn(session: Session): Leads {
  const { at } = current(session)
  const trees = at.kind === 'outcome' ? treesLeft(session, at.node).slice(0, 7) : []
  return { trees, rung: ladderOf(session.graph.pack)[session.rungs] }
}
