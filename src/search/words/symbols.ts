/**
 * A text as symbols: a concept of the lexicon is one character of the private use area, what the lexicon does not know is a
 * Chinese character or the stem of an English word. Two texts are alike when they share symbols. Pure.
 */
import { chinese, english, shortNames } from './lexicon-maps.ts'
import { NOISE, NOT, TOGETHERS } from './lexicon-words.ts'
import { fold } from './normalize.ts'
import { stem } from './stem.ts'
import { STOP_EN, STOP_ZH } from './stop-words.ts'

/** The longest fixed English expression of the lexicon. */
const MOST_WORDS = 5
/** What may follow 不 to say that something cannot be done: 开不了机, 读不出卡. */
const COMPLEMENT = new Set([...'了上出起开到动进来去成掉过通下着住完'])
const NEGATED = /^(?:can|won|don|doesn|didn|isn|wasn|aren|hasn|haven|couldn|shouldn|wouldn)'?t$/
const PARTS = /[\u3400-\u9fff]+|[a-z0-9]+(?:[+'][a-z0-9]+)*/g

/** The symbols of a text in order, stop words left out. */
export function symbolsOf(text: string): string[] {
  const symbols: string[] = []
  let words: string[] = []
  const readWaiting = () => {
    if (words.length > 0) readWords(words, symbols)
    words = []
  }
  for (const [part] of shortNames(fold(text)).matchAll(PARTS)) {
    if (part.charCodeAt(0) < 0x3400) words.push(part)
    else {
      readWaiting()
      readRun(part, symbols)
    }
  }
  readWaiting()
  return withTogether(symbols.filter((symbol) => symbol !== NOISE))
}

/** Adds what some of the concepts mean together. */
function withTogether(symbols: readonly string[]): string[] {
  let all = [...symbols]
  for (const { means, first, instead, some, none } of TOGETHERS) {
    if (!all.includes(first) || !some.some((s) => all.includes(s)) || none.some((s) => all.includes(s))) continue
    if (instead) all = all.filter((symbol) => symbol !== first)
    if (!all.includes(means)) all.push(means)
  }
  return all
}

function readWords(words: readonly string[], symbols: string[]): void {
  const known = english().words
  const stems = words.map((word) => stem(word.replace(/'s$|'/g, '')))
  for (let i = 0; i < words.length; ) {
    const word = words[i] ?? ''
    const isStop = STOP_EN.has(word)
    let taken = 0
    for (let n = Math.min(MOST_WORDS, words.length - i); n > (isStop ? 1 : 0) && taken === 0; n--) {
      const found = known.get(stems.slice(i, i + n).join(' '))
      if (found === undefined) continue
      symbols.push(...found)
      taken = n
    }
    if (taken === 0) {
      if (NEGATED.test(word)) symbols.push(NOT)
      else if (!isStop && !/^\d+$/.test(word) && word.length > 1) symbols.push(stems[i] ?? word)
    }
    i += Math.max(taken, 1)
  }
}

function readRun(run: string, symbols: string[]): void {
  const known = chinese()
  for (let i = 0; i < run.length; ) {
    const cannot = readCannot(run, i, symbols)
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
    const char = run[i] ?? ''
    if (taken === 0 && !STOP_ZH.has(char)) symbols.push(char)
    i += Math.max(taken, 1)
  }
}

/** Reads 开不了机 as 开机 and "not", 读不出卡 as 读卡 and "not"; the number of characters read, 0 where it is no such thing. */
function readCannot(run: string, at: number, symbols: string[]): number {
  const { words } = chinese()
  const verb = run[at] ?? ''
  if (run[at + 1] !== '不' || !COMPLEMENT.has(run[at + 2] ?? '')) return 0
  const end = at + (/[去来]/.test(run[at + 3] ?? '') ? 4 : 3)
  const object = run[end]
  const joined = object === undefined ? undefined : words.get(verb + object)
  if (joined !== undefined) {
    symbols.push(...joined, NOT)
    return end + 1 - at
  }
  const whole = words.get(run.slice(at, at + 3))
  symbols.push(...(whole ?? words.get(verb) ?? (STOP_ZH.has(verb) ? '' : verb)))
  if (whole === undefined) symbols.push(NOT)
  return end - at
}
