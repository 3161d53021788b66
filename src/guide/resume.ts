/** Going on with a session: the newest unfinished one, one named by id, or one rebuilt from a replay code. Glue. */

import type { Context } from '../app/context.ts'
import { sayBadFiles } from '../app/pick-session.ts'
import { UsageError } from '../errors.ts'
import type { SessionRecord } from '../record/record.ts'
import { decode } from '../record/replay-code.ts'
import { restore } from '../record/restore.ts'
import { findSession, newestOpen } from '../record/saved-sessions.ts'
import { safeText } from '../text/safe-text.ts'
import type { Beginning } from './begin.ts'

export interface Resumed extends Beginning {
  /** What has to be said first: answers that no longer fit. */
  readonly said: readonly string[]
}

/** `named` is an id, the unique beginning of one, or a replay code; undefined for the newest unfinished. Throws UsageError. */
export function resume(named: string | undefined, context: Context): Resumed {
  const { resume: words } = context.words
  const { records, bad } = context.store.load()
  sayBadFiles(bad, context.words, context.io)
  if (named === undefined) {
    const newest = newestOpen(records)
    if (!newest) throw new UsageError(words.nothing)
    return resumeRecord(newest, context)
  }
  const found = findSession(named, records)
  return found && 'record' in found ? resumeRecord(found.record, context) : resumeCode(named, context)
}

export function resumeRecord(record: SessionRecord, context: Context): Resumed {
  const { resume: words } = context.words
  const { session, dropped } = restore(record, context.graph)
  if (!session) throw new UsageError(words.gone(record.legs[0]?.start.tree ?? '?'))
  const names = dropped.map((step) => safeText(`  - ${step.tree} ${step.node}: ${step.answer}`))
  return { session, record, said: dropped.length > 0 ? [words.dropped, ...names] : [] }
}

function resumeCode(code: string, context: Context): Resumed {
  const { resume: words } = context.words
  const decoded = decode(code, context.graph)
  if ('session' in decoded) return { session: decoded.session, said: [] }
  const say = {
    malformed: words.unknown,
    check: words.check,
    'old-form': words.oldForm,
    'other-pack': words.otherPack,
    'no-such-walk': words.noSuchWalk,
  }
  throw new UsageError(say[decoded.error](code))
}
