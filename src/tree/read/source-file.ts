/** One YAML text and the places in it; whatever the text is, no nesting overflows the stack and no noise takes minutes. Pure. */
import {
  Composer,
  type Document,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Pair,
  Parser,
  type YAMLMap,
} from 'yaml'
import { type Diagnostic, diagnostic, NOWHERE, type Span } from '../diagnostic.ts'

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
    diagnostics: 'fault' in parsed ? [diagnosticOf(parsed.fault, path, at(...parsed.fault.pos))] : [],
  }
}

type Range = readonly [number, number, number]
const rangeOf = (node: unknown): Range | undefined => (node as { range?: Range } | null | undefined)?.range

function diagnosticOf({ kind, message }: YamlFault, path: string, where: Span): Diagnostic {
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

/** What keeps a text from being read; `pos` is the offsets it is about. */
interface YamlFault {
  readonly kind: 'syntax' | 'second-document' | 'nesting'
  readonly message: string
  readonly pos: readonly [number, number]
}
/** The root node (null where there is nothing), or the first thing that is wrong. */
type ParsedYaml = { readonly root: unknown } | { readonly fault: YamlFault }

/** A tree needs about ten levels; a parser that calls itself overflows at some hundred. */
const MOST_LEVELS = 100
/** Of a text longer than this, the beginning is read first: noise shows there. */
const LONG = 1_048_576
const BEGINNING = 65_536

/** Reads a text in the failsafe schema: every scalar is a string. `counter` learns where its lines start. */
function parseYaml(text: string, counter: LineCounter): ParsedYaml {
  if (text.length > LONG) {
    const beginning = parseWhole(text.slice(0, text.lastIndexOf('\n', BEGINNING) + 1 || BEGINNING))
    // What is wrong near the cut may be the cut.
    if ('fault' in beginning && beginning.fault.pos[0] < BEGINNING / 2) {
      markLines(text, counter)
      return beginning
    }
  }
  return parseWhole(text, counter)
}

function markLines(text: string, counter: LineCounter): void {
  counter.addNewLine(0)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1)
}

class NestingError extends Error {}

function parseWhole(text: string, counter?: LineCounter): ParsedYaml {
  counter?.addNewLine(0)
  const parser = new Parser(counter?.addNewLine)
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' })
  let doc: Document.Parsed | undefined
  try {
    for (const next of composer.compose(tokens(text, parser), true, text.length)) {
      const [error] = next.errors
      if (doc) return { fault: { kind: 'second-document', message: '', pos: [next.range[0], next.range[0] + 3] } }
      if (error) return { fault: { kind: 'syntax', message: firstLine(error.message), pos: error.pos } }
      doc = next
    }
  } catch (error) {
    if (!(error instanceof NestingError)) throw error
    return { fault: { kind: 'nesting', message: '', pos: [parser.offset, parser.offset + 1] } }
  }
  return { root: doc?.contents ?? null }
}

/** What the parser makes of the text, up to the first thing it cannot make anything of, and not nested too deep. */
function* tokens(text: string, parser: Parser) {
  let faulty = false
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      faulty ||= token.type === 'error'
      yield token
    }
    if (faulty) break
    if (parser.stack.length > MOST_LEVELS) throw new NestingError()
  }
  yield* parser.end()
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message
