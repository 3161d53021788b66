/**
 * No fault is lost: whoever begins with one that was typed comes to where it is dealt with, unless the walk ends with a payment open,
 * where it is named for later and begun again. Proven for every code and message. Pure.
 */

import { dealsWith, faultsOf, type Known, leadsOn } from '../faults.ts'
import { type GraphNode, targetOf } from '../graph.ts'
import { formatTarget } from '../target.ts'
import { type Checking, inNode, report, type Site } from './checking.ts'
import { type End, endsWithFault, type FaultLeads, type FaultPlace, keyOf } from './fault-walks.ts'

export function checkLostFaults(c: Checking): void {
  const entries = faultyEntries(c)
  if (entries.length === 0) return
  const leads = leadsOf(c, entries)
  const walked = new Set<string>()
  const told = new Set<string>()
  const work: Faulty[] = [...entries]
  for (const begun of work) {
    const { start, sets, faults, site } = begun
    const key = [formatTarget(targetOf(start)), ...sets.map(keyOf).sort()].join(' ')
    if (walked.has(key)) continue
    walked.add(key)
    for (const end of endsWithFault(start, sets, faults, leads)) {
      if (end.state.open) work.push(putOff(begun, end))
      else for (const fault of faults) tellLost(c, end, fault, site, told)
    }
  }
}

/** How a fault that is put off for a payment begins again: with what is left of it, and with what nothing has asked for yet. */
function putOff({ start, sets, faults, site }: Faulty, end: End): Faulty {
  const asked = new Set<string | undefined>()
  for (let p: FaultPlace | undefined = end; p; p = p.before)
    if (p.node.kind === 'question') asked.add(p.node.node.fact ?? p.node.node.heard)
  const left = faults.filter((fault) => end.state.left.includes(keyOf(fault)))
  return {
    start,
    sets: sets.filter((one) => left.includes(one) || !(faults.includes(one) || asked.has(one.fact))),
    faults: left,
    site,
  }
}

interface Faulty {
  readonly start: GraphNode
  readonly sets: readonly Known[]
  readonly faults: readonly Known[]
  readonly site: Site
}

/** The codes and messages that set a fault. */
function faultyEntries(c: Checking): Faulty[] {
  return (['codes', 'messages'] as const).flatMap((file) => {
    const at = new Map<unknown, number>(c.parts[file].map(({ index, entry }) => [entry, index]))
    return c.pack[file].flatMap((entry) => {
      const start = c.graph.resolve(entry.enter)
      if (!start || start.tree.kind === 'subtree') return []
      const sets = Object.entries(entry.sets ?? {}).map(([fact, answer]) => ({ fact, answer }))
      const faults = faultsOf(c.pack, start.tree.tree, sets)
      const index = at.get(entry)
      // One of a lower layer has no place in the files that are checked.
      const site: Site = { file: index === undefined ? '' : file, keys: [file, index ?? 0, 'sets'], part: 'key' }
      return faults.length > 0 ? [{ start, sets, faults, site }] : []
    })
  })
}

function leadsOf(c: Checking, entries: readonly Faulty[]): FaultLeads {
  const byFact = new Map<string, Map<string, Known>>()
  for (const known of entries.flatMap(({ faults }) => faults))
    byFact.set(known.fact, (byFact.get(known.fact) ?? new Map()).set(keyOf(known), known))
  const leads = new Map<GraphNode, Set<string>>()
  for (const tree of Object.keys(c.pack.trees))
    for (const node of c.graph.nodes(tree)) {
      if (node.kind !== 'question') continue
      for (const [key, known] of byFact.get(node.node.fact ?? node.node.heard ?? '') ?? []) {
        const to = leadsOn(node, known)
        if (to) leads.set(to, (leads.get(to) ?? new Set()).add(key))
      }
    }
  return leads
}

function tellLost(c: Checking, end: End, fault: Known, entry: Site, told: Set<string>): void {
  const { node, state } = end
  const key = keyOf(fault)
  if (!state.left.includes(key) || node.node['leaves-fault'] || dealsWith(node.node, fault)) return
  const once = `${key} ${formatTarget(targetOf(node))}`
  if (told.has(once)) return
  told.add(once)
  const site: Site = { ...inNode(node.tree.tree, node.id), part: 'key' }
  report(c, 'lost-fault', { fault: key, walk: walkTo(end) }, site, entry)
}

/** Steps of a walk that are told, from its end. */
const MOST_STEPS = 40

function walkTo(end: FaultPlace): string[] {
  const steps = [formatTarget(targetOf(end.node))]
  for (let p = end; p.before && steps.length <= MOST_STEPS; p = p.before)
    steps.push(`${formatTarget(targetOf(p.before.node))}${p.by === undefined ? '' : `=${p.by}`}`)
  return steps.reverse()
}
