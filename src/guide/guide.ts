/** What every part of the walk with a person works with. Glue. */

import type { Context } from '../app/context.ts'
import { readSettings, type Settings, saveSettings } from '../files/settings.ts'
import { type Language, nextLanguage, type Words, wordsOf } from '../i18n/language.ts'
import type { Wording } from '../render/wording.ts'
import { safeText } from '../text/safe-text.ts'
import type { Look, Prompter } from '../ui/prompter.ts'
import { type Measures, measures } from '../walk/questions-left.ts'
import { lookOf } from './choose.ts'
import { makeRecorder, type Recorder } from './recorder.ts'
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
