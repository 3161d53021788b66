/** Contacts are complete, ids stand once, and what may have moved money enters where it is asked about. Pure. */

import { type Facts, knownAnswer, NO_FACTS, withHeard } from '../facts.ts'
import type { Code, Contact, Message } from '../format/schema.ts'
import type { Answer, GraphNode, QuestionNode } from '../graph.ts'
import { codeKey } from '../pack.ts'
import type { Item } from '../read/parts.ts'
import { type Checking, report, type Site } from './checking.ts'
import { type Leavings, openAt } from './summaries.ts'

export function checkEntries(c: Checking, leavings: Leavings): void {
  for (const [id, contact] of Object.entries(c.pack.contacts)) checkContact(c, id, contact)
  checkTwice(c, 'codes', 'code', c.parts.codes, codeKey)
  checkTwice(c, 'messages', 'id', c.parts.messages, (message) => message.id)
  checkTwice(c, 'escalation', 'id', c.parts.rungs, (rung) => rung.id)
  const unsafe = (file: string, items: readonly Item<Code | Message>[]): void => {
    for (const { index, entry } of items)
      if (entry) checkEntry(c, entry, { file, keys: [file, index, 'enter'] }, leavings)
  }
  unsafe('codes', c.parts.codes)
  unsafe('messages', c.parts.messages)
}

function checkContact(c: Checking, id: string, contact: Contact): void {
  const place = c.places.get('contacts')
  if (!place) return
  const missing: string[] = []
  for (const key of ['name', 'for', 'confidence', 'checked'] as const) if (contact[key] === undefined) missing.push(key)
  if (!contact.sources?.length) missing.push('sources')
  if (contact.phone === undefined && contact.find === undefined) missing.push('phone | find')
  if (missing.length > 0)
    report(c, 'contact-incomplete', { contact: id, missing }, { file: 'contacts', keys: ['contacts', id], part: 'key' })
}

function checkTwice<T>(
  c: Checking,
  file: string,
  key: string,
  items: readonly Item<T>[],
  idOf: (entry: T) => string,
): void {
  const first = new Map<string, Site>()
  for (const { index, entry } of items) {
    if (!entry) continue
    const id = idOf(entry)
    const site: Site = { file, keys: [file, index, key] }
    const earlier = first.get(id)
    const place = c.places.get(file)
    if (!earlier) first.set(id, site)
    else if (place) report(c, 'duplicate-id', { id, earlier: `${place.path}:${place.locate(earlier.keys).line}` }, site)
  }
}

/** What has no known result is found out about: with what it makes known, no walk ends before the money is open, but for danger. */
function checkEntry(c: Checking, entry: Code | Message, site: Site, leavings: Leavings): void {
  const { result, enter } = entry
  if (result !== 'unknown' && result !== 'declined-verify') return
  const start = c.graph.resolve(enter)
  if (!start || start.tree.kind === 'subtree') return // what is undefined or not walkable is said elsewhere
  if (endsClosed(start, withHeard(NO_FACTS, Object.entries(entry.sets ?? {})), leavings))
    report(c, 'unsafe-entry', { given: enter, result }, site)
}

/** Whether a walk may end with the money never open, other than by being stopped. */
function endsClosed(start: GraphNode, facts: Facts, leavings: Leavings): boolean {
  const seen = new Set([start])
  for (const node of seen) {
    if (openAt(node, false)) continue
    if (node.kind === 'outcome' && node.node.verdict !== 'stop') return true
    for (const to of goesOn(node, facts, leavings)) if (to) seen.add(to)
  }
  return false
}

function goesOn(node: GraphNode, facts: Facts, leavings: Leavings): readonly (GraphNode | undefined)[] {
  if (node.kind === 'question') return (known(node, facts) ?? node.answers).map(({ to }) => to)
  if (node.kind !== 'call') return []
  const exits = [...leavings(node.node.call, false)].filter(({ open }) => !open)
  return [node.enter, ...exits.map(({ exit }) => node.exits.get(exit)?.to)]
}

const known = (node: QuestionNode, facts: Facts): readonly Answer[] | undefined => {
  const answer = knownAnswer(node, facts)
  return answer && [answer]
}
