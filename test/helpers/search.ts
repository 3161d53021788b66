/** Searching, as `search --json` does it. */
import type { Index } from '../../src/search/index/open-index.ts'
import { find, type Hit, withinOne } from '../../src/search/search.ts'

/** Everything that fits, best first: 1 is the best. */
export const search = (index: Index, typed: string): Hit[] => withinOne(find(index, typed).hits)
