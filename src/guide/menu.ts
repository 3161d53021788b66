/** The program without a query: what is due, what is unfinished, then the failure types. Glue. */

import type { Context } from '../app/context.ts'
import type { SessionStore } from '../files/sessions.ts'
import { typedFor } from '../i18n/language.ts'
import { closeReminder } from '../record/edits.ts'
import type { SessionRecord } from '../record/record.ts'
import { dueReminders, newestOpen } from '../record/saved-sessions.ts'
import { localTime } from '../render/local-time.ts'
import { safeText } from '../text/safe-text.ts'
import { own } from '../tree/pack.ts'
import type { Menu, MenuItem, Talker } from '../ui/prompter.ts'
import type { Beginning } from './begin.ts'
import { choose } from './desk.ts'
import { lookOf } from './screen.ts'

/** Where the person wants to begin; undefined when they left. `go` finds the beginning for a tree id or typed words. */
export async function openMenu(
  context: Context,
  talker: Talker,
  go: (typed: string) => Promise<Beginning | undefined>,
): Promise<Beginning | undefined> {
  const { store } = context
  const { records, bad } = store.load()
  if (bad.length > 0) (await import('../app/pick-session.ts')).sayBadFiles(bad, context.words, context.io)
  const earlier = (await offerDue(records, store, context, talker)) ?? (await offerUnfinished(records, context, talker))
  if (earlier) {
    const { resumeRecord } = await import('./resume.ts')
    const resumed = resumeRecord(earlier, context)
    talker.say(resumed.said)
    return resumed
  }
  const { words } = context
  const look = lookOf(context.how())
  const chosen = await talker.menu({ title: words.menu.ask, ...menuFilter(context), look })
  if (chosen.kind === 'left') return undefined
  return go(chosen.kind === 'item' ? chosen.id : chosen.text)
}

/** Says what is due, one at a time; gives the session the person wants to go on with. */
async function offerDue(
  records: readonly SessionRecord[],
  store: SessionStore,
  context: Context,
  talker: Talker,
): Promise<SessionRecord | undefined> {
  const { remind: words } = context.words
  const { io, content } = context
  for (const { record, index, reminder } of dueReminders(records, io.now())) {
    const said = words.due(localTime(new Date(reminder.due)), reminder.what[content])
    talker.say(lookOf(context.how()).wrap(`! ${said}`, ''))
    const picked = await choose([words.goOn, words.done], words.later, talker, () => lookOf(context.how()))
    if (picked === 0) return record
    if (picked === 1) store.save(closeReminder(record, index, io.now()))
  }
  return undefined
}

/** The newest session that has answers and no end. */
async function offerUnfinished(
  records: readonly SessionRecord[],
  context: Context,
  talker: Talker,
): Promise<SessionRecord | undefined> {
  const record = newestOpen(records)
  if (!record) return undefined
  const { words, content } = context
  const tree = record.legs.at(-1)?.steps.at(-1)?.tree ?? record.legs.at(-1)?.start.tree ?? ''
  const title = own(context.pack.trees, tree)?.title[content] ?? safeText(tree)
  const look = lookOf(context.how())
  talker.say(look.wrap(words.resume.ask(title, localTime(new Date(record.updated))), ''))
  const reply = await talker.ask({
    options: [
      { id: 'yes', digit: '1', aliases: ['y', ...typedFor('yes')], label: words.resume.yes },
      { id: 'no', digit: '2', aliases: ['n', ...typedFor('no')], label: words.resume.no },
    ],
    commands: [],
    look,
    waitingFor: 'resume',
    preset: true,
    atEnd: { kind: 'option', id: 'no' },
  })
  return reply.kind === 'option' && reply.id === 'yes' ? record : undefined
}

/** The failure types, then "I do not know"; what is typed is searched for once the index is there. */
function menuFilter(context: Context): Pick<Menu, 'source' | 'open'> {
  const { pack, content, words } = context
  const trees = Object.values(pack.trees)
  const entry: MenuItem[] = trees
    .filter((tree) => tree.kind === 'entry')
    .map((tree) => ({ id: tree.tree, label: words.menu.dontKnow }))
  const failures = trees
    .filter((tree) => tree.kind === 'failure')
    .map(({ tree, title }) => ({ id: tree, label: title[content] }))
  let search: ((typed: string) => readonly MenuItem[]) | undefined
  return {
    source: (typed) => {
      if (!typed.trim()) return [...failures, ...entry]
      if (search) return [...search(typed), ...entry]
      // An Enter before the search is there means what was typed, never "I do not know".
      return failures.filter((item) => item.label.toLowerCase().includes(typed.toLowerCase()))
    },
    open: async () => {
      const { loadIndex, menuItems } = await import('../app/find-index.ts')
      const index = loadIndex(context)
      search = (typed) => menuItems(index, typed, content)
    },
  }
}
