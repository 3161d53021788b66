/**
 * The program as a few files of CommonJS: Node starts it 5 ms sooner than ES modules, and it loads what is needed when it is
 * needed. Each file has a source map that names lines, without the sources.
 */
import { readFile } from 'node:fs/promises'
import { type OutputChunk, rolldown } from 'rolldown'
import { type ChunkRules, chunksBy, tally } from './chunks.ts'
import { ROOT } from './compile-pack.ts'
import { asciiCode, exportsAtOnce, type LineMap, lazyRequires, lineMap } from './rewrites.ts'
import { standIns } from './stand-ins/plugin.ts'

export interface Bundle {
  /** The files of JavaScript and their maps, by name. */
  readonly files: ReadonlyMap<string, string>
  /** The files that are in them. */
  readonly modules: readonly string[]
}

/** What takes the place of something in the code, each at least once in the bundle. */
const REWRITES = ['the version', 'exports at once', 'ASCII', 'lines of the sources'] as const

const RUNTIME = 'rolldown-runtime.js'

const APART: ChunkRules['apart'] = [
  // A language's words for a walk, those that only the parser says, and each part that few runs need.
  ['$1', ['src/i18n/*/interface.ts', 'src/i18n/*/keys.ts', 'src/i18n/*/look-up.ts']],
  ['program', ['src/i18n/*/help.ts']],
  ['$1-$2', ['src/i18n/*/*.ts']],
  // Several of the others need them, and they are too small for files of their own.
  ['run', ['src/text/day.ts', 'src/render/about.ts']],
  ['width', ['node_modules/fast-**']],
  [
    'line-prompt',
    [
      '@inquirer/input/**',
      '@inquirer/figures/**',
      '@inquirer/core/dist/lib/theme.js',
      '@inquirer/core/dist/lib/make-theme.js',
      '@inquirer/core/dist/lib/use-prefix.js',
      '@inquirer/core/dist/lib/use-memo.js',
      '@inquirer/core/dist/lib/pagination/**',
    ],
  ],
  // Asked for what was typed before anything else of it is: that most texts have nothing to hide is soon told.
  ['mask', ['src/text/safe-text.ts']],
  // Every screen asks whether there is a way back.
  ['walk', ['src/guide/choose.ts', 'src/walk/replay.ts']],
  [
    'keep',
    [
      'src/record/read-record.ts',
      'src/record/edits.ts',
      'src/text/mask/*.ts',
      'src/files/sessions.ts',
      'src/files/paths.ts',
      'src/files/write-*.ts',
    ],
  ],
]
/** What loads together is one file, since every file costs; the rest is split by dynamic import. */
const TOGETHER: ChunkRules['together'] = [
  ['main', ['main.ts']],
  ['run', ['app/context.ts', 'commands/run.ts']],
  ['walk', ['ui/keys-prompter.ts', 'ui/lines-prompter.ts', 'guide/loop.ts']],
  ['menu', ['guide/menu.ts', 'ui/menu-prompt.ts']],
  ['find', ['app/search-index.ts', 'search/resolve.ts', 'search/hits-json.ts']],
  ['program', ['cli/program.ts']],
]

/** Throws where a rule of the build fits nothing any more. */
export async function bundle(): Promise<Bundle> {
  const { version } = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8')) as { version: string }
  const chunks = chunksBy({ apart: APART, together: TOGETHER }, `${ROOT}src/`)
  const lazy = lazyRequires()
  const built = await rolldown({
    input: `${ROOT}src/main.ts`,
    platform: 'node',
    preserveEntrySignatures: 'allow-extension',
    plugins: [standIns(), lazy.plugin],
    transform: { target: 'node20', define: { POS_TRIAGE_VERSION: JSON.stringify(version) } },
  })
  const { output } = await built.generate({
    format: 'cjs',
    exports: 'named',
    minify: true,
    comments: false,
    sourcemap: 'hidden',
    sourcemapExcludeSources: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunks.fileOf, debugName: 'files' }] },
  })
  const parts = withRuntimeInMain(output.filter((part): part is OutputChunk => part.type === 'chunk')).map((part) => ({
    ...part,
    code: exportsAtOnce(part.code),
  }))
  const made = { files: new Map(parts.flatMap(filesOf)), modules: [...new Set(parts.flatMap(modulesOf))].sort() }
  await built.close() // not before the output has been read
  chunks.check()
  lazy.check()
  checkRewrites(made, parts, version)
  return made
}

/** The bundler's own few functions have a file to themselves; main is loaded at every start, and every file costs. */
export function withRuntimeInMain<T extends Pick<OutputChunk, 'fileName' | 'code'>>(chunks: readonly T[]): T[] {
  const runtime = chunks.find(({ fileName }) => fileName === RUNTIME)
  const others = chunks.filter((chunk) => chunk !== runtime)
  const main = others.find(({ fileName }) => fileName === 'main.js')
  if (!runtime || !main) throw new Error(`no ${runtime ? 'main.js' : RUNTIME} in the bundle`)
  const asked = `require("./${RUNTIME}")`
  if (!others.some(({ code }) => code.includes(asked))) throw new Error(`nothing asks for ${RUNTIME}`)
  return others.map((chunk) => {
    const code = chunk.code.replaceAll(asked, 'require("./main.js").runtime')
    return {
      ...chunk,
      code:
        chunk === main
          ? `${code.trimEnd()}\nexports.runtime={};((exports)=>{${runtime.code}})(exports.runtime);\n`
          : code,
    }
  })
}

/** Throws where the version, the escapes or the maps of our own files are missing: a pattern fits nothing any more. */
export function checkRewrites(
  { files, modules }: Bundle,
  parts: readonly Pick<OutputChunk, 'fileName' | 'code'>[],
  version: string,
): void {
  const { use, check } = tally('rewrites of the bundle that changed nothing', REWRITES)
  const texts = [...files.values()]
  if (texts.some((text) => text.includes(version)) && !texts.some((text) => text.includes('POS_TRIAGE_VERSION')))
    use('the version', undefined)
  if (parts.some(({ code }) => code.includes('module.exports={get '))) use('exports at once', undefined)
  if (parts.some(({ fileName, code }) => !files.get(fileName)?.startsWith(code.trimEnd()))) use('ASCII', undefined)
  const mapped = new Set(
    texts.filter((text) => text.startsWith('{"version":3')).flatMap((text) => (JSON.parse(text) as LineMap).sources),
  )
  const own = modules.filter((id) => id.startsWith(`${ROOT}src/`)).map((id) => `../${id.slice(ROOT.length)}`)
  if (own.every((path) => mapped.has(path))) use('lines of the sources', undefined)
  check()
}

function filesOf(chunk: OutputChunk): [string, string][] {
  const { fileName, map } = chunk
  const code = asciiCode(chunk.code)
  if (!map) return [[fileName, code]]
  const mapName = `${fileName}.map`
  return [
    [fileName, `${code.trimEnd()}\n//# sourceMappingURL=${mapName}\n`],
    [mapName, JSON.stringify(lineMap(map, fileName))],
  ]
}

const modulesOf = (chunk: OutputChunk): string[] =>
  Object.entries(chunk.modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => id)
