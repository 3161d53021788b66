/** The stem of an English word: enough to make print, prints, printed and printing one word. Pure. */

/** A word of a folded text: letters and digits, and what joins them, as in t+1 and don't. */
export const LATIN_WORD = /[a-z0-9]+(?:[+'][a-z0-9]+)*/

const undouble = (word: string): string => word.replace(/([bdfglmnprt])\1$/, '$1')
const hasVowel = (word: string): boolean => /[aeiouy]/.test(word)

/** The stem of one folded word; an apostrophe goes, and an s behind it. */
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
