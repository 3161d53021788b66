/** Numbers for pairs of numbers, in flat arrays: opening an index makes tens of thousands of them. Pure but for the map itself. */

export interface PairMap {
  /** The number of a pair; -1 when it has none. */
  readonly get: (left: number, right: number) => number
  readonly set: (left: number, right: number, value: number) => void
}

/** An empty map with room for about so many pairs; it grows. */
export function makePairMap(expected: number): PairMap {
  let size = 64
  while (size < 2 * expected) size *= 2
  let left = new Int32Array(size).fill(-1)
  let right = new Int32Array(size)
  let values = new Int32Array(size)
  let used = 0

  /** Where a pair stands, or the free place where it belongs. */
  const slot = (a: number, b: number): number => {
    const mask = left.length - 1
    const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b)
    let i = (mixed ^ (mixed >>> 15)) & mask
    while (left[i] !== -1 && (left[i] !== a || right[i] !== b)) i = (i + 1) & mask
    return i
  }
  const put = (a: number, b: number, value: number) => {
    const i = slot(a, b)
    left[i] = a
    right[i] = b
    values[i] = value
  }
  const grow = () => {
    const old = { left, right, values }
    left = new Int32Array(2 * old.left.length).fill(-1)
    right = new Int32Array(left.length)
    values = new Int32Array(left.length)
    old.left.forEach((a, i) => {
      if (a !== -1) put(a, old.right[i] ?? 0, old.values[i] ?? 0)
    })
  }
  return {
    get: (a, b) => {
      const i = slot(a, b)
      return left[i] === -1 ? -1 : (values[i] ?? -1)
    },
    set: (a, b, value) => {
      if (left[slot(a, b)] === -1 && 2 * used++ > left.length) grow()
      put(a, b, value)
    },
  }
}
