/** What everything beside answering works with: the walk's scenes and record, and a choice by digit. Glue. */

import type { Context } from '../app/context.ts'
import { type Words, wordsOf } from '../i18n/language.ts'
import type { Look, Talker } from '../ui/prompter.ts'
import type { Session } from '../walk/session.ts'
import type { Recorder } from './recorder.ts'
import type { Scenes } from './scenes.ts'
import type { LanguageSwitch } from './screen.ts'

export type Extra = (session: Session, talker: Talker) => Promise<Session>
export interface Desk {
  readonly context: Context
  readonly scenes: Scenes
  readonly recorder: Recorder
  readonly state: LanguageSwitch
}

/** The words of the moment. */
export const wordsAt = ({ state }: Desk): Words => wordsOf(state.lang)
export const saying = (talker: Talker, { scenes }: Desk, text: string): void => talker.say(scenes.look().wrap(text, ''))

/** One of several by digit, 0 for none; more than nine stand on pages, the latest first. */
export async function choose(
  labels: readonly string[],
  none: string,
  talker: Talker,
  look: () => Look,
): Promise<number | undefined> {
  for (let from = 0; ; from = from + 8 >= labels.length ? 0 : from + 8) {
    const page = labels.slice(from, labels.length > 9 ? from + 8 : undefined)
    const options = page.map((label, i) => ({ id: `at-${from + i}`, digit: String(i + 1), aliases: [], label }))
    if (labels.length > 9) options.push({ id: 'more', digit: '9', aliases: [], label: '...' })
    options.push({ id: 'none', digit: '0', aliases: [], label: none })
    const reply = await talker.ask({
      options,
      commands: ['back'],
      look: look(),
      waitingFor: none,
      preset: true,
      atEnd: { kind: 'command', command: 'back' },
    })
    if (reply.kind === 'command' || reply.id === 'none') return undefined
    if (reply.id !== 'more') return Number(reply.id.slice('at-'.length))
  }
}
