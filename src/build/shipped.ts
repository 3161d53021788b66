/** The shipped pack, ready to be written; its errors are said on standard error. */
import { FALLBACK } from '../i18n/language.ts'
import { renderDiagnostics } from '../render/diagnostics.ts'
import { isoDay } from '../text/day.ts'
import { type Compiled, compilePack, TREES } from './compile-pack.ts'

/** Undefined where there are errors: then the process is to exit 1. */
export async function compileShipped(): Promise<Compiled | undefined> {
  const compiled = await compilePack(TREES, isoDay(new Date()))
  const errors = compiled.diagnostics.filter((d) => d.severity === 'error')
  if (errors.length === 0) return compiled
  process.stderr.write(renderDiagnostics(errors, FALLBACK, 100))
  process.exitCode = 1
  return undefined
}
