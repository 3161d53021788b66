/** Finds what a text may mean in a pack, best first. Pure. */
import { oneLine } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import type { Code, Message } from '../tree/format/schema.ts'
import { CHANNELS, type Text } from '../tree/format/schema-types.ts'
import type { Pack } from '../tree/pack.ts'
import { parseTarget } from '../tree/target.ts'
import type { Document, HitKind } from './index/documents.ts'
import type { Index } from './index/open-index.ts'
import { likelihoods } from './model/tree-model.ts'
import { type Query, readQuery } from './query.ts'
import { type AskedCode, lookUpCode, readCode } from './response-code.ts'
import { leadersBy, scoreDocuments, scorePhrases, scoreTrees } from './score.ts'
import { LIMITS } from './scoring.ts'
import { notMeant, wholeMessageIn } from './whole-message.ts'
import { symbolsOf } from './words/symbols.ts'

export interface Hit {
  readonly kind: HitKind
  /** A failure or entry tree; null for contacts. */
  readonly tree: string | null
  readonly node: string | null
  readonly code: string | null
  readonly channel?: Code['channel']
  /** Of a message or contact. */
  readonly id?: string
  readonly title: Text
  /** Of `search`: 1 is the best hit. Of `find`: comparable between queries, about 1 for a good one. */
  readonly score: number
  /** The words of the query that led here, as they were typed; where it was read otherwise, those they were read as. */
  readonly words?: readonly string[]
}

export interface Found {
  /** What was typed, sensitive numbers masked: this may be shown. */
  readonly query: string
  readonly read: Query
  /** The response code it asks for. */
  readonly asked: AskedCode | undefined
  /** How likely it is about each tree, about none, or about one that is not here; undefined where nothing was learnt of the pack or of any
   * of its words. */
  readonly likely: ReadonlyMap<string, number> | undefined
  readonly hits: readonly Hit[]
  /** The best hit of each tree, in order. Only what is asked for is read from the pack: these or all. */
  readonly ofTrees: readonly Hit[]
  /** Undefined where nothing fits. */
  readonly firstKind: HitKind | undefined
}

const WANTS_CONTACT = /(?<![打来到个生])电话(?![来说要里])|号码|客服|热线|\b(?:phone|number|hotline|contact)\b/

/** Scores as parts of the best one. */
export function withinOne(hits: readonly Hit[]): Hit[] {
  const top = hits[0]?.score ?? 1
  return hits.map((hit) => ({ ...hit, score: Math.round((1000 * hit.score) / top) / 1000 }))
}

/** The same with scores that can be compared between queries. docs/search.md explains it step by step. */
export function find(index: Index, typed: string): Found {
  const masked = safeText(oneLine(typed))
  const asked = readCode(index.pack, masked)
  const query = readQuery(index, masked)
  const { phrases, literal, same } = scorePhrases(index, query)
  const documents = scoreDocuments(index, phrases)
  const likely = likelyTrees(index, query, same)
  const ranked = rank(index, {
    documents,
    trees: scoreTrees(index, query, documents, likely),
    literal: new Set([...literal].map((p) => index.owner[p] ?? -1)),
    asked,
    message: asked && !lookUpCode(index.pack, asked.code) ? wholeMessageIn(index.pack, masked)?.id : undefined,
    notMeant: notMeant(index.pack, masked),
    wantsContact: WANTS_CONTACT.test(query.text),
  })
  const hitsOf = (some: readonly Ranked[]) => some.flatMap((one) => hitAt(index, one) ?? [])
  return {
    query: masked,
    read: query,
    asked,
    likely,
    firstKind: ranked[0] && index.kindOf(ranked[0].d),
    get hits() {
      return hitsOf(ranked)
    },
    get ofTrees() {
      return hitsOf(onePerTree(ranked))
    },
  }
}

/** How likely the query is about each class of the model: for sure where it is, word for word, a phrase of one tree alone. */
function likelyTrees(index: Index, query: Query, same: ReadonlySet<number>): ReadonlyMap<string, number> | undefined {
  const { model, lexicon } = index
  // A single letter, digit or character may be the beginning of anything.
  if (!model || query.letters.length < 2) return undefined
  const [named, ...others] = new Set([...same].map((p) => index.data.trees[index.owner[p] ?? -1] ?? -1))
  const tree = others.length === 0 ? onlyLeader(index, named) : undefined
  if (tree !== undefined && model.classes.includes(tree))
    return new Map(model.classes.map((one) => [one, one === tree ? 1 : 0]))
  if (query.initials.length > 0 || (named !== undefined && tree === undefined)) return undefined
  const meant = [...query.symbols.keys()].map((symbol) => index.data.symbols[symbol] ?? '')
  return likelihoods(model, query.text, [...new Set([...symbolsOf(query.text, lexicon), ...meant])])
}

/** The failure or entry tree that alone leads to a tree, or is it. */
function onlyLeader({ data, trees }: Index, tree = -1): string | undefined {
  const [only, ...others] = data.leaders[tree] ?? []
  return others.length === 0 && only !== undefined ? trees[only] : undefined
}

interface Ranking {
  readonly documents: Float64Array
  readonly trees: Float64Array
  /** Documents of which the query holds a phrase word for word. */
  readonly literal: ReadonlySet<number>
  readonly asked: AskedCode | undefined
  /** The message that stands for a code that is in no table. */
  readonly message: string | undefined
  /** Messages by id that what was typed does not mean, whatever words they share. */
  readonly notMeant: ReadonlySet<string>
  /** Somebody to call is looked for, not a failure. */
  readonly wantsContact: boolean
}

/** A document that was hit, its tree or the one that leads there, and its score. */
interface Ranked extends Pick<Hit, 'tree' | 'score'> {
  readonly d: number
}

/** Entries of the code that was asked for come before everything, whatever their words. */
function rank(index: Index, ranking: Ranking): Ranked[] {
  const { documents, trees } = ranking
  const leaders = leadersBy(index, trees)
  const literal = screenTexts(index, ranking.literal)
  const scores = scoresOf(index, ranking, leaders, literal)
  const asked = entriesAsked(index, ranking)
  const best = scores.reduce((most, score) => Math.max(most, score), 0)
  const others: number[] = []
  for (let d = 0; d < scores.length; d++)
    if (valueAt(scores, d) > 0 && valueAt(scores, d) >= LIMITS.leastOfBest * best && !asked.includes(d)) others.push(d)
  others.sort(
    (a, b) =>
      valueAt(scores, b) - valueAt(scores, a) ||
      Number(literal.has(b)) - Number(literal.has(a)) ||
      valueAt(documents, b) - valueAt(documents, a),
  )
  const top = Math.max(1, best)
  return [...asked, ...others].slice(0, LIMITS.mostHits).map((d, i) => ({
    d,
    tree: index.trees[leaders[index.data.trees[d] ?? -1] ?? -1] ?? null,
    score: i < asked.length ? top : valueAt(scores, d),
  }))
}

function hitAt(index: Index, { d, tree, score }: Ranked): Hit | undefined {
  const document = index.document(d)
  return document && hitOf(document, tree, score)
}

const valueAt = (values: Float64Array, i: number): number => values[i] ?? 0

/** The score of every document; what is not meant has none, and what the screen shows word for word has that of its tree. */
function scoresOf(index: Index, ranking: Ranking, leaders: Int32Array, literal: ReadonlySet<number>): Float64Array {
  const scores = new Float64Array(ranking.documents.length)
  for (let d = 0; d < scores.length; d++) {
    const kind = index.kindOf(d)
    const t = index.data.trees[d] ?? -1
    const ofTree = valueAt(ranking.trees, leaders[t] ?? -1)
    const own = valueAt(ranking.documents, d)
    if (kind === 'tree') scores[d] = leaders[t] === t ? ofTree : 0
    else if (kind === 'contact') scores[d] = (ranking.wantsContact ? index.scoring.wantedContact : 1) * own
    else if (kind !== 'message' || !isNotMeant(index, d, ranking))
      scores[d] = literal.has(d) ? Math.max(own, ofTree) : own
  }
  return scores
}

const isNotMeant = (index: Index, d: number, { notMeant }: Ranking): boolean =>
  notMeant.size > 0 && notMeant.has(index.document(d)?.id ?? '')

/** The messages and codes among some documents. */
const screenTexts = (index: Index, documents: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...documents].filter((d) => ['message', 'code'].includes(index.kindOf(d))))

/** The entries of a code, that of the channel that was named before the others; or the message that stands for it. */
function entriesAsked(index: Index, { asked, message }: Ranking): number[] {
  const named = (kind: HitKind, id: string): number[] =>
    Array.from(index.data.kinds, (_, d) => d).filter((d) => index.kindOf(d) === kind && index.document(d)?.id === id)
  if (message !== undefined) return named('message', message)
  if (!asked) return []
  const place = (d: number): number => {
    const channel = index.document(d)?.channel ?? 'card'
    return channel === asked.channel ? -1 : CHANNELS.indexOf(channel)
  }
  return named('code', asked.code).sort((a, b) => place(a) - place(b))
}

function hitOf({ kind, node, channel, id, title }: Document, tree: string | null, score: number): Hit {
  const named = kind === 'message' || kind === 'contact'
  return {
    kind,
    tree,
    node: node ?? null,
    code: kind === 'code' ? (id ?? null) : null,
    ...(channel && { channel }),
    ...(named && id !== undefined && { id }),
    title,
    score,
  }
}

/** The best hit of each tree, in order. */
export function onePerTree<T extends Pick<Hit, 'tree'>>(hits: readonly T[]): T[] {
  const best = new Map<string, T>()
  for (const hit of hits) if (hit.tree !== null && !best.has(hit.tree)) best.set(hit.tree, hit)
  return [...best.values()]
}

/** The code or message that was hit; undefined for any other hit. */
export function entryOf(pack: Pack, { kind, id, code, channel }: Hit): Code | Message | undefined {
  if (kind === 'code') return pack.codes.find((entry) => entry.code === code && entry.channel === channel)
  return kind === 'message' ? pack.messages.find((entry) => entry.id === id) : undefined
}

/** A code as a hit, whatever was typed. */
export function codeHit({ code, channel, enter, meaning: title }: Code): Hit {
  const { tree, node } = parseTarget(enter)
  return { kind: 'code', tree, node: node ?? null, code, channel, title, score: 1 }
}
