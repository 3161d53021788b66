/**
 * What is told of one tree, question, outcome, contact, code or message by itself: it was read again of late, "not done" has something
 * to be done and a key and an id of its own, it says what to do and whom to contact, it is complete, its id stands once, and what may
 * have moved money enters where it is asked about. Pure.
 */

import { type Facts, knownAnswer, NO_FACTS, withHeard } from '../facts.ts'
import type { Code, Contact, Message } from '../format/schema.ts'
import type { Answer, GraphNode, QuestionNode } from '../graph.ts'
import { codeKey, own } from '../pack.ts'
import type { Item } from '../read/parts.ts'
import { formatTarget, parseTarget } from '../target.ts'
import { advise, type Checking, inNode, inTree, isTop, type Leavings, openAt, report, type Site } from './checking.ts'

export function checkEntries(c: Checking, leavings: Leavings): void {
  for (const [id, contact] of Object.entries(c.pack.contacts)) checkContact(c, id, contact)
  checkTwice(c, 'codes', 'code', c.parts.codes, codeKey)
  checkTwice(c, 'messages', 'id', c.parts.messages, (message) => message.id)
  for (const [whose, rungs] of c.parts.ladders) checkTwice(c, 'escalation', 'id', rungs, (rung) => rung.id, whose)
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

/**
 * An entry begins at the start of a tree. What has no known result is found out about: with what it makes known, no walk ends before
 * the money is open, but for danger.
 */
function checkEntry(c: Checking, entry: Code | Message, site: Site, leavings: Leavings): void {
  const { result, enter } = entry
  const start = c.graph.resolve(enter)
  if (!start || start.tree.kind === 'subtree') return // what is undefined or not walkable is said elsewhere
  const { tree, node } = parseTarget(enter)
  if (node !== undefined) report(c, 'enters-middle', { given: enter, use: formatTarget({ tree }) }, site)
  if (result !== 'unknown' && result !== 'declined-verify') return
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
  if (node.kind === 'tell') return [node.goes.to]
  if (node.kind !== 'call') return []
  const exits = [...leavings(node.node.call, false)].filter(({ open }) => !open)
  return [node.enter, ...exits.map(({ exit }) => node.exits.get(exit)?.to)]
}

const known = (node: QuestionNode, facts: Facts): readonly Answer[] | undefined => {
  const answer = knownAnswer(node, facts)
  return answer && [answer]
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

/** Choices a question may have beside `skipped`: it takes the digit behind the last. */
const MOST_BESIDE = 8
/** Choices that are read at once. */
const MOST_CHOICES = 7

/** Where "not done" is an answer, something is to be done, and a key and an id are free for it; choices are few. */
export function checkAnswers(c: Checking): void {
  for (const tree of Object.keys(c.pack.trees)) {
    if (!isTop(c, tree)) continue
    for (const { kind, id, node } of c.graph.nodes(tree)) {
      if (kind !== 'question') continue
      const { skipped } = node
      const key = { ...inNode(tree, id, 'skipped'), part: 'key' } as const
      if (skipped !== undefined && !node.do) report(c, 'nothing-to-skip', {}, key)
      if (!('choices' in node)) continue
      const count = Object.keys(node.choices).length
      if (skipped !== undefined && count > MOST_BESIDE) report(c, 'too-many-answers', { count, most: MOST_BESIDE }, key)
      else if (count > MOST_CHOICES)
        advise(
          c,
          'too-many',
          { of: 'choices', count, most: MOST_CHOICES },
          { ...inNode(tree, id, 'choices'), part: 'key' },
        )
      if (skipped !== undefined && own(node.choices, 'skipped'))
        report(c, 'same-answer', { given: 'skipped' }, { ...inNode(tree, id, 'choices', 'skipped'), part: 'key' })
    }
  }
}
