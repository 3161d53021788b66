/** Whether what stands on a command line is said rather than named. Pure. */
import { fold, stem } from '../text/fold.ts'
import type { Lexicon } from '../tree/lexicon.ts'
import { openLexicon } from './words/lexicon.ts'

/** True for Chinese, and for English all of whose words the lexicon has; false for what has the form of an id, a number or a path. */
export function isWord(typed: string, lexicon: Lexicon): boolean {
  const text = fold(typed).trim()
  if (/[\u3400-\u9fff]/.test(text)) return !/[/\\]|\.[a-z]+$/.test(text)
  const known = openLexicon(lexicon).stems()
  return (
    /^[a-z']+(?: [a-z']+)*[.!?]?$/.test(text) && (text.match(/[a-z']+/g) ?? []).every((word) => known.has(stem(word)))
  )
}
