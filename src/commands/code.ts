/** `code`: what a response code means, who acts and where it leads; alone, the table. Glue. */

import type { Context } from '../app/context.ts'
import { writeJson, writeLines } from '../app/output.ts'
import { EXIT, UsageError } from '../errors.ts'
import { codeCard, codeRow } from '../render/code-card.ts'
import { lookUpCode } from '../search/response-code.ts'
import { wrap } from '../text/plain-text.ts'
import type { Code } from '../tree/format/schema.ts'
import { standsAt } from '../walk/session.ts'
import { entryStart } from '../walk/start.ts'

/** Exit 0; a code nobody knows is a usage error that says what to note down. */
export function code(typed: string | undefined, options: { json?: boolean }, context: Context): number {
  const { pack, words, io } = context
  const entries = typed === undefined ? pack.codes : lookUpCode(pack, typed)
  if (!entries) throw new UsageError(words.lookUp.unknownCode(typed ?? ''))
  const wording = context.results()
  if (options.json) writeJson(io, { schema: 1, codes: entries.map((entry) => codeJson(entry, context)) })
  else if (typed === undefined)
    writeLines(io, [
      ...entries.flatMap((entry) => codeRow(entry, wording)),
      '',
      ...wrap(words.lookUp.tableHint, wording.columns),
    ])
  else
    writeLines(io, entries.flatMap((entry) => [...codeCard(entry, pack, context.acquirer, wording), '']).slice(0, -1))
  return EXIT.done
}

function codeJson(entry: Code, { graph, content: lang }: Context): object {
  const stands = standsAt(graph, entryStart(entry))
  return {
    code: entry.code,
    channel: entry.channel,
    display: entry.display,
    meaning: entry.meaning[lang],
    result: entry.result,
    retry: entry.retry,
    acts: entry.acts,
    do: entry.do.map((step) => step[lang]),
    contact: entry.contact,
    tree: stands.tree,
    node: stands.node,
    notice: entry.notice?.[lang] ?? null,
    elsewhere: entry.elsewhere?.[lang] ?? null,
    reported: entry.reported ?? false,
    table: entry.table,
    sources: entry.sources,
  }
}
