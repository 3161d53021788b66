/** `npm run build [-- FOLDER]`: the shipped pack as data and the program as a few files of JavaScript, in dist/. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { FALLBACK } from '../i18n/language.ts'
import { renderDiagnostics } from '../render/diagnostics.ts'
import { isoDay } from '../text/day.ts'
import { bundle } from './bundle.ts'
import { compilePack, ROOT, TREES } from './compile-pack.ts'
import { licencesOf } from './licences.ts'
import { packFiles } from './pack-files.ts'
import { ASKED } from './stand-ins/plugin.ts'

const compiled = await compilePack(TREES, isoDay(new Date()))
const errors = compiled.diagnostics.filter((d) => d.severity === 'error')
if (errors.length > 0) {
  process.stderr.write(renderDiagnostics(errors, FALLBACK, 100))
  process.exitCode = 1
} else await write(resolve(process.argv[2] ?? `${ROOT}dist`))

/** Writes a folder beside the old one and changes them over: a program that is running hardly notices. */
async function write(folder: string): Promise<void> {
  const { files, modules } = await bundle()
  const all = new Map<string, string | Buffer>([
    ...files,
    ...packFiles(compiled),
    ['package.json', '{ "type": "commonjs" }\n'],
    ['THIRD-PARTY.txt', await licencesOf([...modules, ...ASKED])],
  ])
  const fresh = `${folder}.${process.pid}`
  await mkdir(fresh, { recursive: true })
  for (const [name, content] of all) await writeFile(`${fresh}/${name}`, content)
  await rm(folder, { recursive: true, force: true })
  await rename(fresh, folder)
}
