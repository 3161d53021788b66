/** What the saved sessions say in figures: how often, how long, how many solved, where people hesitate. No text of anybody's. Pure. */
import type { Verdict } from '../tree/format/schema.ts'
import { formatTarget, type Place } from '../tree/target.ts'
import { median } from '../walk/leg-measures.ts'
import { isAsked } from '../walk/walk.ts'
import { outcomeOf, type SessionRecord, type StoredLeg, solvedOf } from './record.ts'

export interface Count extends Place {
  readonly count: number
}
export interface OutcomeCount extends Count {
  readonly verdict: Verdict
}
/** The walks that began in one tree; `answered` is how many were said to have been solved or not. */
export interface TreeStats {
  readonly tree: string
  readonly walks: number
  readonly solved: number
  readonly answered: number
  readonly unfinished: number
  readonly outcomes: readonly OutcomeCount[]
}
export interface Figures {
  readonly mean: number
  readonly median: number
}
export interface Stats {
  readonly sessions: number
  readonly solved: number
  readonly answered: number
  /** Of each walk, that is, each leg with an answer. */
  readonly questions: Figures
  readonly minutes: Figures
  /** Most frequent first, as in all lists here. */
  readonly trees: readonly TreeStats[]
  readonly backs: readonly Count[]
  readonly unsure: readonly Count[]
}

interface TimedLeg {
  readonly leg: StoredLeg
  readonly questions: number
  readonly minutes: number
}

export function statsOf(records: readonly SessionRecord[]): Stats {
  const said = records.map(solvedOf).filter((solved) => solved !== null)
  const legs = records.flatMap(timedLegs).filter(({ questions }) => questions > 0)
  const unsure = legs.flatMap(({ leg }) => leg.steps.filter((step) => isAsked(step) && step.answer === 'unsure'))
  return {
    sessions: records.length,
    solved: said.filter(Boolean).length,
    answered: said.length,
    questions: figuresOf(legs.map((leg) => leg.questions)),
    minutes: figuresOf(legs.map((leg) => leg.minutes)),
    trees: treeStats(legs.map(({ leg }) => leg)),
    backs: counted(records.flatMap((record) => record.backs)),
    unsure: counted(unsure),
  }
}

/** A leg takes from the last answer before it, or the session's start, to its own last answer. */
function timedLegs(record: SessionRecord): TimedLeg[] {
  let from = Date.parse(record.started)
  return record.legs.map((leg) => {
    const asked = leg.steps.filter(isAsked)
    const to = Math.max(from, ...asked.map((step) => Date.parse(step.at)))
    const minutes = (to - from) / 60_000
    from = to
    return { leg, questions: asked.length, minutes }
  })
}

function treeStats(legs: readonly StoredLeg[]): TreeStats[] {
  const trees = [...new Set(legs.map((leg) => leg.start.tree))].map((tree): TreeStats => {
    const own = legs.filter((leg) => leg.start.tree === tree)
    const ended = own.flatMap((leg) => leg.outcome ?? [])
    const verdicts = new Map(ended.map((outcome) => [formatTarget(outcome), outcome.verdict]))
    return {
      tree,
      walks: own.length,
      solved: own.filter((leg) => leg.solved === true).length,
      answered: own.filter((leg) => leg.solved !== null).length,
      unfinished: own.length - ended.length,
      outcomes: counted(ended).map((one) => ({ ...one, verdict: verdicts.get(formatTarget(one)) ?? 'act' })),
    }
  })
  return trees.sort((a, b) => b.walks - a.walks || (a.tree < b.tree ? -1 : 1))
}

function counted(places: readonly Place[]): Count[] {
  const counts = new Map<string, Count>()
  for (const place of places) {
    const { tree, node } = place
    counts.set(formatTarget(place), { tree, node, count: (counts.get(formatTarget(place))?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (formatTarget(a) < formatTarget(b) ? -1 : 1))
}

function figuresOf(values: readonly number[]): Figures {
  if (values.length === 0) return { mean: 0, median: 0 }
  return {
    mean: round(values.reduce((sum, value) => sum + value, 0) / values.length),
    median: round(median(values)),
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

/** One session as one flat object for a log: ids, times and counts. */
export function statsLine(record: SessionRecord): object {
  const legs = timedLegs(record)
  const outcome = outcomeOf(record)
  const steps = record.legs.flatMap((leg) => leg.steps.filter(isAsked))
  return {
    schema: 1,
    ...{ id: record.id, started: record.started, updated: record.updated, status: record.status },
    solved: solvedOf(record),
    trees: [...new Set(record.legs.map((leg) => leg.start.tree))],
    outcome: outcome ? formatTarget(outcome) : null,
    verdict: outcome?.verdict ?? null,
    questions: steps.length,
    unsure: steps.filter((step) => step.answer === 'unsure').length,
    backs: record.backs.length,
    minutes: round(legs.reduce((sum, leg) => sum + leg.minutes, 0)),
    legs: record.legs.length,
    rungs: record.rungs,
    ...{ lang: record.lang, acquirer: record.acquirer, program: record.program, pack: record.pack },
  }
}
