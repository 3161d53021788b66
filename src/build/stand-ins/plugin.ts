/** Puts the stand-ins in their places: the same answers as from the packages, sooner. */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'rolldown'
import * as paints from '../../render/paints.ts'
import { tally } from '../chunks.ts'
import { ROOT } from '../compile-pack.ts'

const FOLDER = `${ROOT}src/build/stand-ins/`
const FOR: Readonly<Record<string, string>> = {
  'cli-width': 'cli-width.ts',
  'fast-string-width': 'string-width.ts',
  'fast-wrap-ansi': 'wrap-ansi.ts',
}
/** In the place of what is never asked for: commander can start other programs, and ours has none. */
const EMPTY_MODULE = '\0nothing'
/** The same code as Node is given, in modules, so that what is not used can be left out. */
const YAML = `${ROOT}node_modules/yaml/browser/dist/index.js`

/** Modules that are worked out here: the bundle holds the values they export. */
const WORKED_OUT: Readonly<Record<string, object>> = {
  'render/paints.ts': paints,
}

/** Packages of which the bundle holds answers, if no code. */
export const ASKED: readonly string[] = [fileURLToPath(import.meta.resolve('chalk'))]

/** Every rule above by name: one that stands for nothing any more ends the build. */
const RULES: readonly string[] = ['node:child_process', 'yaml', ...Object.keys(FOR), ...Object.keys(WORKED_OUT)]

export function standIns(): Plugin {
  const { use, check } = tally('stand-ins for modules that nobody loads', RULES)
  return {
    name: 'stand-ins',
    resolveId: (id, importer = '') => {
      if (id === 'node:child_process' && /[\\/]commander[\\/]/.test(importer)) return use(id, EMPTY_MODULE)
      if (id === 'yaml') return use(id, { id: YAML, moduleSideEffects: false })
      const standIn = FOR[id]
      // What stands in for a package may hand on to it.
      return standIn && !importer.startsWith(FOLDER) ? use(id, `${FOLDER}${standIn}`) : null
    },
    load: (id) => {
      if (id === EMPTY_MODULE) return 'export {}'
      const [path, values] =
        Object.entries(WORKED_OUT).find(([end]) => id.replaceAll('\\', '/').endsWith(`src/${end}`)) ?? []
      if (!path || !values) return null
      return use(
        path,
        Object.entries(values)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
          .join(''),
      )
    },
    buildEnd: (error) => {
      if (!error) check()
    },
  }
}
