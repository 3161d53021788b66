/** The walk of a session with a person, or with lines of standard input. */

import { current, type Session } from '../engine/session.ts'
import { EXIT } from '../errors.ts'
import { walkLoop } from '../ui/loop.ts'
import type { Context } from './context.ts'
import type { RunOptions } from './run.ts'
import { makeScenes } from './scenes.ts'
import { openTalker } from './talk.ts'

export async function walk(session: Session, _options: RunOptions, context: Context): Promise<number> {
  const talker = await openTalker(context)
  const state = { lang: context.lang }
  try {
    await walkLoop(session, talker, makeScenes(context, state), {
      save: () => {},
      solved: () => {},
      extras: {},
      goodbye: (last, how) => (current(last).answered === 0 ? [] : [how]),
    })
    return EXIT.done
  } finally {
    talker.close()
  }
}
