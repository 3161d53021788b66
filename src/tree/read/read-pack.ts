/** Reads the files of a pack, and lays one pack over another. Pure. */
import { type Diagnostic, diagnostic, NOWHERE } from '../diagnostic.ts'
import type { FactWords, WordLists } from '../format/lexicon-schema.ts'
import {
  type Code,
  type Contact,
  DATA_FILES,
  type Evidence,
  type Message,
  type Node,
  type Rung,
  type Source,
  type Tree,
  tree as treeSchema,
} from '../format/schema.ts'
import type { Lang } from '../format/schema-types.ts'
import { mergeLexicon } from '../lexicon.ts'
import { codeKey, EMPTY_PACK, own, type Pack } from '../pack.ts'
import { type Item, type LooseEntry, type LooseNode, losesReferences, noParts, type Parts } from './parts.ts'
import { type Entry, readFile } from './read-file.ts'
import { readLexicon } from './read-lexicon.ts'
import { type Locate, openSource, type SourceFile } from './source-file.ts'

/** A text with the path it is shown under. */
export interface PackFile {
  readonly path: string
  readonly text: string
}

/** Where each part of the topmost pack stands, so that a rule can point at it. Keys: `tree:ID`, or the data file's name. */
export type Places = ReadonlyMap<string, { readonly path: string; readonly locate: Locate }>

export interface ReadPack {
  /** Only what is sound; of a tree with an error in its head at least the id and the nodes. */
  readonly pack: Pack
  readonly places: Places
  /** What else stands in the topmost files, for the rules. */
  readonly parts: Parts
  readonly diagnostics: readonly Diagnostic[]
}

type DataName = keyof typeof DATA_FILES
const isDataName = (name: string): name is DataName => Object.hasOwn(DATA_FILES, name)
/** The file name without folders and ending: what a tree must be called. */
export const baseName = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/i, '')

type Layer = { -readonly [K in keyof Data]: Data[K] } & {
  languages: readonly Lang[]
  menu: readonly string[]
  readonly places: Map<string, { path: string; locate: Locate }>
  readonly parts: ReturnType<typeof noParts>
  readonly diagnostics: Diagnostic[]
}
/** What the files of one layer say; a list that is undefined is not in them. */
interface Data {
  readonly trees: Record<string, Tree>
  readonly contacts: Record<string, Contact>
  readonly evidence: Record<string, Evidence>
  readonly sources: Record<string, Source>
  readonly escalation: readonly Rung[] | undefined
  readonly codes: readonly Code[]
  readonly messages: readonly Message[]
}

/**
 * Reads the files of one pack and lays it over `base`. Problems of form are in the diagnostics; references and flow are the
 * rules' business. `unread` are the paths of files that are there but could not be read. Never throws.
 */
export function readPack(
  files: readonly PackFile[],
  base: Pack = EMPTY_PACK,
  unread: readonly string[] = [],
): ReadPack {
  const layer: Layer = {
    ...{ trees: {}, contacts: {}, evidence: {}, sources: {}, escalation: undefined, codes: [], messages: [] },
    languages: [],
    menu: [],
    places: new Map(),
    parts: noParts(),
    diagnostics: [],
  }
  for (const path of unread) layer.parts.opaque.add(baseName(path))
  const manifest = files.filter((f) => baseName(f.path) === 'pack')
  for (const file of manifest) readOne(file, layer)
  for (const file of files) if (!manifest.includes(file)) readOne(file, layer)
  return { pack: layOver(base, layer), places: layer.places, parts: layer.parts, diagnostics: layer.diagnostics }
}

function readOne(file: PackFile, layer: Layer): void {
  const name = baseName(file.path)
  const opened = openSource(file.path, file.text)
  const source = opened.root === null ? undefined : opened
  if (!source) layer.diagnostics.push(diagnostic('unreadable', { reason: 'empty' }, file.path, NOWHERE))
  else tell(layer, source.diagnostics)
  if (!source || source.diagnostics.length > 0) layer.parts.opaque.add(name)
  else if (isDataName(name)) readData(name, source, layer)
  else readTree(name, source, layer)
}

/** One by one: a file may have more faults than a call has room for arguments. */
function tell(layer: Layer, diagnostics: readonly Diagnostic[]): void {
  for (const d of diagnostics) layer.diagnostics.push(d)
}

function readTree(name: string, source: SourceFile, layer: Layer): void {
  const { value, entries, diagnostics } = readFile(treeSchema, source, layer.languages)
  tell(layer, diagnostics)
  const id = value?.tree ?? name
  const report = (d: Diagnostic): void => void layer.diagnostics.push(d)
  if (id !== name) {
    layer.parts.opaque.add(name)
    report(diagnostic('file-name', { tree: id, file: name }, source.path, source.locate(['tree'])))
  }
  const earlier = layer.places.get(`tree:${id}`)
  if (earlier) {
    layer.parts.opaque.add(id)
    report(diagnostic('duplicate-id', { id, earlier: earlier.path }, source.path, source.locate(['tree'])))
    return
  }
  layer.places.set(`tree:${id}`, { path: source.path, locate: source.locate })
  const nodes = entries.get('nodes')
  if (!value?.tree || !value.kind || !nodes) layer.parts.opaque.add(id)
  if (id !== name || diagnostics.some(losesReferences)) layer.parts.vague.add(id)
  const broken = (nodes ?? []).filter((e) => !e.sound).map((e) => [String(e.key), e.value] as [string, LooseNode])
  if (broken.length > 0) layer.parts.broken.set(id, new Map(broken))
  const head = { kind: 'failure', title: NO_TEXT, summary: NO_TEXT, reviewed: '', start: '' } as const
  layer.trees[id] = { ...head, ...value, tree: id, nodes: soundRecord<Node>(nodes) }
}
const NO_TEXT = { zh: '', en: '' }

interface Manifest {
  readonly languages?: readonly (Lang | undefined)[]
  readonly menu?: readonly (string | undefined)[]
}

function readData(name: DataName, source: SourceFile, layer: Layer): void {
  const earlier = layer.places.get(name)
  if (earlier) {
    tell(layer, [diagnostic('duplicate-id', { id: name, earlier: earlier.path }, source.path, source.locate([]))])
    return
  }
  const { value, entries, diagnostics } = readFile(DATA_FILES[name], source, layer.languages)
  tell(layer, diagnostics)
  layer.places.set(name, { path: source.path, locate: source.locate })
  if (name === 'pack') {
    const { languages = [], menu = [] } = (value ?? {}) as Manifest
    layer.languages = languages.filter((lang) => lang !== undefined)
    layer.menu = menu.filter((id) => id !== undefined)
    layer.parts.menu = menu
    return
  }
  if (name === 'lexicon') {
    layer.parts.lexicon = readLexicon((value ?? {}) as { ignored?: WordLists; facts?: FactWords }, entries)
    for (const entry of entries.get('concepts') ?? [])
      if (!entry.sound) layer.parts.brokenIds.add(`concepts/${entry.key}`)
    return
  }
  const all = entries.get(name)
  if (!all) layer.parts.opaque.add(name)
  if (name === 'codes') layer.codes = soundItems(layer.parts.codes, all)
  else if (name === 'messages') layer.messages = soundItems(layer.parts.messages, all)
  else if (name === 'escalation') layer.escalation = soundItems(layer.parts.rungs, all)
  else {
    for (const entry of all ?? []) if (!entry.sound) layer.parts.brokenIds.add(`${name}/${entry.key}`)
    Object.assign(layer[name], soundRecord(all))
  }
}

/** The sound entries, whose shape is what the schema they were read by says. */
function soundRecord<T>(entries: readonly Entry[] = []): Record<string, T> {
  const sound: Record<string, T> = {}
  for (const entry of entries) if (entry.sound) sound[entry.key] = entry.value as T
  return sound
}

function soundItems<T>(into: Item<T>[], entries: readonly Entry[] = []): T[] {
  for (const { key, value, sound } of entries)
    into.push({ index: Number(key), loose: (value ?? {}) as LooseEntry, entry: sound ? (value as T) : undefined })
  return into.map((item) => item.entry).filter((entry) => entry !== undefined)
}

function layOver(base: Pack, layer: Layer): Pack {
  return {
    trees: inOrder({ ...base.trees, ...layer.trees }, layer.menu),
    contacts: mergeContacts(base.contacts, layer.contacts),
    evidence: { ...base.evidence, ...layer.evidence },
    sources: { ...base.sources, ...layer.sources },
    escalation: layer.escalation ?? base.escalation,
    codes: mergeList(base.codes, layer.codes, codeKey),
    messages: mergeList(base.messages, layer.messages, (m) => m.id),
    lexicon: layer.places.has('lexicon') ? mergeLexicon(base.lexicon, layer.parts.lexicon) : base.lexicon,
  }
}

/** Trees are listed in the order they stand in a pack. */
function inOrder(trees: Record<string, Tree>, menu: readonly string[]): Record<string, Tree> {
  const first = menu.filter((id) => Object.hasOwn(trees, id)).map((id) => [id, trees[id] as Tree] as const)
  return { ...Object.fromEntries(first), ...trees }
}

/**
 * A company's entry keeps the words of the one below it, but never its provenance: a number comes with its own confidence,
 * sources and date.
 */
function mergeContacts(
  base: Readonly<Record<string, Contact>>,
  over: Readonly<Record<string, Contact>>,
): Record<string, Contact> {
  const merged: Record<string, Contact> = { ...base }
  for (const [id, entry] of Object.entries(over)) {
    const below = own(base, id)
    if (!below) merged[id] = entry
    else if (entry.phone === undefined && entry.find === undefined) merged[id] = { ...below, ...entry }
    else {
      const { phone: _p, find: _f, hours: _h, confidence: _c, sources: _s, checked: _d, ...words } = below
      merged[id] = { ...words, ...entry }
    }
  }
  return merged
}

function mergeList<T>(base: readonly T[], over: readonly T[], key: (entry: T) => string): T[] {
  const merged = new Map(base.map((entry) => [key(entry), entry]))
  for (const entry of over) merged.set(key(entry), entry)
  return [...merged.values()]
}
