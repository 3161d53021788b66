/** The word lists as maps from words to symbols; made at the first use. Pure. */
import { CONCEPTS } from './lexicon.ts'
import { COMPOUNDS, NEGATABLE, TOGETHER } from './lexicon-rules.ts'
import { stem } from './stem.ts'

/** Concepts are characters of the private use area, in the order of the list. */
const FIRST_CONCEPT = 0xe000

export interface Chinese {
  /** Words, to the concepts they stand for. */
  readonly words: ReadonlyMap<string, string>
  readonly longest: number
}
export interface English {
  /** Stems, those of fixed expressions joined by spaces, to the concepts they stand for. */
  readonly words: ReadonlyMap<string, string>
  /** Every single stem, also of those that stand only in fixed expressions. */
  readonly stems: ReadonlySet<string>
}

export const isConcept = (symbol: string): boolean => symbol >= '\ue000' && symbol <= '\uf8ff'
export const isChinese = (symbol: string): boolean => symbol >= '\u3400' && symbol <= '\u9fff'

/** pos机 and pos are one word, and so are ic卡 and ic. */
export const shortNames = (folded: string): string => folded.replace(/(pos|ic|sim|app)[机卡]/g, '$1')

/** The concept of "not", and the one that says nothing. */
export const NOT = conceptOf('not')
export const NOISE = conceptOf('noise')

/** Empty for a concept that is not in the list. */
function conceptOf(id: string): string {
  const index = CONCEPTS.findIndex((line) => line.startsWith(`${id}: `))
  return index < 0 ? '' : String.fromCharCode(FIRST_CONCEPT + index)
}

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

let knownChinese: Chinese | undefined
let knownEnglish: English | undefined

export function chinese(): Chinese {
  if (knownChinese) return knownChinese
  const words = new Map<string, string>()
  for (const { zh, symbol, negatable } of concepts())
    for (const word of zh.split(' '))
      add(words, word, negatable && /.不|[不没无未].|失败/.test(word) ? symbol + NOT : symbol)
  for (const { word, symbols } of compounds()) if (isChinese(word)) words.set(word, symbols)
  let longest = 0
  for (const word of words.keys()) longest = Math.max(longest, word.length)
  knownChinese = { words, longest }
  return knownChinese
}

export function english(): English {
  if (knownEnglish) return knownEnglish
  const words = new Map<string, string>()
  for (const { en, symbol, negatable } of concepts())
    for (const word of en.split(' '))
      add(
        words,
        stemAll(word),
        negatable && /^(?:no|not|wont|cannot|cant)_|_(?:not|failed)(?:_|$)/.test(word) ? symbol + NOT : symbol,
      )
  for (const { word, symbols } of compounds()) if (!isChinese(word)) words.set(stemAll(word), symbols)
  const stems = new Set<string>()
  for (const key of words.keys()) for (const word of key.split(' ')) stems.add(word)
  knownEnglish = { words, stems }
  return knownEnglish
}

const concepts = () =>
  CONCEPTS.map((line, index) => {
    const [id = '', zh = '', en = ''] = line.split(/: | \| /)
    return { symbol: String.fromCharCode(FIRST_CONCEPT + index), zh, en, negatable: NEGATABLE.includes(id) }
  })

const compounds = () =>
  COMPOUNDS.map((line) => {
    const [word = '', ids = ''] = line.split(': ')
    return { word, symbols: ids.split(' ').map(conceptOf).join('') }
  })

function add(map: Map<string, string>, key: string, symbol: string): void {
  const had = map.get(key)
  if (had === undefined) map.set(key, symbol)
  else if (!had.includes(symbol)) map.set(key, had + symbol)
}

function stemAll(words: string): string {
  if (!/[_-]/.test(words)) return stem(words)
  return words.split(/[_-]/).map(stem).join(' ')
}
