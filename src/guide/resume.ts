/**
 * From what was typed to a saved session, and going on with one: the newest unfinished, one named by id, or one rebuilt from a replay
 * code. Glue.
 */
import type { Context } from '../app/context.ts'
import { sayBadFiles } from '../app/pick-session.ts'
import { UsageError } from '../errors.ts'
import type { Words } from '../i18n/language.ts'
import { restore } from '../record/read-record.ts'
import type { SessionRecord } from '../record/record.ts'
import { type CodeProblem, decode } from '../record/replay-code.ts'
import { findSession, newestOpen } from '../record/saved-sessions.ts'
import { safeText } from '../text/safe-text.ts'
import type { Prompter } from '../ui/prompter.ts'
import type { Session } from '../walk/session.ts'

/** A session to go on with, and its record unless it came from a replay code. */
export interface ResumedSession {
  readonly session: Session
  readonly record?: SessionRecord
}
type Listener = Pick<Prompter, 'say'> | undefined

/** `named` is an id, the unique beginning of one, or a replay code; undefined for the newest unfinished. Throws UsageError. */
export function resume(named: string | undefined, context: Context, prompter: Listener): ResumedSession {
  const { resume: words } = context.words
  const { records, bad } = context.store.load()
  sayBadFiles(bad, context.words, context.io)
  if (named === undefined) {
    const newest = newestOpen(records)
    if (!newest) throw new UsageError(words.nothing)
    return resumeRecord(newest, context, prompter)
  }
  const found = findSession(named, records)
  return found && 'record' in found ? resumeRecord(found.record, context, prompter) : resumeCode(named, context)
}

/** Says which answers no longer fit. Throws UsageError where the pack no longer has the session's start. */
export function resumeRecord(record: SessionRecord, context: Context, prompter: Listener): ResumedSession {
  const { resume: words } = context.words
  const { session, dropped } = restore(record, context.graph)
  if (!session) throw new UsageError(words.gone(record.legs[0]?.start.tree ?? '?'))
  const names = dropped.map((step) => safeText(`  - ${step.tree} ${step.node}: ${step.answer}`))
  if (record.typed !== undefined) prompter?.say([words.typed(record.typed)])
  if (dropped.length > 0) prompter?.say([words.dropped, ...names])
  return { session, record }
}

/** Written as codes are, so that it is no text. */
const GROUPED = /^[0-9a-z]+(?:[\u2010-\u2015-][0-9a-z]+)+$/i
/** Nor is this, whatever letters it has: groups of one length, or capitals without groups or with spaces between. */
const NO_WORDS =
  /^(?:\w{4}(?:[\u2010-\u2015-]\w{4}){2,}|[0-9A-Z]{4}(?:[\s\u2010-\u2015-][0-9A-Z]{4})+|(?:[0-9A-Z]{4}){3,})$/

/**
 * For what was typed where words may be typed too: undefined for what is no replay code, and what is wrong where it is written like
 * one, but was misread or made elsewhere; without groups only a code that fits is one.
 */
export function readReplayCode(typed: string, { graph, words }: Pick<Context, 'graph' | 'words'>) {
  const decoded = decode(typed, graph)
  if ('session' in decoded) return decoded
  const { error } = decoded
  const code = typed.normalize('NFKC').trim()
  const isWrittenSo = (GROUPED.test(code) && /\d/.test(code)) || (error === 'old-form' && NO_WORDS.test(code))
  return error !== 'malformed' && isWrittenSo ? { error, message: wordCodeProblem(error, typed, words) } : undefined
}

/** The same, for who waits for a session: throws UsageError with what is wrong. */
export function resumeReplayCode(typed: string, context: Context): ResumedSession | undefined {
  const read = readReplayCode(typed, context)
  if (read && 'error' in read) throw new UsageError(read.message)
  return read
}

function resumeCode(code: string, { graph, words }: Context): ResumedSession {
  const decoded = decode(code, graph)
  if ('error' in decoded) throw new UsageError(wordCodeProblem(decoded.error, code, words))
  return decoded
}

function wordCodeProblem(error: CodeProblem, code: string, { resume: words }: Words): string {
  const problems = {
    malformed: words.unknown,
    check: words.check,
    'old-form': words.oldForm,
    'other-pack': words.otherPack,
    'no-such-walk': words.noSuchWalk,
  }
  return problems[error](code)
}
