/** Offering the places that fit what was typed: a digit each, then "none of these", which leads into the entry tree. Glue. */

import type { Context } from '../app/context.ts'
import { UsageError } from '../errors.ts'
import type { Words } from '../i18n/language.ts'
import { codeTyped, entryWhenUnsure } from '../search/code-entries.ts'
import type { Resolved } from '../search/resolve.ts'
import { entryTree } from '../tree/pack.ts'
import type { Prompter } from '../ui/prompter.ts'
import { alsoHeard, entryStart, type Start, startKey } from '../walk/start.ts'
import { chooseOneOrNone, lookOf } from './choose.ts'

type Undecided = Exclude<Resolved, { kind: 'start' }>
type FoundSeveral<Kind extends Undecided['kind']> = Extract<Undecided, { kind: Kind }>

interface Offer {
  /** What can be typed instead. */
  readonly name: string
  readonly label: string
  readonly start: Start
}
interface Choice {
  readonly title: string
  readonly offers: readonly Offer[]
}

/** The start that was chosen, and what was offered, as it may be typed. */
interface Picked {
  readonly start: Start
  readonly offered: readonly string[]
}

/** Undefined when the person left. Where nobody can be asked, UsageError names what fits. */
export async function chooseStart(
  found: Undecided,
  context: Context,
  prompter: Prompter | undefined,
): Promise<Picked | undefined> {
  const { words, screen, pack } = context
  const { title, offers } = offersOf(found, context)
  if (!prompter || !screen.interactive)
    throw await severalError(`${title} ${namesOffered(offers, words)}`, found, context)
  const entry = entryTree(pack)
  const findOut = entry === undefined ? undefined : alsoHeard({ tree: entry }, found.heard)
  const others = offers.filter(({ start }) => !findOut || startKey(start) !== startKey(findOut))
  const look = lookOf(context.wording())
  prompter.say(look.wrap(title, ''))
  const labels = others.map(({ label }) => label)
  const none = findOut ? words.menu.noneOfThese : words.menu.leave
  const picked = await chooseOneOrNone(labels, none, prompter, look)
  const start = picked === 'none' ? findOut : picked === undefined ? undefined : others[picked]?.start
  return start && { start, offered: others.map(({ name }) => name.replaceAll('"', '')) }
}

const namesOffered = (offers: readonly Offer[], { joints }: Words): string =>
  offers.map(({ name }) => name).join(joints.ids)

/** What fits in words for people, and as results for programs. */
async function severalError(message: string, found: Undecided, { content, graph }: Context): Promise<UsageError> {
  const { codeHit } = await import('../search/search.ts')
  const { hitsJson } = await import('../search/hits-json.ts')
  const hits = found.kind === 'code' ? found.entries.map(codeHit) : found.kind === 'choose' ? found.hits : []
  return new UsageError(message, {
    json: { status: 'choose', query: found.query, results: hitsJson(hits, graph, content) },
  })
}

function offersOf(found: Undecided, context: Context): Choice {
  if (found.kind === 'code') return channelsOf(found, context)
  return found.kind === 'choose' ? placesOffered(found, context) : allTrees(found, context)
}

function channelsOf({ code, query, entries, heard }: FoundSeveral<'code'>, { words, content }: Context): Choice {
  const offers = entries.map((entry) => ({
    name: `"${entry.code} ${entry.channel}"`,
    label: `${words.channel[entry.channel]}${words.joints.colon}${entry.meaning[content]}`,
    start: alsoHeard(entryStart(entry, codeTyped(query, code)), heard),
  }))
  const unsure = entryWhenUnsure(entries)
  const notSure = unsure && {
    name: `"${code} unsure"`,
    label: words.unsure,
    start: alsoHeard(entryStart(unsure, codeTyped(query, code)), heard),
  }
  return { title: words.menu.channel(code), offers: notSure ? [...offers, notSure] : offers }
}

function placesOffered({ query, hits, starts }: FoundSeveral<'choose'>, { words, content }: Context): Choice {
  const offers = hits.map((hit, i) => ({
    name: hit.tree ?? '',
    label: words.menu.because(hit.title[content], hit.words ?? []),
    start: starts[i] ?? { tree: hit.tree ?? '' },
  }))
  return { title: offers.length === 1 ? words.menu.single(query) : words.menu.several(query), offers }
}

/** Those first that are near. */
function allTrees({ query, suggestions }: FoundSeveral<'none'>, { words, content, pack }: Context): Choice {
  const near = new Set(suggestions.flatMap((hit) => hit.tree ?? []))
  const all = Object.values(pack.trees).filter((tree) => tree.kind !== 'subtree')
  const first = [...all.filter((tree) => near.has(tree.tree)), ...all.filter((tree) => !near.has(tree.tree))]
  const offers = first.map((tree) => ({ name: tree.tree, label: tree.title[content], start: { tree: tree.tree } }))
  return { title: words.menu.nothing(query), offers }
}
