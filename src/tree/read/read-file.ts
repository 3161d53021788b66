/** Reads a YAML node by a schema: what could be built, and every problem on the way. Pure, never throws. */
import { isMap, isScalar, type YAMLMap } from 'yaml'
import { closest, type Diagnostic } from '../diagnostic.ts'
import { type Fields, type Infer, isLang, LANGS, type Lang, type Schema, type Variant } from '../format/schema-types.ts'
import { eachItem, eachMember, eachPair, isInert, type Reading, reportAt, scalarOf, type VisitPair } from './reading.ts'
import type { SourceFile } from './source-file.ts'

/** One member of a list or map at the top of a file: a node, a contact, a code. */
export interface Entry {
  /** Its key, or its index in the file. */
  readonly key: string | number
  /** What could be built; of the shape the schema says only when it is sound. */
  readonly value: unknown
  readonly sound: boolean
}
export interface FileReading<T> {
  /** The fields of the root that could be read. A list keeps a hole where an item could not. */
  readonly value: Partial<T> | undefined
  /** The entries of each field of the root that holds objects; these fields are not in `value`. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a file's root, which must be an object, in the shape of the schema. */
export function readFile<S extends Schema<unknown> & { readonly kind: 'object' }>(
  schema: S,
  file: SourceFile,
  languages: readonly Lang[],
): FileReading<Infer<S>> {
  const r: Reading = { file, languages, diagnostics: [], errors: 0, anchors: new Set() }
  const entries = new Map<string, Entry[]>()
  const readRootField: ReadField = (field, key, keyNode, valueNode) => {
    if (!holdsObjects(field)) return read(field, valueNode, keyNode, r)
    const all = readEntries(field, valueNode, keyNode, r)
    if (all) entries.set(key, all)
    return all // only that it is there matters: it is taken out again below
  }
  const value = readRoot(schema.fields, file.root, r, readRootField)
  for (const key of entries.keys()) delete value?.[key]
  return { value: value as Partial<Infer<S>> | undefined, entries, diagnostics: r.diagnostics }
}

function readRoot(fields: Fields, root: unknown, r: Reading, readWith: ReadField): Record<string, unknown> | undefined {
  if (!isMap(root)) return reportAt(r, 'wrong-type', { expected: 'map' }, root)
  const keys = root.items.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ''))
  if (keys.some((key) => Object.hasOwn(fields, key))) return readFields(fields, root, undefined, r, readWith)
  // A file of another kind is one mistake, however long it is.
  const [key = ''] = keys
  return reportAt(r, 'unknown-key', { key, allowed: Object.keys(fields) }, root.items[0]?.key ?? root)
}

type Listing = Schema<unknown> & { readonly kind: 'list' | 'record' }

function holdsObjects(schema: Schema<unknown>): schema is Listing {
  const item = schema.kind === 'list' ? schema.item : schema.kind === 'record' ? schema.value : undefined
  return item?.kind === 'object' || item?.kind === 'variants'
}

function readEntries(schema: Listing, node: unknown, near: unknown, r: Reading): Entry[] | undefined {
  const all: Entry[] = []
  const put = (item: Schema<unknown>, key: string | number, child: unknown, childNear: unknown): void => {
    const before = r.errors
    const value = read(item, child, childNear, r)
    all.push({ key, value, sound: r.errors === before })
  }
  const done =
    schema.kind === 'list'
      ? eachItem(schema, node, near, r, (child, index) => put(schema.item, index, child, child ?? node))
      : eachMember(schema, node, near, r, (key, keyNode, child) => put(schema.value, key, child, keyNode))
  return done ? all : undefined
}

/** `near` is what to point at when `node` is absent: the key, or the parent. */
function read(schema: Schema<unknown>, node: unknown, near: unknown, r: Reading): unknown {
  if (!isInert(node, r)) return undefined
  switch (schema.kind) {
    case 'scalar':
    case 'oneOf':
    case 'flag':
      return readScalar(schema, node, near, r)
    case 'text':
      return isScalar(node) ? readPlainText(node, r) : readTextIn(schema.fields, node, near, r)
    case 'list': {
      const values: unknown[] = []
      const put = (child: unknown): unknown => values.push(read(schema.item, child, child ?? node, r))
      return eachItem(schema, node, near, r, put) ? values : undefined
    }
    case 'record': {
      const values: Record<string, unknown> = {}
      const put: VisitPair = (key, keyNode, child) => {
        const value = read(schema.value, child, keyNode, r)
        if (value !== undefined) values[key] = value
      }
      return eachMember(schema, node, near, r, put) ? values : undefined
    }
    case 'object':
      return isMap(node)
        ? readFields(schema.fields, node, near, r)
        : reportAt(r, 'wrong-type', { expected: 'map' }, node ?? near)
    case 'variants':
      return readVariant(schema.variants, node, near, r)
  }
}

type ScalarSchema = Schema<unknown> & { readonly kind: 'scalar' | 'oneOf' | 'flag' }

function readScalar(schema: ScalarSchema, node: unknown, near: unknown, r: Reading): unknown {
  const given = scalarOf(node)
  if (schema.kind === 'flag')
    return given === 'true' || given === 'false'
      ? given === 'true'
      : reportAt(r, 'wrong-type', { expected: 'true-false' }, node ?? near)
  if (given === undefined) return reportAt(r, 'wrong-type', { expected: 'string' }, node ?? near)
  if (schema.kind === 'oneOf')
    return schema.values.includes(given) ? given : reportAt(r, 'not-allowed', { given, allowed: schema.values }, node)
  const { pattern, expects } = schema.rule
  return pattern.test(given) ? given : reportAt(r, 'bad-form', { given, expects }, node)
}

/** A text for every language: fine in a pack that needs at most one. */
function readPlainText(node: unknown, r: Reading): unknown {
  const given = scalarOf(node)
  if (!given?.trim()) return reportAt(r, 'empty-text', {}, node)
  for (const lang of r.languages.slice(1)) reportAt(r, 'missing-translation', { lang }, node)
  return { zh: given, en: given }
}

function readTextIn(fields: Fields, node: unknown, near: unknown, r: Reading): unknown {
  if (!isMap(node)) return reportAt(r, 'wrong-type', { expected: 'text' }, node ?? near)
  const value: Record<string, unknown> = {}
  const words: Partial<Record<Lang, string>> = {}
  const before = r.errors
  eachPair(node, r, (key, keyNode, valueNode) => {
    if (isLang(key)) {
      const given = readWordsIn(valueNode, keyNode, r)
      if (given !== undefined) words[key] = given
    } else readField(fields, key, keyNode, valueNode, value, r, LANGS)
  })
  const told = r.errors > before
  const { zh, en } = words
  if (zh === undefined && en === undefined) return told ? undefined : reportAt(r, 'empty-text', {}, near ?? node)
  for (const lang of LANGS)
    if (words[lang] === undefined && !told)
      reportAt(r, 'missing-translation', { lang }, near ?? node, r.languages.includes(lang) ? undefined : 'warning')
  return Object.assign(value, { zh: zh ?? en, en: en ?? zh })
}

/** The words of one language; what is no text is reported. */
function readWordsIn(node: unknown, keyNode: unknown, r: Reading): string | undefined {
  if (!isInert(node, r)) return undefined
  if (node && !isScalar(node)) return reportAt(r, 'wrong-type', { expected: 'string' }, node)
  const given = scalarOf(node)
  return given?.trim() ? given : reportAt(r, 'empty-text', {}, keyNode)
}

function readVariant(all: readonly Variant[], node: unknown, near: unknown, r: Reading): unknown {
  if (!isMap(node)) return reportAt(r, 'wrong-type', { expected: 'map' }, node ?? near)
  const variant = all.find((v) => node.items.some((pair) => isScalar(pair.key) && pair.key.value === v.when))
  if (variant) return readFields(variant.schema.fields, node, near, r)
  return reportAt(r, 'not-a-node', { allowed: all.map((v) => v.when) }, near)
}

type ReadField = (schema: Schema<unknown>, key: string, keyNode: unknown, valueNode: unknown) => unknown

function readFields(
  fields: Fields,
  node: YAMLMap,
  near: unknown,
  r: Reading,
  readWith?: ReadField,
): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  eachPair(node, r, (key, keyNode, valueNode) => {
    readField(fields, key, keyNode, valueNode, value, r, [], readWith)
  })
  for (const key in fields)
    if (fields[key]?.required && value[key] === undefined && !isKeyTold(key, node, fields))
      reportAt(r, 'missing-key', { key, of: isScalar(near) ? String(near.value) : '' }, near ?? node.items[0]?.key)
  return value
}

/** Whether a key is there though its value could not be used, or a misspelt one was meant to be it: one diagnostic says it. */
function isKeyTold(key: string, node: YAMLMap, fields: Fields): boolean {
  const given = node.items.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ''))
  if (given.includes(key)) return true
  const names = Object.keys(fields)
  return given.some((other) => !names.includes(other) && closest(other, names) === key)
}

function readField(
  fields: Fields,
  key: string,
  keyNode: unknown,
  valueNode: unknown,
  into: Record<string, unknown>,
  r: Reading,
  alsoAllowed: readonly string[],
  readWith?: ReadField,
): void {
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined
  if (!field) {
    if (!isInert(valueNode, r)) return
    reportAt(r, 'unknown-key', { key, allowed: [...alsoAllowed, ...Object.keys(fields)] }, keyNode)
    return
  }
  const value = readWith ? readWith(field.schema, key, keyNode, valueNode) : read(field.schema, valueNode, keyNode, r)
  if (value !== undefined) into[key] = value
}
