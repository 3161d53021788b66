/**
 * A text as symbols: a concept of the lexicon is one character of the private use area, what the lexicon does not know is a
 * Chinese character or the stem of an English word. Two texts are alike when they share symbols. Pure.
 */
import { CHINESE_OR_LATIN, fold, stem } from '../../text/fold.ts'
import { type Lexicon, NOT, OTHER } from '../../tree/lexicon.ts'
import { once } from '../../tree/pack.ts'

/** What may follow 不 to say that something cannot be done: 开不了机, 读不出卡. */
const COMPLEMENT = new Set([...'了上出起开到动进来去成掉过通下着住完'])
/** pos机 and pos are one word, and so are ic卡 and ic. */
const SHORT_NAMES = /(pos|ic|sim|app)[机卡]/g

/** The symbols of a text in order, what says nothing left out. */
export const symbolsOf = (text: string, lexicon: OpenLexicon): string[] =>
  withTogether(
    piecesOf(fold(text), lexicon).flatMap(({ symbols }) => symbols),
    lexicon,
  )

/** Whether a text speaks of a thing that is no part of taking payments, and of nothing that is. */
export const isElsewhere = (text: string, lexicon: OpenLexicon): boolean =>
  lexicon.other !== '' && symbolsOf(text, lexicon).includes(lexicon.other)

/** A word or character of a text, from where to where it stands, and its symbols: none where it says nothing. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly symbols: readonly string[]
}

/** What a folded text is read as, piece by piece. */
export function piecesOf(folded: string, lexicon: OpenLexicon): Piece[] {
  const pieces: Piece[] = []
  let words: TextWord[] = []
  const readWaiting = () => {
    if (words.length > 0) symbolsOfWords(words, lexicon, pieces)
    words = []
  }
  // The blank keeps what is behind it in its place.
  for (const { 0: text, index: from } of folded.replace(SHORT_NAMES, '$1 ').matchAll(CHINESE_OR_LATIN)) {
    if (text.charCodeAt(0) < 0x3400) words.push({ text, from })
    else {
      readWaiting()
      readRun({ text, from }, lexicon, pieces)
    }
  }
  readWaiting()
  return pieces
}

interface TextWord {
  readonly text: string
  readonly from: number
}

/** Adds what some of the concepts mean together. */
function withTogether(symbols: readonly string[], { together }: OpenLexicon): string[] {
  let all = [...symbols]
  for (const { means, when, instead, with: some, without: none } of together) {
    if (!all.includes(when) || !some.some((s) => all.includes(s)) || none.some((s) => all.includes(s))) continue
    if (instead) all = all.filter((symbol) => symbol !== when)
    if (!all.includes(means)) all.push(means)
  }
  return all
}

function symbolsOfWords(words: readonly TextWord[], lexicon: OpenLexicon, pieces: Piece[]): void {
  const known = lexicon.en()
  const stems = words.map(({ text }) => stem(text))
  const add = (i: number, n: number, symbols: readonly string[]): void => {
    const [first, last] = [words[i], words[i + n - 1]]
    if (first && last) pieces.push({ from: first.from, to: last.from + last.text.length, symbols })
  }
  for (let i = 0; i < words.length; ) {
    let taken = 0
    for (let n = Math.min(known.longest, words.length - i); n > 0 && taken === 0; n--) {
      const found = known.words.get(stems.slice(i, i + n).join(' '))
      if (found === undefined) continue
      add(i, n, [...found])
      taken = n
    }
    const word = stems[i] ?? ''
    if (taken === 0) add(i, 1, word.length > 1 && !/^\d+$/.test(word) ? [word] : [])
    i += Math.max(taken, 1)
  }
}

function readRun({ text: run, from }: TextWord, lexicon: OpenLexicon, pieces: Piece[]): void {
  const known = lexicon.zh()
  const add = (i: number, n: number, symbols: readonly string[]): void =>
    void pieces.push({ from: from + i, to: from + i + n, symbols })
  for (let i = 0; i < run.length; ) {
    const cannot = readCannot(run, i, lexicon)
    if (cannot) {
      add(i, cannot.length, cannot.symbols)
      i += cannot.length
      continue
    }
    let taken = 0
    for (let n = Math.min(known.longest, run.length - i); n > 0 && taken === 0; n--) {
      const found = known.words.get(run.slice(i, i + n))
      if (found === undefined) continue
      add(i, n, [...found])
      taken = n
    }
    if (taken === 0) add(i, 1, [run[i] ?? ''])
    i += Math.max(taken, 1)
  }
}

interface Cannot {
  /** Of the characters it was read from. */
  readonly length: number
  readonly symbols: readonly string[]
}

/** Reads 开不了机 as 开机 and "not", 读不出卡 as 读卡 and "not"; undefined where it is no such thing. */
function readCannot(run: string, at: number, lexicon: OpenLexicon): Cannot | undefined {
  const { words } = lexicon.zh()
  const verb = run[at] ?? ''
  if (run[at + 1] !== '不' || !COMPLEMENT.has(run[at + 2] ?? '')) return undefined
  const end = at + (/[去来]/.test(run[at + 3] ?? '') ? 4 : 3)
  const object = run[end]
  const joined = object === undefined ? undefined : words.get(verb + object)
  if (joined !== undefined) return { length: end + 1 - at, symbols: [...joined, ...lexicon.not] }
  const whole = words.get(run.slice(at, at + 3))
  if (whole !== undefined) return { length: end - at, symbols: [...whole] }
  return { length: end - at, symbols: [...(words.get(verb) ?? verb), ...lexicon.not] }
}

/* The lexicon of a pack, opened: words with the symbols they stand for. */

/** Words with the symbols they stand for; '' for a word that says nothing. */
export interface WordMap {
  readonly words: ReadonlyMap<string, string>
  /** The most characters of a Chinese word, the most words of an English expression. */
  readonly longest: number
}
export interface Rule {
  readonly means: string
  readonly when: string
  readonly with: readonly string[]
  readonly without: readonly string[]
  readonly instead: boolean
}
export interface OpenLexicon {
  readonly zh: () => WordMap
  /** Stems, those of fixed expressions joined by blanks. */
  readonly en: () => WordMap
  /** Every single stem, also of those that stand only in fixed expressions. */
  readonly stems: () => ReadonlySet<string>
  readonly together: readonly Rule[]
  /** The symbol of what denies something; '' where the lexicon has none. */
  readonly not: string
  /** That of what is no part of taking payments; '' where the lexicon has none. */
  readonly other: string
}

/** Concepts are characters of the private use area, in the order of the list. */
const FIRST_CONCEPT = 0xe000

export const isConcept = (symbol: string): boolean => symbol >= '\ue000' && symbol <= '\uf8ff'
export const isChinese = (symbol: string): boolean => symbol >= '\u3400' && symbol <= '\u9fff'

const known = new WeakMap<Lexicon, OpenLexicon>()

/** Opened once a lexicon: it has some thousand words. */
export function openLexicon(lexicon: Lexicon): OpenLexicon {
  const opened = known.get(lexicon) ?? open(lexicon)
  known.set(lexicon, opened)
  return opened
}

function open({ concepts, words, together }: Lexicon): OpenLexicon {
  const symbols = new Map(concepts.map((id, i) => [id, String.fromCharCode(FIRST_CONCEPT + i)]))
  const symbolOf = (id: string): string => symbols.get(id) ?? ''
  const symbolsOf = (ids: readonly string[] = []): string[] => ids.map(symbolOf)
  const mapOf = (own: Readonly<Record<string, readonly string[]>>, lengthOf: (word: string) => number): WordMap => {
    const map = new Map<string, string>()
    let longest = 0
    for (const [meaning, all] of Object.entries(own)) {
      const means = symbolsOf(meaning.split(' ')).join('')
      for (const word of all) {
        map.set(word, means)
        longest = Math.max(longest, lengthOf(word))
      }
    }
    return { words: map, longest }
  }
  const zh = once(() => mapOf(words.zh, (word) => word.length))
  const en = once(() => mapOf(words.en, (word) => word.split(' ').length))
  return {
    zh,
    en,
    stems: once(() => new Set([...en().words.keys()].flatMap((key) => key.split(' ')))),
    together: together.map((rule) => ({
      means: symbolOf(rule.means),
      when: symbolOf(rule.when),
      with: symbolsOf(rule.with),
      without: symbolsOf(rule.without),
      instead: rule.instead === true,
    })),
    not: symbolOf(NOT),
    other: symbolOf(OTHER),
  }
}
