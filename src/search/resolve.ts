/** From what was typed to where a walk begins: at once where one place clearly fits, else what there is to choose from. Pure. */

import type { InEachLanguage } from '../i18n/language.ts'
import { oneLine } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import type { Code, Message, Tree } from '../tree/format/schema.ts'
import { LANGS } from '../tree/format/schema-types.ts'
import { entryTree, own, type Pack } from '../tree/pack.ts'
import { parseTarget } from '../tree/target.ts'
import { alsoHeard, entryStart, type Heard, type Start } from '../walk/start.ts'
import { besideCode, besideTexts, heardBeside, namesNoMore, saysNoMore } from './beside.ts'
import { codeTyped, entryWhenUnsure, needsChannel } from './code-entries.ts'
import { entryTold, heardOf, hitStart, sureStart, textsOf } from './hit-start.ts'
import type { Index } from './index/open-index.ts'
import { NOTHING } from './model/tree-model.ts'
import { placesOf } from './places.ts'
import {
  type AskedCode,
  channelIn,
  codeAmong,
  happenedThere,
  lookUpCode,
  readCode,
  saysNotSure,
  shownIn,
} from './response-code.ts'
import { LIMITS } from './scoring.ts'
import { codeHit, type Found, find, type Hit, onePerTree } from './search.ts'
import { shownCode, wholeMessageIn } from './whole-message.ts'
import { whyOf, whyText, whyUnknown } from './why-here.ts'
import { isElsewhere, openLexicon } from './words/symbols.ts'
import { asTyped, foldTyped, heardIn, heardPlaces } from './words-in.ts'
import { wordsShared } from './words-shared.ts'

/** `query` is what was typed with sensitive numbers masked: only this may be shown or kept. */
export type Resolved = {
  readonly query: string
  /** The response code that was typed. */
  readonly code?: string
} & (
  | {
      readonly kind: 'start'
      readonly start: Start
      /** What was found there, for the line that says why the walk begins here. */
      readonly why: InEachLanguage
      /** Undefined for the id of a tree and for a code nobody knows. */
      readonly hit: Hit | undefined
      /** A code that is in no table; the walk begins in the entry tree. */
      readonly unknownCode?: string
    }
  /** The code means different things in different channels, and leads to different places or results. */
  | {
      readonly kind: 'code'
      readonly code: string
      readonly entries: readonly Code[]
      readonly heard: readonly Heard[]
    }
  /** One to five places, best first, each in another tree, and where the walk of each begins. */
  | {
      readonly kind: 'choose'
      readonly hits: readonly Hit[]
      readonly starts: readonly Start[]
      readonly heard: readonly Heard[]
    }
  /** Nothing fits; the suggestions are weak, and may be contacts. */
  | { readonly kind: 'none'; readonly suggestions: readonly Hit[]; readonly heard: readonly Heard[] }
)

export function resolveQuery(index: Index, typed: string): Resolved {
  const { pack } = index
  const plain = resolvePlainly(pack, typed)
  if (plain) return plain
  const found = find(index, typed)
  const { query, likely, ofTrees } = found
  const [top, ...others] = ofTrees
  const sure =
    top && query.length > 1 && !isElsewhere(query, index.lexicon) && isSure(index, top, others, likely)
      ? top
      : undefined
  const among = codeAmong(pack, query)
  if (among !== undefined && (isAboutPayments(index, likely) || isAlone(pack, among, query))) {
    const asked = resolveCode(pack, { code: among, channel: channelIn(query) }, query)
    const codes = asked ? codeHitsOf(asked) : []
    // Where the other words are about something else for sure, the number may be no code: both are offered.
    if (sure && codes.length > 0 && codes.every(({ tree }) => tree !== sure.tree))
      return resolveSeveral(index, found, onePerTree([sure, ...codes]))
    if (asked) return { ...asked, code: among }
  }
  if (!top || top.score < index.scoring.possible || found.firstKind === 'contact')
    return { kind: 'none', query, suggestions: found.hits.slice(0, LIMITS.mostOffered), heard: heardIn(pack, query) }
  if (sure)
    return { kind: 'start', query, start: sureStart(pack, sure, query), why: whyOf(pack, sure, false), hit: sure }
  const strange = isStrangeCode(index, query) ? unknownCode(pack, query, query) : undefined
  if (strange) return { ...strange, code: query }
  return resolveSeveral(
    index,
    found,
    [top, ...others].filter((hit) => hit.score >= index.scoring.offered * top.score),
  )
}

function resolveSeveral(index: Index, found: Found, hits: readonly Hit[]): Resolved {
  const { query } = found
  const offered = hits.slice(0, LIMITS.mostOffered)
  const wordsOf = wordsShared(index, found)
  const heard = heardOf(index.pack, found)
  return {
    kind: 'choose',
    query,
    hits: offered.map((hit) => ({ ...hit, words: wordsOf(hit) })),
    starts: offered.map((hit) => hitStart(index.pack, hit, query, heard)),
    heard,
  }
}

/** The tables' entries that were found for a code. */
function codeHitsOf(found: Resolved): readonly Hit[] {
  if (found.kind === 'code') return found.entries.map(codeHit)
  return found.kind === 'start' && found.hit ? [found.hit] : []
}

/** Two capitals that are no word: people type those as they stand on a screen. */
const isStrangeCode = ({ lexicon, numbers }: Index, query: string): boolean =>
  /^[A-Z]{2}$/.test(query) && !lexicon.en().words.has(query.toLowerCase()) && !numbers.has(query.toLowerCase())

/** Whether nothing beside a code says more than who, where and when. */
const isAlone = (pack: Pack, code: string, query: string): boolean =>
  saysNoMore(pack, besideCode(query, code, lookUpCode(pack, code) ?? []))

const isAboutPayments = ({ scoring }: Index, likely: ReadonlyMap<string, number> | undefined): boolean =>
  (likely?.get(NOTHING) ?? 0) < scoring.possible

/**
 * Whether a walk begins at once: by what was learnt of the best tree; for a tree of which nothing was learnt by how far it is
 * before the others.
 */
function isSure(
  { model, scoring }: Index,
  top: Hit,
  others: readonly Hit[],
  likely: ReadonlyMap<string, number> | undefined,
): boolean {
  const isLearnt = (hit: Hit) => model?.classes.includes(hit.tree ?? '') ?? false
  const rivals = isLearnt(top) ? others.filter((hit) => !isLearnt(hit)) : others
  if (rivals.some(({ score }) => score > scoring.next * top.score)) return false
  return isLearnt(top) ? (likely?.get(top.tree ?? '') ?? 0) >= scoring.sure : top.score >= scoring.clear
}

/**
 * What needs no index: the id or title of a tree, a message that says all at once, and a response code alone or in a pasted line. Undefined
 * for everything else, and for an unknown code where the pack has no entry tree to lead it into.
 */
export function resolvePlainly(pack: Pack, typed: string): Resolved | undefined {
  const query = safeText(oneLine(typed))
  const named = own(pack.trees, query.toLowerCase().replaceAll(' ', '-'))
  if (named && named.kind !== 'subtree') return startOfTree(named, query)
  const asked = readCode(pack, query)
  const message = wholeMessageIn(pack, query)
  const called = message?.said ? undefined : treeCalled(pack, query)
  if (called) return called
  // Smoke from an oven is a danger, and no fault of a terminal: what may be meant is offered.
  if (message && !(message.said && isElsewhere(query, openLexicon(pack.lexicon))))
    return withCode(resolveMessage(pack, message, query), asked?.code)
  if (asked) return withCode(resolveCode(pack, asked, query), asked.code)
  const shown = shownCode(pack, query)
  return shown && withCode(resolveEntry(pack, shown.code, query, shown.words), shown.code.code)
}

const startOfTree = ({ tree, title }: Tree, query: string, heard: readonly Heard[] = []): Resolved => ({
  kind: 'start',
  query,
  start: alsoHeard({ tree }, heard),
  why: whyText(title),
  hit: undefined,
})

/**
 * A title is what the list of trees shows: typed, it says no more than choosing it there does, unless people say it of one thing only.
 * What stands beside it is heard where it says no more than who, where and when.
 */
function treeCalled(pack: Pack, query: string): Resolved | undefined {
  const words = foldTyped(query)
  for (const tree of Object.values(pack.trees))
    for (const lang of tree.kind === 'subtree' ? [] : LANGS) {
      const title = tree.title[lang]
      if (words === foldTyped(title)) return startOfTree(tree, query)
      const beside = besideTexts(query, [title])
      if (placesOf(words, title).length !== 1 || !namesNoMore(pack, beside)) continue
      return startOfTree(tree, query, asTyped(query, heardPlaces(pack, beside.rest, true)))
    }
  return undefined
}

const withCode = (found: Resolved | undefined, code: string | undefined): Resolved | undefined =>
  found && code !== undefined ? { ...found, code } : found

function resolveMessage(pack: Pack, message: Message, query: string): Resolved {
  const { id, enter, meaning: title } = message
  const { tree, node } = parseTarget(enter)
  const hit: Hit = { kind: 'message', tree, node: node ?? null, code: null, id, title, score: 1 }
  return {
    kind: 'start',
    query,
    start: hitStart(pack, hit, query, heardBeside(pack, query, besideTexts(query, textsOf(message)))),
    why: whyOf(pack, hit, true),
    hit,
  }
}

function resolveCode(pack: Pack, { code, channel }: AskedCode, query: string): Resolved | undefined {
  const inChannel = lookUpCode(pack, code, channel) ?? lookUpCode(pack, code)
  if (!inChannel) return unknownCode(pack, code, query)
  const entries = happenedThere(shownIn(inChannel, query), query).map((entry) => entryTold(pack, entry, query))
  const asks = needsChannel(entries)
  const unsure = asks && saysNotSure(query) ? entryWhenUnsure(entries) : undefined
  if (asks && !unsure)
    return {
      kind: 'code',
      query,
      code,
      entries,
      heard: heardBeside(pack, query, besideCode(query, code, entries)),
    }
  const entry = unsure ?? entries[0]
  return entry && resolveEntry(pack, entry, query, codeTyped(query, code))
}

function resolveEntry(pack: Pack, entry: Code, query: string, from: string): Resolved {
  const hit = codeHit(entry)
  const start = alsoHeard(
    entryStart(entryTold(pack, entry, query), from),
    heardBeside(pack, query, besideCode(query, entry.code, [entry])),
  )
  return { kind: 'start', query, start, why: whyOf(pack, hit, true), hit }
}

function unknownCode(pack: Pack, code: string, query: string): Resolved | undefined {
  const tree = entryTree(pack)
  if (tree === undefined) return undefined
  return { kind: 'start', query, start: { tree }, why: whyUnknown(pack, code), hit: undefined, unknownCode: code }
}
