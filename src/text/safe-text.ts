/**
 * What somebody typed or a file held, as it may be kept and shown. Taken out is what must never be kept: card numbers (but for their
 * last four digits), check codes, PINs and one-time codes near the words for them, track data and identity numbers. Phone, merchant,
 * reference, trace, batch and serial numbers stay. Pure; linear in the length of the text; masking what is masked changes nothing.
 */
import { findNumbers, findTracks, type MaskedSpan } from './mask/numbers.ts'
import { findOdd } from './mask/odd-dress.ts'
import { findNear, findTold } from './mask/secrets.ts'
import { stripControl } from './plain-text.ts'
import { simplified } from './traditional.ts'

/**
 * First without control characters, then with everything sensitive masked: the other way round, an escape inside a number
 * would hide it from the mask and then fall away. Whatever was typed goes through here before it is written anywhere.
 */
export const safeText = (given: string): string => maskSensitive(stripControl(given))

type SpanFinder = (folded: string) => MaskedSpan[]
/** In this order: a secret that is named outright is not to be taken for the end of a card number, nor a card number for a secret. */
const findersOfAll = (): readonly SpanFinder[] => [findTracks, findOdd, findTold, findNumbers, findNear]
const findersOfSecrets = (): readonly SpanFinder[] => [findTold, findNear]

const SPOKEN_DIGIT =
  '(?:[〇零一二三四五六七八九幺两洞拐勾壹贰叁肆伍陆柒捌玖]|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|tw[ei]|thir|fif|fort)'
/** Two of them, or nothing but one. */
const SPOKEN = new RegExp(`${SPOKEN_DIGIT}[^]*?${SPOKEN_DIGIT}|全|all`)
const DIGITS = /[0-9]/g
/** Fewer digits are neither a card nor an identity number. */
const LEAST_OF_CARD = 12
/** No shorter text holds a secret and the word for it; a response code is shorter. */
const SHORTEST = 4

/** The text with everything sensitive masked; a card number becomes `************1234`. */
export function maskSensitive(text: string): string {
  if (text.length < SHORTEST) return text
  let folded = foldPlaced(text)
  const digits = folded.text.match(DIGITS)?.length ?? 0
  // Everything sensitive has a digit in it; most of what people type has none.
  if (digits === 0 && !SPOKEN.test(folded.text)) return text
  const finders = digits < LEAST_OF_CARD ? findersOfSecrets() : findersOfAll()
  let masked = text
  for (;;) {
    const before = masked
    for (const find of finders) {
      const spans = find(folded.text)
      if (spans.length === 0) continue
      masked = replace(masked, folded, spans)
      folded = foldPlaced(masked)
    }
    // What a mask leaves may only now stand alone; every round that changes something leaves fewer digits.
    if (masked === before) return masked
  }
}

/** Puts the masks in; of spans that overlap the first one counts. */
function replace(text: string, folded: Folded, spans: readonly MaskedSpan[]): string {
  const inOrder = [...spans].sort((a, b) => a.from - b.from || b.to - a.to)
  const parts: string[] = []
  let done = 0
  for (const span of inOrder) {
    const [from, to] = unfold(folded, span.from, span.to)
    if (from < done) continue
    parts.push(text.slice(done, from), span.mask)
    done = to
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done)
}

/* A text as the rules of the mask read it: one way of writing for each character. */

export interface Folded {
  readonly text: string
  /** Where each character of `text` stands in the text as given, and its end; undefined where they are the same. */
  readonly places: readonly number[] | undefined
}

/** Latin and Chinese with their signs, in half and full width: folded a character for a character. */
const USUAL = /^[\t\n\r -~\u00b7\u2010-\u2027\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]*$/
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/g

/** The text in lower case, half width, simplified script and plain digits, whatever script or style it was written in. */
export function foldPlaced(given: string): Folded {
  if (USUAL.test(given)) return { text: foldUsual(given), places: undefined }
  const parts: string[] = []
  const places: number[] = []
  let at = 0
  for (const char of given) {
    const folded = USUAL.test(char) ? foldUsual(char) : foldUnusual(char)
    for (let i = 0; i < folded.length; i++) places.push(at)
    parts.push(folded)
    at += char.length
  }
  places.push(at)
  return { text: parts.join(''), places }
}

const foldUsual = (text: string): string =>
  simplified(
    text
      .toLowerCase()
      .replace(FULL_WIDTH, (c) => (c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0))),
  )

const MARK = /^[\p{M}\p{Cf}]$/u
const DIGIT = /^\p{Nd}$/u
/** Digits in filled circles and such, which no standard form spells out: where each row of them begins, with a one. */
const CIRCLED = [0x2776, 0x2780, 0x278a]

/** Marks above or around a character are nothing by themselves; a keycap, a circled or raised digit is the digit. */
function foldUnusual(char: string): string {
  if (MARK.test(char)) return ''
  const code = char.codePointAt(0) ?? 0
  if (DIGIT.test(char)) return String(digitOf(code))
  const row = CIRCLED.find((one) => code >= one && code < one + 9)
  if (row !== undefined) return String(code - row + 1)
  return foldUsual(char.normalize('NFKC').toLowerCase())
}

/** The digits of a script stand in order; those of mathematics follow each other, ten a style. */
function digitOf(code: number): number {
  let zero = code
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--
  return (code - zero) % 10
}

/** Where `[from, to)` of the folded text stands in the text as given. */
export function unfold({ places }: Folded, from: number, to: number): readonly [number, number] {
  if (!places) return [from, to]
  const last = places[to - 1] ?? 0
  // Marks behind a digit, and the rest of a character that folds into two, go with it.
  let end = to
  while (end < places.length - 1 && places[end] === last) end++
  return [places[from] ?? 0, places[end] ?? 0]
}
