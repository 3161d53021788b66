/** Typed and pasted text made comparable: widths, case, old characters, and the stems of English words. Pure. */
import { simplified } from './traditional.ts'

/** Has one form only; most of what people type is nothing else. */
const PLAIN = /^[\n -~\u4e00-\u9fa5]*$/

/** Half-width, lower case, simplified, apostrophes plain. */
export function fold(text: string): string {
  const plain = PLAIN.test(text) ? text : text.normalize('NFKC')
  return simplified(plain.toLowerCase().replace(/[\u2018\u2019`]/g, "'"))
}

/**
 * The first character of a text when it is folded, told without folding the rest; undefined where that would take what follows it:
 * a letter may be joined by its accent.
 */
export function firstFolded(text: string): string | undefined {
  const first = text.charAt(0)
  const next = text.charCodeAt(1)
  if (/[a-z0-9]/i.test(first)) return next >= 0x300 && next <= 0x36f ? undefined : first.toLowerCase()
  return first >= '\u4e00' && first <= '\u9fa5' ? simplified(first) : undefined
}

/** Nothing here but ASCII, Chinese characters and the marks of Chinese texts. */
const USUAL = /^[\n -~\u00b7\u2010-\u2027\u3001\u3002\u3008-\u3011\u4e00-\u9fa5]*$/
const USUAL_MARKS = /[\n -/:-@[-`{-~\u00b7\u2010-\u3011]+/g
/** What is no letter and no number anywhere; made when it is needed, since it takes a while. */
let marks: RegExp | undefined

/** Letters, digits and characters only: for telling whether one text holds another. */
export function lettersOf(folded: string): string {
  if (USUAL.test(folded)) return folded.replace(USUAL_MARKS, '')
  marks ??= /[^\p{L}\p{N}]+/gu
  return folded.replace(marks, '')
}

/** A word of a folded text: letters and digits, and what joins them, as in t+1 and don't. */
const LATIN_WORD = /[a-z0-9]+(?:[+'][a-z0-9]+)*/

/** The runs of Chinese characters and the words of a folded text. */
export const CHINESE_OR_LATIN = new RegExp(`[\\u3400-\\u9fff]+|${LATIN_WORD.source}`, 'g')

const undouble = (word: string): string => word.replace(/([bdfglmnprt])\1$/, '$1')
const hasVowel = (word: string): boolean => /[aeiouy]/.test(word)

/** The stem of one folded word, which makes print, prints, printed and printing one; an apostrophe goes, and an s behind it. */
export function stem(word: string): string {
  const bare = word.includes("'") ? word.replace(/'s$|'/g, '') : word
  if (bare.length < 4) return bare
  let rest = bare
  if (/ies$/.test(rest)) rest = `${rest.slice(0, -3)}y`
  else if (/(?:ss|x|ch|sh)es$/.test(rest)) rest = rest.slice(0, -2)
  else if (/[^sui]s$/.test(rest)) rest = rest.slice(0, -1)
  const ending = /(?:ing|ed)$/.exec(rest)?.[0]
  if (ending) {
    const root = rest.slice(0, -ending.length)
    if (root.length >= 3 && hasVowel(root)) rest = undouble(root)
  }
  return rest.length > 4 && rest.endsWith('e') ? rest.slice(0, -1) : rest
}

/** The stems of a folded English text, joined by blanks. */
export const stemsOf = (folded: string): string => (folded.match(new RegExp(LATIN_WORD, 'g')) ?? []).map(stem).join(' ')
