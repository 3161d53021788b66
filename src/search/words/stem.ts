/** The stem of an English word: enough to make print, prints, printed and printing one word. Pure. */

const undouble = (word: string): string => word.replace(/([bdfglmnprt])\1$/, '$1')
const hasVowel = (word: string): boolean => /[aeiouy]/.test(word)

export function stem(word: string): string {
  if (word.length < 4) return word
  let rest = word
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
