/** Where words stand in what somebody typed, and whether they are denied there. Pure. */
import { fold } from '../text/fold.ts'

/** What is compared: folded, with single blanks. */
export const plain = (text: string): string => fold(text).replace(/\s+/g, ' ')

/** Whether the text stands in the words and is not denied there. */
export const says = (words: string, text: string): boolean =>
  placesOf(words, text).some(([from]) => !isDenied(words, from))

/** What stands right before a word that is denied, also the second of two: 没冒烟, 没有烟或焦味, no smoke, no smoke or fire. */
const DENIAL =
  /(?:(?:(?<!有)没有?|不是|并非|并无|无|未)(?:[^\s，。；,;]{1,4}[、或和])?|(?<![a-z])(?:no|not|not a|isn't|without|never|no signs? of) (?:[a-z]+ (?:or|and) )?)$/
/** The longest such text has fewer characters. */
const DENIAL_LENGTH = 40

/** Whether what stands at `at` is denied by what stands before it. */
export const isDenied = (words: string, at: number): boolean =>
  DENIAL.test(words.slice(Math.max(0, at - DENIAL_LENGTH), at))

/** What `#` stands for: an amount in digits or in Chinese. */
const NUMBER = '(?:\\d[\\d.,]*|[一二两三四五六七八九十百千万零〇半]+)'

/** Where a text stands in the words, as from and to: Latin words whole, other characters anywhere. */
export function placesOf(words: string, text: string): [from: number, to: number][] {
  const parts = fold(text).split('#')
  const first = parts[0] ?? ''
  // Most texts are not there at all, and this is told sooner.
  if (!words.includes(first)) return []
  const pattern = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join(NUMBER)
  const found = words.matchAll(new RegExp(pattern, 'g'))
  return [...found].flatMap(({ index, 0: { length } }): [number, number][] =>
    isCut(words, index) || isCut(words, index + length) ? [] : [[index, index + length]],
  )
}

const LETTER = /[a-z0-9]/
const isCut = (words: string, at: number): boolean => LETTER.test(words[at - 1] ?? ' ') && LETTER.test(words[at] ?? ' ')
