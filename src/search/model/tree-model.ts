/** Which tree a text is likely about, by the weight its words have for each; docs/search.md tells how. Pure. */
import { featuresOf } from './features.ts'

/** What `trainModel` learnt. The pairs of feature f are those from `start[f]` up to `start[f + 1]`. */
export interface TreeModel {
  /** What texts may be about: ids of trees, `NOTHING`, and trees the pack does not have. */
  readonly classes: readonly string[]
  /** Per class how likely it is without any words. */
  readonly bias: readonly number[]
  /** What a weight of 1 stands for. */
  readonly unit: number
  /** The numbers of the features, ascending. */
  readonly features: Uint32Array
  readonly start: Uint32Array
  /** Per pair its class, and the weight the feature has for it. */
  readonly pairClass: Uint8Array
  readonly pairWeight: Int8Array
}

/** The class of texts that are about no tree. */
export const NOTHING = 'nothing'

/** How likely a text is about each class, all together 1; undefined where it has nothing that was learnt. `symbols` are those of the text. */
export function likelihoods(
  { classes, bias, unit, features, start, pairClass, pairWeight }: TreeModel,
  text: string,
  symbols: readonly string[],
): ReadonlyMap<string, number> | undefined {
  const all = featuresOf(text, symbols)
  const known = all.flatMap((feature) => placeIn(features, feature) ?? [])
  if (known.length === 0) return undefined
  const sums = new Float64Array(classes.length)
  for (const f of known)
    for (let i = start[f] ?? 0; i < (start[f + 1] ?? 0); i++) {
      const c = pairClass[i] ?? 0
      sums[c] = (sums[c] ?? 0) + (pairWeight[i] ?? 0)
    }
  const scale = unit / Math.sqrt(all.length)
  const likely = shares(Array.from(sums, (sum, c) => (bias[c] ?? 0) + scale * sum))
  return new Map(classes.map((name, c) => [name, likely[c] ?? 0]))
}

/** Where a number stands among ascending ones. */
function placeIn(numbers: Uint32Array, wanted: number): number | undefined {
  let from = 0
  let to = numbers.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((numbers[middle] ?? 0) < wanted) from = middle + 1
    else to = middle
  }
  return numbers[from] === wanted ? from : undefined
}

/** Scores as parts of one: the greater the share, the greater the score, by its exponential. */
export function shares(sums: readonly number[]): number[] {
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / all)
}
