/** `npm run build [-- FOLDER]`: the shipped pack as data and the program as a few files of JavaScript, in dist/. */
import { resolve } from 'node:path'
import { writeFolder } from './built-folder.ts'
import { bundle } from './bundle.ts'
import { compileShipped, packFiles, ROOT } from './compile-pack.ts'
import { licencesOf } from './licences.ts'
import { ASKED } from './stand-ins/plugin.ts'

const begun = new Date()
const compiled = await compileShipped()
if (compiled) {
  const { files, modules } = await bundle()
  const all: readonly (readonly [string, string | Buffer])[] = [
    ...files,
    ...packFiles(compiled),
    ['package.json', '{ "type": "commonjs" }\n'],
    ['THIRD-PARTY.txt', await licencesOf([...modules, ...ASKED])],
  ]
  await writeFolder(resolve(process.argv[2] ?? `${ROOT}dist`), all, begun)
}
