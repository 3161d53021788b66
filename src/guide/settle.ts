/** Begins where a query leads, or asks which of several places is meant. Glue. */

import type { Context } from '../app/context.ts'
import { UsageError } from '../errors.ts'
import type { Resolved } from '../search/resolve.ts'
import type { Talker } from '../ui/prompter.ts'
import { type Start, startOf } from '../walk/start.ts'
import { type Beginning, beginAt } from './begin.ts'
import { choose } from './desk.ts'
import { lookOf } from './screen.ts'

/** Begins where the one winner leads, or asks the person which of several is meant; keeps the code that was typed. */
export async function settle(
  found: Resolved,
  context: Context,
  talker: Talker | undefined,
): Promise<Beginning | undefined> {
  const beginning = await beginWith(found, context, talker)
  return beginning && found.code !== undefined ? { ...beginning, code: found.code } : beginning
}

async function beginWith(
  found: Resolved,
  context: Context,
  talker: Talker | undefined,
): Promise<Beginning | undefined> {
  const { words, lang } = context
  const say = (text: string): void => talker?.say(lookOf(context.how()).wrap(text, ''))
  if (found.kind === 'start') {
    say(found.unknownCode === undefined ? words.whyHere(found.why[lang]) : found.why[lang])
    return beginAt(found.start, context)
  }
  const { title, offers } = offersOf(found, context)
  const canAsk = talker !== undefined && context.screen.interactive
  if (!canAsk) throw new UsageError(`${title} ${offers.map((offer) => offer.name).join(words.joints.ids)}`)
  say(title)
  const labels = offers.map((offer) => offer.label)
  const picked = await choose(labels, words.menu.leave, talker, () => lookOf(context.how()))
  const offer = picked === undefined ? undefined : offers[picked]
  return offer && beginAt(offer.start, context)
}

interface Offer {
  /** What can be typed instead. */
  readonly name: string
  readonly label: string
  readonly start: Start
}

function offersOf(found: Exclude<Resolved, { kind: 'start' }>, context: Context): { title: string; offers: Offer[] } {
  const { words, content, pack } = context
  if (found.kind === 'code') {
    const offers = found.entries.map((entry) => ({
      name: `"${entry.code} ${entry.channel}"`,
      label: `${words.channel[entry.channel]}${words.joints.colon}${entry.meaning[content]}`,
      start: startOf(entry.enter),
    }))
    return { title: words.menu.channel(found.code), offers }
  }
  if (found.kind === 'choose') {
    const offers = found.hits.map((hit) => ({
      name: hit.tree ?? '',
      label: hit.title[content],
      start: { tree: hit.tree ?? '', ...(hit.kind !== 'outcome' && hit.node ? { node: hit.node } : {}) },
    }))
    return { title: words.menu.several(found.query), offers }
  }
  const near = new Set(found.suggestions.flatMap((hit) => hit.tree ?? []))
  const all = Object.values(pack.trees).filter((tree) => tree.kind !== 'subtree')
  const first = [...all.filter((tree) => near.has(tree.tree)), ...all.filter((tree) => !near.has(tree.tree))]
  const offers = first.map((tree) => ({ name: tree.tree, label: tree.title[content], start: { tree: tree.tree } }))
  return { title: words.menu.nothing(found.query), offers }
}
