/** Finds what a text may mean in a pack, best first. Pure. */
import { oneLine } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import type { Index } from './index/open-index.ts'
import { readQuery } from './query.ts'
import { type Hit, rankHits } from './rank.ts'
import { type AskedCode, lookUpCode, readCode } from './response-code.ts'
import { scoreDocuments, scorePhrases, scoreTrees } from './score.ts'
import { notMeant, wholeMessageIn } from './whole-message.ts'

export type { Hit } from './rank.ts'

export interface Found {
  /** What was typed, sensitive numbers masked: this may be shown. */
  readonly query: string
  /** The response code it asks for. */
  readonly asked: AskedCode | undefined
  readonly hits: readonly Hit[]
}

const WANTS_CONTACT = /(?<![打来到个生])电话(?![来说要里])|号码|客服|热线|\b(?:phone|number|hotline|contact)\b/

/** Everything that fits, best first: 1 is the best. Card numbers in the text are masked before it is searched. */
export const search = (index: Index, typed: string): Hit[] => withinOne(find(index, typed).hits)

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
  const { phrases, literal } = scorePhrases(index, query)
  const documents = scoreDocuments(index, phrases)
  const hits = rankHits(index, {
    documents,
    trees: scoreTrees(index, query, documents),
    literal: new Set([...literal].map((p) => index.owner[p] ?? -1)),
    asked,
    message: asked && !lookUpCode(index.pack, asked.code) ? wholeMessageIn(index.pack, masked)?.id : undefined,
    notMeant: notMeant(index.pack, masked),
    wantsContact: WANTS_CONTACT.test(query.text),
  })
  return { query: masked, asked, hits }
}
