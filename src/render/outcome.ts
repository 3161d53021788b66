/** The outcome screen: verdict and cause, do now, never, contact, have ready, what follows, prevent. Pure. */

import type { Speech } from '../i18n/language.ts'
import { wrap } from '../text/plain-text.ts'
import type { Outcome, Verdict } from '../tree/format/schema.ts'
import type { Text } from '../tree/format/schema-types.ts'
import { own, type Pack } from '../tree/pack.ts'
import type { Fault } from '../walk/for-later.ts'
import { contactFor, contactLines } from './contacts.ts'
import { renderInstruction, renderRisk } from './question.ts'
import type { Paint, Style, Wording } from './wording.ts'

export interface OutcomeView {
  readonly outcome: Outcome
  readonly pack: Pack
  /** The acquirer the user has named: its record stands in for the role. */
  readonly acquirer: string | undefined
  readonly moneyOpen: boolean
  /** What was typed, where the walk had to do with a payment. */
  readonly fault?: Fault
}

const PAINT: Record<Verdict, keyof Style> = { fixed: 'good', act: 'title', wait: 'warn', escalate: 'warn', stop: 'bad' }

/** What stands above the actions: the verdict, why, and what is still open. */
export function renderVerdict(view: OutcomeView, wording: Wording): string[] {
  const { outcome } = view
  const { words, content, columns, style } = wording
  const paint: Paint = style[PAINT[outcome.verdict]]
  const { fault } = view
  return [
    ...(fault ? wrap(faultLine(fault, view.pack, wording), columns).map(fault.dealt ? style.faint : style.warn) : []),
    ...wrap(`${words.verdict[outcome.verdict]}${words.joints.colon}${outcome.title[content]}`, columns).map(paint),
    ...wrap(`${words.outcome.cause}${words.joints.colon}${outcome.cause[content]}`, columns),
    ...(view.moneyOpen ? wrap(words.moneyOpen, columns).map(style.warn) : []),
  ]
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
  const { words, content } = wording
  const bullets = (texts: readonly Text[] | undefined) =>
    (texts ?? []).flatMap((text) => wrap(text[content], wording.columns, { first: '  - ' }))
  const contacts = (outcome.contacts ?? []).flatMap(({ to, say }) => {
    const contact = contactFor(to, pack, view.acquirer)
    return contact ? contactLines(contact, say, wording) : []
  })
  const ready = (outcome.prepare ?? []).flatMap((id) => own(pack.evidence, id)?.label ?? [])
  return [
    ...sectionLines(words.outcome.customer, bullets(outcome.customer && [outcome.customer]), wording),
    ...sectionLines(words.outcome.never, bullets(outcome.never).map(wording.style.bad), wording),
    ...sectionLines(words.outcome.contact, contacts, wording),
    ...sectionLines(words.outcome.later, laterLines(outcome.later, wording), wording),
    ...sectionLines(
      words.outcome.ready,
      ready.length > 0 ? wrap(joinList(ready, wording), wording.columns, { first: '  ' }) : [],
      wording,
    ),
    ...sectionLines(words.outcome.expect, bullets(outcome.expect), wording),
    ...sectionLines(words.outcome.prevent, bullets(outcome.prevent), wording),
  ]
}

/** Numbered like what is to be done now; a risk is said before the step, and nothing waits: nobody does it yet. */
const laterLines = (steps: Outcome['later'] = [], wording: Wording): string[] =>
  steps.flatMap((step, index) => [
    ...(step.risk?.length ? renderRisk(step.risk, wording) : []),
    ...renderInstruction(step, index + 1, wording),
  ])

/** For a screen the outcome has scrolled off: what it is, the first thing to do, the first never to do, the first to call. */
export function renderRecap(view: OutcomeView, wording: Wording): string[] {
  const { outcome, pack, acquirer } = view
  const { words, content, columns, style } = wording
  const [action] = outcome.actions
  const [never] = outcome.never ?? []
  const [first] = outcome.contacts ?? []
  const contact = first && contactFor(first.to, pack, acquirer)
  const line = (label: string, text: string) => wrap(`${label}${words.joints.colon}${text}`, columns, { first: '  ' })
  return [
    '',
    ...wrap(`${words.outcome.recap}${words.joints.colon}${outcome.title[content]}`, columns).map(style.heading),
    ...(action ? line(words.outcome.now, action[content]) : []),
    ...(never ? line(words.outcome.never, never[content]).map(style.bad) : []),
    ...(contact
      ? line(
          words.outcome.contact,
          [contact.name?.[content], contact.phone ?? contact.find?.[content]].filter(Boolean).join(words.joints.clause),
        )
      : []),
  ]
}

const joinList = (texts: readonly Text[], { words, content }: Wording): string =>
  texts.map((text) => text[content]).join(words.joints.list)

const sectionLines = (title: string, lines: readonly string[], wording: Wording): string[] =>
  lines.length === 0 ? [] : ['', wording.style.heading(title), ...lines]
