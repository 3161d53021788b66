/**
 * What somebody typed or a file held, as it may be kept and shown. Taken out is what must never be kept: card numbers (but for their
 * last four digits), check codes, PINs and one-time codes near the words for them, track data and identity numbers. Phone, merchant,
 * reference, trace, batch and serial numbers stay. Pure; linear in the length of the text; masking what is masked changes nothing.
 */
import { type Folded, foldPlaced, unfold } from './mask/fold.ts'
import { findNumbers, findTracks, type MaskedSpan } from './mask/numbers.ts'
import { findOdd } from './mask/odd-dress.ts'
import { findNear, findTold } from './mask/secrets.ts'
import { stripControl } from './plain-text.ts'

/**
 * First without control characters, then with everything sensitive masked: the other way round, an escape inside a number
 * would hide it from the mask and then fall away. Whatever was typed goes through here before it is written anywhere.
 */
export const safeText = (given: string): string => maskSensitive(stripControl(given))

type Find = (folded: string) => MaskedSpan[]
/** In this order: a secret that is named outright is not to be taken for the end of a card number, nor a card number for a secret. */
const findersOfAll = (): readonly Find[] => [findTracks, findOdd, findTold, findNumbers, findNear]
const findersOfSecrets = (): readonly Find[] => [findTold, findNear]

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
