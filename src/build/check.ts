/**
 * `npm run check`: every problem of the shipped pack on standard output; with the names of trees, of these only; with `--proofs` also
 * every precaution. Exit 1 when there is an error, 2 when a name is no tree of the pack.
 */
import { readPackFolder } from '../files/packs.ts'
import { FALLBACK } from '../i18n/language.ts'
import { count, renderDiagnostics, renderPrecautions, renderSummary } from '../render/diagnostics.ts'
import { isoDay } from '../text/day.ts'
import { checkPack } from '../tree/check.ts'
import { link } from '../tree/graph.ts'
import { precautionsOf } from '../tree/rules/unsure.ts'
import { TREES } from './compile-pack.ts'

const PROOFS = '--proofs'
const args = process.argv.slice(2)
const names = args.filter((arg) => arg !== PROOFS)
const { files, diagnostics: unread } = await readPackFolder(TREES, 'trees')
const today = isoDay(new Date())
const { pack, diagnostics } = checkPack(files, undefined, { today, unread: unread.map((d) => d.path), strict: true })
const stray = names.filter((name) => !files.some(({ path }) => path.endsWith(`/${name}.yaml`)))
if (stray.length > 0) {
  process.stderr.write(`no such tree: ${stray.join(', ')}\n`)
  process.exit(2)
}
const isAskedFile = (path: string): boolean =>
  names.length === 0 || names.some((name) => path.endsWith(`/${name}.yaml`))
const all = [...unread, ...diagnostics].filter(({ path }) => isAskedFile(path))
const asked = files.filter(({ path }) => isAskedFile(path)).length
process.stdout.write(renderDiagnostics(all, FALLBACK) + renderSummary(all, asked, FALLBACK))
if (args.includes(PROOFS)) process.stdout.write(renderPrecautions(precautionsOf(link(pack)), FALLBACK))
process.exitCode = count(all).errors > 0 ? 1 : 0
