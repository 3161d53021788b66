/** What reading any YAML node needs: reporting at it, and visiting lists and maps without tripping over faulty ones. Pure. */
import { isAlias, isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { type Diagnostic, type DiagnosticArgs, type DiagnosticCode, diagnostic } from '../diagnostic.ts'
import { ID, type Lang, type ScalarRule, type Schema } from '../format/schema-types.ts'
import type { SourceFile } from './source-file.ts'

export interface Reading {
  readonly file: SourceFile
  /** Languages in which no text may be missing; a text missing in another one gets a warning. */
  readonly languages: readonly Lang[]
  readonly diagnostics: Diagnostic[]
  /** How many errors there were so far: an entry during which it grew is not sound. */
  errors: number
  /** Anchors that have been told. */
  readonly anchors: Set<string>
}

export function reportAt<C extends DiagnosticCode>(
  r: Reading,
  code: C,
  args: DiagnosticArgs[C],
  node: unknown,
  severity?: 'warning',
): undefined {
  if (severity !== 'warning') r.errors++
  r.diagnostics.push(diagnostic(code, args, r.file.path, r.file.span(node), severity))
  return undefined
}

/** A pack is plain data: anchors, aliases and tags are reported, and an alias has no value. */
export function isInert(node: unknown, r: Reading): boolean {
  const live = node as Live | null | undefined
  if (live?.anchor || live?.tag) tellLive(live, r)
  if (!isAlias(node)) return true
  // One that repeats an anchor told already is part of the same mistake.
  if (r.anchors.has(node.source)) r.errors++
  else reportAt(r, 'not-inert', { what: 'alias' }, node)
  return false
}
interface Live {
  readonly anchor?: string
  readonly tag?: string
}

function tellLive(node: Live, r: Reading): void {
  const what = node.tag ? 'tag' : 'anchor'
  if (node.anchor) r.anchors.add(node.anchor)
  const span = r.file.spanBefore(node, node.tag ? '!' : `&${node.anchor}`)
  r.errors++
  r.diagnostics.push(diagnostic('not-inert', { what }, r.file.path, span))
}

/** The words of a scalar; undefined when there are none. */
export const scalarOf = (node: unknown): string | undefined =>
  isScalar(node) && typeof node.value === 'string' && node.value !== '' ? node.value : undefined

/** Visits the items of a list; false when it is none. */
export function eachItem(
  schema: Schema<unknown> & { readonly kind: 'list' },
  node: unknown,
  near: unknown,
  r: Reading,
  visit: (child: unknown, index: number) => void,
): boolean {
  if (!isInert(node, r)) return false
  if (!isSeq(node)) {
    reportAt(r, 'wrong-type', { expected: 'list' }, node ?? near)
    return false
  }
  if (node.items.length < schema.min)
    reportAt(r, 'wrong-count', { count: node.items.length, min: schema.min, max: Number.MAX_SAFE_INTEGER }, near)
  node.items.forEach(visit)
  return true
}

export type VisitPair = (key: string, keyNode: unknown, value: unknown) => void

const ANY_ID: ScalarRule = { pattern: ID, expects: 'id' }

/** Visits the members of a map whose keys have the form they must have; false when it is no map. */
export function eachMember(
  schema: Schema<unknown> & { readonly kind: 'record' },
  node: unknown,
  near: unknown,
  r: Reading,
  visit: VisitPair,
): boolean {
  if (!isInert(node, r)) return false
  if (!isMap(node)) {
    reportAt(r, 'wrong-type', { expected: 'map' }, node ?? near)
    return false
  }
  const keys = schema.keys ?? ANY_ID
  let count = 0
  eachPair(node, r, (key, keyNode, valueNode) => {
    count++
    if (keys.pattern.test(key)) visit(key, keyNode, valueNode)
    else reportAt(r, 'bad-form', { given: key, expects: keys.expects }, keyNode)
  })
  if (count < schema.min || count > schema.max)
    reportAt(r, 'wrong-count', { count, min: schema.min, max: schema.max }, near)
  return true
}

/** Visits every pair once: keys that are not plain strings and keys that stand twice are reported and passed over. */
export function eachPair(map: YAMLMap, r: Reading, visit: VisitPair): void {
  const { items } = map
  const earlier = items.length > FEW ? new Map<string, unknown>() : undefined
  for (let i = 0; i < items.length; i++) {
    const { key: keyNode, value } = items[i] as YAMLMap['items'][number]
    if (!isInert(keyNode, r)) continue
    const key = isScalar(keyNode) ? keyNode.value : undefined
    if (typeof key !== 'string') {
      reportAt(r, 'wrong-type', { expected: 'string' }, keyNode ?? map)
      continue
    }
    const first = earlier ? earlier.get(key) : firstWithKey(items, key, i)
    if (first) reportAt(r, 'duplicate-key', { key, line: r.file.span(first).line }, keyNode)
    else {
      earlier?.set(key, keyNode)
      visit(key, keyNode, value)
    }
  }
}

/** So few keys are compared faster than indexed. */
const FEW = 12

function firstWithKey(items: YAMLMap['items'], key: string, before: number): unknown {
  for (let i = 0; i < before; i++) {
    const other = items[i]?.key
    if (isScalar(other) && other.value === key) return other
  }
  return undefined
}
