/**
 * `npm run check`: every problem of the shipped pack on standard output; with the names of trees, of these only. Exit 1 when there is
 * an error.
 */
import { readPackFolder } from '../files/packs.ts'
import { FALLBACK } from '../i18n/language.ts'
import { count, renderDiagnostics, renderSummary } from '../render/diagnostics.ts'
import { isoDay } from '../text/day.ts'
import { checkPack } from '../tree/check.ts'
import { TREES } from './compile-pack.ts'

const names = process.argv.slice(2)
const { files, diagnostics: unread } = await readPackFolder(TREES, 'trees')
const today = isoDay(new Date())
const { diagnostics } = checkPack(files, undefined, { today, unread: unread.map((d) => d.path), strict: true })
const isAskedFile = (path: string): boolean =>
  names.length === 0 || names.some((name) => path.endsWith(`/${name}.yaml`))
const all = [...unread, ...diagnostics].filter(({ path }) => isAskedFile(path))
const asked = files.filter(({ path }) => isAskedFile(path)).length
process.stdout.write(renderDiagnostics(all, FALLBACK) + renderSummary(all, asked, FALLBACK))
process.exitCode = count(all).errors > 0 ? 1 : 0
