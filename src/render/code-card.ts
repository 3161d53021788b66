/** What a response code or a terminal message means, as a card and as a line of a table. Pure. */
import { wrap } from '../text/plain-text.ts'
import type { Code, Message } from '../tree/format/schema.ts'
import { own, type Pack } from '../tree/pack.ts'
import { contactFor, contactLines } from './contacts.ts'
import { renderInstruction, renderRisk } from './question.ts'
import type { Wording } from './wording.ts'

/** A card: what the screen says, what it means, whether this customer may be charged again, what to do and whom to contact. */
export function codeCard(code: Code, pack: Pack, acquirer: string | undefined, wording: Wording): string[] {
  const words = wording.words.lookUp
  const head = words.cardTitle(code.code, wording.words.channel[code.channel])
  return [
    ...wrap(head, wording.columns).map(wording.style.title),
    ...displayLines(code, wording),
    ...field(code.reported ? words.label.reported : words.label.meaning, code.meaning[wording.content], wording),
    ...(code.reported ? wrap(words.reportedNote, wording.columns, { first: '  ' }).map(wording.style.faint) : []),
    ...field(words.label.retry, words.retry[code.retry], wording),
    ...rest(code, pack, acquirer, wording),
    ...(code.elsewhere ? field(words.label.elsewhere, code.elsewhere[wording.content], wording) : []),
  ]
}

/** The same card for a terminal message that has no code. */
export function messageCard(message: Message, pack: Pack, acquirer: string | undefined, wording: Wording): string[] {
  const words = wording.words.lookUp
  return [
    ...wrap(message.display.join(' / '), wording.columns).map(wording.style.title),
    ...field(words.label.meaning, message.meaning[wording.content], wording),
    ...field(words.label.cause, message.cause[wording.content], wording),
    ...rest(message, pack, acquirer, wording),
  ]
}

/** The display texts; where they ask for what is unsafe, the reason not to follow them comes right behind. */
function displayLines(code: Code, wording: Wording): string[] {
  const { label } = wording.words.lookUp
  const notice = code.notice ? field(label.notice, code.notice[wording.content], wording).map(wording.style.bad) : []
  return [...field(label.display, code.display.join(' / '), wording), ...notice]
}

function rest(entry: Code | Message, pack: Pack, acquirer: string | undefined, wording: Wording): string[] {
  const words = wording.words.lookUp
  const contact = contactFor(entry.contact, pack, acquirer)
  const paint = entry.result === 'unknown' || entry.result === 'declined-verify' ? wording.style.warn : (t: string) => t
  const steps = entry.do.flatMap((step, i) => [
    ...(step.risk?.length ? renderRisk(step.risk, wording) : []),
    ...renderInstruction(step, i + 1, wording),
  ])
  const sources = entry.sources.flatMap((id) => own(pack.sources, id)?.title ?? [])
  return [
    ...field(words.label.result, words.result[entry.result], wording).map(paint),
    ...field(words.label.acts, words.acts[entry.acts], wording),
    wording.style.heading(words.label.do),
    ...steps,
    ...(contact ? [wording.style.heading(words.label.contact), ...contactLines(contact, undefined, wording)] : []),
    ...field(words.label.sources, sources.join(wording.words.joints.sources), wording).map(wording.style.faint),
  ]
}

const field = (label: string, text: string, wording: Wording): string[] =>
  wrap(`${label}${wording.words.joints.colon}${text}`, wording.columns, { rest: '  ' })

/** One line of the table: code, where it is shown, the result and the first display text. */
export function codeRow(code: Code, wording: Wording): string[] {
  const words = wording.words.lookUp
  const text = `${code.display[0] ?? ''}${wording.words.joints.colon}${words.result[code.result]}`
  return wrap(text, wording.columns, { first: `${code.code} ${code.channel.padEnd(7)}` })
}
