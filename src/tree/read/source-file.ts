/** One YAML text and the places in it. Pure. */
import { isMap, isScalar, isSeq, LineCounter, type Pair, type YAMLMap } from 'yaml'
import { type Diagnostic, diagnostic, NOWHERE, type Span } from '../diagnostic.ts'
import { parseYaml, type YamlFault } from './parse-yaml.ts'

export type KeyPath = readonly (string | number)[]

/** Finds the span of a key or a value by its path in the file; the nearest existing parent when the path ends early. */
export type Locate = (path: KeyPath, part?: 'key' | 'value') => Span

export interface SourceFile {
  readonly path: string
  /** The root YAML node; null or undefined when there is nothing to read. */
  readonly root: unknown
  readonly span: (node: unknown) => Span
  /** The place of what stands before a node and belongs to it: an anchor or a tag; else that of the node. */
  readonly spanBefore: (node: unknown, mark: string) => Span
  readonly locate: Locate
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads one text as YAML in the failsafe schema (every scalar is a string), and reports what makes it unreadable; with
 * a diagnostic there is nothing to read. Anchors, aliases and tags are the reader's business. Never throws.
 */
export function openSource(path: string, text: string): SourceFile {
  const counter = new LineCounter()
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const lines = lazyLines(clean)
  const at = (offset: number, end: number): Span => {
    const { line, col } = counter.linePos(offset)
    const source = lines(line)
    const length = Math.max(1, Math.min(end - offset, source.length - col + 1))
    return { line: Math.max(1, line), column: Math.max(1, col), length, source }
  }
  const span = (node: unknown): Span => {
    const range = rangeOf(node)
    return range ? at(range[0], range[1]) : NOWHERE
  }
  const spanBefore = (node: unknown, mark: string): Span => {
    const offset = clean.lastIndexOf(mark, rangeOf(node)?.[0] ?? 0)
    return offset < 0 ? span(node) : at(offset, offset + mark.length)
  }
  const parsed = parseYaml(clean, counter)
  const root = 'root' in parsed ? parsed.root : undefined
  return {
    path,
    root,
    span,
    spanBefore,
    locate: (keys, part) => locateIn(root, keys, part, span),
    diagnostics: 'fault' in parsed ? [tell(parsed.fault, path, at(...parsed.fault.pos))] : [],
  }
}

type Range = readonly [number, number, number]
const rangeOf = (node: unknown): Range | undefined => (node as { range?: Range } | null | undefined)?.range

function tell({ kind, message }: YamlFault, path: string, where: Span): Diagnostic {
  return kind === 'syntax'
    ? diagnostic('yaml', { reason: message }, path, where)
    : diagnostic('not-inert', { what: kind }, path, where)
}

const indexes = new WeakMap<YAMLMap, Map<string, Pair>>()

/** The pair of a key, by an index made once a map: a list of a thousand faults stays linear. */
function pairOf(map: YAMLMap, key: string): Pair | undefined {
  let index = indexes.get(map)
  if (!index) {
    index = new Map()
    for (const pair of map.items)
      if (isScalar(pair.key) && !index.has(String(pair.key.value))) index.set(String(pair.key.value), pair)
    indexes.set(map, index)
  }
  return index.get(key)
}

function locateIn(root: unknown, keys: KeyPath, part: 'key' | 'value' = 'value', span: (node: unknown) => Span): Span {
  let node = root
  let pair: Pair | undefined
  for (const key of keys) {
    if (isMap(node)) {
      const next = pairOf(node, String(key))
      if (!next) break
      pair = next
      node = next.value
    } else if (isSeq(node) && typeof key === 'number' && key < node.items.length) {
      pair = undefined
      node = node.items[key]
    } else break
  }
  if (pair && (part === 'key' || isMap(node) || isSeq(node) || !node)) return span(pair.key)
  return span(node)
}

/** Lines as the parser counts them: a carriage return before the line feed is no part of one. */
function lazyLines(text: string): (line: number) => string {
  let lines: string[] | undefined
  return (line) => {
    lines ??= text.split('\n')
    return (lines[line - 1] ?? '').replace(/\r$/, '')
  }
}
