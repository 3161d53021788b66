/** The program without a query: what is due, what is unfinished, then the failure types. Glue. */

import { type Context, inLanguage } from '../app/context.ts'
import { saveSettings } from '../files/settings.ts'
import { type Language, nextLanguage, type Speech } from '../i18n/language.ts'
import { closeReminder } from '../record/edits.ts'
import type { AskedFor, SessionRecord } from '../record/record.ts'
import { dueReminders, newestOpen } from '../record/saved-sessions.ts'
import { aboutLine } from '../render/about.ts'
import { localTime } from '../render/local-time.ts'
import { safeText } from '../text/safe-text.ts'
import type { Tree } from '../tree/format/schema.ts'
import { entryTree, guidanceDate, own, type Pack } from '../tree/pack.ts'
import type { Menu, MenuItem, MenuView, Prompter } from '../ui/prompter.ts'
import type { Start } from '../walk/start.ts'
import { aliasesOf, chooseOne, lookOf } from './choose.ts'
import type { MenuSearch } from './menu-search.ts'

/** What was typed, and what was listed for it, where it was chosen from that. */
interface Filtered {
  readonly asked?: AskedFor
}
/** An earlier session, a place with the code that led there, or what may be typed for `run`. */
export type MenuChoice =
  | { readonly earlier: SessionRecord }
  | (Filtered & { readonly start: Start; readonly code?: string })
  | (Filtered & { readonly query: string })

/** The language is the one that was spoken last. */
type InLanguage<T> = T & { readonly lang: Language }

/** Where the person wants to start; undefined when they left. */
export async function openMenu(context: Context, prompter: Prompter): Promise<InLanguage<MenuChoice> | undefined> {
  const { words, io, store, lang } = context
  const { records, bad } = store.load()
  if (bad.length > 0) (await import('../app/pick-session.ts')).sayBadFiles(bad, words, io)
  const earlier = (await offerDue(records, context, prompter)) ?? (await offerUnfinished(records, context, prompter))
  return earlier ? { earlier, lang } : askMenu(context, prompter)
}

/** The same without what is due and unfinished. */
export async function askMenu(context: Context, prompter: Prompter): Promise<InLanguage<MenuChoice> | undefined> {
  let { lang } = context
  let problem: string | undefined
  const search: { found?: MenuSearch; asked?: AskedFor } = {}
  const menuIn = (here: Context): Menu => ({
    ...menuOf(here, search),
    switchLanguage: () => {
      lang = nextLanguage(here.lang)
      const next = inLanguage(here, lang)
      const unsaved = saveSettings(here.io, { lang })
      problem = unsaved && next.words.save.choice(safeText(unsaved.path))
      return menuIn(next)
    },
    redrawn: () => menuIn(here),
  })
  const chosen = await prompter.menu(menuIn(context))
  if (problem !== undefined) prompter.say([`! ${problem}`])
  if (chosen.kind === 'left') return undefined
  if (chosen.kind === 'typed') return { query: chosen.text, lang }
  const place = search.found?.placeOf(chosen.id)
  const asked = search.asked ? { asked: search.asked } : {}
  return { ...(place ?? { query: chosen.id }), ...asked, lang }
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

/** Whose guidance it is and of which day; no line of it where nobody says. */
function headOfMenu(pack: Pack, speech: Speech): string {
  const date = guidanceDate(pack)
  return aboutLine(pack, speech) ?? (date === undefined ? '' : speech.words.guidanceOf(date))
}

/** The failure types, then "I do not know"; what is typed is searched for once the search is there. */
function menuOf(
  context: Context,
  search: { found?: MenuSearch; asked?: AskedFor },
): Omit<Menu, 'switchLanguage' | 'redrawn'> {
  const { pack, content, words } = context
  const trees = Object.values(pack.trees)
  const item = ({ tree, summary }: Tree, label: string): MenuItem => ({ id: tree, label, about: summary[content] })
  const failures = trees.filter(({ kind }) => kind === 'failure').map((tree) => item(tree, tree.title[content]))
  const entry = own(pack.trees, entryTree(pack) ?? '')
  const dontKnow = entry ? [item(entry, words.menu.dontKnow)] : []
  const viewOf = (typed: string): MenuView => {
    if (search.found) return withHelp(search.found.view(typed, context), dontKnow, context)
    // An Enter before the search is there means what was typed, never "I do not know".
    return { items: failures.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase())) }
  }
  return {
    head: headOfMenu(pack, context),
    title: words.menu.ask,
    look: lookOf(context.wording()),
    source: (typed) => {
      const isEmpty = typed.trim() === ''
      const view = isEmpty ? { items: [...failures, ...dontKnow] } : viewOf(typed)
      if (isEmpty) delete search.asked
      else search.asked = { typed, offered: view.items.map(({ label }) => label) }
      return view
    },
    isBeginning: (typed) => search.found?.isBeginning(typed) ?? false,
    open: async () => {
      search.found ??= (await import('./menu-search.ts')).openMenuSearch(context)
    },
  }
}

/** "I do not know" stands under whatever fits, and under nothing too. */
const withHelp = (view: MenuView, dontKnow: readonly MenuItem[], { words }: Context): MenuView => ({
  ...(view.items.length === 0 ? { nothing: words.menu.nothingYet } : {}),
  ...view,
  items: [...view.items, ...dontKnow],
})
