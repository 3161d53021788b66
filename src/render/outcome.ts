/** The outcome screen: verdict and cause, do now, never, contact, have ready, what follows, prevent. Pure. */

import type { Speech } from '../i18n/language.ts'
import { wrap } from '../text/plain-text.ts'
import type { Instruction, Outcome, Verdict } from '../tree/format/schema.ts'
import type { Text } from '../tree/format/schema-types.ts'
import { own, type Pack } from '../tree/pack.ts'
import type { Fault } from '../walk/for-later.ts'
import { contactFor, contactLines } from './contacts.ts'
import { renderDoFirst, renderInstruction, renderRisk } from './question.ts'
import type { KnownValues } from './say.ts'
import { aside, type Paint, type Style, type Wording } from './wording.ts'

export interface OutcomeView {
  readonly outcome: Outcome
  readonly pack: Pack
  /** The acquirer the user has named: its record stands in for the role. */
  readonly acquirer: string | undefined
  readonly moneyOpen: boolean
  /** What the sentence to say is filled in from. */
  readonly known?: KnownValues
  /** What was typed, where the walk had to do with a payment. */
  readonly fault?: Fault
}

const PAINT: Record<Verdict, keyof Style> = { fixed: 'good', act: 'title', wait: 'warn', escalate: 'warn', stop: 'bad' }

/** The verdict, why, and what is still open, each by itself. */
export function verdictParts({ outcome, fault, moneyOpen, pack }: OutcomeView, wording: Wording) {
  const { words, content, columns, style } = wording
  const paint: Paint = style[PAINT[outcome.verdict]]
  const { colon } = words.joints
  return {
    fault: fault ? wrap(faultLine(fault, pack, wording), columns).map(fault.dealt ? style.faint : style.warn) : [],
    title: wrap(`${words.verdict[outcome.verdict]}${colon}${outcome.title[content]}`, columns).map(paint),
    cause: wrap(`${words.outcome.cause}${colon}${outcome.cause[content]}`, columns),
    money: moneyOpen ? wrap(words.moneyOpen, columns).map(style.warn) : [],
  }
}

/** What stands above the actions: the verdict, why, and what is still open. */
export function renderVerdict(view: OutcomeView, wording: Wording): string[] {
  const { fault, title, cause, money } = verdictParts(view, wording)
  return [...fault, ...title, ...cause, ...money]
}

/** A fault in one line: what was typed, and the title of its tree. */
export const faultLine = (
  { start: { tree }, from, waits, dealt }: Fault,
  pack: Pack,
  { words, content }: Pick<Speech, 'words' | 'content'>,
): string => {
  const title = own(pack.trees, tree)?.title[content] ?? tree
  return words.fault[dealt ? 'dealt' : waits ? 'waits' : 'left'](
    from === undefined ? title : words.typedIn(from, title),
  )
}

export const renderNow = (wording: Wording): string[] => ['', wording.style.heading(wording.words.outcome.now)]

/** What stands below the actions. */
export function renderRest(view: OutcomeView, wording: Wording): string[] {
  const { outcome, pack } = view
  const { words } = wording
  const bullets = (texts: readonly Text[] | undefined) => bulletLines(texts, wording)
  const contacts = (outcome.contacts ?? []).flatMap(({ to, say }) => {
    const contact = contactFor(to, pack, view.acquirer)
    return contact ? contactLines(contact, say, wording, view.known) : []
  })
  return [
    ...sectionLines(words.outcome.customer, bullets(outcome.customer && [outcome.customer]), wording),
    ...sectionLines(words.outcome.never, bullets(outcome.never).map(wording.style.bad), wording),
    ...sectionLines(words.outcome.contact, contacts, wording),
    ...renderLater(view, wording),
  ]
}

/** What is read once the first things are done: afterwards, have ready, what follows, prevention, where it was read. */
function renderLater({ outcome, pack }: OutcomeView, wording: Wording): string[] {
  const { words } = wording
  const ready = (outcome.prepare ?? []).flatMap((id) => own(pack.evidence, id)?.label ?? [])
  return [
    ...sectionLines(words.outcome.later, stepLines(outcome.later ?? [], wording), wording),
    ...sectionLines(
      words.outcome.ready,
      ready.length > 0 ? wrap(joinList(ready, wording), wording.columns, { first: '  ' }) : [],
      wording,
    ),
    ...sectionLines(words.outcome.expect, bulletLines(outcome.expect, wording), wording),
    ...sectionLines(words.outcome.prevent, bulletLines(outcome.prevent, wording), wording),
    ...sectionLines(words.outcome.sources, sourceLines(outcome, pack, wording), wording),
  ]
}

/** All of an outcome in order, `first` being what is to be done before it; a risk is said before its step. */
export function renderFull(view: OutcomeView, first: readonly Instruction[], wording: Wording): string[] {
  return [
    ...(first.length > 0 ? [...renderDoFirst(wording), ...stepLines(first, wording)] : []),
    ...renderVerdict(view, wording),
    ...renderNow(wording),
    ...stepLines(view.outcome.actions, wording),
    ...renderRest(view, wording),
  ]
}

const bulletLines = (texts: readonly Text[] | undefined, { content, columns }: Wording): string[] =>
  (texts ?? []).flatMap((text) => wrap(text[content], columns, { first: '  - ' }))

/** Each source of the pack with its address and its date. */
function sourceLines({ sources = [] }: Outcome, pack: Pack, wording: Wording): string[] {
  const { joints } = wording.words
  return sources.flatMap((id) => {
    const source = own(pack.sources, id)
    if (!source) return []
    const named = source.url ? `${source.title} <${source.url}>` : source.title
    return wrap(named + aside([source.date], joints), wording.columns, { first: '  - ' }).map(wording.style.faint)
  })
}

/** Numbered steps; a risk is said before its step, and nothing waits. */
export const stepLines = (steps: readonly Instruction[], wording: Wording): string[] =>
  steps.flatMap((step, index) => [
    ...(step.risk?.length ? renderRisk(step.risk, wording) : []),
    ...renderInstruction(step, index + 1, wording),
  ])

const joinList = (texts: readonly Text[], { words, content }: Wording): string =>
  texts.map((text) => text[content]).join(words.joints.list)

const sectionLines = (title: string, lines: readonly string[], wording: Wording): string[] =>
  lines.length === 0 ? [] : ['', wording.style.heading(title), ...lines]
