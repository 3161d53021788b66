/**
 * A text as symbols: a concept of the lexicon is one character of the private use area, what the lexicon does not know is a
 * Chinese character or the stem of an English word. Two texts are alike when they share symbols. Pure.
 */
import { fold, LATIN_WORD, stem } from '../../text/fold.ts'
import type { OpenLexicon } from './lexicon.ts'

/** What may follow 不 to say that something cannot be done: 开不了机, 读不出卡. */
const COMPLEMENT = new Set([...'了上出起开到动进来去成掉过通下着住完'])
const PARTS = new RegExp(`[\\u3400-\\u9fff]+|${LATIN_WORD.source}`, 'g')
/** pos机 and pos are one word, and so are ic卡 and ic. */
const SHORT_NAMES = /(pos|ic|sim|app)[机卡]/g

/** The symbols of a text in order, what says nothing left out. */
export function symbolsOf(text: string, lexicon: OpenLexicon): string[] {
  const symbols: string[] = []
  let words: string[] = []
  const readWaiting = () => {
    if (words.length > 0) readWords(words, lexicon, symbols)
    words = []
  }
  for (const [part] of fold(text).replace(SHORT_NAMES, '$1').matchAll(PARTS)) {
    if (part.charCodeAt(0) < 0x3400) words.push(part)
    else {
      readWaiting()
      readRun(part, lexicon, symbols)
    }
  }
  readWaiting()
  return withTogether(symbols, lexicon)
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

function readWords(words: readonly string[], lexicon: OpenLexicon, symbols: string[]): void {
  const known = lexicon.en()
  const stems = words.map(stem)
  for (let i = 0; i < words.length; ) {
    let taken = 0
    for (let n = Math.min(known.longest, words.length - i); n > 0 && taken === 0; n--) {
      const found = known.words.get(stems.slice(i, i + n).join(' '))
      if (found === undefined) continue
      symbols.push(...found)
      taken = n
    }
    const word = stems[i] ?? ''
    if (taken === 0 && word.length > 1 && !/^\d+$/.test(word)) symbols.push(word)
    i += Math.max(taken, 1)
  }
}

function readRun(run: string, lexicon: OpenLexicon, symbols: string[]): void {
  const known = lexicon.zh()
  for (let i = 0; i < run.length; ) {
    const cannot = readCannot(run, i, lexicon, symbols)
    if (cannot > 0) {
      i += cannot
      continue
    }
    let taken = 0
    for (let n = Math.min(known.longest, run.length - i); n > 0 && taken === 0; n--) {
      const found = known.words.get(run.slice(i, i + n))
      if (found === undefined) continue
      symbols.push(...found)
      taken = n
    }
    if (taken === 0) symbols.push(run[i] ?? '')
    i += Math.max(taken, 1)
  }
}

/** Reads 开不了机 as 开机 and "not", 读不出卡 as 读卡 and "not"; the number of characters read, 0 where it is no such thing. */
function readCannot(run: string, at: number, lexicon: OpenLexicon, symbols: string[]): number {
  const { words } = lexicon.zh()
  const verb = run[at] ?? ''
  if (run[at + 1] !== '不' || !COMPLEMENT.has(run[at + 2] ?? '')) return 0
  const end = at + (/[去来]/.test(run[at + 3] ?? '') ? 4 : 3)
  const object = run[end]
  const joined = object === undefined ? undefined : words.get(verb + object)
  if (joined !== undefined) {
    symbols.push(...joined, ...lexicon.not)
    return end + 1 - at
  }
  const whole = words.get(run.slice(at, at + 3))
  symbols.push(...(whole ?? words.get(verb) ?? verb))
  if (whole === undefined) symbols.push(...lexicon.not)
  return end - at
}
