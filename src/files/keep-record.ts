/** The record of the session being walked, saved after every change. Nothing here throws. */
import { hasAnswers, type SessionRecord } from '../record/record.ts'
import type { SessionStore, StoreProblem } from './sessions.ts'

export interface RecordKeeper {
  /** The record as it is now, whether or not it could be saved. */
  readonly record: () => SessionRecord
  /**
   * Applies a change and puts the record on disk, once it has an answer or a note. Returns a problem only the first time it is met: it is
   * said once and the walk goes on.
   */
  readonly update: (change: (record: SessionRecord) => SessionRecord) => StoreProblem | undefined
  /** Whether everything so far is on disk. */
  readonly saved: () => boolean
}

/** `saved` says that the first record is the one the store holds. */
export function keepRecord(store: SessionStore, first: SessionRecord, saved = false): RecordKeeper {
  let record = first
  let onDisk = saved
  const said = new Set<StoreProblem['kind']>()
  return {
    record: () => record,
    saved: () => onDisk,
    update: (change) => {
      record = change(record)
      if (!onDisk && !hasAnswers(record) && record.notes.length === 0) return undefined
      const { record: kept, problem } = store.save(record)
      record = kept
      onDisk = !problem || problem.kind === 'forked'
      if (!problem || said.has(problem.kind)) return undefined
      said.add(problem.kind)
      return problem
    },
  }
}
