/** A code that is told by the words of its screen alone: they stand there whole, and mean one thing only. Pure. */
import { fold, lettersOf } from '../text/fold.ts'
import type { Code, Message } from '../tree/format/schema.ts'
import type { Pack } from '../tree/pack.ts'
import { entryStart, startKey } from '../walk/start.ts'
import { areDenied, foldTyped } from './words-in.ts'

/**
 * The code whose screen was typed: one of its texts, or what stands in it before a comma and what to do, with the code itself beside it or without,
 * and nothing else. Undefined where that also stands on the screen of something that starts elsewhere or is known otherwise.
 */
export function shownCode(pack: Pack, typed: string): Code | undefined {
  const letters = lettersOf(fold(typed))
  const said = pack.codes.find((entry) => entry.display.some((text) => saysNoMore(letters, text, entry.code)))
  if (!said) return undefined
  const words = withoutCode(letters, said.code)
  const alike = startKey(entryStart(said))
  const others = [...pack.codes, ...pack.messages].filter(({ display }) =>
    display.some((text) => lettersOf(fold(text)).includes(words)),
  )
  return others.every((entry) => startKey(entryStart(entry)) === alike) ? said : undefined
}

/**
 * Whether words alone tell a code or message, so that what it makes known may be taken as known: not where they stand, too, on a
 * screen whose result is unknown, and not where they are denied.
 */
export function isTold({ codes, messages }: Pack, { display, result }: Code | Message, typed: string): boolean {
  if (areDenied(foldTyped(typed), display)) return false
  if (isOpen(result)) return true
  const letters = lettersOf(fold(typed))
  const own = display.map((text) => lettersOf(fold(text))).filter((text) => letters.includes(text))
  const words = own.length > 0 ? own : [letters]
  const open = [...codes, ...messages].filter((entry) => isOpen(entry.result))
  return !open.some((entry) => entry.display.some((text) => words.some((said) => lettersOf(fold(text)).includes(said))))
}

const isOpen = (result: Code['result']): boolean => result === 'unknown' || result === 'declined-verify'

const saysNoMore = (letters: string, text: string, code: string): boolean => {
  const words = withoutCode(letters, code)
  return words !== '' && partsOf(text).includes(words)
}

/** A text of a screen whole, and its first clause where the rest only says what to do, not why: 退款失败 alone is no lack of money. */
const partsOf = (text: string): readonly string[] =>
  (/^[^,]+,请/.test(text) ? [text, text.split(',')[0] ?? ''] : [text]).map((part) => lettersOf(fold(part)))

const withoutCode = (letters: string, code: string): string => {
  const own = code.toLowerCase()
  if (letters.startsWith(own)) return letters.slice(own.length)
  return letters.endsWith(own) ? letters.slice(0, -own.length) : letters
}
