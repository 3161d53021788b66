/** The search index of the pack that is loaded. Glue. */

import { readShippedIndex } from '../files/compiled-pack.ts'
import { buildIndex } from '../search/index/build-index.ts'
import { type Index, openIndex } from '../search/index/open-index.ts'
import { find } from '../search/search.ts'
import type { Lang } from '../tree/format/schema-types.ts'
import { formatTarget } from '../tree/target.ts'
import type { MenuItem } from '../ui/prompter.ts'
import type { Context } from './context.ts'

/** The index compiled with the shipped pack; one made on the spot for a pack from elsewhere, with the shipped readings. */
export function loadIndex(context: Context): Index {
  const shipped = readShippedIndex(context.io.dist)
  const { pack } = context
  return openIndex(pack, context.shippedOnly ? shipped : buildIndex(pack, { readings: shipped.readings }))
}

const MOST_ITEMS = 12

/** What fits the text typed so far, each named by what `pos-triage` would take for it. */
export function menuItems(index: Index, typed: string, lang: Lang): readonly MenuItem[] {
  const items = find(index, typed).hits.flatMap((hit): MenuItem[] => {
    if (hit.kind === 'contact' || hit.tree === null) return []
    const node = hit.kind === 'outcome' ? null : hit.node
    const label = hit.code === null ? hit.title[lang] : `${hit.code} ${hit.title[lang]}`
    return [{ id: node === null ? hit.tree : formatTarget({ tree: hit.tree, node }), label }]
  })
  return items.filter((item, i) => items.findIndex((other) => other.label === item.label) === i).slice(0, MOST_ITEMS)
}
