/** What every part of the walk with a person works with, and the recorder that keeps it. Glue. */

import type { Context } from '../app/context.ts'
import type { StoreProblem } from '../files/sessions.ts'
import { readSettings, type Settings, saveSettings } from '../files/settings.ts'
import { isLanguage, type Language, nextLanguage, type Words, wordsOf } from '../i18n/language.ts'
import type { Io } from '../io.ts'
import { setAsked, setEvidence } from '../record/edits.ts'
import { type AskedFor, freshRecord, hasAnswers, recordWalk, type SessionRecord } from '../record/record.ts'
import type { Wording } from '../render/wording.ts'
import { safeText } from '../text/safe-text.ts'
import type { Look, Prompter } from '../ui/prompter.ts'
import { VERSION } from '../version.ts'
import { type Measures, measures } from '../walk/questions-left.ts'
import type { Session } from '../walk/session.ts'
import { lookOf } from './choose.ts'
import type { StartedSession } from './start.ts'

/** A text, and what stands before its first line. */
export interface SaidBeside {
  readonly text: string
  readonly first: string
}

export interface Guide {
  readonly context: Context
  /** Asks. */
  readonly prompter: Prompter
  /** Keeps. */
  readonly recorder: Recorder
  /** The language of the moment: it can be switched while walking. */
  readonly lang: () => Language
  readonly switchLanguage: () => void
  /** What has been worked out about questions left. */
  readonly measures: Measures
  /** Says something beside what is asked next: there where that is drawn, at once where it is not. */
  readonly tell: (text: string, first?: string) => void
  /** What is to be said there; each is said once. */
  readonly takeTold: () => readonly SaidBeside[]
}

/** The acquirer and a language that is switched to are remembered for the next time. */
export function makeGuide(from: StartedSession, prompter: Prompter, context: Context): Guide {
  let lang = context.lang
  let told = false
  let beside: readonly SaidBeside[] = []
  const remember = (chosen: Settings): void => {
    const problem = saveSettings(context.io, chosen)
    if (!problem || told) return
    told = true
    prompter.say([`! ${wordsOf(lang).save.choice(safeText(problem.path))}`])
  }
  const { acquirer, io } = context
  if (acquirer !== undefined && readSettings(io).acquirer !== acquirer) remember({ acquirer })
  return {
    context,
    prompter,
    recorder: makeRecorder(context, from, () => lang, prompter.say),
    lang: () => lang,
    switchLanguage: () => {
      lang = nextLanguage(lang)
      remember({ lang })
    },
    measures: measures(context.graph),
    tell: (text, first = '') => {
      if (prompter.draws) beside = [...beside, { text, first }]
      else prompter.say(lookOf(context.wording(lang)).wrap(text, first))
    },
    takeTold: () => {
      const taken = beside
      beside = []
      return taken
    },
  }
}

/** How to word and draw at the moment. */
export const wordingOf = ({ context, lang }: Guide): Wording => context.wording(lang())
/** The same for what goes to standard output. */
export const resultsOf = ({ context, lang }: Guide): Wording => context.results(lang())
export const wordsAt = ({ lang }: Guide): Words => wordsOf(lang())
export const lookAt = (guide: Guide): Look => lookOf(wordingOf(guide))

/** One text, wrapped. */
export const say = (guide: Guide, text: string): void => guide.prompter.say(lookAt(guide).wrap(text, ''))

/* Keeps the record of the session being walked, on disk after every change; says once what goes wrong. */

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
type Machine = Pick<Context, 'store' | 'digest' | 'lang' | 'acquirer'> & { readonly io: Pick<Io, 'now'> }

/** `lang` gives the language of the moment; `say` is told what could not be saved, each kind once, and the walk goes on. */
export function makeRecorder(
  machine: Machine,
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
    record = { ...changed, lang: languageOf(changed) }
    if (onDisk || hasAnswers(record) || record.notes.length > 0) store()
  }

  /** One that this program does not speak stays as it was read, until another is switched to. */
  function languageOf({ lang: kept }: SessionRecord): string {
    return isLanguage(kept) || lang() !== machine.lang ? lang() : kept
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

/** The record with what the walk began with. */
function withBeginning(
  record: SessionRecord,
  { code, asked }: { readonly code: string | undefined; readonly asked: AskedFor | undefined },
  now: Date,
): SessionRecord {
  const begun = asked ? setAsked(record, asked) : record
  return (code === undefined ? undefined : setEvidence(begun, 'response-code', code, now)) ?? begun
}
