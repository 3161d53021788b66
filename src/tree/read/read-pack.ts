/** Reads the files of a pack, and lays one pack over another. Pure. */
import { type Diagnostic, diagnostic, NOWHERE } from '../diagnostic.ts'
import type { FactWords, Manifest, WordLists } from '../format/pack-schema.ts'
import { DATA_FILES, type Node, type Rung, tree as treeSchema } from '../format/schema.ts'
import type { Lang } from '../format/schema-types.ts'
import { type About, EMPTY_PACK, type Pack } from '../pack.ts'
import { type LayerData, layOver } from './lay-over.ts'
import {
  type Item,
  type LooseEntry,
  type LooseNode,
  losesReferences,
  noParts,
  type PackParts,
  readLexicon,
} from './parts.ts'
import { type Entry, readFile } from './read-file.ts'
import { type Locate, openSource, type SourceFile } from './source-file.ts'

/** A text with the path it is shown under. */
export interface PackFile {
  readonly path: string
  readonly text: string
}

/** Where each part of the topmost pack stands, so that a rule can point at it. Keys: `tree:ID`, or the data file's name. */
export interface ReadOptions {
  readonly unread?: readonly string[]
  /** The version of this program; where it is left out, every pack is taken. */
  readonly program?: string
}

export type Places = ReadonlyMap<string, { readonly path: string; readonly locate: Locate }>

export interface ReadPack {
  /** Only what is sound; of a tree with an error in its head at least the id and the nodes. */
  readonly pack: Pack
  readonly places: Places
  /** What else stands in the topmost files, for the rules. */
  readonly parts: PackParts
  readonly diagnostics: readonly Diagnostic[]
}

type DataName = keyof typeof DATA_FILES
const isDataName = (name: string): name is DataName => Object.hasOwn(DATA_FILES, name)
/** The file name without folders and ending: what a tree must be called. */
const baseName = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/i, '')

type Layer = { -readonly [K in keyof LayerData]: LayerData[K] } & {
  languages: readonly Lang[]
  /** The version of the program that pack.yaml asks for. */
  needs: string | undefined
  readonly places: Map<string, { path: string; locate: Locate }>
  readonly parts: ReturnType<typeof noParts>
  readonly diagnostics: Diagnostic[]
}
/**
 * Reads the files of one pack and lays it over `base`. Problems of form are in the diagnostics; references and flow are the
 * rules' business. `unread` are the paths of files that are there but could not be read. Of a pack that needs a newer version than
 * `program` only that is told. Never throws.
 */
export function readPack(
  files: readonly PackFile[],
  base: Pack = EMPTY_PACK,
  { unread = [], program }: ReadOptions = {},
): ReadPack {
  const layer: Layer = {
    ...{ trees: {}, contacts: {}, evidence: {}, sources: {}, codes: [], messages: [] },
    ...{ escalation: undefined, ladders: {}, about: undefined, needs: undefined },
    languages: [],
    menu: [],
    places: new Map(),
    parts: noParts(),
    diagnostics: [],
  }
  for (const path of unread) layer.parts.opaque.add(baseName(path))
  const manifest = files.filter((f) => baseName(f.path) === 'pack')
  for (const file of manifest) readOne(file, layer)
  const tooOld = tellTooOld(layer, program)
  if (tooOld) return { pack: base, places: new Map(), parts: noParts(), diagnostics: [tooOld] }
  for (const file of files) if (!manifest.includes(file)) readOne(file, layer)
  const lexicon = layer.places.has('lexicon') ? layer.parts.lexicon : undefined
  return {
    pack: layOver(base, layer, lexicon),
    places: layer.places,
    parts: layer.parts,
    diagnostics: layer.diagnostics,
  }
}

/** A newer format may say what this program does not know: then nothing else that is told would be true. */
function tellTooOld({ needs, places }: Layer, program: string | undefined): Diagnostic | undefined {
  const place = places.get('pack')
  if (!place || needs === undefined || program === undefined || !isOlder(program, needs)) return undefined
  return diagnostic('needs-newer', { needs, program }, place.path, place.locate(['needs']))
}

function readOne(file: PackFile, layer: Layer): void {
  const name = baseName(file.path)
  const opened = openSource(file.path, file.text)
  const source = opened.root === null ? undefined : opened
  if (!source) layer.diagnostics.push(diagnostic('unreadable', { reason: 'empty' }, file.path, NOWHERE))
  else addDiagnostics(layer, source.diagnostics)
  if (!source || source.diagnostics.length > 0) layer.parts.opaque.add(name)
  else if (isDataName(name)) readData(name, source, layer)
  else readTree(name, source, layer)
}

/** One by one: a file may have more faults than a call has room for arguments. */
function addDiagnostics(layer: Layer, diagnostics: readonly Diagnostic[]): void {
  for (const d of diagnostics) layer.diagnostics.push(d)
}

function readTree(name: string, source: SourceFile, layer: Layer): void {
  const { value, entries, diagnostics } = readFile(treeSchema, source, layer.languages)
  addDiagnostics(layer, diagnostics)
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

function readData(name: DataName, source: SourceFile, layer: Layer): void {
  const earlier = layer.places.get(name)
  if (earlier) {
    addDiagnostics(layer, [
      diagnostic('duplicate-id', { id: name, earlier: earlier.path }, source.path, source.locate([])),
    ])
    return
  }
  const { value, entries, diagnostics } = readFile(DATA_FILES[name], source, layer.languages)
  addDiagnostics(layer, diagnostics)
  layer.places.set(name, { path: source.path, locate: source.locate })
  if (name === 'pack') {
    readManifest((value ?? {}) as LooseManifest, layer)
    return
  }
  if (name === 'lexicon') {
    layer.parts.lexicon = readLexicon((value ?? {}) as { ignored?: WordLists; facts?: FactWords }, entries)
    for (const entry of entries.get('concepts') ?? [])
      if (!entry.sound) layer.parts.brokenIds.add(`concepts/${entry.key}`)
    return
  }
  if (name === 'escalation') {
    readLadders(entries, layer)
    return
  }
  const all = entries.get(name)
  if (!all) layer.parts.opaque.add(name)
  if (name === 'codes') layer.codes = soundItems(layer.parts.codes, all)
  else if (name === 'messages') layer.messages = soundItems(layer.parts.messages, all)
  else {
    for (const entry of all ?? []) if (!entry.sound) layer.parts.brokenIds.add(`${name}/${entry.key}`)
    if (name === 'contacts') layer.parts.contacts = new Set(all?.map(({ key }) => String(key)))
    Object.assign(layer[name], soundRecord(all))
  }
}

function readManifest(manifest: LooseManifest, layer: Layer): void {
  const { languages = [], menu = [] } = manifest
  layer.languages = languages.filter((lang) => lang !== undefined)
  layer.menu = menu.filter((id) => id !== undefined)
  layer.parts.menu = menu
  layer.needs = manifest.needs
  layer.about = aboutOf(manifest)
}

function readLadders(entries: ReadonlyMap<string, readonly Entry[]>, layer: Layer): void {
  if (entries.size === 0) layer.parts.opaque.add('escalation')
  const ladders: Record<string, readonly Rung[]> = {}
  for (const [whose, all] of entries) {
    const rungs: Item<Rung>[] = []
    ladders[whose] = soundItems(rungs, all)
    layer.parts.ladders.set(whose, rungs)
  }
  const { escalation, ...ofRoles } = ladders
  layer.escalation = escalation
  layer.ladders = ofRoles
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

/* What pack.yaml says of the pack itself, and whether this program is new enough for it. */

/** A manifest as far as it could be read. */
export type LooseManifest = Partial<Omit<Manifest, 'languages' | 'menu'>> & {
  readonly languages?: readonly (Lang | undefined)[]
  readonly menu?: readonly (string | undefined)[]
}

/** Undefined where the manifest names the pack and nothing more. */
function aboutOf({ pack = '', name, version, owner, guidance }: LooseManifest): About | undefined {
  const about = {
    ...(name ? { name } : {}),
    ...(version ? { version } : {}),
    ...(owner ? { owner } : {}),
    ...(guidance ? { guidance } : {}),
  }
  return Object.keys(about).length === 0 ? undefined : { id: pack, ...about }
}

/** Whether a program is older than the version a pack needs. One that is run from its sources, 0.0.0, never is. */
export function isOlder(program: string, needed: string): boolean {
  const [own, least] = [numbersOf(program), numbersOf(needed)]
  if (own.every((number) => number === 0)) return false
  const differs = own.findIndex((number, i) => number !== least[i])
  return differs >= 0 && (own[differs] ?? 0) < (least[differs] ?? 0)
}

/** Major, minor and patch; what comes behind them is left out. */
const numbersOf = (version: string): number[] => {
  const [, ...numbers] = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? ['', '0', '0', '0']
  return numbers.map((number) => Number(number ?? 0))
}
