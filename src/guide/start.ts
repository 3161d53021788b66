/** From what was typed to where the walk starts: a tree, a code, words, an earlier session, or the menu. Glue. */

import type { Context } from '../app/context.ts'
import { UsageError } from '../errors.ts'
import type { Words } from '../i18n/language.ts'
import type { SessionRecord } from '../record/record.ts'
import { entryWhenUnsure } from '../search/code-entries.ts'
import { resolvePlainCode } from '../search/plain-code.ts'
import type { Resolved } from '../search/resolve.ts'
import { own } from '../tree/pack.ts'
import { formatTarget } from '../tree/target.ts'
import type { Prompter } from '../ui/prompter.ts'
import { type Session, startSession } from '../walk/session.ts'
import { alsoHeard, entryStart, type Start } from '../walk/start.ts'
import { allowed, answer, placeOf, type Walk } from '../walk/walk.ts'
import { chooseOne, lookOf } from './choose.ts'

/** What `run` can be told, beside the query. */
export interface RunOptions {
  readonly answers?: string
  readonly json?: boolean
  readonly report?: string
  readonly resume?: string | boolean
}

/** A session to walk, and the record it goes on with where there is one. */
export interface StartedSession {
  readonly session: Session
  readonly record?: SessionRecord
  /** The response code that led here. */
  readonly code?: string
}

/** Undefined when the person left without choosing. Without a prompter nobody can be asked: then UsageError names what fits. */
export async function findStart(
  typed: string,
  { resume: resumed }: RunOptions,
  context: Context,
  prompter: Prompter | undefined,
): Promise<StartedSession | undefined> {
  if (resumed !== undefined) {
    const { resume } = await import('./resume.ts')
    return resume(typeof resumed === 'string' ? resumed : typed || undefined, context, prompter)
  }
  if (typed) return startFrom(typed, context, prompter)
  if (!prompter) return undefined
  const { openMenu } = await import('./menu.ts')
  const chosen = await openMenu(context, prompter)
  if (!chosen) return undefined
  if ('query' in chosen) return startFrom(chosen.query, context, prompter)
  const { resumeRecord } = await import('./resume.ts')
  return resumeRecord(chosen.earlier, context, prompter)
}

/** A tree, a node of one, or a query that has to be looked up. */
async function startFrom(
  typed: string,
  context: Context,
  prompter: Prompter | undefined,
): Promise<StartedSession | undefined> {
  const { graph, pack, words } = context
  const tree = own(pack.trees, typed)
  if (tree?.kind === 'subtree') throw new UsageError(words.errors.subtree(typed))
  if (tree) return startAt({ tree: typed }, context)
  const node = /^[a-z0-9-]+:[a-z0-9-]+$/.test(typed) ? graph.resolve(typed) : undefined
  if (node && node.tree.kind !== 'subtree') return startAt({ tree: node.tree.tree, node: node.id }, context)
  return startWith(resolvePlainCode(pack, typed) ?? (await searchFor(typed, context)), context, prompter)
}

/** The search loads only for what is no code typed alone. */
async function searchFor(typed: string, context: Context): Promise<Resolved> {
  const { openSearchIndex } = await import('../app/search-index.ts')
  const { resolveQuery } = await import('../search/resolve.ts')
  return resolveQuery(openSearchIndex(context), typed)
}

/** Throws UsageError when the pack has no such start. */
export function startAt(start: Start, { graph, words }: Pick<Context, 'graph' | 'words'>): StartedSession {
  const session = startSession(graph, start)
  if (!session) throw new UsageError(words.errors.unknownTree(start.tree, ''))
  return { session }
}

/** Starts where the one winner leads, or asks the person which of several is meant; keeps the code that was typed. */
export async function startWith(
  found: Resolved,
  context: Context,
  prompter: Prompter | undefined,
): Promise<StartedSession | undefined> {
  const start = found.kind === 'start' ? sayWhy(found, context, prompter) : await chooseStart(found, context, prompter)
  if (!start) return undefined
  return { ...startAt(start, context), ...(found.code === undefined ? {} : { code: found.code }) }
}

type Winner = Extract<Resolved, { kind: 'start' }>
type Several = Exclude<Resolved, { kind: 'start' }>

function sayWhy(found: Winner, { words, lang, wording }: Context, prompter: Prompter | undefined): Start {
  const why = found.unknownCode === undefined ? words.whyHere(found.why[lang]) : found.why[lang]
  prompter?.say(lookOf(wording()).wrap(why, ''))
  return found.start
}

async function chooseStart(
  found: Several,
  context: Context,
  prompter: Prompter | undefined,
): Promise<Start | undefined> {
  const { words, screen } = context
  const { title, offers } = offersOf(found, context)
  if (!prompter || !screen.interactive)
    throw new UsageError(`${title} ${offers.map((offer) => offer.name).join(words.joints.ids)}`)
  const look = lookOf(context.wording())
  prompter.say(look.wrap(title, ''))
  const labels = offers.map((offer) => offer.label)
  const picked = await chooseOne(labels, words.menu.leave, prompter, look)
  return picked === undefined ? undefined : offers[picked]?.start
}

interface Offer {
  /** What can be typed instead. */
  readonly name: string
  readonly label: string
  readonly start: Start
}

function offersOf(found: Several, context: Context): { title: string; offers: Offer[] } {
  const { words, content, pack } = context
  if (found.kind === 'code') {
    const offers = found.entries.map((entry) => ({
      name: `"${entry.code} ${entry.channel}"`,
      label: `${words.channel[entry.channel]}${words.joints.colon}${entry.meaning[content]}`,
      start: alsoHeard(entryStart(entry, entry.code), found.heard),
    }))
    const unsure = entryWhenUnsure(found.entries)
    const notSure = unsure && {
      name: `"${found.code} unsure"`,
      label: words.unsure,
      start: alsoHeard(entryStart(unsure, unsure.code), found.heard),
    }
    return { title: words.menu.channel(found.code), offers: notSure ? [...offers, notSure] : offers }
  }
  if (found.kind === 'choose') {
    const offers = found.hits.map((hit, i) => ({
      name: hit.tree ?? '',
      label: hit.title[content],
      start: found.starts[i] ?? { tree: hit.tree ?? '' },
    }))
    return { title: words.menu.several(found.query), offers }
  }
  const near = new Set(found.suggestions.flatMap((hit) => hit.tree ?? []))
  const all = Object.values(pack.trees).filter((tree) => tree.kind !== 'subtree')
  const first = [...all.filter((tree) => near.has(tree.tree)), ...all.filter((tree) => !near.has(tree.tree))]
  const offers = first.map((tree) => ({ name: tree.tree, label: tree.title[content], start: { tree: tree.tree } }))
  return { title: words.menu.nothing(found.query), offers }
}

/**
 * `--answers a,b,c`: ids in order, each perhaps pinned to its node as `node=answer`. Gives the walk after all of them. Throws
 * UsageError naming the node, what was given and what is allowed.
 */
export function applyAnswers(from: Walk, list: string, words: Words): Walk {
  let walk = from
  for (const item of list.split(',').map((part) => part.trim())) {
    const { errors, joints } = words
    const place = placeOf(walk)
    const here = formatTarget(place)
    const fits = allowed(walk)
      .map(({ id }) => id)
      .join(joints.ids)
    if (item === '') {
      if (list.trim() === '') return walk
      throw new UsageError(errors.badAnswer(here, item, fits))
    }
    const [pinned, id] = splitPin(item)
    if (walk.at.kind === 'outcome') throw new UsageError(errors.afterEnd(here, item))
    if (pinned !== undefined && pinned !== place.node && pinned !== here)
      throw new UsageError(errors.wrongPin(here, pinned, fits))
    const next = answer(walk, id)
    if (!next) throw new UsageError(errors.badAnswer(here, id, fits))
    walk = next
  }
  return walk
}

function splitPin(item: string): [string | undefined, string] {
  const equals = item.lastIndexOf('=')
  return equals < 0 ? [undefined, item] : [item.slice(0, equals).trim(), item.slice(equals + 1).trim()]
}
