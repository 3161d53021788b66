/** docs/search.md, with its example worked out anew: written by hand but for what stands between two marks. */
import { readFileSync } from 'node:fs'
import { readQuery } from '../../src/search/query.ts'
import { scoreDocuments, scorePhrases, scoreTrees } from '../../src/search/score.ts'
import { SCORING } from '../../src/search/scoring.ts'
import { find } from '../../src/search/search.ts'
import { isConcept, symbolsOf } from '../../src/search/words/symbols.ts'
import { own } from '../../src/tree/pack.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'
import { shippedIndex as index } from '../search/shipped-index.ts'

const EXAMPLE = '钱扣了没小票'
const MARKS = /(<!-- made by npm run docs -->\n)[\s\S]*?(<!-- end -->)/

export const makeSearchPage = async (): Promise<string> =>
  readFileSync(new URL('../../docs/search.md', import.meta.url), 'utf8').replace(
    MARKS,
    (_, begin: string, end: string) => `${begin}\n${makeExample().join('\n')}\n\n${end}`,
  )

const two = (value: number): string => value.toFixed(2)
const idOf = (symbol: string): string =>
  isConcept(symbol) ? (shippedPack.lexicon.concepts[symbol.charCodeAt(0) - 0xe000] ?? symbol) : symbol
const bestOf = (scores: Float64Array): { readonly score: number; readonly at: number }[] =>
  [...scores].map((score, at) => ({ score, at })).sort((a, b) => b.score - a.score)

/** The steps of the page, each with the numbers of today. */
function makeExample(): string[] {
  const query = readQuery(index, EXAMPLE)
  const { weights } = index.data
  const symbols = symbolsOf(query.text, index.lexicon)
  const { phrases } = scorePhrases(index, query)
  const [first, second] = bestOf(phrases)
  const documents = scoreDocuments(index, phrases)
  const { likely } = find(index, EXAMPLE)
  const [best, next] = bestOf(scoreTrees(index, query, documents, likely))
  if (!first || !second || !best || !next) throw new Error(`nothing found for ${EXAMPLE}`)
  const treeAt = (t: number): string => index.trees[t] ?? ''
  const ofTree = [...documents].flatMap((score, d) => (index.data.trees[d] === best.at ? [{ score, d }] : []))
  const alone = ofTree.find(({ d }) => index.kindOf(d) === 'tree')?.score ?? 0
  const sure = likely?.get(treeAt(best.at)) ?? 0
  const told = symbols.map((symbol) => `\`${idOf(symbol)}\` ${two(weights[index.numbers.get(symbol) ?? -1] ?? 0)}`)
  const textOf = (p: number): string => index.phrase(p)?.text() ?? ''
  const title = (t: number): string => own(shippedPack.trees, treeAt(t))?.title.zh ?? ''
  return [
    `${EXAMPLE} in the trees as they are:`,
    '',
    `1. Its symbols are ${symbols.map((symbol) => `\`${idOf(symbol)}\``).join(', ')}; rules of the lexicon add what some mean together.`,
    `2. What each tells: ${told.join(', ')}. Together there is ${two(query.norm)} to match.`,
    `3. The best phrase is ${textOf(first.at)}, with ${two(first.score)}, though it has ${two(index.normOf(first.at))} to match itself; then ${textOf(second.at)} with ${two(second.score)}.`,
    `4. By its phrases alone the tree \`${treeAt(best.at)}\` (${title(best.at)}) has ${two(alone)}.`,
    `5. By what people say it is about \`${treeAt(best.at)}\` with ${two(sure)}.`,
    `6. With what supports it, and ${SCORING.likely} × ${two(sure)}, the tree has ${two(best.score)}. The next, \`${treeAt(next.at)}\`, has ${two(next.score)}.`,
    `7. ${two(sure)} is ${sure >= SCORING.sure ? 'more' : 'less'} than ${SCORING.sure}: the walk ${sure >= SCORING.sure ? 'begins at once' : 'does not begin by itself'}.`,
  ]
}
