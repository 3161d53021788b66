/** From a stored record back to a session, on a pack that may have been edited since. Pure. */
import type { Graph } from '../tree/graph.ts'
import { ladderOf } from '../tree/pack.ts'
import { type Replay, replay } from '../walk/replay.ts'
import { legOrigin, type Session } from '../walk/session.ts'
import { BrokenWalkError, isAsked, type Step, type Walk } from '../walk/walk.ts'
import type { SessionRecord, StoredLeg } from './record.ts'

export interface Restored {
  /** Undefined when the pack no longer has the first leg's start. */
  readonly session: Session | undefined
  /** Answers that no longer fit, in the order they were given. */
  readonly dropped: readonly Step[]
}

/**
 * Walks the legs again, each with what is known from the one before. What still fits is kept; the first leg that no longer
 * comes to its outcome is where the session goes on, and the answers of the legs after it are dropped with the rest.
 */
export function restore(record: Pick<SessionRecord, 'legs' | 'rungs'>, graph: Graph): Restored {
  const legs: Walk[] = []
  const dropped: Step[] = []
  let before: Walk | undefined
  let open = false
  for (const leg of record.legs) {
    const replayed: Replay | undefined = open ? undefined : replayLeg(graph, leg, before)
    if (!replayed) {
      dropped.push(...asked(leg))
      continue
    }
    legs.push(replayed.walk)
    dropped.push(...replayed.dropped)
    before = replayed.walk
    open = leg.outcome !== null && replayed.walk.at.kind !== 'outcome'
  }
  const [first, ...rest] = legs
  const rungs = Math.min(record.rungs, ladderOf(graph.pack).length)
  return { session: first && { graph, legs: [first, ...rest], rungs }, dropped }
}

const asked = (leg: StoredLeg): Step[] =>
  leg.steps.filter(isAsked).map(({ tree, node, answer }) => ({ tree, node, answer }))

/** One leg, with what is known and still open from the leg before; undefined where its start is gone or the pack, being faulty, leads nowhere. */
function replayLeg(graph: Graph, leg: StoredLeg, before: Walk | undefined): Replay | undefined {
  try {
    return replay(graph, leg.start, asked(leg), before && legOrigin(before))
  } catch (error) {
    if (error instanceof BrokenWalkError) return undefined
    throw error
  }
}
