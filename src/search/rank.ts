/** From scored documents and trees to hits, best first. Pure. */
import type { Code } from '../tree/format/schema.ts'
import type { Text } from '../tree/format/schema-types.ts'
import type { Document, HitKind } from './index/documents.ts'
import type { Index } from './index/open-index.ts'
import type { AskedCode } from './response-code.ts'
import { leadersBy } from './score-documents.ts'

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

export interface Ranking {
  readonly documents: Float64Array
  readonly trees: Float64Array
  /** Documents of which the query holds a phrase word for word. */
  readonly literal: ReadonlySet<number>
  readonly asked: AskedCode | undefined
  /** Messages by id that what was typed does not mean, whatever words they share. */
  readonly notMeant: ReadonlySet<string>
  /** Somebody to call is looked for, not a failure. */
  readonly wantsContact: boolean
}

/** A hit on anything but a tree is worth this part of its own score and of its tree's. */
const OF_DOCUMENT = 0.8
const OF_TREE = 0.1
const WANTED_CONTACT = 1.3
/** A text on the screen, word for word, comes before its tree unless it is that of many codes. */
const LITERAL = 0.1
const FEW_CODES = 3
/** A code that was asked for comes before all words, the channel that was named before the others. */
const ASKED = 3
const CHANNEL: Readonly<Record<Code['channel'], number>> = { card: 0.3, qr: 0.2, online: 0.1, vendor: 0 }
const ASKED_CHANNEL = 1
/** Hits that are weaker, by themselves or beside the best one, are left out. */
const LEAST = 0.05
const LEAST_OF_BEST = 0.1
const MOST_HITS = 100

export function rankHits(index: Index, ranking: Ranking): Hit[] {
  const leaders = leadersBy(index, ranking.trees)
  const scores = scoresOf(index, ranking, leaders)
  let best = 0
  for (const score of scores) best = Math.max(best, score)
  const least = Math.max(LEAST, LEAST_OF_BEST * best)
  const found: number[] = []
  for (let d = 0; d < scores.length; d++) if ((scores[d] ?? 0) >= least) found.push(d)
  found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  return found.slice(0, MOST_HITS).flatMap((d) => {
    const document = index.documents[d]
    const tree = index.trees[leaders[index.treeOf[d] ?? -1] ?? -1] ?? null
    return document ? [hitOf(document, tree, scores[d] ?? 0)] : []
  })
}

/** The score of every document; what is not meant has none. */
function scoresOf(index: Index, ranking: Ranking, leaders: Int32Array): Float64Array {
  const literal = fewCodes(index, ranking.literal)
  const scores = new Float64Array(index.documents.length)
  for (let d = 0; d < scores.length; d++) {
    const document = index.documents[d]
    if (!document || (document.kind === 'message' && ranking.notMeant.has(document.id ?? ''))) continue
    const t = index.treeOf[d] ?? -1
    const ofTree = t < 0 ? 0 : (ranking.trees[leaders[t] ?? -1] ?? 0)
    const own = ranking.documents[d] ?? 0
    if (document.kind === 'tree') scores[d] = leaders[t] === t ? ofTree : 0
    else {
      const worth = document.kind === 'contact' && ranking.wantsContact ? WANTED_CONTACT : OF_DOCUMENT
      const score = worth * own + OF_TREE * ofTree
      scores[d] =
        askedBonus(document, ranking.asked) + (literal.has(d) ? Math.max(score, ofTree + LITERAL * own) : score)
    }
  }
  return scores
}

/** Messages and codes among the literal documents; codes only where few have that text. */
function fewCodes(index: Index, literal: ReadonlySet<number>): ReadonlySet<number> {
  const ofKind = (kind: HitKind) => [...literal].filter((d) => index.documents[d]?.kind === kind)
  const codes = ofKind('code')
  return new Set([...ofKind('message'), ...(codes.length <= FEW_CODES ? codes : [])])
}

function askedBonus({ kind, id, channel }: Document, asked: AskedCode | undefined): number {
  if (!asked || kind !== 'code' || id !== asked.code || channel === undefined) return 0
  return ASKED + CHANNEL[channel] + (channel === asked.channel ? ASKED_CHANNEL : 0)
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
