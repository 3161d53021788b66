/** A model as bytes: a line of JSON, then the gaps between the features, how many pairs each has, the pairs' classes and weights. Pure. */
import type { TreeModel } from './tree-model.ts'

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
