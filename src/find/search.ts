/** Finds what a text may mean in a pack, best first. Pure. */
import { maskSensitive } from '../engine/mask.ts'
import type { Code } from '../tree/schema.ts'
import type { Text } from '../tree/schema-types.ts'
import type { Document, HitKind } from './documents.ts'
import type { Index } from './open-index.ts'
import { type Query, readQueries } from './query.ts'
import { type AskedCode, readCode } from './response-code.ts'
import { type Scores, scorePhrases } from './score.ts'
import { leaderOf, scoreDocuments, scoreTrees } from './score-documents.ts'

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
}

export interface Found {
  /** What was typed, sensitive numbers masked: this may be shown. */
  readonly query: string
  readonly asked: AskedCode | undefined
  readonly hits: readonly Hit[]
}

/** A hit on anything but a tree is worth this part of its own score and of its tree's. */
const OF_DOCUMENT = 0.8
const OF_TREE = 0.1
/** A text on the screen, word for word, comes before its tree unless it is that of many codes. */
const LITERAL = 0.1
const FEW_CODES = 3
/** A code that was asked for comes before all words, the channel that was named before the others. */
const ASKED = 3
const CHANNEL: Readonly<Record<Code['channel'], number>> = { card: 0.3, qr: 0.2, online: 0.1, vendor: 0 }
const LEAST = 0.05
/** A correction must fit so much better than what was typed. */
const BETTER = 1.15
const WANTS_CONTACT = /电话|号码|客服|热线|\b(?:phone|number|hotline|call|contact)\b/

/** Everything that fits, best first: 1 is the best. Card numbers in the text are masked before it is searched. */
export const search = (index: Index, typed: string): Hit[] => withinOne(find(index, typed).hits)

/** Scores as parts of the best one. */
export function withinOne(hits: readonly Hit[]): Hit[] {
  const top = hits[0]?.score ?? 1
  return hits.map((hit) => ({ ...hit, score: Math.round((1000 * hit.score) / top) / 1000 }))
}

export function find(index: Index, typed: string): Found {
  const masked = maskSensitive(typed).trim()
  const asked = readCode(index.pack, masked)
  const { query, phrases, literal } = bestReading(index, masked)
  const documents = scoreDocuments(index, phrases)
  const trees = scoreTrees(index, query, documents)
  const literals = literalDocuments(index, literal)
  const wantsContact = WANTS_CONTACT.test(query.text)
  const hits: Hit[] = []
  index.documents.forEach((document, d) => {
    const t = index.treeOf[d] ?? -1
    const to = t < 0 ? -1 : leaderOf(index, t, trees)
    const ofTree = trees[to] ?? 0
    if (document.kind === 'tree' && to !== t) return
    let score = document.kind === 'tree' ? ofTree : (documents[d] ?? 0) * (document.kind === 'contact' && wantsContact ? 1.3 : OF_DOCUMENT) + OF_TREE * ofTree
    if (literals.has(d)) score = Math.max(score, ofTree + LITERAL * (documents[d] ?? 0))
    if (asked && document.kind === 'code' && document.id === asked.code) score += ASKED + channelBonus(document, asked)
    if (score > LEAST) hits.push(hitOf(document, index.trees[to] ?? null, score))
  })
  return { query: masked, asked, hits: hits.sort((a, b) => b.score - a.score) }
}

/** What was typed, or the correction of it that fits a phrase better. */
function bestReading(index: Index, masked: string): Scores & { readonly query: Query } {
  const read = readQueries(index, masked).map((query) => {
    const scores = scorePhrases(index, query)
    return { ...scores, query, top: scores.phrases.reduce((a, b) => (b > a ? b : a), 0) * query.sure }
  })
  return read.reduce((best, other) => (other.top > BETTER * best.top ? other : best))
}

/** Messages and codes of which the query holds a text word for word; codes only where few have that text. */
function literalDocuments(index: Index, literal: ReadonlySet<number>): Set<number> {
  const all = [...new Set([...literal].map((p) => index.owner[p] ?? 0))]
  const codes = all.filter((d) => index.documents[d]?.kind === 'code')
  const messages = all.filter((d) => index.documents[d]?.kind === 'message')
  return new Set(codes.length <= FEW_CODES ? [...codes, ...messages] : messages)
}

const channelBonus = ({ channel }: Document, asked: AskedCode): number =>
  channel === undefined ? 0 : CHANNEL[channel] + (channel === asked.channel ? 1 : 0)

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
