/** Which tree a text is likely about, by the weight its words have for each, and how that is stored; docs/search.md tells how. Pure. */
import { CHINESE_OR_LATIN, fold, stem } from '../../text/fold.ts'

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

/** Whether an English word, folded, was among what was learnt from, often enough. */
export const knowsWord = ({ features }: TreeModel, word: string): boolean =>
  placeIn(features, featureNumber('w', stem(word))) !== undefined

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

/* What of a text tells what it is about, as numbers: its symbols, its characters and words, and which stand side by side. */

/** Where the numbers of features end: 24 bits, in which twenty thousand of them hardly ever meet. */
const MOST = 1 << 24

/** Each once; `symbols` are those of the text. */
export function featuresOf(text: string, symbols: readonly string[]): readonly number[] {
  const features = new Set<number>()
  for (const symbol of symbols) features.add(featureNumber('s', symbol))
  let before = ''
  for (const [part] of fold(text).matchAll(CHINESE_OR_LATIN)) {
    if (part.charCodeAt(0) < 0x3400) {
      const word = stem(part)
      features.add(featureNumber('w', word))
      if (before) features.add(featureNumber('v', `${before} ${word}`))
      before = word
      continue
    }
    before = ''
    for (let i = 0; i < part.length; i++) {
      features.add(featureNumber('c', part[i] ?? ''))
      if (i > 0) features.add(featureNumber('b', part.slice(i - 1, i + 1)))
    }
  }
  return [...features]
}

/** The number of a feature of some kind (FNV-1a, the upper bits folded down): no names have to be shipped. */
function featureNumber(kind: string, name: string): number {
  let hash = 2166136261 ^ kind.charCodeAt(0)
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619)
  return ((hash >>> 8) ^ hash) & (MOST - 1)
}

/* A model as bytes: a line of JSON, then the gaps between the features, how many pairs each has, the pairs' classes and weights. */

interface Head extends Pick<TreeModel, 'classes' | 'bias' | 'unit'> {
  /** How many features, how many pairs, and how many bytes the gaps take. */
  readonly features: number
  readonly pairs: number
  readonly gaps: number
}
const NEW_LINE = 10
/** A gap is written seven bits a byte, the lowest first; the eighth says that more follow. */
const SEVEN = 0x7f
const MORE = 0x80

/** Throws where a feature has more than 255 pairs. */
export function writeModel({ features, start, pairClass, pairWeight, ...rest }: TreeModel): Uint8Array {
  const gaps: number[] = []
  const counts = new Uint8Array(features.length)
  features.forEach((feature, f) => {
    let gap = feature - (f > 0 ? (features[f - 1] ?? 0) : 0)
    for (; gap > SEVEN; gap >>>= 7) gaps.push((gap & SEVEN) | MORE)
    gaps.push(gap)
    const count = (start[f + 1] ?? 0) - (start[f] ?? 0)
    if (count > 255) throw new RangeError('a feature with too many pairs')
    counts[f] = count
  })
  const head: Head = { ...rest, features: features.length, pairs: pairClass.length, gaps: gaps.length }
  const parts = [
    new TextEncoder().encode(`${JSON.stringify(head)}\n`),
    Uint8Array.from(gaps),
    counts,
    pairClass,
    new Uint8Array(pairWeight.buffer, pairWeight.byteOffset, pairWeight.byteLength),
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Reads what `writeModel` wrote, without a copy of the pairs; throws what JSON says of anything else. */
export function readModel(bytes: Uint8Array): TreeModel {
  let at = bytes.indexOf(NEW_LINE) + 1
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, at))) as Head
  const features = new Uint32Array(head.features)
  const end = at + head.gaps
  let feature = 0
  for (let f = 0; at < end; f++) {
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      feature += (byte & SEVEN) << shift
      if (byte < MORE) break
    }
    features[f] = feature
  }
  const start = new Uint32Array(head.features + 1)
  for (let f = 0; f < head.features; f++) start[f + 1] = (start[f] ?? 0) + (bytes[at++] ?? 0)
  const pairClass = new Uint8Array(bytes.buffer, bytes.byteOffset + at, head.pairs)
  const pairWeight = new Int8Array(bytes.buffer, bytes.byteOffset + at + head.pairs, head.pairs)
  return { classes: head.classes, bias: head.bias, unit: head.unit, features, start, pairClass, pairWeight }
}
