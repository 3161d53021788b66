/** The entries of a response code by channel; kept apart from reading codes out of texts, since a code alone needs no more. Pure. */

import type { Code } from '../tree/format/schema.ts'
import { CHANNELS } from '../tree/format/schema-types.ts'
import type { Pack } from '../tree/pack.ts'

export type Channel = Code['channel']

/** The entries of a code in capitals, the card terminal's first; undefined when nobody knows it. */
export function entriesOf(pack: Pack, code: string, channel?: Channel): readonly Code[] | undefined {
  const found = pack.codes.filter((c) => c.code === code && (channel === undefined || c.channel === channel))
  if (found.length === 0) return undefined
  return found.sort((a, b) => CHANNELS.indexOf(a.channel) - CHANNELS.indexOf(b.channel))
}

/**
 * Whether it matters where a code was shown: the entries lead to different places or results, and mean different things. They
 * mean the same when they say the same of the money, of charging again and of who acts.
 */
export function needsChannel(entries: readonly Code[]): boolean {
  const [first] = entries
  const differ = (key: 'enter' | 'result' | 'retry' | 'acts') => entries.some((entry) => entry[key] !== first?.[key])
  return (differ('enter') || differ('result')) && (differ('result') || differ('retry') || differ('acts'))
}

/** The entry for somebody who does not know where a code was shown: where a table leaves the result open, nobody may take it as known. */
export const entryWhenUnsure = (entries: readonly Code[]): Code | undefined =>
  entries.find(({ result }) => result === 'unknown') ?? entries.find(({ result }) => result === 'declined-verify')

/** A code as it was typed: a0, perhaps with a blank in it. */
export const codeTyped = (query: string, code: string): string =>
  new RegExp([...code].join('\\s*'), 'i').exec(query)?.[0] ?? code
