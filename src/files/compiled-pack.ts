/**
 * The pack that comes with the program, as the build stores it: what menus and first questions need, codes, what words are found by,
 * the other nodes, and what outcomes and reports look up. Each is read when something in it is first looked at, and of long texts only
 * the language that is shown.
 */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { Node, Tree } from '../tree/format/schema.ts'
import { LANGS, type Lang, type Text } from '../tree/format/schema-types.ts'
import type { WorkedOut } from '../tree/graph.ts'
import { once, own, type Pack } from '../tree/pack.ts'
import { formatTarget } from '../tree/target.ts'

/** The files; the texts of `trees` and `found` are in files of their own, one a language. */
export const VOLUMES = ['start', 'codes', 'found', 'trees', 'tables', 'zh', 'en'] as const
export type Volume = (typeof VOLUMES)[number]

/** What the build works out once, besides the pack itself. */
export interface PackFacts {
  /** Identifies the content of the pack. */
  readonly digest: string
  readonly known: WorkedOut
}
type Parted = Exclude<Volume, Lang>
interface Contents extends Pick<PackFacts, 'digest'> {
  /** Which facts several questions may ask; the rest that was worked out is in parts. */
  readonly sharedFacts: readonly string[]
  /** Which bytes of its volume each part is, after the contents; and which text its first one is, where its texts stand apart. */
  readonly parts: Readonly<Record<string, readonly [volume: Parted, from: number, to: number, text: number]>>
}

/** Identifies the content of a pack, whatever the layout of its files: same digest, same walks. */
export const digestOf = (pack: Pack): string =>
  createHash('sha256').update(JSON.stringify(pack)).digest('hex').slice(0, 16)

/** Stored in two bytes a character Chinese packs smaller and unpacks faster. */
const ENCODING = { zh: 'utf16le', en: 'utf8' } as const
const NUL = '\0'

/** Throws when a text has NUL in it. */
export function storePack(pack: Pack, { digest, known }: PackFacts): Readonly<Record<Volume, Buffer>> {
  const words: TextsByLang = { zh: [], en: [] }
  const written: Record<Parted, Buffer[]> = { start: [], codes: [], found: [], trees: [], tables: [] }
  const parts: Record<string, [Parted, number, number, number]> = {}
  const put = (name: string, volume: Parted, value: unknown): void => {
    const from = written[volume].reduce((sum, bytes) => sum + bytes.length, 0)
    const text = words.zh.length
    const bytes = Buffer.from(JSON.stringify(TEXTS_APART.includes(volume) ? withoutTexts(value, words) : value))
    written[volume].push(bytes)
    parts[name] = [volume, from, from + bytes.length, text]
  }
  const { trees, ...tables } = pack
  const all = Object.values(trees)
  const early = new Set(known.early)
  put('trees', 'start', all.map(headOfTree))
  put('mostAsked', 'start', known.mostAsked)
  put('early', 'start', known.early)
  for (const { tree, start, nodes, symptoms } of all) {
    const isFirst = (id: string): boolean => id === start || early.has(formatTarget({ tree, node: id }))
    const pick = (first: boolean) => Object.fromEntries(Object.entries(nodes).filter(([id]) => isFirst(id) === first))
    put(`${tree}/first`, 'start', { ids: Object.keys(nodes), nodes: pick(true), mostLeft: own(known.mostLeft, tree) })
    put(`${tree}/nodes`, 'trees', pick(false))
    if (symptoms) put(`${tree}/symptoms`, 'found', symptoms)
  }
  for (const [key, value] of Object.entries(tables)) put(key, own(APART, key) ?? 'tables', value)
  const contents: Contents = { digest, sharedFacts: known.sharedFacts, parts }
  return {
    start: Buffer.concat([Buffer.from(`${JSON.stringify(contents)}\n`), ...written.start]),
    codes: Buffer.concat(written.codes),
    found: Buffer.concat(written.found),
    trees: Buffer.concat(written.trees),
    tables: Buffer.concat(written.tables),
    zh: Buffer.from(joinedByNul(words.zh), ENCODING.zh),
    en: Buffer.from(joinedByNul(words.en), ENCODING.en),
  }
}

/** What is not looked up among the other tables: the menu shows whose pack it is. */
const APART: Readonly<Record<string, Parted>> = {
  about: 'start',
  codes: 'codes',
  contacts: 'codes',
  messages: 'found',
  lexicon: 'found',
}
const TEXTS_APART: readonly Parted[] = ['trees']

type TextsByLang = Record<Lang, string[]>

/** A tree with a mark where its symptoms stand, and without its nodes: which there are stands with the first of them. */
const headOfTree = ({ nodes: _, ...head }: Tree) => ({ ...head, ...(head.symptoms ? { symptoms: true } : {}) })

/** What is read of a tree when its first question is shown. */
interface FirstPart {
  readonly ids: readonly string[]
  readonly nodes: Readonly<Record<string, Node>>
  readonly mostLeft?: Readonly<Record<string, number>>
}

function joinedByNul(texts: readonly string[]): string {
  if (texts.some((text) => text.includes(NUL))) throw new Error('NUL in a text of the pack')
  return texts.join(NUL)
}

/** A text becomes 0; one with fields besides its words keeps them, and 0 stands for the words. Packs hold no numbers. */
function withoutTexts(value: unknown, words: TextsByLang): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => withoutTexts(item, words))
  const record = value as Record<string, unknown>
  if (!LANGS.every((lang) => typeof record[lang] === 'string'))
    return Object.fromEntries(Object.entries(record).map(([key, member]) => [key, withoutTexts(member, words)]))
  for (const lang of LANGS) words[lang].push(record[lang] as string)
  return Object.keys(record).length > LANGS.length ? { ...record, zh: 0, en: 0 } : 0
}

/** The pack in its volumes; each is asked for when it is first needed. */
export function openPack(unpack: (volume: Volume) => Buffer): PackFacts & { readonly pack: Pack } {
  const start = unpack('start')
  const body = start.indexOf('\n') + 1
  const { parts, digest, sharedFacts } = JSON.parse(start.toString('utf8', 0, body)) as Contents
  const volumes = {
    start: () => start.subarray(body),
    codes: once(() => unpack('codes')),
    found: once(() => unpack('found')),
    trees: once(() => unpack('trees')),
    tables: once(() => unpack('tables')),
  }
  const wordsOf = (lang: Lang) => once(() => unpack(lang).toString(ENCODING[lang]).split(NUL))
  const texts = { zh: wordsOf('zh'), en: wordsOf('en') }
  const read = (name: string): unknown => {
    const [volume, from, to, text] = own(parts, name) ?? ['start', 0, 0, 0]
    const value = JSON.parse(volumes[volume]().toString('utf8', from, to))
    return TEXTS_APART.includes(volume) ? withTexts(value, texts, text) : value
  }
  const trees: Record<string, Tree> = {}
  const known = { sharedFacts, mostLeft: {} }
  for (const part of ['mostAsked', 'early']) readLater(known, part, () => read(part))
  for (const tree of read('trees') as Tree[]) {
    const first = once(() => read(`${tree.tree}/first`) as FirstPart)
    trees[tree.tree] = openTree(tree, first, read)
    if (tree.kind !== 'subtree') readLater(known.mostLeft, tree.tree, () => first().mostLeft)
  }
  const pack: Record<string, unknown> = { trees }
  for (const name of TABLES) if (own(parts, name)) readLater(pack, name, () => read(name))
  return { digest, known: known as unknown as WorkedOut, pack: pack as unknown as Pack }
}

/** In the order the reader gives them; the last two only where the pack has them. */
const TABLES: readonly Exclude<keyof Pack, 'trees'>[] = [
  'contacts',
  'evidence',
  'sources',
  'escalation',
  'codes',
  'messages',
  'lexicon',
  'ladders',
  'about',
]

/** Makes a tree of a head, in place. */
function openTree(head: Tree, readFirst: () => FirstPart, read: (part: string) => unknown): Tree {
  const { tree } = head
  if (head.symptoms) readLater(head, 'symptoms', () => read(`${tree}/symptoms`))
  readLater(head, 'nodes', () => {
    const { ids, nodes: first } = readFirst()
    const others = once(() => read(`${tree}/nodes`) as Record<string, Node>)
    const nodes: Record<string, Node> = {}
    for (const id of ids) readLater(nodes, id, () => own(first, id) ?? own(others(), id))
    return nodes
  })
  return head
}

type LazyTexts = Readonly<Record<Lang, () => readonly string[]>>

/** Puts the texts back where 0 stands, in order; changes the value it is given. */
function withTexts(value: unknown, texts: LazyTexts, text: number): unknown {
  let next = text
  const fill = (member: unknown): unknown => {
    if (member === 0) return textAt(texts, next++)
    if (typeof member !== 'object' || member === null) return member
    if (Array.isArray(member)) {
      if (typeof member[0] === 'string') return member
      for (let i = 0; i < member.length; i++) member[i] = fill(member[i])
      return member
    }
    const record = member as Record<string, unknown>
    if (record.zh === 0) return Object.defineProperties(record, Object.getOwnPropertyDescriptors(textAt(texts, next++)))
    for (const key in record) record[key] = fill(record[key])
    return record
  }
  return fill(value)
}

const textAt = ({ zh, en }: LazyTexts, index: number): Text => ({
  get zh() {
    return zh()[index] ?? ''
  },
  get en() {
    return en()[index] ?? ''
  },
})

function readLater(record: object, key: string, read: () => unknown): void {
  Object.defineProperty(record, key, { get: once(read), enumerable: true, configurable: true })
}

/** The pack and what the build worked out about it. */
export type CompiledPack = PackFacts & { readonly pack: Pack }
/** What first questions need is stored plain: to load what unpacks it takes longer than to read it. */
const PLAIN: readonly Volume[] = ['start', 'codes', 'found']
export const fileOf = (volume: Volume): string => `${volume}.${PLAIN.includes(volume) ? 'txt' : 'br'}`
/** The search index of the shipped pack: two lines of JSON, then numbers. */
export const INDEX_FILE = 'index.bin'
/** What was learnt of the shipped pack, as `writeModel` writes it. */
export const MODEL_FILE = 'model.bin'

/** Opens the compiled pack; throws what the file system, zlib or JSON says when the installation is damaged. */
export const readShippedPack = (dist: string): CompiledPack => openPack((volume) => unpack(dist, fileOf(volume)))

/** The lines and the numbers of the index; throws what the file system or JSON says when the installation is damaged. */
export function readShippedIndex(dist: string): {
  readonly head: unknown
  readonly outcomes: string
  readonly numbers: Buffer
} {
  const { first: head, rest } = afterFirstLine(unpack(dist, INDEX_FILE))
  const { first: outcomes, rest: numbers } = afterFirstLine(rest)
  return { head: JSON.parse(head), outcomes, numbers }
}

/** Throws what the file system says when the installation is damaged. */
export const readShippedModel = (dist: string): Buffer => unpack(dist, MODEL_FILE)

function afterFirstLine(bytes: Buffer): { readonly first: string; readonly rest: Buffer } {
  const end = bytes.indexOf('\n')
  return { first: bytes.toString('utf8', 0, end), rest: bytes.subarray(end + 1) }
}

function unpack(dist: string, file: string): Buffer {
  const stored = readFileSync(join(dist, file))
  return file.endsWith('.br') ? brotliDecompressSync(stored) : stored
}
