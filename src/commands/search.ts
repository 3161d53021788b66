/** `search WORDS...`: what fits, best first. Glue. */

import type { Context } from '../app/context.ts'
import { writeJson, writeLines } from '../app/output.ts'
import { openSearchIndex } from '../app/search-index.ts'
import { EXIT } from '../errors.ts'
import { hitsJson } from '../search/hits-json.ts'
import { find } from '../search/search.ts'
import { wrap } from '../text/plain-text.ts'

const MOST_LINES = 12

/** No result is an empty list and exit 0. */
export function search(typed: readonly string[], options: { json?: boolean }, context: Context): number {
  const { words, content, io, graph } = context
  const { query, hits } = find(openSearchIndex(context), typed.join(' '))
  if (options.json) {
    writeJson(io, { schema: 1, query, results: hitsJson(hits, graph, content) })
    return EXIT.done
  }
  const wording = context.results()
  const { lookUp } = words
  if (hits.length === 0) {
    io.stderr.write(`${lookUp.nothing(query)}\n`)
    return EXIT.done
  }
  const lines = hits.slice(0, MOST_LINES).flatMap((hit) => {
    const { kind, title, id, code, tree } = hit
    const named = kind === 'contact' ? (id ?? '') : kind === 'code' ? lookUp.codeTyped(code ?? '') : (tree ?? '')
    return wrap(lookUp.found(lookUp.kind[kind], title[content], named), wording.columns, { first: '  ' })
  })
  writeLines(io, lines)
  return EXIT.done
}
