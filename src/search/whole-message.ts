/** Messages that say all at once: found by their words, wherever these stand in what was typed. Pure. */

import { fold } from '../text/fold.ts'
import type { Message } from '../tree/format/schema.ts'
import { isOutcome } from '../tree/graph.ts'
import { own, type Pack } from '../tree/pack.ts'
import { parseTarget } from '../tree/target.ts'

/**
 * The first message that says all at once and is in `typed`. That is one people say, since they said it; one that enters at an
 * outcome, since it is about something that has no questions of its own; and one whose result is not known, since nothing that was
 * typed beside it makes the result known. What stands in its `unless` makes it another matter.
 */
export function wholeMessageIn(pack: Pack, typed: string): Message | undefined {
  const words = plain(typed)
  return pack.messages.find(
    (message) =>
      !isAnother(message, words) && (isSaid(message, words) || (isShown(message, words) && saysAll(pack, message))),
  )
}

/** Messages that are not meant: words beside theirs make it another matter, deny each of theirs, or make them a part of another name. */
export function notMeant(pack: Pack, typed: string): ReadonlySet<string> {
  const words = plain(typed)
  return new Set(
    pack.messages
      .filter((message) => isAnother(message, words) || isRuledOut(message, words) || isPartOfName(message, words))
      .map(({ id }) => id),
  )
}

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ')

/** An exception that only cuts the thing spoken of, a word of the first list, is none: in `lost my card reader` nobody lost a card. */
function isAnother({ unless = [], said = [] }: Message, words: string): boolean {
  const exceptions = unless.flatMap((text) => placesOf(words, text))
  if (exceptions.length === 0) return false
  const heard = (said[0] ?? []).flatMap((text) => placesOf(words, text))
  return exceptions.some(
    ([from, to]) => !heard.some(([first, last]) => first < to && from < last && (first < from || to < last)),
  )
}

/** Words of a list stand there, and each of them is denied. */
const isRuledOut = ({ said }: Message, words: string): boolean =>
  said?.some((list) => {
    const places = list.flatMap((text) => placesOf(words, text))
    return places.length > 0 && places.every(([from]) => isDenied(words, from))
  }) ?? false

/** Only within longer names: DATE_TAMPER_X is no TAMPER. */
function isPartOfName({ display }: Message, words: string): boolean {
  if (!words.includes('_')) return false
  const names = words.match(/[a-z0-9]+(?:_[a-z0-9]+)+/g)?.join(' ') ?? ''
  const within = display.filter((text) => /^[a-z0-9_. ]+$/.test(fold(text)) && names.includes(fold(text)))
  return within.length > 0 && !display.some((text) => placesOf(words, text).length > 0)
}

const isSaid = ({ said }: Message, words: string): boolean => said?.every((list) => isHeard(list, words)) ?? false
const isShown = ({ display, said }: Message, words: string): boolean =>
  said ? isHeard(display, words) : display.some((text) => placesOf(words, text).length > 0)
const isHeard = (list: readonly string[], words: string): boolean =>
  list.some((text) => placesOf(words, text).some(([from]) => !isDenied(words, from)))

/** A tree is unpacked to see where it enters: only for what stands in the words. */
function saysAll(pack: Pack, { enter, result }: Message): boolean {
  if (result === 'unknown') return true
  const { tree, node } = parseTarget(enter)
  const at = node === undefined ? undefined : own(own(pack.trees, tree)?.nodes ?? {}, node)
  return at !== undefined && isOutcome(at)
}

/** What stands right before a word that is denied, also the second of two: 没冒烟, 没有烟或焦味, no smoke, no smoke or fire. */
const DENIAL =
  /(?:(?:(?<!有)没有?|不是|并非|并无|无|未)(?:[^\s，。；,;]{1,4}[、或和])?|(?<![a-z])(?:no|not|not a|isn't|without|never|no signs? of) (?:[a-z]+ (?:or|and) )?)$/
/** The longest such text has fewer characters. */
const DENIAL_LENGTH = 40

const isDenied = (words: string, at: number): boolean => DENIAL.test(words.slice(Math.max(0, at - DENIAL_LENGTH), at))

/** What `#` stands for: an amount in digits or in Chinese. */
const NUMBER = '(?:\\d[\\d.,]*|[一二两三四五六七八九十百千万零〇半]+)'
/** Between two parts of a Latin text: people type AUTH_CODE_INVALID, auth code invalid, authcodeinvalid and auth.code.invalid. */
const PARTED = /(?<=[a-z0-9])([ _.])(?=[a-z0-9])/
/** A text of so many digits may be an amount: it is a code only where it stands alone or behind a word for one. */
const CODE_OR_AMOUNT = /^\d{5,}$/
const CODE_WORD =
  '(?:(?:错误|返回|应答|响应|状态)码?|错误代码|代码|报错|(?<![a-z])(?:(?:err|error|ret|return|resp|response|result|sub|status)[ _]?)?(?:code|error))'

/** Where a text stands in the words, as from and to: Latin words whole, other characters anywhere. */
function placesOf(words: string, text: string): [from: number, to: number][] {
  const folded = fold(text)
  if (CODE_OR_AMOUNT.test(folded)) return placesOfNumber(words, folded)
  // Most texts are not there at all, and this is told sooner.
  if (!words.includes(/^[^#_. ]*/.exec(folded)?.[0] ?? '')) return []
  const pattern = folded
    .split('#')
    .map((part) => part.split(PARTED).map(partPattern).join(''))
    .join(NUMBER)
  const found = words.matchAll(new RegExp(pattern, 'g'))
  return [...found].flatMap(({ index, 0: { length } }): [number, number][] =>
    isCut(words, index) || isCut(words, index + length) ? [] : [[index, index + length]],
  )
}

/** A blank may be any mark or none; a mark that belongs to a name may be another or none, but no blank: system error is no name. */
const partPattern = (part: string, i: number): string => {
  if (i % 2 === 1) return part === ' ' ? '[ _.-]?' : '[_.-]?'
  return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

function placesOfNumber(words: string, digits: string): [from: number, to: number][] {
  const alone = new RegExp(`^[\\s"']*${digits}[\\s"'?。.]*$`)
  if (alone.test(words)) return [[words.indexOf(digits), words.indexOf(digits) + digits.length]]
  const behind = new RegExp(`${CODE_WORD}["' :=是为(\\[【]*(${digits})(?![0-9]|[.,]\\d| ?(?:[元块万]|yuan|rmb))`, 'dg')
  return [...words.matchAll(behind)].flatMap(({ indices }) => (indices?.[1] ? [indices[1]] : []))
}

const LETTER = /[a-z0-9_]/
const isCut = (words: string, at: number): boolean => LETTER.test(words[at - 1] ?? ' ') && LETTER.test(words[at] ?? ' ')
