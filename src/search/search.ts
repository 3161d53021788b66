/** Finds what a text may mean in a pack, best first. Pure. */
import { oneLine } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import type { Index } from './index/open-index.ts'
import { correctionsOf, type Query, readQuery } from './query.ts'
import { type Hit, rankHits } from './rank.ts'
import { type AskedCode, readCode } from './response-code.ts'
import { scoreDocuments, scoreTrees } from './score-documents.ts'
import { type Scores, scorePhrases } from './score-phrases.ts'
import { notMeant } from './whole-message.ts'

export type { Hit } from './rank.ts'

export interface Found {
  /** What was typed, sensitive numbers masked: this may be shown. */
  readonly query: string
  /** The response code it asks for. */
  readonly asked: AskedCode | undefined
  readonly hits: readonly Hit[]
}

/** A query that fits some phrase so well is not corrected; and a correction must fit so much better than what was typed. */
const GOOD = 0.9
const BETTER = 1.15
const WHOLE = 1
const WANTS_CONTACT = /(?<![打来到个生])电话(?![来说要里])|号码|客服|热线|\b(?:phone|number|hotline|contact)\b/

/** Everything that fits, best first: 1 is the best. Card numbers in the text are masked before it is searched. */
export const search = (index: Index, typed: string): Hit[] => withinOne(find(index, typed).hits)

/** Scores as parts of the best one. */
export function withinOne(hits: readonly Hit[]): Hit[] {
  const top = hits[0]?.score ?? 1
  return hits.map((hit) => ({ ...hit, score: Math.round((1000 * hit.score) / top) / 1000 }))
}

/** The same with scores that can be compared between queries. */
export function find(index: Index, typed: string): Found {
  const masked = safeText(oneLine(typed))
  const asked = readCode(index.pack, masked)
  const { query, phrases, literal } = bestReading(index, masked)
  const documents = scoreDocuments(index, phrases)
  const hits = rankHits(index, {
    documents,
    trees: scoreTrees(index, query, documents),
    literal: new Set([...literal].map((p) => index.owner[p] ?? -1)),
    asked,
    notMeant: notMeant(index.pack, masked),
    wantsContact: WANTS_CONTACT.test(query.text),
  })
  return { query: masked, asked, hits }
}

interface Reading extends Scores {
  readonly query: Query
  /** The best score of a phrase, less for a correction one is less sure of. */
  readonly top: number
}

/** What was typed, or the correction of it that fits a phrase better. */
function bestReading(index: Index, masked: string): Reading {
  const read = (query: Query): Reading => {
    const scores = scorePhrases(index, query)
    let top = 0
    for (const score of scores.phrases) top = Math.max(top, score)
    return { ...scores, query, top: top * query.sure }
  }
  const typed = read(readQuery(index, masked))
  if (typed.top >= GOOD) return typed
  let best = typed
  for (const correction of correctionsOf(index, typed.query)) {
    const other = read(correction)
    if (other.top > BETTER * best.top) best = other
    // The surest come first: what fits whole is not looked for again.
    if (best.top >= WHOLE) break
  }
  return best
}
