/** What the first screen finds for the text typed so far, item by item. Glue. */

import type { Context } from '../app/context.ts'
import { openSearchIndex } from '../app/search-index.ts'
import { codesBegun, findBegun } from '../search/begun.ts'
import { heardOf, hitStart } from '../search/hit-start.ts'
import type { Index } from '../search/index/open-index.ts'
import { resolveQuery } from '../search/resolve.ts'
import { lookUpCode } from '../search/response-code.ts'
import { codeHit, find, type Hit } from '../search/search.ts'
import { fold } from '../text/fold.ts'
import { own, type Pack } from '../tree/pack.ts'
import type { MenuItem, MenuView } from '../ui/prompter.ts'
import { type Heard, type Start, startKey } from '../walk/start.ts'
import { readReplayCode } from './resume.ts'

export interface MenuSearch {
  readonly view: (typed: string, context: Context) => MenuView
  /** Whether it is only the beginning of names, and begins no walk by itself. */
  readonly isBeginning: (typed: string) => boolean
  /** Where an item leads that was in a view; undefined for one whose id may be typed for `run`. */
  readonly placeOf: (id: string) => MenuPlace | undefined
}
interface MenuPlace {
  readonly start: Start
  readonly code?: string
}
/** An item; `of` is the tree it stands for, or what it is called where it is another thing. */
type ListedItem = MenuItem & { readonly of: string }

/** With the one for who does not know, twelve lines. */
const MOST_ITEMS = 11
const NOTHING = { query: '', hits: [], asked: undefined }

/** For the pack of the context, in any language. */
export function openMenuSearch(from: Context): MenuSearch {
  const { pack } = from
  const index = openSearchIndex(from)
  const places = new Map<string, MenuPlace>()
  const keep = ({ item, place }: ItemWithPlace): ListedItem => {
    places.set(item.id, place)
    return item
  }
  const itemsFor = (typed: string, context: Context): ListedItem[] => {
    const begun = treesBegun(index, typed, context)
    const found = isShort(typed, pack) && begun.length > 0 ? NOTHING : find(index, typed)
    const { query, hits } = found
    const heard = heardOf(pack, found)
    const codes = fold(typed).trim().length === 1 ? codesBegun(pack, typed) : []
    return [
      ...begun.flatMap(({ first, item }) => (first ? item : [])),
      ...hits.flatMap((hit) => hitItem(hit, query, heard, context)).map(keep),
      ...begun.flatMap(({ first, item }) => (first ? [] : item)),
      ...codes.flatMap((code) => codeItem(code, context)),
    ]
  }
  return {
    view: (typed, context) => {
      const read = readReplayCode(typed, context)
      if (read && 'session' in read) return { items: [{ id: typed.trim(), label: context.words.menu.replayCode }] }
      // A code that is still being typed is no misread one.
      if (read?.error === 'old-form') return { items: [], nothing: read.message }
      return { items: eachOnce(itemsFor(typed, context)).slice(0, MOST_ITEMS) }
    },
    isBeginning: (typed) => isShort(typed, pack) && resolveQuery(index, typed).kind !== 'start',
    placeOf: (id) => places.get(id),
  }
}

/** So few letters are the beginning of a name and no text, where they are no name themselves. */
const isShort = (typed: string, pack: Pack): boolean =>
  /^[a-z]{1,3}$/.test(fold(typed).trim()) && !lookUpCode(pack, typed) && !own(pack.trees, typed)

interface ItemWithPlace {
  readonly item: ListedItem
  readonly place: MenuPlace
}

/** A hit with all that is known there; "I do not know" has its own place in the list, and nobody walks to a contact. */
function hitItem(hit: Hit, query: string, heard: readonly Heard[], { pack, content }: Context): ItemWithPlace[] {
  const { kind, code, title } = hit
  const tree = own(pack.trees, hit.tree ?? '')
  const isTree = kind === 'tree'
  if (kind === 'contact' || !tree || (isTree && tree.kind === 'entry')) return []
  const start = hitStart(pack, hit, query, heard)
  const label = code === null ? title[content] : `${code} ${title[content]}`
  const about = isTree ? tree.summary[content] : tree.title[content]
  const item = { id: `${kind} ${code ?? ''} ${startKey(start)}`, label, about, of: isTree ? tree.tree : label }
  return [{ item, place: { start, ...(code === null ? {} : { code }) } }]
}

/** With the words that begin so, where the title does not show them. */
const treesBegun = (index: Index, typed: string, { pack, content, words }: Context) =>
  findBegun(index, typed, content).flatMap(({ tree: id, words: begun, first }) => {
    const tree = own(pack.trees, id)
    if (!tree) return []
    const title = tree.title[content]
    const label = words.menu.because(title, title.includes(begun) ? [] : [begun])
    return [{ first, item: { id, label, about: tree.summary[content], of: id } }]
  })

/** One for all channels of a code: which one is asked then. */
function codeItem(code: string, { pack, content }: Context): ListedItem[] {
  const [entry] = lookUpCode(pack, code) ?? []
  const tree = entry && own(pack.trees, codeHit(entry).tree ?? '')
  if (!entry || !tree) return []
  return [{ id: code, label: `${code} ${entry.meaning[content]}`, about: tree.title[content], of: code }]
}

/** The first of those that stand for the same. */
const eachOnce = (items: readonly ListedItem[]): MenuItem[] =>
  items.filter((item, i) => items.findIndex((other) => other.of === item.of) === i)
