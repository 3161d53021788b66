/** What the pack and the machine know that can stand on a command line. Glue. */

import type { Candidate, Offers } from '../render/completion/candidates.ts'
import { SHELLS } from '../render/completion/scripts.ts'
import { safeText } from '../text/safe-text.ts'
import { own, type Pack } from '../tree/pack.ts'
import type { Context } from './context.ts'

export function knownTo({ pack, content, words, store }: Context): Offers {
  return {
    trees: () =>
      Object.values(pack.trees)
        .filter((tree) => tree.kind !== 'subtree')
        .map((tree) => ({ value: tree.tree, text: tree.title[content] })),
    codes: () => codes(pack, content),
    contacts: () =>
      Object.entries(pack.contacts).map(([value, contact]) => ({ value, text: contact.name?.[content] ?? '' })),
    acquirers: () =>
      Object.entries(pack.contacts)
        .filter(([, contact]) => contact.acquirer)
        .map(([value, contact]) => ({ value, text: contact.name?.[content] ?? '' })),
    sessions: () =>
      store.load().records.map((record) => {
        const tree = record.legs.at(-1)?.start.tree ?? ''
        return { value: record.id, text: own(pack.trees, tree)?.title[content] ?? safeText(tree) }
      }),
    topics: () => Object.entries(words.topics.all).map(([value, topic]) => ({ value, text: topic.title })),
    shells: () => SHELLS.map((value) => ({ value, text: '' })),
  }
}

/** Each code once, though it may have an entry for the card terminal and one for QR payments. */
function codes(pack: Pack, content: Context['content']): Candidate[] {
  const byCode = new Map<string, string>()
  for (const { code, meaning } of pack.codes) if (!byCode.has(code)) byCode.set(code, meaning[content])
  return [...byCode].map(([value, text]) => ({ value, text }))
}
