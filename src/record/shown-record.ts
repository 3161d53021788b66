/**
 * A record as it may be shown. Its ids have the form of ids, but anybody may have written the file: one that looks like a secret is
 * masked like any other text, unless the pack itself calls something so. What is stored keeps them. Pure.
 */
import { safeText } from '../text/safe-text.ts'
import { own, type Pack } from '../tree/pack.ts'
import { splitPath } from '../tree/target.ts'
import type { SessionRecord } from './record.ts'

/** Evidence was masked by its field when it was read. */
export function shownRecord(record: SessionRecord, pack: Pack): SessionRecord {
  const evidence = Object.entries(record.evidence).map(([id, value]) => [shownIds(id, pack), value] as const)
  return { ...shownIds({ ...record, evidence: {} }, pack), evidence: Object.fromEntries(evidence) }
}

/** Read in a form that holds no secret, or masked already when it was read: times, session ids, our own words, texts. */
const OUR_FORM: ReadonlySet<string> = new Set([
  'id',
  'at',
  'started',
  'updated',
  'due',
  'text',
  'typed',
  'what',
  'site',
])

/** The value with every id in it as it may be shown. */
export function shownIds<T>(value: T, pack: Pack): T {
  if (typeof value === 'string') return (isKnown(value, pack) ? value : safeText(value)) as T
  if (Array.isArray(value)) return value.map((one) => shownIds(one, pack)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, OUR_FORM.has(key) ? one : shownIds(one, pack)]),
  ) as T
}

/** Whether it is a name, or a path of names, out of the pack; most need no look at it. */
function isKnown(id: string, pack: Pack): boolean {
  if (safeText(id) === id) return true
  return splitPath(id).every((part) => own(pack.contacts, part) || own(pack.evidence, part) || isInTrees(part, pack))
}

const isInTrees = (id: string, { trees }: Pack): boolean =>
  Object.values(trees).some(
    (tree) =>
      tree.tree === id ||
      own(tree.nodes, id) !== undefined ||
      Object.values(tree.nodes).some((node) => 'choices' in node && own(node.choices, id) !== undefined),
  )
