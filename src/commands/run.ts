/** `run`, also the program's default: find the start, replay the answers given, then walk or print. */
import { atMostLeft, measures } from '../engine/remaining.ts'
import { current, type Session, withCurrent } from '../engine/session.ts'
import { EXIT } from '../errors.ts'
import { stateJson } from '../render/state-json.ts'
import { applyAnswers } from './answers.ts'
import type { Context } from './context.ts'
import { findStart } from './find-start.ts'
import { walk } from './walk.ts'
import { writeJson } from './write.ts'

export interface RunOptions {
  readonly answers?: string
  readonly json?: boolean
  readonly report?: string
  readonly resume?: string | boolean
}

/** Exit code 0 once the walk was left or printed. Throws UsageError, InputError and CancelledError. */
export async function run(query: readonly string[], options: RunOptions, context: Context): Promise<number> {
  const found = await findStart(query.join(' '), options, context)
  if (!found) return EXIT.done
  const session = withAnswers(found, options, context)
  if (options.json) {
    const at = current(session)
    const left = atMostLeft(at, measures(context.graph))
    const { lang, words, acquirer } = context
    writeJson(context.io, stateJson({ walk: at, atMostLeft: left, lang, words, acquirer }))
    return EXIT.done
  }
  return walk(session, options, context)
}

function withAnswers(session: Session, options: RunOptions, context: Context): Session {
  if (options.answers === undefined) return session
  return withCurrent(session, applyAnswers(current(session), options.answers, context.words))
}
