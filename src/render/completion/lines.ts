/** What the program answers a shell. Pure. */
import { stripControl } from '../../text/plain-text.ts'
import type { Completion } from './candidates.ts'

/** No shell quotes, expands or ends a word at these. What else a pack may hold is not offered. */
const PLAIN = /^[\w+,./@=-]+$/
/** A word about a candidate is one line in a narrow column, in characters. */
const LONGEST_TEXT = 60

/** A line a candidate, its text behind a tab; or the kind of path the shell shall complete. */
export function completionLines(found: Completion): string[] {
  if (typeof found === 'string') return [`:${found}`]
  return found
    .filter(({ value }) => PLAIN.test(value))
    .map(({ value, text }) => `${value}\t${shorten(stripControl(text).replace(/\s+/g, ' '))}`)
}

const shorten = (text: string): string => {
  const all = [...text]
  return all.length <= LONGEST_TEXT ? text : `${all.slice(0, LONGEST_TEXT - 1).join('')}…`
}
