/** Which file of the bundle a module goes into, and rules that must each fit something. Pure. */

export interface ChunkRules {
  /**
   * What is for later, or for some, not to be taken along by what needs it. A star in a path stands for a name, two for anything;
   * `$1` in the name of a file is what the first star stands for. The first rule that fits counts.
   */
  readonly apart: readonly (readonly [name: string, paths: readonly string[]])[]
  /** Each of these files with all it needs; a module goes to the first that needs it. Paths from the folder of the sources. */
  readonly together: readonly (readonly [name: string, roots: readonly string[]])[]
}
export interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}
export interface Chunks {
  /** The file of a module; undefined where dynamic import decides. */
  readonly fileOf: (id: string, graph: ModuleGraph) => string | undefined
  /** Throws where a path of the rules names no module, or one that another rule has taken. */
  readonly check: () => void
}

/** `sources` is the folder of our own modules, with a slash at its end. */
export function chunksBy({ apart, together }: ChunkRules, sources: string): Chunks {
  const roots = together.flatMap(([, paths]) => paths)
  const rules = tally('rules of the bundle that name no module', [...apart.flatMap(([, paths]) => paths), ...roots])
  const apartFrom = fileApart(apart, rules)
  let owner: ReadonlyMap<string, string> | undefined

  function ownersIn(graph: ModuleGraph): ReadonlyMap<string, string> {
    const owners = new Map<string, string>()
    for (const [name, paths] of together) {
      for (const path of paths) {
        const free = graph.getModuleInfo(sources + path) && [undefined, name].includes(owners.get(sources + path))
        if (free && !apartFrom(sources + path)) rules.use(path, undefined)
      }
      const open = paths.map((path) => sources + path)
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (owners.has(id) || apartFrom(id)) continue
        owners.set(id, name)
        open.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
      }
    }
    return owners
  }

  return {
    fileOf: (id, graph) => {
      owner ??= ownersIn(graph)
      return apartFrom(id) ?? owner.get(id)
    },
    check: rules.check,
  }
}

/** The file that the first rule that fits gives a module; the rule is used then. */
function fileApart(apart: ChunkRules['apart'], rules: Tally): (id: string) => string | undefined {
  const patterns = apart.flatMap(([name, paths]) => paths.map((path) => ({ name, path, pattern: patternOf(path) })))
  return (id) => {
    const path = id.replaceAll('\\', '/')
    for (const { name, path: rule, pattern } of patterns) {
      const found = pattern.exec(path)
      if (!found) continue
      const file = name.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? '')
      return rules.use(rule, file)
    }
    return undefined
  }
}

function patternOf(path: string): RegExp {
  const [exact, ...rest] = path.split('**').map((part) =>
    part
      .split('*')
      .map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('([^/]+)'),
  )
  return new RegExp(`(?:^|/)${[exact, ...rest].join('.*')}$`)
}

/** Rules that must each fit something: what fits nothing any more stands for something that has moved, and ends the build. */
export interface Tally {
  /** Notes that a rule has fitted; hands on the value. */
  readonly use: <T>(rule: string, value: T) => T
  /** Throws, naming the rules that have not. */
  readonly check: () => void
}

/** `fault` is what a rule without use is, in the plural. */
export function tally(fault: string, rules: readonly string[]): Tally {
  const used = new Set<string>()
  return {
    use: (rule, value) => {
      used.add(rule)
      return value
    },
    check: () => {
      const idle = rules.filter((rule) => !used.has(rule))
      if (idle.length > 0) throw new Error(`${fault}: ${idle.join(', ')}`)
    },
  }
}
