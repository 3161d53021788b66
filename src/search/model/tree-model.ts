/** Which tree a text is likely about, by the weight its words have for each, and how that is stored; docs/search.md tells how. Pure. */
import { CHINESE_OR_LATIN, fold, stem } from '../../text/fold.ts'

interface Learnt {
  /** What texts may be about: ids of trees, `NOTHING`, and trees the pack does not have. */
  readonly classes: readonly string[]
  /** Per class how likely it is without any words. */
  readonly bias: readonly number[]
  /** What a weight of 1 stands for. */
  readonly unit: number
  /** Per pair of a feature and a class: the class, and the weight the feature has for it. */
  readonly pairClass: Uint8Array
  readonly pairWeight: Int8Array
}
/** What `trainModel` learnt. The pairs of feature f are those from `start[f]` up to `start[f + 1]`. */
export interface LearntModel extends Learnt {
  /** The numbers of the features, ascending. */
  readonly features: Uint32Array
  readonly start: Uint32Array
}
/** The same as it is used. */
export interface TreeModel extends Learnt {
  /** The pairs of a feature; undefined where nothing was learnt of it. */
  readonly pairsOf: (feature: number) => PairRange | undefined
}
/** From the first up to the one behind the last. */
interface PairRange {
  readonly from: number
  readonly to: number
}

/** The class of texts that are about no tree. */
export const NOTHING = 'nothing'

/** How likely a text is about each class, all together 1; undefined where it has nothing that was learnt. `symbols` are those of the text. */
export function likelihoods(
  { classes, bias, unit, pairsOf, pairClass, pairWeight }: TreeModel,
  text: string,
  symbols: readonly string[],
): ReadonlyMap<string, number> | undefined {
  const all = featuresOf(text, symbols)
  const known = all.flatMap((feature) => pairsOf(feature) ?? [])
  if (known.length === 0) return undefined
  const sums = new Float64Array(classes.length)
  for (const { from, to } of known)
    for (let i = from; i < to; i++) {
      const c = pairClass[i] ?? 0
      sums[c] = (sums[c] ?? 0) + (pairWeight[i] ?? 0)
    }
  const scale = unit / Math.sqrt(all.length)
  const likely = shares(Array.from(sums, (sum, c) => (bias[c] ?? 0) + scale * sum))
  return new Map(classes.map((name, c) => [name, likely[c] ?? 0]))
}

/** Whether an English word, folded, was among what was learnt from, often enough to say something. */
export const knowsWord = ({ pairsOf }: TreeModel, word: string): boolean =>
  pairsOf(featureNumber('w', stem(word))) !== undefined

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

/*
 * A model as bytes: a line of JSON; for each group of features, those with the same upper bits, which feature and which pair is its
 * first; then the lower bits of the features, how many pairs each has, the pairs' classes and weights. A text has a few dozen features:
 * only their groups are read.
 */

interface Head extends Pick<Learnt, 'classes' | 'bias' | 'unit'> {
  /** How many there are. */
  readonly features: number
  readonly pairs: number
}
const NEW_LINE = 10
const LOWER_BITS = 16
const GROUPS = MOST >>> LOWER_BITS
/** Two numbers of four bytes, the lowest first. */
const GROUP_BYTES = 8

/** Throws where a feature has more than 255 pairs. */
export function writeModel({ classes, bias, unit, features, start, pairClass, pairWeight }: LearntModel): Uint8Array {
  const head: Head = { classes, bias, unit, features: features.length, pairs: pairClass.length }
  const groups = new DataView(new ArrayBuffer((GROUPS + 1) * GROUP_BYTES))
  for (let group = 0, f = 0; group <= GROUPS; group++) {
    while (f < features.length && (features[f] ?? 0) >>> LOWER_BITS < group) f++
    groups.setUint32(group * GROUP_BYTES, f, true)
    groups.setUint32(group * GROUP_BYTES + 4, start[f] ?? 0, true)
  }
  const counts = Uint8Array.from(features, (_, f) => {
    const count = (start[f + 1] ?? 0) - (start[f] ?? 0)
    if (count > 255) throw new RangeError('a feature with too many pairs')
    return count
  })
  return joined([
    new TextEncoder().encode(`${JSON.stringify(head)}\n`),
    new Uint8Array(groups.buffer),
    Uint8Array.from([...features].flatMap((feature) => [feature & 0xff, (feature >>> 8) & 0xff])),
    counts,
    pairClass,
    new Uint8Array(pairWeight.buffer, pairWeight.byteOffset, pairWeight.byteLength),
  ])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Reads what `writeModel` wrote, without a copy; throws what JSON says of anything else. */
export function readModel(bytes: Uint8Array): TreeModel {
  const { buffer, byteOffset } = bytes
  const afterHead = bytes.indexOf(NEW_LINE) + 1
  const { features, pairs, ...head } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, afterHead))) as Head
  const groups = new DataView(buffer, byteOffset + afterHead, (GROUPS + 1) * GROUP_BYTES)
  const lower = afterHead + groups.byteLength
  const counts = lower + 2 * features
  const pairsOf = (feature: number): PairRange | undefined => {
    const at = (feature >>> LOWER_BITS) * GROUP_BYTES
    const end = groups.getUint32(at + GROUP_BYTES, true)
    let from = groups.getUint32(at + 4, true)
    for (let f = groups.getUint32(at, true); f < end; f++) {
      const to = from + (bytes[counts + f] ?? 0)
      const isIt = bytes[lower + 2 * f] === (feature & 0xff) && bytes[lower + 2 * f + 1] === ((feature >>> 8) & 0xff)
      if (isIt) return { from, to }
      from = to
    }
    return undefined
  }
  const first = byteOffset + counts + features
  return {
    ...head,
    pairsOf,
    pairClass: new Uint8Array(buffer, first, pairs),
    pairWeight: new Int8Array(buffer, first + pairs, pairs),
  }
}
