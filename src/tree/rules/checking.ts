/** What every rule works on, and how it reports. Pure. */
import {
  type Diagnostic,
  type DiagnosticArgs,
  type DiagnosticCode,
  diagnostic,
  type Severity,
  type Span,
} from '../diagnostic.ts'
import type { Graph } from '../graph.ts'
import type { Pack } from '../pack.ts'
import type { PackParts } from '../read/parts.ts'
import type { Places } from '../read/read-pack.ts'
import type { KeyPath } from '../read/source-file.ts'

/** A place in a file of the pack: `tree:ID` or a data file's name, and the keys that lead there. */
export interface Site {
  readonly file: string
  readonly keys: KeyPath
  readonly part?: 'key' | 'value'
  /** Points at these words in the value, where they stand on its first line. */
  readonly words?: string
}
export interface Checking {
  readonly pack: Pack
  readonly graph: Graph
  readonly parts: PackParts
  readonly places: Places
  /** ISO date. */
  readonly today: string
  readonly diagnostics: Diagnostic[]
  readonly strict?: Strict
}
/** Whether what is only advice elsewhere is an error in this file: `tree:ID`, or a data file's name. */
export type Strict = (file: string) => boolean

/**
 * Reports at the first of the sites that stands in the topmost files; not at all when none does, since then it is a lower
 * layer's business.
 */
export function report<C extends DiagnosticCode>(
  c: Checking,
  code: C,
  args: DiagnosticArgs[C],
  ...sites: readonly Site[]
): void {
  reportAs(c, code, args, undefined, sites)
}

/** The same for what is advice, and an error only where the pack is held to it. */
export function advise<C extends DiagnosticCode>(
  c: Checking,
  code: C,
  args: DiagnosticArgs[C],
  ...sites: readonly Site[]
): void {
  reportAs(c, code, args, (file) => (c.strict?.(file) ? 'error' : 'warning'), sites)
}

/** The same for what is an error, and only advice where the pack is not held to it yet. */
export function demand<C extends DiagnosticCode>(
  c: Checking,
  code: C,
  args: DiagnosticArgs[C],
  ...sites: readonly Site[]
): void {
  reportAs(c, code, args, (file) => (c.strict?.(file) === false ? 'warning' : 'error'), sites)
}

function reportAs<C extends DiagnosticCode>(
  c: Checking,
  code: C,
  args: DiagnosticArgs[C],
  severity: ((file: string) => Severity) | undefined,
  sites: readonly Site[],
): void {
  for (const { file, keys, part, words } of sites) {
    const place = c.places.get(file)
    if (!place) continue
    const located = place.locate(keys, part)
    const span = words === undefined ? located : narrowed(located, words)
    c.diagnostics.push(diagnostic(code, args, place.path, span, severity?.(file)))
    return
  }
}

function narrowed(span: Span, words: string): Span {
  const at = span.source.indexOf(words, span.column - 1)
  return at < 0 ? span : { ...span, column: at + 1, length: words.length }
}

export const inTree = (tree: string, ...keys: KeyPath): Site => ({ file: `tree:${tree}`, keys })
export const inNode = (tree: string, node: string, ...keys: KeyPath): Site => inTree(tree, 'nodes', node, ...keys)
export const isTop = (c: Checking, tree: string): boolean => c.places.has(`tree:${tree}`)
