/**
 * The one-page hand-off of a session, as data in one language; the formats lay it out. Everything in it is plain text without
 * control characters, and what people typed is masked. Pure.
 */

import { type Language, wordsOf } from '../../i18n/language.ts'
import { recordWordsOf } from '../../i18n/record.ts'
import type { Place, SessionRecord } from '../../record/record.ts'
import { outcomeOf, solvedOf } from '../../record/record.ts'
import { encode } from '../../record/replay-code.ts'
import type { Outcome, Verdict } from '../../tree/format/schema.ts'
import type { Graph } from '../../tree/graph.ts'
import { current, type Session } from '../../walk/session.ts'
import type { Step } from '../../walk/walk.ts'
import { localTime, localZone } from '../local-time.ts'
import { type ReportContact, reportContacts } from './contacts.ts'
import { evidenceFields, type ReportField, whereFields } from './fields.ts'
import { answerText, askText, outcomeAt, plain, treeTitle } from './look-up.ts'
import { type ReportLeg, reportLegs } from './walk.ts'

export interface ReportView {
  readonly record: SessionRecord
  /** The record restored on the pack of the day; undefined where nothing of it is left. */
  readonly session: Session | undefined
  readonly dropped?: readonly Step[]
  readonly graph: Graph
  /** What identifies the pack of the day, and the program. */
  readonly digest: string
  readonly program: string
  readonly acquirer: string | undefined
  readonly lang: Language
  readonly now: Date
}

export interface ReportVerdict extends Place {
  readonly verdict: Verdict
  readonly word: string
  readonly title: string
  readonly cause: string
}
export interface ReportAction {
  readonly text: string
  readonly who: string | null
  readonly result: string | null
}
export interface Report {
  readonly schema: 1
  readonly id: string
  readonly lang: Language
  readonly title: string
  readonly failure: string
  readonly status: string
  readonly solved: boolean | null
  readonly started: string
  readonly where: readonly ReportField[]
  readonly verdict: ReportVerdict | null
  /** What is to be known before anything else: money that is still open, where the walk stopped. */
  readonly warnings: readonly string[]
  readonly actions: readonly ReportAction[]
  readonly contacts: readonly ReportContact[]
  readonly never: readonly string[]
  readonly expect: readonly string[]
  /** Rungs of the escalation ladder that were shown. */
  readonly ladder: readonly string[]
  readonly evidence: readonly ReportField[]
  readonly legs: readonly ReportLeg[]
  readonly notes: readonly { readonly at: string; readonly text: string; readonly where: string }[]
  readonly reminders: readonly { readonly due: string; readonly what: string; readonly done: boolean }[]
  readonly dropped: readonly string[]
  readonly code: string | null
  readonly versions: string
  readonly footer: string
}

export function makeReport(view: ReportView): Report {
  const { record, session, graph, lang } = view
  const words = recordWordsOf(lang).report
  const found = outcomeOf(record)
  const outcome = found ? outcomeAt(graph, found) : undefined
  const texts = (all: readonly { readonly [L in Language]: string }[] | undefined) =>
    (all ?? []).map((t) => plain(t[lang]))
  return {
    schema: 1,
    id: record.id,
    lang,
    title: words.title,
    failure: treeTitle(found?.tree ?? record.legs.at(-1)?.start.tree ?? '', graph, lang),
    status: statusOf(record, lang),
    solved: solvedOf(record),
    started: localTime(new Date(record.started)),
    where: whereFields(record, graph.pack, lang),
    verdict: found && outcome ? verdictOf(found, outcome, lang) : null,
    warnings: warningsOf(view, outcome),
    actions: outcome && found ? actionsOf(record, found, outcome, lang) : [],
    contacts: reportContacts(outcome, record, view.acquirer, graph.pack, lang),
    never: [...new Set(outcomesOf(record, graph).flatMap((one) => texts(one.never)))],
    expect: texts(outcome?.expect),
    ladder: texts(graph.pack.escalation.slice(0, record.rungs).map((rung) => rung.title)),
    evidence: evidenceFields(record, outcome, graph.pack, lang),
    legs: reportLegs(record, graph, lang),
    notes: notesOf(record, graph, lang),
    reminders: remindersOf(record, lang),
    dropped: (view.dropped ?? []).map((step) => `${askText(step, graph, lang)} ${answerText(step, graph, lang)}`),
    code: session ? encode(session) : null,
    versions: versionsOf(view),
    footer: [words.made(localTime(view.now)), words.times(localZone(view.now)), words.masked].join(
      lang === 'zh' ? '' : ' ',
    ),
  }
}

const notesOf = (record: SessionRecord, graph: Graph, lang: Language): Report['notes'] =>
  record.notes.map((note) => ({
    at: localTime(new Date(note.at)),
    text: plain(note.text),
    where: askText(note, graph, lang),
  }))

const remindersOf = (record: SessionRecord, lang: Language): Report['reminders'] =>
  record.reminders.map(({ due, what, done }) => ({ due: localTime(new Date(due)), what: plain(what[lang]), done }))

/** The outcomes of all legs that the pack still has. */
const outcomesOf = (record: SessionRecord, graph: Graph): Outcome[] =>
  record.legs.flatMap((leg) => (leg.outcome ? (outcomeAt(graph, leg.outcome) ?? []) : []))

function statusOf(record: SessionRecord, lang: Language): string {
  const words = recordWordsOf(lang).report
  const solved = solvedOf(record)
  if (solved !== null) return solved ? words.solved : words.notSolved
  return record.status === 'done' ? words.done : words.open
}

function verdictOf(place: Place, outcome: Outcome, lang: Language): ReportVerdict {
  return {
    tree: place.tree,
    node: place.node,
    verdict: outcome.verdict,
    word: wordsOf(lang).verdict[outcome.verdict],
    title: plain(outcome.title[lang]),
    cause: plain(outcome.cause[lang]),
  }
}

function warningsOf({ record, session, graph, lang }: ReportView, outcome: Outcome | undefined): string[] {
  const words = recordWordsOf(lang).report
  const found = outcomeOf(record)
  const walk = session && current(session)
  const all: string[] = []
  if (walk?.moneyOpen) all.push(wordsOf(lang).moneyOpen)
  if (walk?.at.kind === 'question') all.push(words.standsAt(plain(walk.at.node.ask[lang])))
  if (found && !outcome) all.push(words.unknownOutcome(`${found.tree}:${found.node}`))
  if (!walk && !found) all.push(words.standsAt(treeTitle(record.legs[0]?.start.tree ?? '', graph, lang)))
  return all
}

function actionsOf(record: SessionRecord, place: Place, outcome: Outcome, lang: Language): ReportAction[] {
  const words = recordWordsOf(lang).report
  return outcome.actions.map((action, index) => {
    const done = record.actions.find((a) => a.tree === place.tree && a.node === place.node && a.index === index)
    return {
      text: plain(action[lang]),
      who: action.who ? wordsOf(lang).who[action.who] : null,
      result: done ? words.results[done.result] : null,
    }
  })
}

function versionsOf({ record, digest, program, lang }: ReportView): string {
  const words = recordWordsOf(lang).report
  const now = `pos-triage ${program} · ${digest}`
  const gap = lang === 'zh' ? '' : ' '
  return record.pack === digest ? now : `${now}${gap}${words.otherPack(record.pack)}`
}
