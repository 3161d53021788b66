/** Puts the stand-ins in their places: the same answers as from the packages, sooner. */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'rolldown'
import * as paints from '../../render/paints.ts'
import * as lexicon from '../../search/words/lexicon-words.ts'
import { ROOT } from '../compile-pack.ts'

const FOLDER = `${ROOT}src/build/stand-ins/`
const FOR: Readonly<Record<string, string>> = {
  'cli-width': 'cli-width.ts',
  'fast-string-width': 'string-width.ts',
  'fast-wrap-ansi': 'wrap-ansi.ts',
}
/** The same code as Node is given, in modules, so that what is not used can be left out. */
const YAML = `${ROOT}node_modules/yaml/browser/dist/index.js`

/** Modules that are worked out here: the bundle holds the values they export. */
const WORKED_OUT: Readonly<Record<string, object>> = {
  'render/paints.ts': paints,
  'find/lexicon-words.ts': lexicon,
}

/** Packages of which the bundle holds answers, if no code. */
export const ASKED: readonly string[] = [fileURLToPath(import.meta.resolve('chalk'))]

export const STAND_INS: Plugin = {
  name: 'stand-ins',
  resolveId: (id, importer = '') => {
    if (id === 'node:child_process' && /[\\/]commander[\\/]/.test(importer)) return `${FOLDER}nothing.ts`
    if (id === 'yaml') return { id: YAML, moduleSideEffects: false }
    const standIn = FOR[id]
    // What stands in for a package may hand on to it.
    return standIn && !importer.startsWith(FOLDER) ? `${FOLDER}${standIn}` : null
  },
  load: (id) => {
    const values = Object.entries(WORKED_OUT).find(([path]) => id.replaceAll('\\', '/').endsWith(`src/${path}`))?.[1]
    if (!values) return null
    return Object.entries(values)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
      .join('')
  },
}
