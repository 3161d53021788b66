/** What was typed and waits until the acquirer has answered. Pure. */
import { own } from '../tree/pack.ts'
import type { Heard, Start } from './start.ts'
import { questionAt, steps, type Walk } from './walk.ts'

/** A fault that was typed; `from` is the words it is known from, where these were kept. */
export interface Fault {
  readonly start: Start
  /** Whether it waits for the acquirer's answer about a payment. */
  readonly waits: boolean
  readonly from: string | undefined
}

/**
 * The fault that a walk has left alone for a payment whose result was open: where it starts, with what was heard of it and answered
 * nothing yet. Undefined where the outcome deals with all of it, and where danger stops the walk. What words alone tell of the
 * circumstances is no fault by itself.
 */
export function faultForLater(walk: Walk): Fault | undefined {
  const { heard = [], ...place } = walk.start
  if (walk.at.kind !== 'outcome' || heard.length === 0 || !wasOpen(walk)) return undefined
  const { verdict, 'deals-with': dealsWith = {} } = walk.at.node
  if (verdict === 'stop') return undefined
  const answered = answeredBy(walk)
  const left = heard.filter(({ fact, answer }) => !answered.has(fact) && !(own(dealsWith, fact) ?? []).includes(answer))
  const { facts: told } = walk.graph.pack.lexicon
  const fault = left.find(({ fact }) => own(told, fact) === undefined)
  return fault && { start: { ...place, heard: left }, waits: walk.moneyOpen, from: fault.from }
}

/** Whether a payment was open anywhere on the walk. */
function wasOpen(walk: Walk): boolean {
  for (let here: Walk | undefined = walk; here; here = here.before) if (here.moneyOpen) return true
  return false
}

/** The facts of what was heard that answered a question of this walk. */
function answeredBy(walk: Walk): ReadonlySet<Heard['fact']> {
  const passed = steps(walk).flatMap((step) => (step.heard ? (questionAt(walk.graph, step) ?? []) : []))
  return new Set(passed.flatMap(({ fact, heard }) => fact ?? heard ?? []))
}
