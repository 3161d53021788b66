/** One YAML text and the places in it. Pure. */
import { type Document, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, visit, type YAMLMap } from 'yaml'
import { type Diagnostic, diagnostic, NOWHERE, type Span } from './diagnostic.ts'

export type KeyPath = readonly (string | number)[]

/** Finds the span of a key or a value by its path in the file; the nearest existing parent when the path ends early. */
export type Locate = (path: KeyPath, part?: 'key' | 'value') => Span

export interface SourceFile {
  readonly path: string
  /** The root YAML node; undefined when there is nothing to read. */
  readonly root: unknown
  readonly span: (node: unknown) => Span
  readonly locate: Locate
  readonly diagnostics: Diagnostic[]
}

/**
 * Reads one text as YAML in the failsafe schema (every scalar is a string), and reports what makes it unreadable or not inert.
 * Never throws.
 */
export function openSource(path: string, text: string): SourceFile {
  const counter = new LineCounter()
  const diagnostics: Diagnostic[] = []
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const lines = lazyLines(clean)
  const at = (offset: number, end: number): Span => {
    const { line, col } = counter.linePos(offset)
    const source = lines(line)
    const length = Math.max(1, Math.min(end - offset, source.length - col + 1))
    return { line: Math.max(1, line), column: Math.max(1, col), length, source }
  }
  const span = (node: unknown): Span => {
    const range = (node as { range?: [number, number, number] } | undefined)?.range
    return range ? at(range[0], range[1]) : NOWHERE
  }
  const doc = parse(clean, counter)
  if (!doc) {
    diagnostics.push(diagnostic('not-inert', { what: 'nesting' }, path, NOWHERE))
    return { path, root: undefined, span, locate: () => NOWHERE, diagnostics }
  }
  for (const error of doc.errors.slice(0, 20)) {
    if (error.code === 'MULTIPLE_DOCS') continue
    const where = at(error.pos[0], error.pos[1])
    diagnostics.push(diagnostic('yaml', { reason: firstLine(error.message) }, path, where))
  }
  diagnostics.push(...findLiveParts(doc, path, span, at))
  return {
    path,
    root: doc.contents,
    span,
    locate: (keys, part) => locateIn(doc.contents, keys, part, span),
    diagnostics,
  }
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      lineCounter,
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    })
  } catch {
    return undefined // the parser overflows at about 800 levels of nesting
  }
}

/** Anchors, aliases, tags and second documents: a pack is plain data. */
function findLiveParts(
  doc: Document.Parsed,
  path: string,
  span: (node: unknown) => Span,
  at: (offset: number, end: number) => Span,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const second = doc.errors.find((e) => e.code === 'MULTIPLE_DOCS')
  if (second) found.push(diagnostic('not-inert', { what: 'second-document' }, path, at(second.pos[0], second.pos[1])))
  visit(doc, {
    Alias: (_, node) => void found.push(diagnostic('not-inert', { what: 'alias' }, path, span(node))),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) found.push(diagnostic('not-inert', { what: 'anchor' }, path, span(node)))
      if ('tag' in node && node.tag && !node.tag.startsWith('tag:yaml.org,2002:'))
        found.push(diagnostic('not-inert', { what: 'tag' }, path, span(node)))
    },
  })
  return found
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

const firstLine = (message: string): string => message.split('\n')[0] ?? message

function lazyLines(text: string): (line: number) => string {
  let lines: string[] | undefined
  return (line) => {
    lines ??= text.split(/\r\n|\n|\r/)
    return lines[line - 1] ?? ''
  }
}
