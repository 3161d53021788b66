/**
 * The one-page hand-off of a session, as data in one language; the formats lay it out. Everything in it is plain text without
 * control characters, and what people typed is masked. Pure.
 */

import { type Language, type Speech, speechIn, type Words } from '../../i18n/language.ts'
import { outcomeOf, type SessionRecord, solvedOf } from '../../record/record.ts'
import { encode } from '../../record/replay-code.ts'
import type { Instruction, Outcome, Verdict } from '../../tree/format/schema.ts'
import type { Lang, Text } from '../../tree/format/schema-types.ts'
import type { Graph } from '../../tree/graph.ts'
import { formatTarget, type Place } from '../../tree/target.ts'
import { faultOf } from '../../walk/for-later.ts'
import { outcomeAt } from '../../walk/node-at.ts'
import { current, rungsShown, type Session } from '../../walk/session.ts'
import type { Step } from '../../walk/walk.ts'
import { type AboutJson, aboutJson, aboutLine } from '../about.ts'
import { localTime, localZone } from '../local-time.ts'
import { faultLine } from '../outcome.ts'
import { answerText, askText, plain, type ReportLeg, reportLegs, treeTitle } from './walk.ts'
import { evidenceFields, type ReportContact, type ReportField, reportContacts, whereFields } from './where-and-whom.ts'

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
  /** Schema 1 has it; what became of an action is not asked. */
  readonly result: null
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
  /** The sentence to the cardholder who waits. */
  readonly customer?: string
  readonly never: readonly string[]
  /** What to do afterwards; its results are not kept. */
  readonly later?: readonly ReportAction[]
  readonly expect: readonly string[]
  /** Rungs of the escalation ladder that were shown. */
  readonly ladder: readonly string[]
  readonly evidence: readonly ReportField[]
  readonly legs: readonly ReportLeg[]
  readonly notes: readonly { readonly at: string; readonly text: string; readonly where: string }[]
  readonly reminders: readonly { readonly due: string; readonly what: string; readonly done: boolean }[]
  readonly dropped: readonly string[]
  readonly code: string | null
  /** What the pack says of itself. */
  readonly pack?: AboutJson
  readonly versions: string
  readonly footer: string
}

export function makeReport(view: ReportView): Report {
  const { record, session, graph, lang } = view
  const speech = speechIn(lang)
  const { content, words: all } = speech
  const { report: words } = all.record
  const found = outcomeOf(record)
  const outcome = found ? outcomeAt(graph, found) : undefined
  const rungs = session ? rungsShown(session) : []
  const whom = [...(outcome?.contacts ?? []), ...(rungs.at(-1)?.contacts ?? [])]
  const texts = (given: readonly Text[] | undefined) => (given ?? []).map((t) => plain(t[content]))
  return {
    schema: 1,
    id: record.id,
    lang,
    title: words.title,
    failure: treeTitle(found?.tree ?? record.legs.at(-1)?.start.tree ?? '', graph, content),
    status: statusOf(record, all),
    solved: solvedOf(record),
    started: localTime(new Date(record.started)),
    where: whereFields(record, graph.pack, speech),
    verdict: found && outcome ? verdictOf(found, outcome, speech) : null,
    warnings: warningsOf(view, outcome, speech),
    actions: outcome ? actionsOf(outcome, speech) : [],
    contacts: reportContacts(whom, record.acquirer ?? view.acquirer, graph.pack, speech, record.evidence),
    ...(outcome?.customer ? { customer: plain(outcome.customer[content]) } : {}),
    never: [...new Set(outcomesReached(record, graph).flatMap((one) => texts(one.never)))],
    ...(outcome?.later ? { later: outcome.later.map((step) => actionOf(step, speech)) } : {}),
    expect: texts(outcome?.expect),
    ladder: texts(rungs.map((rung) => rung.title)),
    evidence: evidenceFields(record, outcome, graph.pack, content),
    legs: reportLegs(record, graph, speech),
    notes: notesOf(record, graph, content),
    reminders: remindersOf(record, content),
    dropped: (view.dropped ?? []).map((step) => `${askText(step, graph, content)} ${answerText(step, graph, speech)}`),
    code: session ? encode(session) : null,
    ...(graph.pack.about ? { pack: aboutJson(graph.pack, content) } : {}),
    versions: versionsOf(view, speech),
    footer: [words.made(localTime(view.now)), words.times(localZone(view.now)), words.masked].join(all.joints.gap),
  }
}

const notesOf = (record: SessionRecord, graph: Graph, content: Lang): Report['notes'] =>
  record.notes.map((note) => ({
    at: localTime(new Date(note.at)),
    text: plain(note.text),
    where: askText(note, graph, content),
  }))

const remindersOf = (record: SessionRecord, content: Lang): Report['reminders'] =>
  record.reminders.map(({ due, what, done }) => ({ due: localTime(new Date(due)), what: plain(what[content]), done }))

/** The outcomes of all legs that the pack still has. */
const outcomesReached = (record: SessionRecord, graph: Graph): Outcome[] =>
  record.legs.flatMap((leg) => (leg.outcome ? (outcomeAt(graph, leg.outcome) ?? []) : []))

function statusOf(record: SessionRecord, all: Words): string {
  const { report: words } = all.record
  const solved = solvedOf(record)
  if (solved !== null) return solved ? words.solved : words.notSolved
  return record.status === 'done' ? words.done : words.open
}

function verdictOf(place: Place, outcome: Outcome, { words, content }: Speech): ReportVerdict {
  return {
    tree: place.tree,
    node: place.node,
    verdict: outcome.verdict,
    word: words.verdict[outcome.verdict],
    title: plain(outcome.title[content]),
    cause: plain(outcome.cause[content]),
  }
}

function warningsOf(view: ReportView, outcome: Outcome | undefined, speech: Speech): string[] {
  const { record, session, graph } = view
  const { content } = speech
  const { report: words } = speech.words.record
  const found = outcomeOf(record)
  const walk = session && current(session)
  const all: string[] = []
  if (walk?.moneyOpen) all.push(speech.words.moneyOpen)
  const fault = walk && faultOf(walk)
  if (fault) all.push(plain(faultLine(fault, graph.pack, speech)))
  if (walk?.at.kind === 'question') all.push(words.standsAt(plain(walk.at.node.ask[content])))
  if (found && !outcome) all.push(words.unknownOutcome(formatTarget(found)))
  if (!walk && !found) all.push(words.standsAt(treeTitle(record.legs[0]?.start.tree ?? '', graph, content)))
  return all
}

const actionsOf = (outcome: Outcome, speech: Speech): ReportAction[] =>
  outcome.actions.map((action) => actionOf(action, speech))

const actionOf = (step: Instruction, { words, content }: Speech): ReportAction => ({
  text: plain(step[content]),
  who: step.who ? words.who[step.who] : null,
  result: null,
})

function versionsOf({ record, digest, program, graph }: ReportView, speech: Speech): string {
  const { words } = speech
  const about = aboutLine(graph.pack, speech)
  const now = [`pos-triage ${program}`, ...(about ? [about] : []), digest].join(' · ')
  return record.pack === digest ? now : `${now}${words.joints.gap}${words.record.report.otherPack(record.pack)}`
}
