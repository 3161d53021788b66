/** `search WORDS...`: what fits, best first. Glue. */

import type { Context } from '../app/context.ts'
import { writeJson, writeLines } from '../app/output.ts'
import { openSearchIndex } from '../app/search-index.ts'
import { EXIT } from '../errors.ts'
import { entryOf } from '../search/resolve.ts'
import { find, type Hit, withinOne } from '../search/search.ts'
import { wrap } from '../text/wrap.ts'
import type { Place } from '../tree/target.ts'
import { standsAt } from '../walk/stands-at.ts'
import { entryStart } from '../walk/start.ts'

const MOST_LINES = 12

/** Where the walk of a code or message would stand; nothing to add for other hits. */
function standing(hit: Hit, { pack, graph }: Context): Partial<Place> {
  const entry = entryOf(pack, hit)
  return entry ? standsAt(graph, entryStart(entry)) : {}
}

/** No result is an empty list and exit 0. */
export function search(typed: readonly string[], options: { json?: boolean }, context: Context): number {
  const { words, content, io } = context
  const { query, hits } = find(openSearchIndex(context), typed.join(' '))
  if (options.json) {
    const results = withinOne(hits).map((hit) => ({ ...hit, ...standing(hit, context), title: hit.title[content] }))
    writeJson(io, { schema: 1, query, results })
    return EXIT.done
  }
  const how = context.wording()
  const { lookUp } = words
  if (hits.length === 0) {
    io.stderr.write(`${lookUp.nothing(query)}\n`)
    return EXIT.done
  }
  const lines = hits.slice(0, MOST_LINES).flatMap((hit) => {
    const { kind, title, id, code, tree } = hit
    const named = kind === 'contact' ? (id ?? '') : kind === 'code' ? lookUp.codeTyped(code ?? '') : (tree ?? '')
    return wrap(lookUp.found(lookUp.kind[kind], title[content], named), how.columns, { first: '  ' })
  })
  writeLines(io, lines)
  return EXIT.done
}
