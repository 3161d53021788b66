/** Keeps the record of the session being walked, on disk after every change; says once what goes wrong. Glue. */

import type { Context } from '../app/context.ts'
import { keepRecord } from '../files/keep-record.ts'
import { isLanguage, wordsOf } from '../i18n/language.ts'
import { setEvidence } from '../record/edits.ts'
import { freshRecord, recordWalk, type SessionRecord } from '../record/record.ts'
import { safeText } from '../text/safe-text.ts'
import { VERSION } from '../version.ts'
import type { Session } from '../walk/session.ts'
import type { Beginning } from './begin.ts'
import type { LanguageSwitch } from './screen.ts'

export interface Recorder {
  readonly record: () => SessionRecord
  /** Puts a change on disk before it returns. */
  readonly change: (change: (record: SessionRecord, now: Date) => SessionRecord) => void
  readonly walked: (session: Session) => void
  /** Whether the session can be found again. */
  readonly saved: () => boolean
}

/** `say` is told what could not be saved; the walk goes on. */
export function makeRecorder(
  context: Context,
  { record: resumed, code }: Pick<Beginning, 'record' | 'code'>,
  state: LanguageSwitch,
  say: (lines: readonly string[]) => void,
): Recorder {
  const { io, digest, acquirer, store } = context
  const keeper = keepRecord(store, resumed ?? begun(), resumed !== undefined)

  function begun(): SessionRecord {
    const about = { program: VERSION, pack: digest, lang: state.lang, acquirer, now: io.now() }
    return freshRecord(about, Math.random)
  }
  /** Not before the first change: until then nothing is saved, and the first question is not to wait for it. */
  let asked = resumed ? undefined : code
  function withCode(record: SessionRecord, now: Date): SessionRecord {
    const kept = asked === undefined ? undefined : setEvidence(record, 'response-code', asked, now)
    asked = undefined
    return kept ?? record
  }
  /** The language of the moment; one that this program does not speak stays as it was read, until another is switched to. */
  const langOf = ({ lang }: SessionRecord): string =>
    isLanguage(lang) || state.lang !== context.lang ? state.lang : lang
  const change: Recorder['change'] = (apply) => {
    const now = io.now()
    const problem = keeper.update((record) => ({ ...apply(withCode(record, now), now), lang: langOf(record) }))
    if (!problem) return
    const words = wordsOf(state.lang).save
    say([`! ${words[problem.kind]} ${words.where(safeText(problem.path))}`])
  }
  return {
    record: keeper.record,
    change,
    walked: (session) => change((record, now) => recordWalk(record, session, now)),
    saved: keeper.saved,
  }
}
