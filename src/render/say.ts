/** The sentence to say on the phone, with what is known filled in; what is not stays a blank that can be seen. Pure. */
import type { Speech } from '../i18n/language.ts'

/** What is known of the payment and the terminal, by evidence id. */
export type KnownValues = Readonly<Record<string, string>>
export const NOTHING_KNOWN_OF: KnownValues = {}

/** How packs write a blank; four dots are a blank at the end of a sentence. */
const DOTS = '……|\\.{3}'
const BLANK = '____'

/**
 * A blank is known by the label before it, or by the unit behind it where a sentence has only one such; two labels before one blank
 * are a choice, and nobody knows which.
 */
export function fillSay(sentence: string, known: KnownValues, { words }: Pick<Speech, 'words'>): string {
  const { labels, amountBlank } = words.lookUp.blanks
  let filled = sentence
  for (const [id, names] of Object.entries(labels)) {
    const value = known[id]
    if (value === undefined) continue
    const label = new RegExp(`((?:${names})\\s*)(?:${DOTS})`, 'giu')
    filled = filled.replace(label, (_, before: string) => before + value)
  }
  const amounts = filled.match(new RegExp(amountBlank, 'gu')) ?? []
  const amount = known.amount
  if (amount !== undefined && amounts.length === 1 && !filled.includes(amount))
    filled = filled.replace(new RegExp(amountBlank, 'u'), (found) => found.replace(new RegExp(DOTS), () => amount))
  return filled.replace(new RegExp(DOTS, 'g'), BLANK)
}
