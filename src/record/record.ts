/**
 * A session as it is stored. Pure: every function gives a new record, nothing here reads a clock or a disk.
 *
 *   freshRecord(about, random)             an empty record under an id of its own; nothing to save yet
 *   recordWalk(record, session, now)       after every answer, back, change, new leg or rung
 *   hasAnswers(record)                     whether there is something to save
 *   setSolved(record, solved, now)         the end of the current leg: solved closes the session
 *   finish(record, now)                    nothing more to do here: the report goes to the next person
 *   edits.ts                               notes, evidence, place, reminders
 *   saved-sessions.ts                      which of those that are saved is meant, unfinished or due
 *   read-record.ts                         from and to the text of a file, and back to a session on the pack of the day
 *
 * Everything typed in is masked before it enters a record.
 */
import type { Verdict } from '../tree/format/schema.ts'
import type { Text } from '../tree/format/schema-types.ts'
import { formatTarget, isSamePlace, type Place } from '../tree/target.ts'
import type { Session } from '../walk/session.ts'
import type { Start } from '../walk/start.ts'
import { isAsked, placeOf, type Step, steps, toldOf, type Walk } from '../walk/walk.ts'

export const RECORD_FORMAT = 1

/** `at` is when it was answered, as all times here in UTC: `2026-11-22T08:30:00Z`. */
export interface StoredStep extends Step {
  readonly at: string
}
/** `told` is what was shown with it without a question. */
export interface StoredOutcome extends Place {
  readonly verdict: Verdict
  readonly told?: readonly Place[]
}
export interface StoredLeg {
  readonly start: Start
  readonly steps: readonly StoredStep[]
  readonly outcome: StoredOutcome | null
  /** What the user said about this outcome; null while not asked. */
  readonly solved: boolean | null
}
export interface Note extends Place {
  readonly text: string
  readonly at: string
}
export interface Reminder extends Place {
  readonly due: string
  readonly what: Text
  readonly done: boolean
}
export const SITE_FIELDS = ['merchant', 'shop', 'terminal'] as const
export type SiteField = (typeof SITE_FIELDS)[number]

export interface SessionRecord {
  readonly format: typeof RECORD_FORMAT
  readonly id: string
  /** Version of the program and digest of the pack the session was begun with. */
  readonly program: string
  readonly pack: string
  /** The interface's language, by its id; perhaps one that this program does not speak. */
  readonly lang: string
  readonly acquirer: string | null
  readonly started: string
  readonly updated: string
  readonly status: 'open' | 'done'
  /** What was typed to begin with, masked, and what was offered for it, as it may be typed; left out where nothing was. */
  readonly typed?: string
  readonly offered?: readonly string[]
  /** In order; the last one is being walked. */
  readonly legs: readonly StoredLeg[]
  /** Rungs of the escalation ladder already shown. */
  readonly rungs: number
  /** Questions gone back to, and answers taken back or changed. */
  readonly backs: readonly (Place & { readonly at: string })[]
  readonly notes: readonly Note[]
  /** Format 1 has this list; nothing fills it. */
  readonly actions: readonly never[]
  /** By evidence id. */
  readonly evidence: Readonly<Record<string, string>>
  readonly site: Readonly<Partial<Record<SiteField, string>>>
  readonly reminders: readonly Reminder[]
}

/** What a session is begun with. */
export interface AboutSession {
  readonly program: string
  readonly pack: string
  readonly lang: string
  readonly acquirer: string | undefined
  readonly now: Date
}
/** What was typed to begin with, and the places that were offered for it; none where the walk began at once. */
export interface AskedFor {
  readonly typed: string
  readonly offered: readonly string[]
}

/** `random` gives numbers in [0, 1), for the id. */
export function freshRecord(about: AboutSession, random: () => number): SessionRecord {
  const { program, pack, lang, acquirer, now } = about
  return {
    format: RECORD_FORMAT,
    ...{ id: newSessionId(now, random), program, pack, lang },
    acquirer: acquirer ?? null,
    started: stamp(now),
    updated: stamp(now),
    status: 'open',
    ...{ legs: [], rungs: 0, backs: [], notes: [], actions: [], evidence: {}, site: {}, reminders: [] },
  }
}

const LETTERS = 'abcdefghjkmnpqrstvwxyz'
const ALPHABET = `23456789${LETTERS}`
export const SESSION_ID = /^\d{8}-\d{4}-[a-z][0-9a-z]{3}$/

/**
 * `20261122-0830-k3f9`: the minute in UTC, so that names sort by time, and four characters without look-alikes. `random` gives
 * numbers in [0, 1).
 */
export function newSessionId(now: Date, random: () => number): string {
  const [date = '', time = ''] = now.toISOString().split('T')
  const pick = (from: string) => from.charAt(Math.floor(random() * from.length))
  // A letter first: four digits behind the time could be taken for a card number.
  const tail = pick(LETTERS) + pick(ALPHABET) + pick(ALPHABET) + pick(ALPHABET)
  return `${date.replaceAll('-', '')}-${time.slice(0, 5).replace(':', '')}-${tail}`
}

/** A time as records hold it, to the second. */
export const stamp = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`

export const hasAnswers = (record: SessionRecord): boolean => record.legs.some((leg) => leg.steps.some(isAsked))

/** What the user said last; null while not asked. */
export const solvedOf = (record: SessionRecord): boolean | null => record.legs.at(-1)?.solved ?? null

/** Where the session ended last, if it came to an outcome. */
export const outcomeOf = (record: SessionRecord): StoredLeg['outcome'] =>
  record.legs.findLast((leg) => leg.outcome !== null)?.outcome ?? null

/**
 * The record with the session as it stands now. Steps that were there keep their times; the first answer that is gone or
 * different is counted as going back to its question. A session that moves on is open again.
 */
export function recordWalk(record: SessionRecord, session: Session, now: Date): SessionRecord {
  const at = stamp(now)
  const legs = session.legs.map((walk, index) => recordLeg(record.legs[index], walk, at))
  const gone = firstGone(record.legs, legs)
  const moved = gone !== undefined || stepCount(legs) !== stepCount(record.legs) || session.rungs !== record.rungs
  return {
    ...record,
    updated: at,
    status: moved ? 'open' : record.status,
    legs,
    rungs: session.rungs,
    backs: gone ? [...record.backs, { tree: gone.tree, node: gone.node, at }] : record.backs,
  }
}

function recordLeg(old: StoredLeg | undefined, walk: Walk, at: string): StoredLeg {
  const before = old && isSamePlace(old.start, walk.start) ? old : undefined
  const times = new Map(before?.steps.map((step) => [keyOfStep(step), step.at]))
  const outcome =
    walk.at.kind === 'outcome' ? { ...placeOf(walk), verdict: walk.at.node.verdict, ...toldOf(walk) } : null
  const kept = outcome?.tree === before?.outcome?.tree && outcome?.node === before?.outcome?.node
  return {
    start: walk.start,
    steps: steps(walk).map((step) => ({ ...step, at: times.get(keyOfStep(step)) ?? at })),
    outcome,
    solved: kept && outcome ? (before?.solved ?? null) : null,
  }
}

const keyOfStep = (step: Step): string => `${formatTarget(step)}=${step.answer}${isAsked(step) ? '' : '+'}`
const stepCount = (legs: readonly StoredLeg[]): number => legs.reduce((sum, leg) => sum + 1 + leg.steps.length, 0)

/** The first answer given before that the legs no longer hold. */
function firstGone(old: readonly StoredLeg[], legs: readonly StoredLeg[]): StoredStep | undefined {
  for (const [index, leg] of old.entries()) {
    const now = new Set(legs[index]?.steps.map(keyOfStep))
    const gone = leg.steps.find((step) => isAsked(step) && !now.has(keyOfStep(step)))
    if (gone) return gone
  }
  return undefined
}

/** What the user says about the current leg's outcome; solved closes the session. */
export function setSolved(record: SessionRecord, solved: boolean, now: Date): SessionRecord {
  const last = record.legs.at(-1)
  if (!last) return record
  return {
    ...record,
    updated: stamp(now),
    status: solved ? 'done' : 'open',
    legs: [...record.legs.slice(0, -1), { ...last, solved }],
  }
}

/** Closes a session that is handed on or given up; it is no longer offered as unfinished. */
export const finish = (record: SessionRecord, now: Date): SessionRecord => ({
  ...record,
  updated: stamp(now),
  status: 'done',
})
