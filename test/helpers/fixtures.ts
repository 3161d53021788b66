/**
 * The packs under test/trees: each file or folder under err/, right/ and ok/ is laid over the pack under base/ and checked. One
 * under right/ is the one of the same name under err/ put right.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { readPackFolder } from '../../src/files/packs.ts'
import { renderDiagnostics, renderSummary } from '../../src/render/diagnostics.ts'
import { checkPack } from '../../src/tree/check.ts'
import type { Diagnostic } from '../../src/tree/diagnostic.ts'

export const TREES = new URL('../trees/', import.meta.url).pathname
const TODAY = { today: '2026-11-23', program: '0.1.0' }
export const base = checkPack((await readPackFolder(`${TREES}base`, 'base')).files, undefined, TODAY)

export interface CheckedFixture {
  readonly found: readonly Diagnostic[]
  /** What `check` prints. */
  readonly text: string
}

export async function checkFixture(path: string, shown: string): Promise<CheckedFixture> {
  const { files, diagnostics } = await readPackFolder(path, shown)
  const found: readonly Diagnostic[] = [...diagnostics, ...checkPack(files, base.pack, TODAY).diagnostics]
  return { found, text: renderDiagnostics(found, 'en', 100) + renderSummary(found, files.length, 'en') }
}

/** The names in a folder, endings and all. */
export const fixtures = (folder: 'err' | 'right' | 'ok'): string[] =>
  readdirSync(TREES + folder).filter((name) => !name.endsWith('.out'))

/** Every code there is, in the order of their definition; types are gone when tests run, so the source is read. */
export function diagnosticCodes(): string[] {
  const source = readFileSync(new URL('../../src/tree/diagnostic.ts', import.meta.url), 'utf8')
  const [, body = ''] = /interface DiagnosticArgs \{\n(.*?)\n\}/s.exec(source) ?? []
  return [...body.matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map((m) => m[1] ?? '')
}
