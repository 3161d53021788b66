/**
 * Records as the text of a file and back. What is read may have been written by anybody: every part is checked, texts lose
 * control characters and are masked again, and parts we do not know are left out. Pure, never throws.
 */

import { LANGUAGE_ID } from '../i18n/language.ts'
import { safeText } from '../text/safe-text.ts'
import { ID, VERDICTS } from '../tree/format/schema-types.ts'
import type { Graph } from '../tree/graph.ts'
import type { Place } from '../tree/target.ts'
import { type Replay, replay } from '../walk/replay.ts'
import { ladderIn, legOrigin, type Session } from '../walk/session.ts'
import type { Heard, Start } from '../walk/start.ts'
import { BrokenWalkError, isAsked, type Step, type Walk } from '../walk/walk.ts'
import { shownEvidence } from './edits.ts'
import {
  RECORD_FORMAT,
  SESSION_ID,
  type SessionRecord,
  SITE_FIELDS,
  type StoredLeg,
  type StoredOutcome,
  type StoredStep,
} from './record.ts'

/** Why a text is not a record of ours: not whole, of a newer version, or something else. */
export type RecordProblem = 'broken' | 'newer' | 'foreign'
export type ReadRecord = { readonly record: SessionRecord } | { readonly problem: RecordProblem }

export const writeRecord = (record: SessionRecord): string => `${JSON.stringify(record, null, 1)}\n`

export function readRecord(text: string): ReadRecord {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: 'broken' }
  }
  if (!isObject(value)) return { problem: 'foreign' }
  const { format } = value
  if (typeof format === 'number' && format > RECORD_FORMAT) return { problem: 'newer' }
  const record = format === RECORD_FORMAT ? readAllFields(value, RECORD) : undefined
  return record ? { record: { ...record, ...readAskedFor(value) } } : { problem: 'foreign' }
}

/** The value in its type; undefined when it does not fit. */
type Read<T> = (value: unknown) => T | undefined
/** What every record has; what was typed is not in those from before it was kept. */
type Required = Omit<SessionRecord, 'typed' | 'offered'>
type FieldReaders<T> = { readonly [K in keyof T]-?: Read<T[K]> }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readAllFields<T extends object>(value: unknown, fields: FieldReaders<T>): T | undefined {
  if (!isObject(value)) return undefined
  const result: Partial<T> = {}
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    const part = Object.hasOwn(value, key) ? fields[key](value[key]) : undefined
    if (part === undefined) return undefined
    result[key] = part
  }
  return result as T
}

const readObject =
  <T extends object>(fields: FieldReaders<T>): Read<T> =>
  (value) =>
    readAllFields(value, fields)
const readList =
  <T>(item: Read<T>): Read<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined
    const all: T[] = []
    for (const one of value) {
      const read = item(one)
      if (read === undefined) return undefined
      all.push(read)
    }
    return all
  }
const nullable =
  <T>(read: Read<T>): Read<T | null> =>
  (value) =>
    value === null ? null : read(value)
const readOneOf =
  <const T extends string>(allowed: readonly T[]): Read<T> =>
  (value) =>
    allowed.find((one) => one === value)
const readMatching =
  (pattern: RegExp): Read<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined

const text: Read<string> = (value) => (typeof value === 'string' ? safeText(value) : undefined)
const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)
const readCount: Read<number> = (value) => (Number.isInteger(value) && Number(value) >= 0 ? Number(value) : undefined)
const time: Read<string> = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && Date.parse(value) ? value : undefined
const id = readMatching(ID)
const path = readMatching(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/)
const PLACE = { tree: id, node: path }

/** With what was told beside it, where something was. */
const withTold = <T extends object>(read: T, told: unknown): T & { readonly told?: readonly Place[] } => {
  const places = readList(readObject<Place>(PLACE))(told) ?? []
  return places.length > 0 ? { ...read, told: places } : read
}
const step: Read<StoredStep> = (value) => {
  const read = readAllFields<Omit<StoredStep, 'carried' | 'heard' | 'told'>>(value, { ...PLACE, answer: id, at: time })
  if (!read || !isObject(value)) return undefined
  const carried = value.carried === true ? ({ carried: true } as const) : {}
  const heard = value.heard === true ? ({ heard: true } as const) : {}
  return withTold({ ...read, ...carried, ...heard }, value.told)
}
const outcome: Read<StoredOutcome> = (value) => {
  const read = readAllFields<Omit<StoredOutcome, 'told'>>(value, { ...PLACE, verdict: readOneOf(VERDICTS) })
  return read && isObject(value) ? withTold(read, value.told) : undefined
}
const heard: Read<Heard> = (value) => {
  const read = readAllFields<Pick<Heard, 'fact' | 'answer'>>(value, { fact: id, answer: id })
  if (!read || !isObject(value)) return undefined
  return typeof value.from === 'string' ? { ...read, from: safeText(value.from) } : read
}
const readStart: Read<Start> = (value) => {
  const tree = isObject(value) ? id(value.tree) : undefined
  if (!isObject(value) || tree === undefined) return undefined
  const node = value.node === undefined ? undefined : id(value.node)
  const known = value.heard === undefined ? undefined : readList(heard)(value.heard)
  if ((value.node !== undefined && !node) || (value.heard !== undefined && !known)) return undefined
  return { tree, ...(node ? { node } : {}), ...(known ? { heard: known } : {}) }
}

const evidence: Read<Readonly<Record<string, string>>> = (value) => {
  if (!isObject(value)) return undefined
  const known: [string, string][] = []
  for (const [key, given] of Object.entries(value)) {
    if (id(key) === undefined || typeof given !== 'string') return undefined
    known.push([key, shownEvidence(key, given)])
  }
  return Object.fromEntries(known)
}
const site: Read<SessionRecord['site']> = (value) => {
  if (!isObject(value)) return undefined
  return Object.fromEntries(
    SITE_FIELDS.flatMap((field) => {
      const given = text(value[field])
      return given === undefined ? [] : [[field, given]]
    }),
  )
}

const LEG: FieldReaders<StoredLeg> = {
  start: readStart,
  steps: readList(step),
  outcome: nullable(outcome),
  solved: nullable(flag),
}
/** Left out where it does not fit: a session is worth more than what was typed for it. */
function readAskedFor({ typed, offered }: Readonly<Record<string, unknown>>): Pick<SessionRecord, 'typed' | 'offered'> {
  const said = text(typed)
  return said === undefined ? {} : { typed: said, offered: readList(text)(offered) ?? [] }
}

const RECORD: FieldReaders<Required> = {
  format: (value) => (value === RECORD_FORMAT ? RECORD_FORMAT : undefined),
  id: readMatching(SESSION_ID),
  program: readMatching(/^[\w.+-]{1,60}$/),
  pack: readMatching(/^\w{1,64}$/),
  lang: readMatching(LANGUAGE_ID),
  acquirer: nullable(id),
  started: time,
  updated: time,
  status: readOneOf(['open', 'done']),
  legs: readList(readObject(LEG)),
  rungs: readCount,
  backs: readList(readObject({ ...PLACE, at: time })),
  notes: readList(readObject({ ...PLACE, text, at: time })),
  actions: (value) => (Array.isArray(value) ? [] : undefined),
  evidence,
  site,
  reminders: readList(readObject({ ...PLACE, due: time, what: readObject({ zh: text, en: text }), done: flag })),
}

/* From a stored record back to a session, on a pack that may have been edited since. */

export interface Restored {
  /** Undefined when the pack no longer has the first leg's start. */
  readonly session: Session | undefined
  /** Answers that no longer fit, in the order they were given. */
  readonly dropped: readonly Step[]
}

/**
 * Walks the legs again, each with what is known from the one before. What still fits is kept; the first leg that no longer
 * comes to its outcome is where the session goes on, and the answers of the legs after it are dropped with the rest.
 */
export function restore(record: Pick<SessionRecord, 'legs' | 'rungs'>, graph: Graph): Restored {
  const legs: Walk[] = []
  const dropped: Step[] = []
  let before: Walk | undefined
  let open = false
  for (const leg of record.legs) {
    const replayed: Replay | undefined = open ? undefined : replayLeg(graph, leg, before)
    if (!replayed) {
      dropped.push(...asked(leg))
      continue
    }
    legs.push(replayed.walk)
    dropped.push(...replayed.dropped)
    before = replayed.walk
    open = leg.outcome !== null && replayed.walk.at.kind !== 'outcome'
  }
  const [first, ...rest] = legs
  const session = first && { graph, legs: [first, ...rest] as const, rungs: record.rungs }
  return { session: session && { ...session, rungs: Math.min(session.rungs, ladderIn(session).length) }, dropped }
}

const asked = (leg: StoredLeg): Step[] =>
  leg.steps.filter(isAsked).map(({ tree, node, answer }) => ({ tree, node, answer }))

/** One leg, with what is known and still open from the leg before; undefined where its start is gone or the pack, being faulty, leads nowhere. */
function replayLeg(graph: Graph, leg: StoredLeg, before: Walk | undefined): Replay | undefined {
  try {
    return replay(graph, leg.start, asked(leg), before && legOrigin(before))
  } catch (error) {
    if (error instanceof BrokenWalkError) return undefined
    throw error
  }
}
