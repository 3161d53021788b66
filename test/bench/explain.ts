/** `npm run search:explain -- WORDS...`: how the score of what is typed comes about, step by step. docs/search.md says what the steps are. */
import { readQuery } from '../../src/search/query.ts'
import { scoreDocuments, scorePhrases, scoreTrees } from '../../src/search/score.ts'
import { find } from '../../src/search/search.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'
import { shippedIndex as index } from '../search/shipped-index.ts'

const MOST_LINES = 5
const typed = process.argv.slice(2).join(' ')
const { concepts } = shippedPack.lexicon
const idOf = (symbol: string): string => concepts[symbol.charCodeAt(0) - 0xe000] ?? symbol
const print = (...cells: readonly (string | number)[]): void => {
  const shown = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell))
  process.stdout.write(`  ${shown.join('  ')}\n`)
}
const best = (scores: Float64Array): [score: number, at: number][] =>
  [...scores]
    .map((score, at): [number, number] => [score, at])
    .sort(([a], [b]) => b - a)
    .slice(0, MOST_LINES)
const step = (title: string): boolean => process.stdout.write(`\n${title}\n`)

const query = readQuery(index, typed)
step(`${typed}: symbols, how much each tells, how sure it was meant`)
for (const [symbol, number] of index.numbers) {
  const sure = query.symbols.get(number)
  if (sure !== undefined) print(idOf(symbol), index.data.weights[number] ?? 0, sure)
}
print('all there is to match', query.norm)

step('the best phrases, and how much there is to match in them')
const { phrases } = scorePhrases(index, query)
for (const [score, p] of best(phrases)) {
  const { tree = '', kind } = index.document(index.owner[p] ?? -1) ?? { kind: '' }
  print(score, index.normOf(p), index.phrase(p)?.text() ?? '', `(${kind} ${tree})`)
}

step('how likely it is about each tree, or about nothing')
const { likely, hits } = find(index, typed)
for (const [about, sure] of [...(likely ?? [])].sort(([, a], [, b]) => b - a).slice(0, MOST_LINES)) print(sure, about)

step('the best trees: their phrases, the support of what leads there, how likely they are')
const documents = scoreDocuments(index, phrases)
for (const [score, t] of best(scoreTrees(index, query, documents, likely))) {
  const inTree = [...documents].flatMap((own, d) =>
    index.data.trees[d] === t ? [{ kind: index.kindOf(d), score: own }] : [],
  )
  const own = inTree.find(({ kind }) => kind === 'tree')?.score ?? 0
  const support = index.scoring.support * Math.max(0, ...inTree.map((one) => (one.kind === 'tree' ? 0 : one.score)))
  print(score, index.trees[t] ?? '', own, support, score - own - support)
}

step('hits')
for (const { score, kind, tree, title } of hits.slice(0, MOST_LINES)) print(score, kind, tree ?? '', title.zh)
