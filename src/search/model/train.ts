/** Learns from what people say which words speak for which tree; runs when the pack is built. Pure. */
import { LEARNING } from '../scoring.ts'
import { type LearntModel, shares } from './tree-model.ts'

/** A text by its features, what it is about, and how much it counts beside the others. */
export interface Example {
  readonly features: readonly number[]
  readonly about: string
  readonly counts: number
}

interface SeenPairs {
  readonly features: Uint32Array
  readonly start: Uint32Array
  readonly pairClass: Uint8Array
}
interface TrainingRow {
  readonly about: number
  readonly counts: number
  /** How many features it has, whether they count or not. */
  readonly features: number
  /** The pairs of those that count. */
  readonly pairs: Int32Array
}

/** Logistic regression with AdaGrad, one example after the other, always in the same order: the same examples give the same model. */
export function trainModel(examples: readonly Example[]): LearntModel {
  const classes = [...new Set(examples.map(({ about }) => about))].sort()
  const numbers = new Map(classes.map((name, c) => [name, c]))
  const pairs = pairsSeen(examples, numbers)
  const places = new Map([...pairs.features].map((feature, f) => [feature, f]))
  const rows = examples.map(({ features, about, counts }) => ({
    about: numbers.get(about) ?? 0,
    counts,
    features: features.length,
    pairs: pairsOf(features, pairs, places),
  }))
  const { weights, bias } = descend(rows, pairs, classes.length)
  const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / LEARNING.mostStored || 1
  return {
    ...weighing(
      pairs,
      weights.map((weight) => Math.round(weight / unit)),
    ),
    classes,
    bias: Array.from(bias, (value) => Math.round(value * 1000) / 1000 + 0),
    unit,
  }
}

/** The pairs that weigh anything once rounded, and the features that have any. */
function weighing(
  { features, start, pairClass }: SeenPairs,
  weights: ArrayLike<number>,
): SeenPairs & { pairWeight: Int8Array } {
  const kept = [...features].flatMap((feature, f) => {
    const own = Array.from({ length: (start[f + 1] ?? 0) - (start[f] ?? 0) }, (_, i) => (start[f] ?? 0) + i)
    const some = own.filter((pair) => weights[pair] !== 0)
    return some.length > 0 ? [{ feature, some }] : []
  })
  const pairs = kept.flatMap(({ some }) => some)
  let end = 0
  return {
    features: Uint32Array.from(kept, ({ feature }) => feature),
    start: Uint32Array.of(0, ...kept.map(({ some }) => (end += some.length))),
    pairClass: Uint8Array.from(pairs, (pair) => pairClass[pair] ?? 0),
    pairWeight: Int8Array.from(pairs, (pair) => weights[pair] ?? 0),
  }
}

/** The features with the classes they were seen with often enough, both ascending. */
function pairsSeen(examples: readonly Example[], numbers: ReadonlyMap<string, number>): SeenPairs {
  const seen = new Map<number, Map<number, number>>()
  for (const { features, about } of examples) {
    const c = numbers.get(about) ?? 0
    for (const feature of features) {
      const times = seen.get(feature) ?? new Map<number, number>()
      seen.set(feature, times.set(c, (times.get(c) ?? 0) + 1))
    }
  }
  const often = [...seen].flatMap(([feature, times]): [number, number[]][] => {
    const classes = [...times].flatMap(([c, count]) => (count >= LEARNING.leastSeen ? [c] : []))
    return classes.length > 0 ? [[feature, classes.sort((a, b) => a - b)]] : []
  })
  often.sort(([a], [b]) => a - b)
  const start = new Uint32Array(often.length + 1)
  often.forEach(([, classes], f) => {
    start[f + 1] = (start[f] ?? 0) + classes.length
  })
  return {
    features: Uint32Array.from(often, ([feature]) => feature),
    start,
    pairClass: Uint8Array.from(often.flatMap(([, classes]) => classes)),
  }
}

function pairsOf(features: readonly number[], { start }: SeenPairs, places: ReadonlyMap<number, number>): Int32Array {
  const pairs: number[] = []
  for (const feature of features) {
    const f = places.get(feature)
    if (f !== undefined) for (let i = start[f] ?? 0; i < (start[f + 1] ?? 0); i++) pairs.push(i)
  }
  return Int32Array.from(pairs)
}

// The loops below run some fifty million times; their indexes are within bounds by construction.

function descend(rows: readonly TrainingRow[], { pairClass }: SeenPairs, classes: number) {
  const weights = new Float64Array(pairClass.length)
  const steps = new Float64Array(pairClass.length).fill(1e-6)
  const bias = new Float64Array(classes)
  const biasSteps = new Float64Array(classes).fill(1e-6)
  const { rounds, step, biasStep, decay } = LEARNING
  for (let round = 0; round < rounds; round++)
    for (const r of shuffled(rows.length, round)) {
      const { about, counts, features, pairs } = rows[r] as TrainingRow
      if (pairs.length === 0) continue
      const scale = 1 / Math.sqrt(features)
      const sums = Array.from(bias)
      for (const i of pairs) {
        const c = pairClass[i] as number
        sums[c] = (sums[c] as number) + scale * (weights[i] as number)
      }
      const slopes = shares(sums).map((likely, c) => counts * (likely - (c === about ? 1 : 0)))
      for (let c = 0; c < classes; c++) {
        const slope = slopes[c] as number
        biasSteps[c] = (biasSteps[c] as number) + slope ** 2
        bias[c] = (bias[c] as number) - (biasStep * slope) / Math.sqrt(biasSteps[c] as number)
      }
      for (const i of pairs) {
        const slope = scale * (slopes[pairClass[i] as number] as number)
        const weight = weights[i] as number
        steps[i] = (steps[i] as number) + slope ** 2
        weights[i] = weight - (step * slope) / Math.sqrt(steps[i] as number) - decay * weight
      }
    }
  return { weights, bias }
}

/** The numbers below `count` in an order that depends on the round only. */
function shuffled(count: number, round: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i)
  let state = round + 1
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = Math.floor((state / 2 ** 32) * (i + 1))
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
  return order
}
