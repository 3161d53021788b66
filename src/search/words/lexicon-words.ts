/**
 * The lexicon as the search reads it: words with the symbols they stand for. The build works it out once and ships the values.
 * Pure.
 */
import { CONCEPTS } from './lexicon.ts'
import { COMPOUNDS, NEGATABLE, TOGETHER } from './lexicon-rules.ts'
import { stem } from './stem.ts'

/** Concepts are characters of the private use area, in the order of the list. */
const FIRST_CONCEPT = 0xe000

/** Empty for a concept that is not in the list. */
function conceptOf(id: string): string {
  const index = CONCEPTS.findIndex((line) => line.startsWith(`${id}: `))
  return index < 0 ? '' : String.fromCharCode(FIRST_CONCEPT + index)
}

/** The concept of "not", and the one that says nothing. */
export const NOT = conceptOf('not')
export const NOISE = conceptOf('noise')

export interface Together {
  readonly means: string
  readonly first: string
  /** The first one then means nothing by itself. */
  readonly instead: boolean
  readonly some: readonly string[]
  readonly none: readonly string[]
}
export const TOGETHERS: readonly Together[] = TOGETHER.map((line) => {
  const [id = '', first = '', some = '', none = ''] = line.split(/!?: | \| | - /)
  const symbols = (ids: string) => ids.split(' ').map(conceptOf)
  const instead = line.includes('!')
  return { means: conceptOf(id), first: conceptOf(first), instead, some: symbols(some), none: symbols(none) }
})

const concepts = CONCEPTS.map((line, index) => {
  const [id = '', zh = '', en = ''] = line.split(/: | \| /)
  return { symbol: String.fromCharCode(FIRST_CONCEPT + index), zh, en, negatable: NEGATABLE.includes(id) }
})
const compounds = COMPOUNDS.map((line) => {
  const [word = '', ids = ''] = line.split(': ')
  return { word, symbols: ids.split(' ').map(conceptOf).join('') }
})
const isChinese = (word: string): boolean => word >= '\u3400' && word <= '\u9fff'

/** Chinese words by the symbols they stand for: `symbols,word,word` a line. */
export const CHINESE = linesOf(chineseWords())
/** Stems of English words, those of fixed expressions joined by spaces, by the symbols they stand for. */
export const ENGLISH = linesOf(englishWords())

function chineseWords(): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const { zh, symbol, negatable } of concepts)
    for (const word of zh.split(' '))
      add(words, word, negatable && /.不|[不没无未].|失败/.test(word) ? symbol + NOT : symbol)
  for (const { word, symbols } of compounds) if (isChinese(word)) words.set(word, symbols)
  return words
}

function englishWords(): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const { en, symbol, negatable } of concepts)
    for (const word of en.split(' '))
      add(
        words,
        stemAll(word),
        negatable && /^(?:no|not|wont|cannot|cant)_|_(?:not|failed)(?:_|$)/.test(word) ? symbol + NOT : symbol,
      )
  for (const { word, symbols } of compounds) if (!isChinese(word)) words.set(stemAll(word), symbols)
  return words
}

function add(map: Map<string, string>, key: string, symbol: string): void {
  const had = map.get(key)
  if (had === undefined) map.set(key, symbol)
  else if (!had.includes(symbol)) map.set(key, had + symbol)
}

function stemAll(words: string): string {
  if (!/[_-]/.test(words)) return stem(words)
  return words.split(/[_-]/).map(stem).join(' ')
}

function linesOf(words: ReadonlyMap<string, string>): string {
  const lines = new Map<string, string>()
  for (const [word, symbols] of words) lines.set(symbols, `${lines.get(symbols) ?? symbols},${word}`)
  return [...lines.values()].join('\n')
}
