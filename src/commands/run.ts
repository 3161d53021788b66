/** `run`, also the program's default: find the start, replay the answers given, then walk or print. Glue. */

import { type Context, inLanguage } from '../app/context.ts'
import { writeJson } from '../app/output.ts'
import { EXIT, UsageError } from '../errors.ts'
import { applyAnswers, findStart, type RunOptions, type StartedSession } from '../guide/start.ts'
import { stateJson } from '../render/state-json.ts'
import type { Prompter } from '../ui/prompter.ts'
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
    // First what may fail: then nothing but the error is printed.
    if (options.report !== undefined)
      (await import('../app/make-report.ts')).writeReplayed(options.report, replayed.session, replayed.asked, context)
    printState(replayed, context)
    return EXIT.done
  }
  const prompter = await openPrompter(context)
  try {
    return await walkWith(prompter, typed, options, context)
  } finally {
    prompter.close()
  }
}

async function walkWith(prompter: Prompter, typed: string, options: RunOptions, context: Context): Promise<number> {
  const found = await findStart(typed, options, context, prompter)
  if (!found) return EXIT.done
  const here = found.lang === undefined ? context : inLanguage(context, found.lang)
  const { walk } = await import('../guide/loop.ts')
  const record = await walk(withAnswers(found, options, here), prompter, here)
  if (options.report !== undefined)
    (await import('../app/make-report.ts')).writeReport(options.report, record, here, prompter.say)
  return EXIT.done
}

function withAnswers(from: StartedSession, options: RunOptions, context: Context): StartedSession {
  if (options.answers === undefined) return from
  const walked = applyAnswers(current(from.session), options.answers, context.words)
  return { ...from, session: withCurrent(from.session, walked) }
}

function printState({ session }: StartedSession, context: Context): void {
  const at = current(session)
  const { words, content, acquirer, io } = context
  const left = atMostLeft(at, measures(context.graph))
  writeJson(io, stateJson({ walk: at, atMostLeft: left, words, content, acquirer }))
}

/** By keys where there is a terminal that can redraw, by lines everywhere else; only that kind loads. Whoever opens it closes it. */
async function openPrompter({ io, screen }: Pick<Context, 'io' | 'screen'>): Promise<Prompter> {
  if (screen.interactive && !screen.plain) return (await import('../ui/keys-prompter.ts')).keysPrompter(io)
  return (await import('../ui/lines-prompter.ts')).linesPrompter(io, screen.interactive)
}
