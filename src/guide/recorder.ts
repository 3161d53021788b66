/** Keeps the record of the session being walked, on disk after every change; says once what goes wrong. Glue. */

import type { Context } from '../app/context.ts'
import type { StoreProblem } from '../files/sessions.ts'
import { isLanguage, type Language, wordsOf } from '../i18n/language.ts'
import type { Io } from '../io.ts'
import { setAsked, setEvidence } from '../record/edits.ts'
import { type AskedFor, freshRecord, hasAnswers, recordWalk, type SessionRecord } from '../record/record.ts'
import { safeText } from '../text/safe-text.ts'
import { VERSION } from '../version.ts'
import type { Session } from '../walk/session.ts'
import type { StartedSession } from './start.ts'

export interface Recorder {
  /** The record as it is now, whether or not it could be saved. */
  readonly record: () => SessionRecord
  /** Records where the session stands; on disk when this returns, once there is an answer or a note. */
  readonly save: (session: Session) => void
  /** The same for everything else a record holds. */
  readonly change: (change: (record: SessionRecord, now: Date) => SessionRecord) => void
  /** Whether the session can be found again: everything so far is on disk. */
  readonly saved: () => boolean
}
type RecordingIn = Pick<Context, 'store' | 'digest' | 'lang' | 'acquirer'> & { readonly io: Pick<Io, 'now'> }

/** `lang` gives the language of the moment; `say` is told what could not be saved, each kind once, and the walk goes on. */
export function makeRecorder(
  machine: RecordingIn,
  { record: resumed, code, asked }: Pick<StartedSession, 'record' | 'code' | 'asked'>,
  lang: () => Language,
  say: (lines: readonly string[]) => void,
): Recorder {
  const { io, digest, acquirer } = machine
  const begun = { program: VERSION, pack: digest, lang: lang(), acquirer, now: io.now() }
  let record = resumed ?? freshRecord(begun, Math.random)
  let onDisk = resumed !== undefined
  /** Not before the first change: until then nothing is saved, and the first question is not to wait for it. */
  let toKeep = resumed ? undefined : { code, asked }
  const told = new Set<StoreProblem['kind']>()

  function change(apply: (record: SessionRecord, now: Date) => SessionRecord): void {
    const now = machine.io.now()
    if (toKeep) record = withBeginning(record, toKeep, now)
    toKeep = undefined
    const changed = apply(record, now)
    record = { ...changed, lang: languageKept(changed, lang(), machine.lang) }
    if (onDisk || hasAnswers(record) || record.notes.length > 0) store()
  }

  function store(): void {
    const { record: kept, problem } = machine.store.save(record)
    record = kept
    onDisk = !problem || problem.kind === 'forked'
    if (!problem || told.has(problem.kind)) return
    told.add(problem.kind)
    const words = wordsOf(lang()).save
    say([`! ${words[problem.kind]} ${words.where(safeText(problem.path))}`])
  }

  return {
    record: () => record,
    save: (session) => change((before, now) => recordWalk(before, session, now)),
    change,
    saved: () => onDisk,
  }
}

/** One that this program does not speak stays as it was read, until another is switched to. */
const languageKept = ({ lang: kept }: SessionRecord, now: Language, before: Language): string =>
  isLanguage(kept) || now !== before ? now : kept

/** The record with what the walk began with. */
function withBeginning(
  record: SessionRecord,
  { code, asked }: { readonly code: string | undefined; readonly asked: AskedFor | undefined },
  now: Date,
): SessionRecord {
  const begun = asked ? setAsked(record, asked) : record
  return (code === undefined ? undefined : setEvidence(begun, 'response-code', code, now)) ?? begun
}
