/** `run`, also the program's default: find the start, replay the answers given, then walk or print. Glue. */

import type { Context } from '../app/context.ts'
import { writeJson } from '../app/write.ts'
import { EXIT, UsageError } from '../errors.ts'
import { applyAnswers } from '../guide/answers.ts'
import type { Beginning } from '../guide/begin.ts'
import { findStart } from '../guide/find-start.ts'
import type { RunOptions } from '../guide/run-options.ts'
import { openTalker } from '../guide/talk.ts'
import { stateJson } from '../render/state-json.ts'
import type { Talker } from '../ui/prompter.ts'
import { atMostLeft, measures } from '../walk/questions-left.ts'
import { current, withCurrent } from '../walk/session.ts'

/** Exit code 0 once the walk was left or printed. Throws UsageError, InputError and CancelledError. */
export async function run(query: readonly string[], options: RunOptions, context: Context): Promise<number> {
  if (options.report !== undefined) (await import('../app/make-report.ts')).checkReportFile(options.report, context)
  const typed = query.join(' ').trim()
  if (options.json) {
    const found = await findStart(typed, options, context, undefined)
    if (!found) throw new UsageError(context.words.errors.needQuery)
    const replayed = withAnswers(found, options, context)
    printState(replayed, context)
    if (options.report !== undefined)
      (await import('../app/make-report.ts')).writeReplayed(options.report, replayed.session, context)
    return EXIT.done
  }
  const talker = await openTalker(context)
  try {
    return await talk(typed, options, context, talker)
  } finally {
    talker.close()
  }
}

async function talk(typed: string, options: RunOptions, context: Context, talker: Talker): Promise<number> {
  const found = await findStart(typed, options, context, talker)
  if (!found) return EXIT.done
  const { walk } = await import('../guide/walk.ts')
  const record = await walk(withAnswers(found, options, context), talker, context)
  if (options.report !== undefined)
    (await import('../app/make-report.ts')).writeReport(options.report, record, context, talker)
  return EXIT.done
}

function withAnswers(from: Beginning, options: RunOptions, context: Context): Beginning {
  if (options.answers === undefined) return from
  const walked = applyAnswers(current(from.session), options.answers, context.words)
  return { ...from, session: withCurrent(from.session, walked) }
}

function printState({ session }: Beginning, context: Context): void {
  const at = current(session)
  const { words, content, acquirer, io } = context
  const left = atMostLeft(at, measures(context.graph))
  writeJson(io, stateJson({ walk: at, atMostLeft: left, words, content, acquirer }))
}
