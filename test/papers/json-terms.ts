/** Closed lists that the program has only as types. */
import type { Hit } from '../../src/search/search.ts'

const KINDS: Readonly<Record<Hit['kind'], true>> = {
  tree: true,
  outcome: true,
  code: true,
  message: true,
  contact: true,
}
export const HIT_KINDS = Object.keys(KINDS)
