/** What a response code or a terminal message means, as a card and as a line of a table. Pure. */
import { wrap } from '../text/wrap.ts'
import type { Code, Message } from '../tree/format/schema.ts'
import { own, type Pack } from '../tree/pack.ts'
import { contactFor, contactLines } from './contacts.ts'
import type { How } from './how.ts'
import { renderInstruction, renderRisk } from './question.ts'

/** A card: what the screen says, what it means, whether this customer may be charged again, what to do and whom to contact. */
export function codeCard(code: Code, pack: Pack, acquirer: string | undefined, how: How): string[] {
  const words = how.words.lookUp
  const head = words.cardTitle(code.code, how.words.channel[code.channel])
  return [
    ...wrap(head, how.columns).map(how.style.title),
    ...said(code, how),
    ...field(code.reported ? words.label.reported : words.label.meaning, code.meaning[how.content], how),
    ...(code.reported ? wrap(words.reportedNote, how.columns, { first: '  ' }).map(how.style.faint) : []),
    ...field(words.label.retry, words.retry[code.retry], how),
    ...rest(code, pack, acquirer, how),
    ...(code.elsewhere ? field(words.label.elsewhere, code.elsewhere[how.content], how) : []),
  ]
}

/** The same card for a terminal message that has no code. */
export function messageCard(message: Message, pack: Pack, acquirer: string | undefined, how: How): string[] {
  const words = how.words.lookUp
  return [
    ...wrap(message.display.join(' / '), how.columns).map(how.style.title),
    ...field(words.label.meaning, message.meaning[how.content], how),
    ...field(words.label.cause, message.cause[how.content], how),
    ...rest(message, pack, acquirer, how),
  ]
}

/** The display texts; where they ask for what is unsafe, the reason not to follow them comes right behind. */
function said(code: Code, how: How): string[] {
  const { label } = how.words.lookUp
  const notice = code.notice ? field(label.notice, code.notice[how.content], how).map(how.style.bad) : []
  return [...field(label.display, code.display.join(' / '), how), ...notice]
}

function rest(entry: Code | Message, pack: Pack, acquirer: string | undefined, how: How): string[] {
  const words = how.words.lookUp
  const contact = contactFor(entry.contact, pack, acquirer)
  const paint = entry.result === 'unknown' || entry.result === 'declined-verify' ? how.style.warn : (t: string) => t
  const steps = entry.do.flatMap((step, i) => [
    ...(step.risk?.length ? renderRisk(step.risk, how) : []),
    ...renderInstruction(step, i + 1, how),
  ])
  const sources = entry.sources.flatMap((id) => own(pack.sources, id)?.title ?? [])
  return [
    ...field(words.label.result, words.result[entry.result], how).map(paint),
    ...field(words.label.acts, words.acts[entry.acts], how),
    how.style.heading(words.label.do),
    ...steps,
    ...(contact ? [how.style.heading(words.label.contact), ...contactLines(contact, undefined, how)] : []),
    ...field(words.label.sources, sources.join(how.words.joints.sources), how).map(how.style.faint),
  ]
}

const field = (label: string, text: string, how: How): string[] =>
  wrap(`${label}${how.words.joints.colon}${text}`, how.columns, { rest: '  ' })

/** One line of the table: code, where it is shown, the result and the first display text. */
export function codeRow(code: Code, how: How): string[] {
  const words = how.words.lookUp
  const text = `${code.display[0] ?? ''}${how.words.joints.colon}${words.result[code.result]}`
  return wrap(text, how.columns, { first: `${code.code} ${code.channel.padEnd(7)}` })
}
