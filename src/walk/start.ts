/** Where a leg starts, and what is known there. Pure. */
import type { Code } from '../tree/format/schema.ts'

/** One thing that is known before anything was asked; `from` is the words it is known from. */
export interface Heard {
  readonly fact: string
  readonly answer: string
  readonly from?: string
}
/** Where a leg starts: a tree's start with what is known from what was typed, or a node of it. */
export interface Start {
  readonly tree: string
  readonly node?: string
  readonly heard?: readonly Heard[]
}
/** Where the walk of a code or message begins, and what is known there; `from` is what it was known from. */
export function entryStart({ enter, sets }: Pick<Code, 'enter' | 'sets'>, from?: string): Start {
  const heard = Object.entries(sets ?? {}).map(([fact, answer]) => ({ fact, answer, ...(from ? { from } : {}) }))
  return heard.length === 0 ? startOf(enter) : { ...startOf(enter), heard }
}
/** A target of codes, messages and hits, `tree:node` or `tree:`, as a start. */
export function startOf(target: string): Start {
  const [tree = '', node = ''] = target.split(':')
  return node ? { tree, node } : { tree }
}

/** A start as a text: `tree:` or `tree:node`, then `fact=answer` for what was heard, in an order of its own. */
export const startKey = ({ tree, node = '', heard = [] }: Start): string =>
  [`${tree}:${node}`, ...heard.map(({ fact, answer }) => `${fact}=${answer}`).sort()].join(' ')

/** The start a key stands for. */
export function readKey(key: string | undefined): Start | undefined {
  const [place = '', ...known] = key?.split(' ') ?? []
  const [tree = '', node = ''] = place.split(':')
  const heard = known.map((one) => {
    const [fact = '', answer = ''] = one.split('=')
    return { fact, answer }
  })
  return tree === '' ? undefined : { tree, ...(node ? { node } : {}), ...(heard.length > 0 ? { heard } : {}) }
}
