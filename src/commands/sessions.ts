/** `sessions`: what was walked before on this machine. Glue. */

import type { Context } from '../app/context.ts'
import { reportOf } from '../app/make-report.ts'
import { writeJson, writeLines } from '../app/output.ts'
import { pickSession, sayBadFiles } from '../app/pick-session.ts'
import { EXIT, InputError, UsageError } from '../errors.ts'
import type { SessionStore } from '../files/sessions.ts'

import { restore } from '../record/read-record.ts'
import { outcomeOf, type SessionRecord, solvedOf } from '../record/record.ts'
import { encode } from '../record/replay-code.ts'
import { shownRecord } from '../record/shown-record.ts'
import { statsLine, statsOf } from '../record/stats.ts'
import { renderText } from '../render/report/text.ts'
import { type ListedSession, sessionLines, statsLines } from '../render/session-list.ts'
import { jsonText } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import { current } from '../walk/session.ts'

export interface SessionsOptions {
  readonly json?: boolean
  readonly stats?: boolean
}
interface Desk {
  readonly records: readonly SessionRecord[]
  readonly store: SessionStore
  readonly options: SessionsOptions
  readonly context: Context
}

const ACTIONS: Readonly<Record<string, (id: string, desk: Desk) => void>> = {
  list: listAll,
  show: showOne,
  remove: removeOne,
}

/** Exit code 0. Throws UsageError for an unknown action or session, InputError where a file cannot be removed. */
export function sessions(
  action: string | undefined,
  id: string | undefined,
  options: SessionsOptions,
  context: Context,
): number {
  const { sessions: words } = context.words.record
  const name = action ?? 'list'
  const act = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  if (!act) throw new UsageError(words.unknownAction(name))
  if (name !== 'list' && !id) throw new UsageError(words.needId(name))
  const store = context.store
  const { records, bad } = store.load()
  sayBadFiles(bad, context.words, context.io)
  act(id ?? '', { records, store, options, context })
  return EXIT.done
}

function listAll(_: string, { records, store, options, context }: Desk): void {
  const { io, graph } = context
  const wording = context.results()
  const { sessions: words } = wording.words.record
  if (options.stats && options.json)
    for (const record of records) io.stdout.write(`${jsonText(statsLine(shownRecord(record, graph.pack)))}\n`)
  else if (options.stats)
    writeLines(io, statsLines(statsOf(records.map((record) => shownRecord(record, graph.pack))), graph, wording))
  else if (options.json) writeJson(io, { schema: 1, sessions: records.map((record) => sessionJson(record, context)) })
  else if (records.length === 0) writeLines(io, [words.none])
  else {
    const all = records.flatMap((record) => [...sessionLines(listedSession(record, context), graph, wording), ''])
    writeLines(io, [...all, wording.style.faint(words.folder(safeText(store.folder)))])
  }
}

function showOne(id: string, { records, options, context }: Desk): void {
  const record = pickSession(id, records, context.words)
  if (options.json) {
    const shown = shownRecord(record, context.graph.pack)
    const { notes, evidence, site, reminders, actions, backs, rungs, lang, acquirer, program, pack, updated, legs } =
      shown
    const { typed, offered } = shown
    const more = {
      updated,
      lang,
      acquirer,
      program,
      pack,
      rungs,
      ...(typed === undefined ? {} : { typed, offered }),
      legs,
      notes,
      evidence,
      site,
      actions,
      reminders,
      backs,
    }
    writeJson(context.io, { schema: 1, sessions: [{ ...sessionJson(record, context), ...more }] })
  } else context.io.stdout.write(renderText(reportOf(record, context, context.lang), context.results().columns))
}

function removeOne(id: string, { records, store, options, context }: Desk): void {
  const { sessions: words } = context.words.record
  const record = pickSession(id, records, context.words)
  const problem = store.remove(record.id)
  if (problem) throw new InputError(words.cannotRemove(record.id, problem.reason))
  if (options.json) writeJson(context.io, { schema: 1, removed: [record.id] })
  else writeLines(context.io, [words.removed(record.id)])
}

function listedSession(record: SessionRecord, context: Context): ListedSession {
  const { session } = restore(record, context.graph)
  const at = session && current(session).at
  return {
    record: shownRecord(record, context.graph.pack),
    code: session ? encode(session) : null,
    question: at?.kind === 'question' ? at.node.ask[context.content] : null,
  }
}

/** docs/json.md describes it; all legs' steps in order. */
function sessionJson(stored: SessionRecord, context: Context) {
  const { record, code } = listedSession(stored, context)
  return {
    id: record.id,
    code,
    status: record.status,
    started: record.started,
    steps: record.legs.flatMap((leg) => leg.steps),
    outcome: outcomeOf(record),
    solved: solvedOf(record),
  }
}
