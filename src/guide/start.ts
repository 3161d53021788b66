/** From what was typed to where the walk starts: a tree, a code, words, an earlier session, or the menu. Glue. */

import { type Context, inLanguage } from '../app/context.ts'
import { UsageError } from '../errors.ts'
import type { Language, Words } from '../i18n/language.ts'
import type { AskedFor, SessionRecord } from '../record/record.ts'
import { resolvePlainCode } from '../search/plain-code.ts'
import type { Resolved } from '../search/resolve.ts'
import { safeText } from '../text/safe-text.ts'
import { own } from '../tree/pack.ts'
import { formatTarget } from '../tree/target.ts'
import type { Prompter } from '../ui/prompter.ts'
import { type Session, startSession } from '../walk/session.ts'
import type { Start } from '../walk/start.ts'
import { allowed, answer, placeOf, type Walk } from '../walk/walk.ts'
import { lookOf } from './choose.ts'
import type { MenuChoice } from './menu.ts'
import type { ResumedSession } from './resume.ts'

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
  readonly asked?: AskedFor
  /** The language that was spoken last before the walk. */
  readonly lang?: Language
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
  return startFromMenu(await openMenu(context, prompter), context, prompter)
}

/** What somebody typed there that leads nowhere is said, and the list is shown again. */
async function startFromMenu(
  chosen: (MenuChoice & { readonly lang: Language }) | undefined,
  from: Context,
  prompter: Prompter,
): Promise<StartedSession | undefined> {
  if (!chosen) return undefined
  const { lang } = chosen
  const context = lang === from.lang ? from : inLanguage(from, lang)
  try {
    const started = await startAtChoice(chosen, context, prompter)
    return started && { ...started, lang }
  } catch (error) {
    if (!(error instanceof UsageError) || !context.screen.interactive) throw error
    prompter.say(lookOf(context.wording()).wrap(`! ${safeText(error.message)}`, ''))
    const { askMenu } = await import('./menu.ts')
    return startFromMenu(await askMenu(context, prompter), context, prompter)
  }
}

async function startAtChoice(
  chosen: MenuChoice,
  context: Context,
  prompter: Prompter,
): Promise<StartedSession | undefined> {
  if ('query' in chosen) {
    const started = await startFrom(chosen.query, context, prompter)
    return started && { ...started, ...(chosen.asked ? { asked: chosen.asked } : {}) }
  }
  if ('start' in chosen) {
    const { start, code, asked } = chosen
    return { ...startAt(start, context), ...(code ? { code } : {}), ...(asked ? { asked } : {}) }
  }
  const { resumeRecord } = await import('./resume.ts')
  return resumeRecord(chosen.earlier, context, prompter)
}

/** What is typed goes into the record. */
async function startFrom(
  typed: string,
  context: Context,
  prompter: Prompter | undefined,
): Promise<StartedSession | undefined> {
  const started = await lookUpStart(typed, context, prompter)
  return started && { asked: { typed, offered: [] }, ...started }
}

/** A tree, a node of one, a replay code, or a query that has to be looked up. */
async function lookUpStart(
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
  const replayed = await resumeIfReplayCode(typed, context)
  if (replayed) return replayed
  return startWith(resolvePlainCode(pack, typed) ?? (await searchFor(typed, context)), context, prompter)
}

/** What may be a replay code: written in groups, or beginning as codes of today do. What reads them loads for nothing else. */
const LIKE_A_CODE = /^(?:w[0-9a-z\s\u2010-\u2015-]{8,}|[0-9a-z]{3,4}(?:[\u2010-\u2015-][0-9a-z]{3,4})+)$/i
/** Capitals in fours, as they were before codes had a version. */
const LIKE_AN_OLD_CODE = /^(?:[0-9A-Z]{4}[\s\u2010-\u2015-]?){2,}$/

/** Also behind a word that says what it is. */
async function resumeIfReplayCode(typed: string, context: Context): Promise<ResumedSession | undefined> {
  const plain = typed.normalize('NFKC').trim()
  const before = context.words.resume.before.find((name) => plain.toLowerCase().startsWith(name))
  const code = before === undefined ? plain : plain.slice(before.length).replace(/^[\s:]+/, '')
  if (!LIKE_A_CODE.test(code) && !LIKE_AN_OLD_CODE.test(code)) return undefined
  return (await import('./resume.ts')).resumeReplayCode(code, context)
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
  const code = found.code === undefined ? {} : { code: found.code }
  if (found.kind === 'start') return { ...startAt(sayWhy(found, context, prompter), context), ...code }
  const picked = await offerSeveral(found, context, prompter)
  if (!picked) return undefined
  return { ...startAt(picked.start, context), ...code, asked: { typed: found.query, offered: picked.offered } }
}

/** Loads only where there is something to choose. */
const offerSeveral = async (found: Exclude<Resolved, Winner>, context: Context, prompter: Prompter | undefined) =>
  (await import('./offer.ts')).chooseStart(found, context, prompter)

type Winner = Extract<Resolved, { kind: 'start' }>

function sayWhy(found: Winner, { words, lang, wording }: Context, prompter: Prompter | undefined): Start {
  const why = found.unknownCode === undefined ? words.whyHere(found.why[lang]) : found.why[lang]
  prompter?.say(lookOf(wording()).wrap(why, ''))
  return found.start
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
