/** The program without a query: what is due, what is unfinished, then the failure types. Glue. */

import type { Context } from '../app/context.ts'
import { closeReminder } from '../record/edits.ts'
import type { SessionRecord } from '../record/record.ts'
import { dueReminders, newestOpen } from '../record/saved-sessions.ts'
import { localTime } from '../render/local-time.ts'
import { safeText } from '../text/safe-text.ts'
import { own } from '../tree/pack.ts'
import { formatTarget } from '../tree/target.ts'
import type { Menu, MenuItem, Prompter } from '../ui/prompter.ts'
import { aliasesOf, chooseOne, lookOf } from './choose.ts'

/** An earlier session, or a tree's id, a node or words as they may be typed for `run`. */
export type MenuChoice = { readonly earlier: SessionRecord } | { readonly query: string }

/** Where the person wants to start; undefined when they left. */
export async function openMenu(context: Context, prompter: Prompter): Promise<MenuChoice | undefined> {
  const { words, io, store } = context
  const { records, bad } = store.load()
  if (bad.length > 0) (await import('./resume.ts')).sayBadFiles(bad, words, io)
  const earlier = (await offerDue(records, context, prompter)) ?? (await offerUnfinished(records, context, prompter))
  if (earlier) return { earlier }
  const look = lookOf(context.wording())
  const chosen = await prompter.menu({ title: words.menu.ask, ...menuSource(context), look })
  if (chosen.kind === 'left') return undefined
  return { query: chosen.kind === 'item' ? chosen.id : chosen.text }
}

/** Says what is due, one at a time; gives the session the person wants to go on with. */
async function offerDue(
  records: readonly SessionRecord[],
  { words: { remind: words }, io, content, store, wording }: Context,
  prompter: Prompter,
): Promise<SessionRecord | undefined> {
  const look = lookOf(wording())
  for (const { record, index, reminder } of dueReminders(records, io.now())) {
    const due = words.due(localTime(new Date(reminder.due)), reminder.what[content])
    prompter.say(look.wrap(`! ${due}`, ''))
    const picked = await chooseOne([words.goOn, words.done], words.later, prompter, look)
    if (picked === 0) return record
    if (picked === 1) store.save(closeReminder(record, index, io.now()))
  }
  return undefined
}

/** The newest session that has answers and no end. */
async function offerUnfinished(
  records: readonly SessionRecord[],
  { words: { resume: words }, content, pack, wording }: Context,
  prompter: Prompter,
): Promise<SessionRecord | undefined> {
  const record = newestOpen(records)
  if (!record) return undefined
  const tree = record.legs.at(-1)?.steps.at(-1)?.tree ?? record.legs.at(-1)?.start.tree ?? ''
  const title = own(pack.trees, tree)?.title[content] ?? safeText(tree)
  const look = lookOf(wording())
  prompter.say(look.wrap(words.ask(title, localTime(new Date(record.updated))), ''))
  const reply = await prompter.ask({
    options: [
      { id: 'yes', digit: '1', aliases: aliasesOf('yes'), label: words.yes },
      { id: 'no', digit: '2', aliases: aliasesOf('no'), label: words.no },
    ],
    commands: [],
    look,
    waitingFor: 'resume',
    preset: true,
    atEnd: { kind: 'option', id: 'no' },
  })
  return reply.kind === 'option' && reply.id === 'yes' ? record : undefined
}

type Source = Menu['source']

/** The failure types, then "I do not know"; what is typed is searched for once the index is there. */
function menuSource(context: Context): Pick<Menu, 'source' | 'open'> {
  const { pack, content, words } = context
  const trees = Object.values(pack.trees)
  const failures = trees
    .filter((tree) => tree.kind === 'failure')
    .map(({ tree, title }) => ({ id: tree, label: title[content] }))
  const dontKnow = trees
    .filter((tree) => tree.kind === 'entry')
    .map(({ tree }) => ({ id: tree, label: words.menu.dontKnow }))
  let search: Source | undefined
  return {
    source: (typed) => {
      if (!typed.trim()) return [...failures, ...dontKnow]
      if (search) return [...search(typed), ...dontKnow]
      // An Enter before the search is there means what was typed, never "I do not know".
      return failures.filter((item) => item.label.toLowerCase().includes(typed.toLowerCase()))
    },
    open: async () => {
      search = await openSearch(context)
    },
  }
}

const MOST_ITEMS = 12

/** What fits the text typed so far, each named by what `run` would take for it. */
async function openSearch(context: Context): Promise<Source> {
  const { openSearchIndex } = await import('../app/search-index.ts')
  const { find } = await import('../search/search.ts')
  const index = openSearchIndex(context)
  return (typed) => {
    const items = find(index, typed).hits.flatMap(({ kind, tree, node, code, title }): MenuItem[] => {
      if (kind === 'contact' || tree === null) return []
      const id = node === null || kind === 'outcome' ? tree : formatTarget({ tree, node })
      const text = title[context.content]
      return [{ id, label: code === null ? text : `${code} ${text}` }]
    })
    return items.filter((item, i) => items.findIndex((other) => other.label === item.label) === i).slice(0, MOST_ITEMS)
  }
}
