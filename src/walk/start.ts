/** Where a leg starts, and what is known there. Pure. */
import type { Code } from '../tree/format/schema.ts'
import { formatTarget, parseTarget, type Target } from '../tree/target.ts'

/** One thing that is known before anything was asked; `from` is the words it is known from. */
export interface Heard {
  readonly fact: string
  readonly answer: string
  readonly from?: string
}
/** Where a leg starts: a tree's start with what is known from what was typed, or a node of it. */
export interface Start extends Target {
  readonly heard?: readonly Heard[]
}
/** Where the walk of a code or message begins, and what is known there; `from` is what it was known from. */
export function entryStart({ enter, sets }: Pick<Code, 'enter' | 'sets'>, from?: string): Start {
  const heard = Object.entries(sets ?? {}).map(([fact, answer]) => ({ fact, answer, ...(from ? { from } : {}) }))
  return heard.length === 0 ? parseTarget(enter) : { ...parseTarget(enter), heard }
}
/** The start with what the words make known too; where they speak against what it knows, neither is known. */
export function alsoHeard({ heard: known = [], ...start }: Start, words: readonly Heard[]): Start {
  const contradicted = (one: Heard) => words.some(({ fact, answer }) => fact === one.fact && answer !== one.answer)
  const more = words.filter(({ fact }) => !known.some((one) => one.fact === fact))
  const heard = [...known.filter((one) => !contradicted(one)), ...more]
  return heard.length > 0 ? { ...start, heard } : start
}

/** A start as a text: `tree:` or `tree:node`, then `fact=answer` for what was heard, in an order of its own. */
export const startKey = ({ heard = [], ...target }: Start): string =>
  [formatTarget(target), ...heard.map(({ fact, answer }) => `${fact}=${answer}`).sort()].join(' ')

/** The start a key stands for. */
export function readKey(key: string | undefined): Start | undefined {
  const [place = '', ...known] = key?.split(' ') ?? []
  const target = parseTarget(place)
  const heard = known.map((one) => {
    const [fact = '', answer = ''] = one.split('=')
    return { fact, answer }
  })
  return target.tree === '' ? undefined : { ...target, ...(heard.length > 0 ? { heard } : {}) }
}
