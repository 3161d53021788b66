/** What the first screen finds for the text typed so far, item by item. Glue. */

import type { Context } from '../app/context.ts'
import { openSearchIndex } from '../app/search-index.ts'
import { decode } from '../record/replay-code.ts'
import { codesBegun, findBegun } from '../search/begun.ts'
import { codeHit, hitStart } from '../search/resolve.ts'
import { lookUpCode } from '../search/response-code.ts'
import { find, type Hit } from '../search/search.ts'
import { fold } from '../text/fold.ts'
import { own } from '../tree/pack.ts'
import type { MenuItem, MenuView } from '../ui/prompter.ts'
import { type Start, startKey } from '../walk/start.ts'

export interface MenuSearch {
  readonly view: (typed: string, context: Context) => MenuView
  /** Where an item leads that was in a view; undefined for one whose id may be typed for `run`. */
  readonly placeOf: (id: string) => MenuPlace | undefined
}
interface MenuPlace {
  readonly start: Start
  readonly code?: string
}

const MOST_ITEMS = 12
/** So few letters are the beginning of a name and no text. */
const FEW_LETTERS = /^[a-z]{1,3}$/

/** For the pack of the context, in any language. */
export function openMenuSearch({ pack, graph, ...from }: Context): MenuSearch {
  const index = openSearchIndex({ pack, ...from })
  const places = new Map<string, MenuPlace>()
  /** A hit with all that is known there. */
  const hitItem = (hit: Hit, query: string, { content }: Context): Found[] => {
    const { kind, code, title } = hit
    const tree = own(pack.trees, hit.tree ?? '')
    const isTree = kind === 'tree'
    if (kind === 'contact' || !tree || (isTree && tree.kind === 'entry')) return []
    const start = hitStart(pack, hit, query)
    const id = `${kind} ${code ?? ''} ${startKey(start)}`
    places.set(id, { start, ...(code === null ? {} : { code }) })
    const label = code === null ? title[content] : `${code} ${title[content]}`
    const about = isTree ? tree.summary[content] : tree.title[content]
    return [{ id, label, about, of: isTree ? tree.tree : label }]
  }
  const treesBegun = (typed: string, { content, words }: Context) =>
    findBegun(index, typed, content).flatMap(({ tree: id, words: begun, first }) => {
      const tree = own(pack.trees, id)
      if (!tree) return []
      const label = tree.title[content]
      const said = label.includes(begun) ? [] : [begun]
      return [{ first, item: { id, label: words.menu.because(label, said), about: tree.summary[content], of: id } }]
    })
  /** One for all channels of a code: which one is asked then. */
  const codeItem = (code: string, { content }: Context): Found[] => {
    const [entry] = lookUpCode(pack, code) ?? []
    const about = entry && own(pack.trees, codeHit(entry).tree ?? '')?.title[content]
    return entry
      ? [{ id: code, label: `${code} ${entry.meaning[content]}`, ...(about ? { about } : {}), of: code }]
      : []
  }
  return {
    view: (typed, context) => {
      if ('session' in decode(typed, graph))
        return { items: [{ id: typed.trim(), label: context.words.menu.replayCode }] }
      const begun = treesBegun(typed, context)
      const narrows = FEW_LETTERS.test(fold(typed).trim()) && !lookUpCode(pack, typed) && !own(pack.trees, typed)
      const { query, hits } = narrows && begun.length > 0 ? { query: '', hits: [] } : find(index, typed)
      const codes = fold(typed).trim().length === 1 ? codesBegun(pack, typed) : []
      const items = [
        ...begun.flatMap(({ first, item }) => (first ? item : [])),
        ...hits.flatMap((hit) => hitItem(hit, query, context)),
        ...begun.flatMap(({ first, item }) => (first ? [] : item)),
        ...codes.flatMap((code) => codeItem(code, context)),
      ]
      return { items: eachOnce(items).slice(0, MOST_ITEMS), ...(narrows ? { narrows } : {}) }
    },
    placeOf: (id) => places.get(id),
  }
}

/** `of` is the tree it stands for, or what it is called where it is another thing. */
type Found = MenuItem & { readonly of: string }

/** The first of those that stand for the same. */
const eachOnce = (items: readonly Found[]): MenuItem[] =>
  items.filter((item, i) => items.findIndex((other) => other.of === item.of) === i)
