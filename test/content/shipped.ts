/** The shipped pack, and every text in it with the place where it stands. */
import { compilePack, TREES } from '../../src/build/compile-pack.ts'
import type { Instruction } from '../../src/tree/format/schema.ts'
import { type GraphNode, link } from '../../src/tree/graph.ts'
import type { Pack } from '../../src/tree/pack.ts'

/** The day the pack was written, so that no test changes its mind when its records grow old. */
export const TODAY = '2026-11-22'

export const { pack, diagnostics } = await compilePack(TREES, TODAY)
export const graph = link(pack)
export const everyNode: readonly GraphNode[] = Object.keys(pack.trees).flatMap((tree) => graph.nodes(tree))
export const nameOf = (node: GraphNode): string => `${node.tree.tree}:${node.id}`

/** A text in both languages. */
export interface Passage {
  /** `tree:node`, `tree`, `codes:card/03`, `messages:ID`, `contacts:ID`, `evidence:ID` or `escalation:ID`. */
  readonly at: string
  /** The key it stands under: ask, help, do, actions, never, say, ... */
  readonly key: string
  /** Which one of a list. */
  readonly index: number
  readonly zh: string
  readonly en: string
  /** The text itself, with its marks when it is a step or an action. */
  readonly step: Partial<Instruction>
}

export const passagesOf = (of: Pack): Passage[] => [
  ...Object.values(of.trees).flatMap(({ tree, nodes }) =>
    Object.entries(nodes).flatMap(([id, node]) => textsIn(`${tree}:${id}`, node)),
  ),
  ...Object.values(of.trees).flatMap(({ nodes: _, ...head }) => textsIn(head.tree, head)),
  ...of.codes.flatMap((code) => textsIn(`codes:${code.channel}/${code.code}`, code)),
  ...of.messages.flatMap((message) => textsIn(`messages:${message.id}`, message)),
  ...of.escalation.flatMap((rung) => textsIn(`escalation:${rung.id}`, rung)),
  ...Object.entries(of.ladders ?? {}).flatMap(([role, rungs]) =>
    rungs.flatMap((rung) => textsIn(`escalation:${role}/${rung.id}`, rung)),
  ),
  ...(['contacts', 'evidence'] as const).flatMap((file) =>
    Object.entries(of[file]).flatMap(([id, entry]) => textsIn(`${file}:${id}`, entry)),
  ),
]

export const passages: readonly Passage[] = passagesOf(pack)

/** The keys that steps stand under. */
export const STEP_KEYS: readonly string[] = ['do', 'tell', 'actions', 'later']

/** What somebody is told to do: the steps of questions, what is told, actions, rungs, codes and messages. */
export const instructions: readonly Passage[] = passages.filter(({ key }) => STEP_KEYS.includes(key))

/** `tree:node#index` of a step or action. */
export const placeOf = ({ at, index }: Passage): string => `${at}#${index}`

/** All texts below a value; a list counts its entries under its own key. */
function textsIn(at: string, value: unknown, key = '', index = 0): Passage[] {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return [{ at, key, index, zh: value.zh, en: value.en, step: value }]
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(at, item, key, i))
  return Object.entries(value).flatMap(([name, item]) => textsIn(at, item, name, index))
}

function isText(value: object): value is { zh: string; en: string } {
  return 'zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string'
}

const CLAUSE_ENDS = { zh: /[。！？；，：]/u, en: /[.;:!?](?:\s|$)|,\s/u }
const DENIES = {
  zh: /不|别(?![的家处国])|勿|禁|没有|无需|无关|拒绝/,
  en: /\bnot\b|\bnever\b|n't\b|\bno\b|\bwithout\b|\bnobody\b|\bneither\b|\bnothing\b|\bcannot\b|\brefuse\b/i,
}

/** The clauses that speak of something without saying not to, or that it is not so. */
export function undenied(
  text: Pick<Passage, 'zh' | 'en'>,
  words: { readonly zh: RegExp; readonly en: RegExp },
): string[] {
  return (['zh', 'en'] as const).flatMap((lang) =>
    text[lang].split(CLAUSE_ENDS[lang]).filter((clause) => words[lang].test(clause) && !DENIES[lang].test(clause)),
  )
}
