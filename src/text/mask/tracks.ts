/** The data of a magnetic stripe. Pure, linear. */
import { maskCard, type Span } from './numbers.ts'

const TRACKS: readonly RegExp[] = [
  /(?:%?b)?(\d{12,19})\^[^^\n]{0,40}(?:\^[^?\s]{0,60})?\??/g,
  /;?(\d(?: ?\d){11,20}) ?= ?\d{4,}\??/g,
  /(?<![\da-z])(\d{13,19})d\d{7,}f?/g,
]

/** Where it stands in a folded text: all that follows the number goes, the name too. */
export function findTracks(folded: string): Span[] {
  const spans: Span[] = []
  for (const pattern of TRACKS)
    for (const match of folded.matchAll(pattern))
      spans.push({
        from: match.index,
        to: match.index + match[0].length,
        mask: `${maskCard((match[1] ?? '').replaceAll(' ', ''))}=***`,
      })
  return spans
}
