/** Which of the words that somebody typed led to a hit. Pure. */
import { fold } from '../text/fold.ts'
import { once } from '../tree/pack.ts'
import { phrasesWith, SAID } from './index/index-data.ts'
import type { Index } from './index/open-index.ts'
import { type Query, readLatin } from './query.ts'
import { scorePhrases } from './score.ts'
import { LIMITS } from './scoring.ts'
import type { Found, Hit } from './search.ts'
import { nearEnglish } from './words/near-words.ts'
import { type Piece, piecesOf } from './words/symbols.ts'

/** What was typed, masked, and as it was read. */
type Asked = Pick<Found, 'query' | 'read'>

/**
 * For hits of one query: the words that it shares with the phrase of the hit that fits best, as they were typed;
 * pinyin as it was spelt out. Where it shares none, since they were initials or sound alike, that phrase itself.
 */
export function wordsShared(index: Index, { query: masked, read }: Asked): (hit: Hit) => readonly string[] {
  const { text } = readLatin(index, fold(masked))
  const shown = text === fold(masked) ? masked : text
  const { folded, from } = foldInPlace(shown)
  const pieces = withNear(piecesOf(folded, index.lexicon), index)
  const typed = new Set(pieces.flatMap(({ symbols }) => symbols.flatMap((symbol) => numberOfSymbol(index, symbol))))
  const shared = sharedWeights(index, typed, read)
  const meant = once(() => scorePhrases(index, read).phrases)
  return (hit) => {
    const isOf = phrasesOf(index, hit)
    const best = bestOf(shared, isOf)
    if (best === undefined) {
      const phrase = bestOf(meant(), (p) => index.data.said[p] !== SAID.described && isOf(p))
      return phrase === undefined ? [] : [index.phrase(phrase)?.text() ?? '']
    }
    const symbols = new Set(index.symbolsOf(best))
    const groups = groupsOf(pieces, folded, (symbol) =>
      numberOfSymbol(index, symbol).some((number) => symbols.has(number)),
    )
    return telling(groups, index).map((group) => shown.slice(from[group.from], from[group.to]))
  }
}

/** A word that nobody knows stands for those it is close to. */
const withNear = (pieces: readonly Piece[], index: Index): Piece[] =>
  pieces.map((piece, i) => {
    const nearOf = (symbol: string) =>
      index.numbers.has(symbol) ? [symbol] : [symbol, ...nearEnglish(index, symbol, i === pieces.length - 1).flat()]
    return { ...piece, symbols: piece.symbols.flatMap(nearOf) }
  })

const numberOfSymbol = ({ numbers }: Index, symbol: string): number[] => {
  const number = numbers.get(symbol)
  return number === undefined ? [] : [number]
}

/** Folded character by character, with the place of each in the text; one more for the end. */
function foldInPlace(text: string): { folded: string; from: readonly number[] } {
  let folded = ''
  const from: number[] = []
  let at = 0
  for (const char of text) {
    const one = fold(char)
    for (let i = 0; i < one.length; i++) from.push(at)
    folded += one
    at += char.length
  }
  return { folded, from: [...from, at] }
}

/** Per phrase how well it fits by these symbols; as the score does it, but for what only the whole query can tell. */
function sharedWeights(index: Index, symbols: ReadonlySet<number>, { phrases: known }: Query): Float64Array {
  const weights = new Float64Array(index.owner.length)
  const others = phrasesWith(
    index.data,
    [...symbols].filter((symbol) => !known.has(symbol)),
  )
  for (const symbol of symbols)
    for (const p of known.get(symbol) ?? others.get(symbol) ?? [])
      weights[p] = (weights[p] ?? 0) + (index.data.weights[symbol] ?? 0)
  return weights.map((weight, p) =>
    weight === 0 ? 0 : weight * (weight / (index.normOf(p) || 1)) ** index.scoring.ofPhrase,
  )
}

/** Whether a phrase speaks for the hit: one of its own, or of what belongs to its tree. */
function phrasesOf(index: Index, hit: Hit): (phrase: number) => boolean {
  const tree = hit.kind === 'tree' ? index.trees.indexOf(hit.tree ?? '') : -1
  if (tree >= 0) return (p) => index.data.leaders[index.data.trees[index.owner[p] ?? -1] ?? -1]?.includes(tree) ?? false
  return (p) => index.document(index.owner[p] ?? -1)?.title === hit.title
}

function bestOf(scores: Float64Array, isOf: (phrase: number) => boolean): number | undefined {
  let best: number | undefined
  for (let p = 0; p < scores.length; p++)
    if ((scores[p] ?? 0) > (best === undefined ? 0 : (scores[best] ?? 0)) && isOf(p)) best = p
  return best
}

/** Pieces that are shared and stand together; what says nothing may stand between them. */
function groupsOf(pieces: readonly Piece[], folded: string, isShared: (symbol: string) => boolean): Piece[] {
  const groups: Piece[] = []
  let open = false
  for (const piece of pieces) {
    if (piece.symbols.length === 0) continue
    const before = groups.at(-1)
    const joins = open && before && isOnlyBetween(pieces, folded, before.to, piece.from)
    open = piece.symbols.some(isShared)
    if (!open) continue
    if (!before || !joins) groups.push(piece)
    else groups.push({ from: before.from, to: piece.to, symbols: [...(groups.pop()?.symbols ?? []), ...piece.symbols] })
  }
  return groups
}

/** Whether nothing stands there but blanks and words that say nothing. */
function isOnlyBetween(pieces: readonly Piece[], folded: string, from: number, to: number): boolean {
  let at = from
  for (const piece of pieces) {
    if (piece.from < from || piece.to > to) continue
    if (folded.slice(at, piece.from).trim() !== '') return false
    at = piece.to
  }
  return folded.slice(at, to).trim() === ''
}

/** The most telling ones, in the order they were typed; a bare "not" tells nothing beside others. */
function telling(groups: readonly Piece[], index: Index): readonly Piece[] {
  const weightOf = ({ symbols }: Piece): number =>
    Math.max(
      ...symbols.flatMap((symbol) => numberOfSymbol(index, symbol)).map((number) => index.data.weights[number] ?? 0),
    )
  const saying = groups.filter(({ symbols }) => symbols.some((symbol) => symbol !== index.lexicon.not))
  const all = saying.length > 0 ? saying : groups
  const most = [...all].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, LIMITS.mostWords)
  return all.filter((group) => most.includes(group))
}
