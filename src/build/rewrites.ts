/**
 * What is done to the bundler's files: the code in ASCII and its requires made lazy, the map cut down to lines. Lines stay lines,
 * so that source maps stay true by the line. Pure.
 */
import { decode, encode, type SourceMapMappings } from '@jridgewell/sourcemap-codec'
import type { Plugin } from 'rolldown'
import { escaped } from '../text/plain-text.ts'
import { tally } from './chunks.ts'

/** The largest share of characters that is written as escapes. */
const FEW = 0.05

/** An escape as it stands, or a character to be escaped, with a backslash in front of it that means nothing. */
const PLACES = /\\[\0-\x7f]|\\?[^\0-\x7f]/g

/**
 * Code without a character beyond ASCII: Node keeps it in half the room, and starts the program a millisecond sooner. What is
 * mostly Chinese would only get longer, and stays. Throws where an escape would be read as it stands.
 */
export function asciiCode(code: string): string {
  const beyond = code.match(/[^\0-\x7f]/g)?.length ?? 0
  if (beyond === 0 || beyond > code.length * FEW) return code
  if (code.includes('String.raw')) throw new Error('a text that is read with its escapes: it has to stay as it is')
  return code.replace(PLACES, (found) => {
    const unit = found.charCodeAt(found.length - 1)
    return unit < 0x80 ? found : escaped(unit)
  })
}

/** As rolldown writes them, one a line, each name once in the file. */
const REQUIRE = /^(?:const|let) ((?:require|node)_\w+) = (require\("[^"]+"\));$/gm
/** A module whose default export is used is wrapped on the next line. */
const WRAPPED = /^let ((?:require|node)_\w+) = (require\("[^"]+"\));\n\1 = (\w+\.\w+)\(\1, 1\);$/gm

/** A file that would be loaded with this one. */
const EARLY = /^(?:(?:const|let|var) [^=\n]+= ?(?:\w+(?:\.\w+)?\()*)?require\(.*$/m

/**
 * Lets a file of the bundle load another one when it first uses something of it, not when it is loaded itself: a walk gets
 * to its first question without what only later steps need. Modules must not mind when they are loaded; ours do not. The check
 * throws where one of the forms is in no file: rolldown writes it otherwise now.
 */
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

/** Throws where a file would not be loaded late, or not at all. */
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

const EXPORT = String.raw`Object\.defineProperty\(exports,"([\w$]+)",\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)`
const EXPORTS = new RegExp(`${EXPORT}(?:[,;]${EXPORT})+;`)
/** Not those of a package's module within the file, which it writes as `t.exports`. */
const OWN_EXPORTS = /(?<![\w$.])exports\b|\bmodule\.exports\b/

/**
 * What a file exports as one object, of getters as before: defined one by one, a hundred of them take longer than the code they stand
 * behind. Minified code; a file that speaks of its exports in another way stays.
 */
export function exportsAtOnce(code: string): string {
  const [all] = EXPORTS.exec(code) ?? []
  if (all === undefined || OWN_EXPORTS.test(code.replace(all, ''))) return code
  const getters = Array.from(
    all.matchAll(new RegExp(EXPORT, 'g')),
    ([, name, value]) => `get ${name}(){return ${value}}`,
  )
  return code.replace(all, () => `module.exports={${getters.join(',')}};`)
}

/** A source map that is exact about lines and silent about columns and about other people's code: a fifth of the size. */
export interface LineMap {
  readonly version: 3
  readonly file: string
  readonly sources: readonly string[]
  readonly names: readonly []
  readonly mappings: string
}

/** `sources` keeps what is below `src/`, as paths from the file; a position in anything else has no source. */
export function lineMap(
  map: { readonly sources: readonly (string | null)[]; readonly mappings: string },
  file: string,
): LineMap {
  const own = map.sources.map(
    (source) => /(?:^|\/)src\/(.*)$/.exec(source?.includes('node_modules') ? '' : (source ?? ''))?.[1],
  )
  const kept = own.flatMap((path, index) => (path === undefined ? [] : [{ path, index }]))
  const newIndex = new Map(kept.map(({ index }, at) => [index, at]))
  const mappings = decode(map.mappings).map((segments) => {
    const line: SourceMapMappings[number] = []
    let last = ''
    for (const segment of segments) {
      const source = segment.length === 1 ? undefined : newIndex.get(segment[1])
      const place = source === undefined ? '' : `${source}:${segment[2]}`
      if (place === last) continue
      last = place
      line.push(source === undefined ? [segment[0]] : [segment[0], source, segment[2] ?? 0, 0])
    }
    return line
  })
  return { version: 3, file, sources: kept.map(({ path }) => `../src/${path}`), names: [], mappings: encode(mappings) }
}
