/** From scores of phrases to scores of documents and trees. Pure. */
import type { Index } from './index/open-index.ts'
import type { Query } from './query.ts'

// Chosen over test/search/phrases.tsv; the results are flat around them.
/** What a document's second-best phrase adds. */
const SECOND = 0.35
/** What the words of the query add that speak for a tree rather than for others. */
const VOTE = 1.2
/** What the best outcome, code or message of a tree adds to it. */
const SUPPORT = 0.3
/** A subtree speaks for the tree that leads there, together with what speaks for that tree itself. */
const SUBTREE = 0.8
const CALLER = 0.3

/** Per document: its best phrase and a part of the second best; and which the best is. */
export function scoreDocuments(index: Index, phrases: Float64Array): Float64Array {
  const best = new Float64Array(index.documents.length)
  const second = new Float64Array(index.documents.length)
  for (let p = 0; p < phrases.length; p++) {
    const d = index.owner[p] ?? 0
    const score = (phrases[p] ?? 0) * (index.phraseWeight[p] ?? 0)
    if (score > (best[d] ?? 0)) {
      second[d] = best[d] ?? 0
      best[d] = score
    } else if (score > (second[d] ?? 0)) second[d] = score
  }
  return best.map((score, d) => score + SECOND * (second[d] ?? 0))
}

/** Per tree, subtrees too: its own phrases, its vote, its outcomes and codes, and the subtrees it leads to. */
export function scoreTrees(index: Index, query: Query, documents: Float64Array): Float64Array {
  const own = votes(index, query)
  const support = new Float64Array(own.length)
  index.documents.forEach((document, d) => {
    const t = index.treeOf[d] ?? -1
    if (t < 0) return
    if (document.kind === 'tree') own[t] = (own[t] ?? 0) + (documents[d] ?? 0)
    else support[t] = Math.max(support[t] ?? 0, documents[d] ?? 0)
  })
  for (let t = 0; t < own.length; t++) own[t] = (own[t] ?? 0) + SUPPORT * (support[t] ?? 0)
  const all = own.slice()
  const leaders = leadersBy(index, own)
  for (let t = 0; t < own.length; t++) {
    const to = leaders[t] ?? -1
    if (to !== t && to >= 0) all[to] = Math.max(all[to] ?? 0, SUBTREE * (own[t] ?? 0) + CALLER * (own[to] ?? 0))
  }
  return all
}

/** For each tree, of the failure trees that lead there, the one that fits best; a failure tree is its own. -1 when none does. */
export function leadersBy(index: Index, scores: Float64Array): Int32Array {
  return Int32Array.from(index.leaders, (leaders) => {
    let best = -1
    for (const t of leaders) if (best < 0 || (scores[t] ?? 0) > (scores[best] ?? 0)) best = t
    return best
  })
}

/** For each tree the share of the query's features that speak for it rather than for others. */
function votes(index: Index, query: Query): Float64Array {
  const votes = new Float64Array(index.trees.length)
  const counts = new Float64Array(index.trees.length)
  for (const [feature, sure] of query.features) {
    counts.fill(0)
    let sum = 0
    const end = index.from[feature + 1] ?? 0
    for (let i = index.from[feature] ?? 0; i < end; i++) {
      const p = index.posting[i] ?? 0
      const t = index.phraseTree[p] ?? -1
      if (t < 0) continue
      const share = index.phraseShare[p] ?? 0
      counts[t] = (counts[t] ?? 0) + share
      sum += share
    }
    const weight = (VOTE * (index.weight[feature] ?? 0) * sure) / ((query.norm || 1) * (sum + 1))
    for (let t = 0; t < counts.length; t++) votes[t] = (votes[t] ?? 0) + weight * (counts[t] ?? 0)
  }
  return votes
}
