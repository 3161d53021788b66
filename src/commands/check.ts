/** `check`: every problem of the packs one names, laid over the one that is loaded. */

import type { Context } from '../app/context.ts'
import { writeJson } from '../app/output.ts'
import { layPacks } from '../app/pack-layers.ts'
import { EXIT, UsageError } from '../errors.ts'
import { count, diagnosticsJson, renderDiagnostics, renderPrecautions, renderSummary } from '../render/diagnostics.ts'
import { link } from '../tree/graph.ts'
import { precautionsOf } from '../tree/rules/unsure.ts'

interface CheckOptions {
  readonly format: 'text' | 'json'
  /** Whether to list what is let pass by being marked. */
  readonly proofs: boolean
}

/** Exit 1 when there is an error, 3 when what was named is not there at all. */
export async function check(paths: readonly string[], options: CheckOptions, context: Context): Promise<number> {
  const { io, lang, screen } = context
  if (paths.includes('')) throw new UsageError(context.words.errors.emptyPath)
  const { pack, diagnostics, files } = await layPacks(paths, context.pack, io)
  const precautions = options.proofs ? precautionsOf(link(pack)) : undefined
  if (options.format === 'json') writeJson(io, diagnosticsJson(diagnostics, lang, precautions))
  else {
    io.stdout.write(renderDiagnostics(diagnostics, lang, screen.results.columns))
    io.stdout.write(renderSummary(diagnostics, files, lang))
    if (precautions) io.stdout.write(renderPrecautions(precautions, lang))
  }
  const absent = diagnostics.some(
    (d) =>
      d.code === 'unreadable' && (d.args.reason === 'missing' || d.args.reason === 'denied') && paths.includes(d.path),
  )
  return absent ? EXIT.failed : count(diagnostics).errors > 0 ? EXIT.problems : EXIT.done
}
