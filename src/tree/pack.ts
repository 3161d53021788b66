/** A pack: trees with their contacts, codes and lists, and how one pack lies over another. Pure. */
import { type Diagnostic, diagnostic, NOWHERE } from './diagnostic.ts'
import { readFile } from './read.ts'
import {
  type Code,
  type Contact,
  DATA_FILES,
  type Evidence,
  type Message,
  type Rung,
  type Source,
  type Tree,
  tree as treeSchema,
} from './schema.ts'
import type { Lang } from './schema-types.ts'
import { type Locate, openSource } from './source-file.ts'

/** Everything a walk needs, as plain data: it survives JSON unchanged. */
export interface Pack {
  readonly trees: Readonly<Record<string, Tree>>
  readonly contacts: Readonly<Record<string, Contact>>
  readonly evidence: Readonly<Record<string, Evidence>>
  readonly sources: Readonly<Record<string, Source>>
  readonly escalation: readonly Rung[]
  readonly codes: readonly Code[]
  readonly messages: readonly Message[]
}
export const EMPTY_PACK: Pack = {
  trees: {},
  contacts: {},
  evidence: {},
  sources: {},
  escalation: [],
  codes: [],
  messages: [],
}

/** A text with the path it is shown under; `text` is undefined where it could not be read, and `problem` says why. */
export interface PackFile {
  readonly path: string
  readonly text: string
}

/** Where each part of the topmost pack stands, so that a rule can point at it. Keys: `tree:ID`, or the data file's name. */
export type Places = ReadonlyMap<string, { readonly path: string; readonly locate: Locate }>

export interface ReadPack {
  readonly pack: Pack
  readonly places: Places
  readonly diagnostics: readonly Diagnostic[]
}

type DataName = keyof typeof DATA_FILES
const isDataName = (name: string): name is DataName => Object.hasOwn(DATA_FILES, name)
/** An own entry of a record that may have come from anybody's file. */
export function own<T>(entries: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined
}

/** The file name without folders and ending: what a tree must be called. */
export const baseName = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/i, '')

interface Layer {
  trees: Record<string, Tree>
  data: { [N in DataName]?: unknown }
  places: Map<string, { path: string; locate: Locate }>
  diagnostics: Diagnostic[]
}

/**
 * Reads the files of one pack and lays it over `base`. Problems of form are in the diagnostics; references and flow are the
 * rules' business. Never throws.
 */
export function readPack(files: readonly PackFile[], base: Pack = EMPTY_PACK): ReadPack {
  const layer: Layer = { trees: {}, data: {}, places: new Map(), diagnostics: [] }
  const manifest = files.filter((f) => baseName(f.path) === 'pack')
  for (const file of manifest) readOne(file, [], layer)
  const languages = (layer.data.pack as { languages?: readonly Lang[] } | undefined)?.languages ?? []
  for (const file of files) if (!manifest.includes(file)) readOne(file, languages, layer)
  const pack = layOver(base, layer)
  return { pack, places: layer.places, diagnostics: layer.diagnostics }
}

function readOne(file: PackFile, languages: readonly Lang[], layer: Layer): void {
  if (!file.text.trim()) {
    layer.diagnostics.push(diagnostic('unreadable', { reason: 'empty' }, file.path, NOWHERE))
    return
  }
  const source = openSource(file.path, file.text)
  layer.diagnostics.push(...source.diagnostics)
  if (source.diagnostics.length > 0) return
  const name = baseName(file.path)
  const place = { path: file.path, locate: source.locate }
  if (isDataName(name)) {
    const { value, diagnostics } = readFile(DATA_FILES[name], source, languages)
    layer.diagnostics.push(...diagnostics)
    layer.data[name] = value
    layer.places.set(name, place)
    return
  }
  const { value, diagnostics } = readFile(treeSchema, source, languages)
  layer.diagnostics.push(...diagnostics)
  if (!value?.tree || !value.nodes) return
  if (value.tree !== name)
    layer.diagnostics.push(
      diagnostic('file-name', { tree: value.tree, file: name }, file.path, source.locate(['tree'])),
    )
  const earlier = layer.places.get(`tree:${value.tree}`)
  if (earlier)
    layer.diagnostics.push(
      diagnostic('duplicate-id', { id: value.tree, earlier: earlier.path }, file.path, source.locate(['tree'])),
    )
  else {
    layer.trees[value.tree] = value
    layer.places.set(`tree:${value.tree}`, place)
  }
}

function layOver(base: Pack, layer: Layer): Pack {
  const data = layer.data as {
    contacts?: { contacts?: Record<string, Contact> }
    evidence?: { evidence?: Record<string, Evidence> }
    sources?: { sources?: Record<string, Source> }
    escalation?: { escalation?: Rung[] }
    codes?: { codes?: Code[] }
    messages?: { messages?: Message[] }
  }
  return {
    trees: { ...base.trees, ...layer.trees },
    contacts: mergeContacts(base.contacts, data.contacts?.contacts ?? {}),
    evidence: { ...base.evidence, ...data.evidence?.evidence },
    sources: { ...base.sources, ...data.sources?.sources },
    escalation: data.escalation?.escalation ?? base.escalation,
    codes: mergeList(base.codes, data.codes?.codes ?? [], codeKey),
    messages: mergeList(base.messages, data.messages?.messages ?? [], (m) => m.id),
  }
}

export const codeKey = (code: Code): string => `${code.channel}/${code.code}`

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
