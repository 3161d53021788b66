/** The walk of a session with a person, or with lines of standard input. Glue. */

import type { Context } from '../app/context.ts'
import { CancelledError } from '../errors.ts'
import { readSettings, type Settings, saveSettings } from '../files/settings.ts'
import { type Language, wordsOf } from '../i18n/language.ts'
import type { SessionRecord } from '../record/record.ts'
import { finish, hasAnswers, setSolved } from '../record/record.ts'
import { safeText } from '../text/safe-text.ts'
import type { Talker } from '../ui/prompter.ts'
import { current } from '../walk/session.ts'
import type { Beginning } from './begin.ts'
import { makeExtras } from './extras.ts'
import { type Keeper, walkLoop } from './loop.ts'
import { makeRecorder } from './recorder.ts'
import { type LanguageSwitch, makeScenes } from './screen.ts'

/** Walks until the person leaves. The talker stays open: who opened it closes it. Gives the record as it ended. */
export async function walk(from: Beginning, talker: Talker, context: Context): Promise<SessionRecord> {
  let said = false
  const remember = (chosen: Settings): void => {
    const problem = saveSettings(context.io, chosen)
    if (!problem || said) return
    said = true
    talker.say([`! ${wordsOf(state.lang).save.choice(safeText(problem.path))}`])
  }
  const state = languageOf(context.lang, remember)
  const { acquirer, io } = context
  if (acquirer !== undefined && readSettings(io).acquirer !== acquirer) remember({ acquirer })
  const scenes = makeScenes(context, state)
  const recorder = makeRecorder(context, from, state, talker.say)
  if (current(from.session).answered > 0 && !from.record) recorder.walked(from.session)
  const goodbye: Keeper['goodbye'] = (_, how) => {
    const words = wordsOf(state.lang).goodbye
    if (how === 'stopped') recorder.change(finish)
    if (!recorder.saved()) return how === 'saved' ? [hasAnswers(recorder.record()) ? words.lost : words.unsaved] : []
    const said = how === 'saved' ? words.saved(recorder.record().id) : words[how]
    return scenes.look().wrap(said, '')
  }
  const keeper: Keeper = {
    save: recorder.walked,
    solved: (_, solved) => recorder.change((record, now) => setSolved(record, solved, now)),
    extras: makeExtras({ context, scenes, recorder, state }),
    goodbye,
  }
  try {
    await walkLoop(from.session, talker, scenes, keeper)
  } catch (error) {
    // Everything is on disk: who leaves by Ctrl-C should know it too.
    if (error instanceof CancelledError) talker.say(['', ...goodbye(from.session, 'saved')])
    throw error
  }
  return recorder.record()
}

/** The language of the moment; a switch is remembered for the next time. */
function languageOf(first: Language, remember: (chosen: Settings) => void): LanguageSwitch {
  let lang = first
  return {
    get lang() {
      return lang
    },
    set lang(next) {
      lang = next
      remember({ lang: next })
    },
  }
}
