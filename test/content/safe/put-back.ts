/** Puts an old mistake back into a copy of a pack. */
import type { Node, Outcome, Question } from '../../../src/tree/format/schema.ts'
import type { Rule } from './guidance.ts'

export type Change = (pack: Writable) => void
// biome-ignore lint/suspicious/noExplicitAny: a pack that is taken apart on purpose
export type Writable = any

export interface Mistake {
  readonly was: string
  readonly rule: Rule
  readonly change: Change
}

export const node = (pack: Writable, name: string): Writable => {
  const [tree = '', id = ''] = name.split(':')
  const found: Node | undefined = pack.trees[tree]?.nodes[id]
  if (!found) throw new Error(`no node ${name}`)
  return found
}
export const unsureTo =
  (name: string, target: string): Change =>
  (pack) => {
    ;(node(pack, name) as { unsure: string }).unsure = target
  }
export const choiceTo =
  (name: string, choice: string, target: string): Change =>
  (pack) => {
    node(pack, name).choices[choice].goto = target
  }
export const labelled =
  (name: string, choice: string, zh: string): Change =>
  (pack) => {
    node(pack, name).choices[choice].label.zh = zh
  }
export const steps = (name: string, find: RegExp, zh: string): Change => {
  return (pack) => {
    const { do: before, actions }: { do?: Question['do']; actions?: Outcome['actions'] } = node(pack, name)
    const all = (before ?? actions ?? []) as Writable[]
    const step = all.find((item) => find.test(item.zh))
    if (!step) throw new Error(`no such step in ${name}`)
    step.zh = zh
  }
}
export const entry = (code: string, channel: string, change: (found: Writable) => void): Change => {
  return (pack) => change(pack.codes.find((c: Writable) => c.code === code && c.channel === channel))
}
export const outcome =
  (name: string, change: (found: Writable) => void): Change =>
  (pack) =>
    change(node(pack, name))
