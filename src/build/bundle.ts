/**
 * The program as a few files of CommonJS: Node starts it 5 ms sooner than ES modules, and it loads what is needed when it is
 * needed. Each file has a source map that names lines, without the sources.
 */
import { readFile } from 'node:fs/promises'
import { type OutputChunk, rolldown } from 'rolldown'
import { ROOT } from './compile-pack.ts'
import { asciiCode, LAZY_REQUIRES, lineMap } from './rewrites.ts'
import { standIns } from './stand-ins/plugin.ts'

export interface Bundle {
  /** The files of JavaScript and their maps, by name. */
  readonly files: ReadonlyMap<string, string>
  /** The files that are in them. */
  readonly modules: readonly string[]
}

/** The bundler's own few lines, which most files need. */
const RUNTIME = '\0rolldown'
const MAIN = 'main'

/** What is for later, or for some, not to be taken along by what needs it; `$1` in a name is what the pattern caught. */
const APART: readonly (readonly [name: string, modules: RegExp])[] = [
  // A language's words for a walk, those that only the parser says, and each part that few runs need.
  ['$1', /src\/i18n\/([^/]+)\/(?:interface|look-up)\.ts$/],
  ['program', /src\/i18n\/[^/]+\/help\.ts$/],
  ['$1-$2', /src\/i18n\/([^/]+)\/([^/]+)\.ts$/],
  // Both of the others need it, and it is too small for a file of its own.
  ['run', /src\/text\/day\.ts$/],
  ['width', /node_modules\/fast-/],
  [
    'line-prompt',
    /@inquirer\/(?:input|figures)\/|@inquirer\/core\/dist\/lib\/(?:theme|make-theme|use-prefix|use-memo|pagination)/,
  ],
  [
    'keep',
    /src\/(?:record\/(?:read-record|evidence-form|edits)|text\/(?:mask\/[a-z-]+|safe-text)|files\/write-durably)\.ts$/,
  ],
]
/**
 * What loads together is one file, since every file costs. A module goes to the first of these that needs it; the rest is split
 * by dynamic import.
 */
const TOGETHER: readonly (readonly [name: string, roots: readonly string[]])[] = [
  [MAIN, ['main.ts']],
  ['run', ['app/context.ts', 'commands/run.ts']],
  ['talk', ['ui/keys-prompter.ts', 'guide/walk.ts']],
  ['menu', ['guide/menu.ts', 'ui/menu-prompt.ts']],
  ['settle', ['guide/settle.ts', 'search/plain-code.ts']],
  ['find', ['app/find-index.ts', 'search/resolve.ts']],
  ['program', ['cli/program.ts']],
]

export async function bundle(): Promise<Bundle> {
  const { version } = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8')) as { version: string }
  const built = await rolldown({
    input: `${ROOT}src/main.ts`,
    platform: 'node',
    preserveEntrySignatures: 'allow-extension',
    plugins: [standIns(), LAZY_REQUIRES],
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
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: fileOf(), debugName: 'files' }] },
  })
  const chunks = output.filter((part): part is OutputChunk => part.type === 'chunk')
  const made = { files: new Map(chunks.flatMap(filesOf)), modules: [...new Set(chunks.flatMap(modulesOf))].sort() }
  await built.close() // not before the output has been read
  return made
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

interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/** Names the file of a module; undefined where dynamic import decides. */
function fileOf(): (id: string, graph: Graph) => string | undefined {
  let owner: Map<string, string> | undefined
  return (id, graph) => {
    if (id.startsWith(RUNTIME)) return MAIN
    owner ??= ownersOf(graph)
    return apart(id) ?? owner.get(id)
  }
}

function apart(id: string): string | undefined {
  const path = id.replaceAll('\\', '/')
  for (const [name, modules] of APART) {
    const found = modules.exec(path)
    if (found) return name.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? '')
  }
  return undefined
}

function ownersOf(graph: Graph): Map<string, string> {
  const owner = new Map<string, string>()
  for (const [name, roots] of TOGETHER) {
    const open = roots.map((root) => `${ROOT}src/${root}`)
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (owner.has(id) || apart(id)) continue
      owner.set(id, name)
      open.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
    }
  }
  return owner
}
