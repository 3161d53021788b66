/** Phrases people type and paste, with what they must lead to, and how well a search does on them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Index } from '../../src/search/index/open-index.ts'
import { resolveQuery } from '../../src/search/resolve.ts'
import type { Hit } from '../../src/search/search.ts'
import { search } from '../helpers/search.ts'

export interface Row {
  readonly phrase: string
  /** A tree, `code:98`, `code:38/qr`, `contact:unionpay`, or `nothing`. */
  readonly expected: string
  readonly kind: string
}

/** A table in this folder: phrase, expected, kind. */
export function readPhrases(file: string): Row[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => {
    const [phrase = '', expected = '', kind = ''] = line.split('\t')
    return { phrase, expected, kind }
  })
}

/** `code:98` is any entry of the code, `code:38/qr` the one of that channel. */
export function isExpected(hit: Pick<Hit, 'tree' | 'code' | 'channel' | 'id'>, expected: string): boolean {
  const [kind = '', name] = expected.split(':')
  if (name === undefined) return hit.tree === expected
  if (kind === 'contact') return hit.id === name
  const [code, channel] = name.split('/')
  return hit.code === code && (channel === undefined || hit.channel === channel)
}

/** The row of ours in the comparison of docs/search.md: first and in three, in percent, of phrases.tsv and of batch 0. */
export const sharesTold = (): readonly number[] => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/search.md'), 'utf8')
  return [...(/^\| ours +\|(.*)$/m.exec(page)?.[1] ?? '').matchAll(/[\d.]+(?= %)/g)].map(([share]) => Number(share))
}

export interface Placed extends Row {
  readonly hits: readonly Hit[]
  /** Where what is expected stands among the hits; -1 for nowhere. */
  readonly place: number
}

/** What is expected of each phrase that is about something, and where it was found. */
export const placeAll = (index: Index, rows: readonly Row[]): Placed[] =>
  rows
    .filter(({ expected }) => expected !== 'nothing')
    .map((row) => {
      const hits = search(index, row.phrase)
      return { ...row, hits, place: hits.findIndex((hit) => isExpected(hit, row.expected)) }
    })

export interface Measured {
  /** Phrases about something; those whose tree, code or contact comes first, and among the first three. */
  readonly all: number
  readonly first: number
  readonly three: number
  /** Phrases that begin a walk at once, and those of them that begin it in the wrong tree. */
  readonly begun: number
  readonly wrong: number
  /** Places offered to the others, all together. */
  readonly offered: number
  /** Texts about something else that fit nothing. */
  readonly refused: number
}

export function measure(index: Index, rows: readonly Row[]): Measured {
  const placed = placeAll(index, rows)
  const resolved = rows.map((row) => ({ ...row, found: resolveQuery(index, row.phrase) }))
  const begun = resolved.flatMap(({ found, expected }) =>
    found.kind === 'start' && !/:|^nothing$/.test(expected) ? [found.start.tree === expected] : [],
  )
  return {
    all: placed.length,
    first: placed.filter(({ place }) => place === 0).length,
    three: placed.filter(({ place }) => place >= 0 && place < 3).length,
    begun: begun.length,
    wrong: begun.filter((right) => !right).length,
    offered: resolved.reduce((sum, { found }) => sum + (found.kind === 'choose' ? found.hits.length : 0), 0),
    refused: resolved.filter(({ found, expected }) => found.kind === 'none' && expected === 'nothing').length,
  }
}
