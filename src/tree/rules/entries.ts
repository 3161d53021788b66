/**
 * What is told of one tree, outcome, contact, code or message by itself: it was read again of late, it says what to do and whom to
 * contact, it is complete, its id stands once, and what may have moved money enters where it is asked about. Pure.
 */

import type { Code, Contact, Message } from '../format/schema.ts'
import { codeKey } from '../pack.ts'
import type { Item } from '../read/parts.ts'
import { type Checking, inNode, inTree, isTop, report, type Site } from './checking.ts'

export function checkEntries(c: Checking): void {
  for (const [id, contact] of Object.entries(c.pack.contacts)) checkContact(c, id, contact)
  checkTwice(c, 'codes', 'code', c.parts.codes, codeKey)
  checkTwice(c, 'messages', 'id', c.parts.messages, (message) => message.id)
  for (const [whose, rungs] of c.parts.ladders) checkTwice(c, 'escalation', 'id', rungs, (rung) => rung.id, whose)
  const unsafe = (file: string, items: readonly Item<Code | Message>[]): void => {
    for (const { index, entry } of items) if (entry) checkEntry(c, entry, { file, keys: [file, index, 'enter'] })
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
  list = file,
): void {
  const first = new Map<string, Site>()
  for (const { index, entry } of items) {
    if (!entry) continue
    const id = idOf(entry)
    const site: Site = { file, keys: [list, index, key] }
    const earlier = first.get(id)
    const place = c.places.get(file)
    if (!earlier) first.set(id, site)
    else if (place) report(c, 'duplicate-id', { id, earlier: `${place.path}:${place.locate(earlier.keys).line}` }, site)
  }
}

/** What has no known result starts where it is found out: a call of that procedure, or a question, from which the money is open. */
function checkEntry(c: Checking, { result, enter }: Code | Message, site: Site): void {
  if (result !== 'unknown' && result !== 'declined-verify') return
  const node = c.graph.resolve(enter)
  if (!node || node.tree.kind === 'subtree') return // what is undefined or not walkable is said elsewhere
  if (node.kind === 'outcome' || node.kind === 'exit' || node.node.money !== 'may-have-moved')
    report(c, 'unsafe-entry', { given: enter, result }, site)
}

const DAY = 86_400_000
const MOST_DAYS = 365

/** Trees are read against their sources once a year. */
export function checkFreshness(c: Checking): void {
  for (const { tree, reviewed } of Object.values(c.pack.trees)) {
    const days = Math.floor((Date.parse(c.today) - Date.parse(reviewed)) / DAY)
    if (days > MOST_DAYS) report(c, 'stale-review', { reviewed, days }, inTree(tree, 'reviewed'))
  }
}

/** Every outcome says what to do and whom to contact. */
export function checkOutcomes(c: Checking): void {
  for (const tree of Object.keys(c.pack.trees)) {
    if (!isTop(c, tree)) continue
    for (const { kind, id, node } of c.graph.nodes(tree)) {
      if (kind !== 'outcome') continue
      const { verdict, actions, contacts } = node
      if (actions.length === 0) report(c, 'no-action', {}, { ...inNode(tree, id, 'actions'), part: 'key' })
      if (verdict !== 'fixed' && !contacts?.length)
        report(c, 'no-contact', { verdict }, inNode(tree, id, contacts ? 'contacts' : 'verdict'))
    }
  }
}
