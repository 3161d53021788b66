/** Reads a YAML node by a schema: what could be built, and every problem on the way. Pure, never throws. */
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { closest, type Diagnostic, type DiagnosticArgs, type DiagnosticCode, diagnostic } from './diagnostic.ts'
import { ID } from './schema.ts'
import type { Fields, Infer, Lang, Schema, Variant } from './schema-types.ts'
import { LANGS } from './schema-types.ts'
import type { SourceFile } from './source-file.ts'

interface Reading {
  readonly file: SourceFile
  /** Languages in which no text may be missing; a text missing in another one gets a warning. */
  readonly languages: readonly Lang[]
  readonly diagnostics: Diagnostic[]
}

/**
 * The value of a file's root in the shape of the schema. Parts that do not fit are left out of it and reported; undefined when
 * nothing could be built.
 */
export function readFile<S extends Schema<unknown>>(
  schema: S,
  file: SourceFile,
  languages: readonly Lang[],
): { value: Infer<S> | undefined; diagnostics: Diagnostic[] } {
  const reading: Reading = { file, languages, diagnostics: [] }
  const value = read(schema, file.root, file.root, reading) as Infer<S> | undefined
  return { value, diagnostics: reading.diagnostics }
}

function report<C extends DiagnosticCode>(
  r: Reading,
  code: C,
  args: DiagnosticArgs[C],
  node: unknown,
  severity?: 'warning',
): undefined {
  r.diagnostics.push(diagnostic(code, args, r.file.path, r.file.span(node), severity))
  return undefined
}

/** `near` is what to point at when `node` is absent: the key, or the parent. */
function read(schema: Schema<unknown>, node: unknown, near: unknown, r: Reading): unknown {
  switch (schema.kind) {
    case 'scalar': {
      const given = scalarOf(node)
      if (given === undefined) return report(r, 'wrong-type', { expected: 'string' }, node ?? near)
      if (schema.rule.pattern.test(given)) return given
      return report(r, 'bad-form', { given, expects: schema.rule.expects }, node)
    }
    case 'oneOf': {
      const given = scalarOf(node)
      if (given === undefined) return report(r, 'wrong-type', { expected: 'string' }, node ?? near)
      return schema.values.includes(given) ? given : report(r, 'not-allowed', { given, allowed: schema.values }, node)
    }
    case 'flag': {
      const given = scalarOf(node)
      return given === 'true' || given === 'false'
        ? given === 'true'
        : report(r, 'wrong-type', { expected: 'true-false' }, node ?? near)
    }
    case 'text':
      return readText(schema.fields, node, near, r)
    case 'list':
      return readList(schema.item, schema.min, node, near, r)
    case 'record':
      return readRecord(schema, node, near, r)
    case 'object':
      return isMap(node)
        ? readFields(schema.fields, node, near, r)
        : report(r, 'wrong-type', { expected: 'map' }, node ?? near)
    case 'variants':
      return readVariant(schema.variants, node, near, r)
  }
}

const scalarOf = (node: unknown): string | undefined =>
  isScalar(node) && typeof node.value === 'string' && node.value !== '' ? node.value : undefined

function readText(fields: Fields, node: unknown, near: unknown, r: Reading): unknown {
  if (isScalar(node)) {
    const given = scalarOf(node)
    if (!given?.trim()) return report(r, 'empty-text', {}, node)
    for (const lang of r.languages.slice(1)) report(r, 'missing-translation', { lang }, node)
    return { zh: given, en: given }
  }
  if (!isMap(node)) return report(r, 'wrong-type', { expected: 'text' }, node ?? near)
  const value: Record<string, unknown> = {}
  const words: Partial<Record<Lang, string>> = {}
  let told = false
  eachPair(node, r, (key, keyNode, valueNode) => {
    if (key === 'zh' || key === 'en') {
      const given = isScalar(valueNode) ? String(valueNode.value) : undefined
      if (given?.trim()) words[key] = given
      else {
        told = true
        if (given === undefined && valueNode) report(r, 'wrong-type', { expected: 'string' }, valueNode)
        else report(r, 'empty-text', {}, keyNode)
      }
    } else readField(fields, key, keyNode, valueNode, value, r, ['zh', 'en'])
  })
  const known = words.zh ?? words.en
  if (known === undefined) {
    if (!told) report(r, 'empty-text', {}, near)
    return undefined
  }
  for (const lang of LANGS)
    if (!words[lang] && !told)
      report(r, 'missing-translation', { lang }, near ?? node, r.languages.includes(lang) ? undefined : 'warning')
  return Object.assign({ zh: words.zh ?? known, en: words.en ?? known }, value)
}

function readList(item: Schema<unknown>, min: number, node: unknown, near: unknown, r: Reading): unknown {
  if (!isSeq(node)) return report(r, 'wrong-type', { expected: 'list' }, node ?? near)
  if (node.items.length < min)
    report(r, 'wrong-count', { count: node.items.length, min, max: Number.MAX_SAFE_INTEGER }, near)
  const values: unknown[] = []
  for (const child of node.items) {
    const value = read(item, child, child ?? node, r)
    if (value !== undefined) values.push(value)
  }
  return values
}

function readRecord(schema: Schema<unknown> & { kind: 'record' }, node: unknown, near: unknown, r: Reading): unknown {
  if (!isMap(node)) return report(r, 'wrong-type', { expected: 'map' }, node ?? near)
  const values: Record<string, unknown> = {}
  let count = 0
  eachPair(node, r, (key, keyNode, valueNode) => {
    count++
    if (!ID.test(key)) return report(r, 'bad-form', { given: key, expects: 'id' }, keyNode)
    const value = read(schema.value, valueNode, keyNode, r)
    if (value !== undefined) values[key] = value
  })
  if (count < schema.min || count > schema.max)
    report(r, 'wrong-count', { count, min: schema.min, max: schema.max }, near)
  return values
}

function readVariant(all: readonly Variant[], node: unknown, near: unknown, r: Reading): unknown {
  if (!isMap(node)) return report(r, 'wrong-type', { expected: 'map' }, node ?? near)
  const variant = all.find((v) => node.items.some((pair) => isScalar(pair.key) && pair.key.value === v.when))
  if (!variant) return report(r, 'not-a-node', { allowed: all.map((v) => v.when) }, near)
  return readFields(variant.schema.kind === 'object' ? variant.schema.fields : {}, node, near, r)
}

function readFields(fields: Fields, node: YAMLMap, near: unknown, r: Reading): unknown {
  const value: Record<string, unknown> = {}
  const seen = new Set<string>()
  eachPair(node, r, (key, keyNode, valueNode) => {
    seen.add(key)
    readField(fields, key, keyNode, valueNode, value, r, [])
  })
  const names = Object.keys(fields)
  for (const key of names)
    if (fields[key]?.required && !seen.has(key) && !misspelt(key, seen, names))
      report(r, 'missing-key', { key, of: nameOf(near) }, near)
  return value
}

function readField(
  fields: Fields,
  key: string,
  keyNode: unknown,
  valueNode: unknown,
  into: Record<string, unknown>,
  r: Reading,
  alsoAllowed: readonly string[],
): void {
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined
  if (!field) {
    report(r, 'unknown-key', { key, allowed: [...alsoAllowed, ...Object.keys(fields)] }, keyNode)
    return
  }
  const value = read(field.schema, valueNode, keyNode, r)
  if (value !== undefined) into[key] = value
}

/** Whether an unknown key was probably meant to be this one: then one diagnostic says it, not two. */
function misspelt(key: string, seen: ReadonlySet<string>, names: readonly string[]): boolean {
  for (const given of seen) if (!names.includes(given) && closest(given, names) === key) return true
  return false
}

const nameOf = (near: unknown): string => (isScalar(near) ? String(near.value) : '')

/** Every pair once: keys that are not plain strings and keys that stand twice are reported and passed over. */
function eachPair(map: YAMLMap, r: Reading, visit: (key: string, keyNode: unknown, value: unknown) => void): void {
  const seen = new Map<string, unknown>()
  for (const pair of map.items) {
    if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
      report(r, 'wrong-type', { expected: 'string' }, pair.key ?? map)
      continue
    }
    const key = pair.key.value
    if (seen.has(key)) {
      report(r, 'duplicate-key', { key, line: r.file.span(seen.get(key)).line }, pair.key)
      continue
    }
    seen.set(key, pair.key)
    visit(key, pair.key, pair.value)
  }
}
