/**
 * Lets a file of the bundle load another one when it first uses something of it, not when it is loaded itself: a walk gets
 * to its first question without what only later steps need. Modules must not mind when they are loaded; ours do not.
 */
import type { Plugin } from 'rolldown'
import { tally } from './tally.ts'

/** As rolldown writes them, one a line, each name once in the file. */
const REQUIRE = /^(?:const|let) ((?:require|node)_\w+) = (require\("[^"]+"\));$/gm
/** A module whose default export is used is wrapped on the next line. */
const WRAPPED = /^let ((?:require|node)_\w+) = (require\("[^"]+"\));\n\1 = (\w+\.\w+)\(\1, 1\);$/gm

/** A file that would be loaded with this one. */
const EARLY = /^(?:(?:const|let|var) [^=\n]+= ?(?:\w+(?:\.\w+)?\()*)?require\(.*$/m

/** The plugin, and a check that throws where one of the forms is in no file: rolldown writes it otherwise now. */
export function lazyRequires(): { readonly plugin: Plugin; readonly check: () => void } {
  const { use, check } = tally('forms of require that are in no file of the bundle', ['plain', 'wrapped'])
  const plugin: Plugin = {
    name: 'lazy-requires',
    renderChunk: (code) => {
      if (code.search(WRAPPED) >= 0) use('wrapped', undefined)
      if (code.replace(WRAPPED, '').search(REQUIRE) >= 0) use('plain', undefined)
      return { code: withLazyRequires(code), map: null }
    },
  }
  return { plugin, check }
}

/** Lines stay lines, so that source maps stay true by the line. Throws where a file would not be loaded late, or not at all. */
export function withLazyRequires(code: string): string {
  const names: string[] = []
  const declare = (name: string, text: string): string => {
    names.push(name)
    return text
  }
  const declared = code
    .replace(WRAPPED, (_, name, call, wrap) =>
      declare(name, `let ${name}_;\nconst ${name} = () => (${name}_ ??= ${wrap}(${call}, 1));`),
    )
    .replace(REQUIRE, (_, name, call) => declare(name, `const ${name} = () => ${call};`))
  const early = EARLY.exec(declared)
  if (early) throw new Error(`a file that is loaded at once, by an unknown form: ${early[0]}`)
  if (names.length === 0) return code
  // In brackets, or `new` would take the function for the constructor.
  const lazy = declared.replace(new RegExp(`(?<![\\w$]|(?<!\\.\\.)\\.)(${names.join('|')})\\.`, 'g'), '($1()).')
  const whole = new RegExp(`(?<![\\w$.]|const |\\()(${names.join('|')})(?![\\w$])(?! = \\(\\) =>)`).exec(lazy)
  if (whole) throw new Error(`${whole[0]} is used as a whole: what is there now is a function`)
  return lazy
}
