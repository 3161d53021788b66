/**
 * The shipped pack as it is stored: its structure in parts, and the words of each language on their own. A part is unpacked when
 * it is first looked at, so that a walk pays for its own trees and its own language only. Pure.
 */
import type { Known } from '../tree/graph.ts'
import type { Pack } from '../tree/pack.ts'
import type { Tree } from '../tree/schema.ts'
import { LANGS, type Lang, type Text } from '../tree/schema-types.ts'

/** What the build works out once, besides the pack itself. */
export interface PackFacts {
  /** Identifies the content of the pack. */
  readonly digest: string
  readonly known: Known
}
export interface StoredPack {
  /** A line of JSON that says where the parts are, then the parts: JSON in which 0 stands for the next text. */
  readonly structure: Buffer
  /** The texts in the order they stand in the parts, with NUL between them. */
  readonly words: Readonly<Record<Lang, string>>
}
interface Contents extends PackFacts {
  /** Where each part is among the bytes after the first line, and which text is its first. */
  readonly parts: Readonly<Record<string, readonly [from: number, to: number, text: number]>>
}

/** Of a tree these are parts of their own: a menu needs neither. */
const TREE_PARTS = ['nodes', 'symptoms'] as const
const NUL = '\0'

/** Throws when a text has NUL in it. */
export function storePack(pack: Pack, { digest, known }: PackFacts): StoredPack {
  const words: Record<Lang, string[]> = { zh: [], en: [] }
  const parts: Record<string, [number, number, number]> = {}
  const written: Buffer[] = []
  let at = 0
  const put = (name: string, value: unknown): void => {
    const first = words.zh.length
    const bytes = Buffer.from(JSON.stringify(withoutTexts(value, words)))
    written.push(bytes)
    parts[name] = [at, at + bytes.length, first]
    at += bytes.length
  }
  const { trees, ...others } = pack
  const all = Object.values(trees)
  put('trees', all.map(headOf))
  for (const tree of all) for (const key of TREE_PARTS) if (tree[key]) put(`${tree.tree}/${key}`, tree[key])
  for (const [key, value] of Object.entries(others)) put(key, value)
  const contents: Contents = { digest, known, parts }
  return {
    structure: Buffer.concat([Buffer.from(`${JSON.stringify(contents)}\n`), ...written]),
    words: { zh: joined(words.zh), en: joined(words.en) },
  }
}

/** A tree whose large parts are there by name only, in their places. */
const headOf = (tree: Tree): unknown => ({
  ...tree,
  ...Object.fromEntries(TREE_PARTS.flatMap((key) => (tree[key] ? [[key, true]] : []))),
})

function joined(texts: readonly string[]): string {
  if (texts.some((text) => text.includes(NUL))) throw new Error('NUL in a text of the pack')
  return texts.join(NUL)
}

/** A text becomes 0; one with fields besides its words keeps them, and 0 stands for the words. Packs hold no numbers. */
function withoutTexts(value: unknown, words: Record<Lang, string[]>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => withoutTexts(item, words))
  const record = value as Record<string, unknown>
  if (!LANGS.every((lang) => typeof record[lang] === 'string'))
    return Object.fromEntries(Object.entries(record).map(([key, member]) => [key, withoutTexts(member, words)]))
  for (const lang of LANGS) words[lang].push(record[lang] as string)
  return Object.keys(record).length > LANGS.length ? { ...record, zh: 0, en: 0 } : 0
}

/** The pack of a stored structure; `words` is asked for a language when one of its texts is first read. */
export function openPack(structure: Buffer, words: (lang: Lang) => string): PackFacts & { readonly pack: Pack } {
  const body = structure.indexOf('\n') + 1
  const { parts, digest, known } = JSON.parse(structure.toString('latin1', 0, body)) as Contents
  const texts = { zh: once(() => words('zh').split(NUL)), en: once(() => words('en').split(NUL)) }
  const read = (name: string): unknown => {
    const [from, to, first] = parts[name] ?? [0, 0, 0]
    return withTexts(JSON.parse(structure.toString('utf8', body + from, body + to)), texts, first)
  }
  const trees: Record<string, Tree> = {}
  for (const tree of read('trees') as Tree[]) {
    for (const key of TREE_PARTS) if (tree[key]) readLater(tree, key, () => read(`${tree.tree}/${key}`))
    trees[tree.tree] = tree
  }
  const pack: Record<string, unknown> = { trees }
  for (const name of ['contacts', 'evidence', 'sources', 'escalation', 'codes', 'messages'] satisfies (keyof Pack)[])
    readLater(pack, name, () => read(name))
  return { digest, known, pack: pack as unknown as Pack }
}

type Texts = Readonly<Record<Lang, () => readonly string[]>>

/** Puts the texts back where 0 stands, in order; changes the value it is given. */
function withTexts(value: unknown, texts: Texts, first: number): unknown {
  let next = first
  const fill = (member: unknown): unknown => {
    if (member === 0) return textAt(texts, next++)
    if (typeof member !== 'object' || member === null) return member
    if (Array.isArray(member)) {
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

const textAt = ({ zh, en }: Texts, index: number): Text => ({
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

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
