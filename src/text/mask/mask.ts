/**
 * Takes out what must never be kept: card numbers (but for their last four digits), check codes, PINs and one-time codes
 * near the words for them, track data and identity numbers. Phone, merchant, reference, trace, batch and serial numbers stay.
 * Pure; linear in the length of the text; masking what is masked changes nothing.
 */
import { foldDigits, foldWidth } from '../plain-text.ts'
import { findLabelled, findTracks } from './labelled.ts'
import { findNumbers, type Span } from './numbers.ts'
import { findOdd } from './odd-dress.ts'
import { findNearSecrets } from './secrets.ts'

type Find = (folded: string) => Span[]
/** In this order: a secret that is named outright is not to be taken for the end of a card number, nor a card number for a secret. */
const FINDERS: readonly Find[] = [findTracks, findOdd, findLabelled, findNumbers, findNearSecrets]
const SECRETS: readonly Find[] = [findLabelled, findNearSecrets]

/** What is neither Latin nor Chinese nor a sign between them may be a digit of another script. */
const UNUSUAL = /[^\t\n\r -\u02ff\u2000-\u206f\u3000-\u9fff\uff00-\uffef]/
const DIGIT =
  /[0-9\uff10-\uff19〇零一二三四五六七八九幺两洞拐勾壹贰叁肆伍陆柒捌玖]|(?:one|two|three|four|five|six|seven|eight|nine|zero)\b/i
const DIGITS = /[0-9\uff10-\uff19]/g
/** Fewer digits are neither a card nor an identity number. */
const LEAST_OF_CARD = 12

/** The text with everything sensitive masked; a card number becomes `************1234`. */
export function maskSensitive(text: string): string {
  // Everything sensitive has a digit in it; most of what people type has none.
  const plain = !UNUSUAL.test(text)
  if (plain && !DIGIT.test(text)) return text
  const fold = (t: string): string => (plain ? foldWidth(t) : foldDigits(foldWidth(t)))
  const finders = plain && (text.match(DIGITS)?.length ?? 0) < LEAST_OF_CARD ? SECRETS : FINDERS
  let masked = text
  for (;;) {
    const before = masked
    for (const find of finders) masked = replace(masked, find(fold(masked)))
    // What a mask leaves may only now stand alone; every round that changes something leaves fewer digits.
    if (masked === before) return masked
  }
}

/** Puts the masks in; of spans that overlap the first one counts. */
function replace(text: string, spans: readonly Span[]): string {
  const inOrder = [...spans].sort((a, b) => a.from - b.from || b.to - a.to)
  const parts: string[] = []
  let done = 0
  for (const span of inOrder) {
    if (span.from < done) continue
    parts.push(text.slice(done, span.from), span.mask)
    done = span.to
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done)
}
