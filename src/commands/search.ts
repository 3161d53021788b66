/** `search WORDS...`: what fits, best first. Glue. */

import type { Context } from '../app/context.ts'
import { loadIndex } from '../app/find-index.ts'
import { writeJson, writeLines } from '../app/write.ts'
import { EXIT } from '../errors.ts'
import { findWords } from '../render/code-card.ts'
import { find, withinOne } from '../search/search.ts'
import { wrap } from '../text/wrap.ts'

const MOST_LINES = 12

/** No result is an empty list and exit 0. */
export function search(words: readonly string[], options: { json?: boolean }, context: Context): number {
  const { lang, io } = context
  const { query, hits } = find(loadIndex(context), words.join(' '))
  if (options.json) {
    const results = withinOne(hits).map((hit) => ({ ...hit, title: hit.title[lang] }))
    writeJson(io, { schema: 1, query, results })
    return EXIT.done
  }
  const how = context.how()
  const texts = findWords(lang)
  if (hits.length === 0) {
    io.stderr.write(`${texts.nothing(query)}\n`)
    return EXIT.done
  }
  const lines = hits.slice(0, MOST_LINES).flatMap((hit) => {
    const where = hit.kind === 'contact' ? (hit.id ?? '') : hit.kind === 'code' ? `code ${hit.code}` : (hit.tree ?? '')
    return wrap(`${texts.kind[hit.kind]}${how.words.colon}${hit.title[lang]} (${where})`, how.columns, { first: '  ' })
  })
  writeLines(io, lines)
  return EXIT.done
}
