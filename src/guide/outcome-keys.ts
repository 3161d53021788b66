/** What one can do at an outcome: the report, a ticket to paste, the numbers to have ready, a reminder. Glue. */

import { reportOf, writeReport } from '../app/make-report.ts'
import { InputError, UsageError } from '../errors.ts'
import { copyToClipboard } from '../files/clipboard.ts'
import { contentOf } from '../i18n/language.ts'
import { readDue } from '../record/due-date.ts'
import { addReminder, setEvidence, setSite } from '../record/edits.ts'
import { checkEvidence } from '../record/evidence-form.ts'
import { SITE_FIELDS } from '../record/record.ts'
import { localTime } from '../render/local-time.ts'
import { renderReport } from '../render/report/formats.ts'
import { makeTicket, ticketText } from '../render/report/ticket.ts'
import { safeText } from '../text/safe-text.ts'
import { own } from '../tree/pack.ts'
import type { Talker } from '../ui/prompter.ts'
import { current, type Session } from '../walk/session.ts'
import { placeOf } from '../walk/walk.ts'
import { choose, type Desk, saying, wordsAt } from './desk.ts'

/** The report on the screen, or as a file that prints on one page. */
export async function showReport(session: Session, talker: Talker, desk: Desk): Promise<Session> {
  const { context, recorder, scenes, state } = desk
  const words = wordsAt(desk).report
  const file = `pos-triage-${recorder.record().id}.html`
  saying(talker, desk, words.ask)
  const picked = await choose([words.show, words.write(file)], words.back, talker, scenes.look)
  if (picked === 0) {
    const report = reportOf(recorder.record(), context, state.lang)
    talker.result(['', ...renderReport('txt', report, scenes.look().columns).trimEnd().split('\n')])
  }
  if (picked === 1) tryReport(file, talker, desk)
  return session
}

/** Where it cannot be written, that is said and the walk goes on. */
function tryReport(file: string, talker: Talker, desk: Desk): void {
  try {
    writeReport(file, desk.recorder.record(), desk.context, talker)
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof InputError)) throw error
    saying(talker, desk, error.message)
  }
}

/** The ticket on the clipboard; on the screen where the system has none. */
export async function copyTicket(session: Session, talker: Talker, desk: Desk): Promise<Session> {
  const { context, recorder, state } = desk
  const words = wordsAt(desk).report
  const text = ticketText(makeTicket(reportOf(recorder.record(), context, state.lang)))
  if (await copyToClipboard(text, context.io)) saying(talker, desk, words.copied)
  else {
    saying(talker, desk, words.notCopied)
    talker.result(text.trimEnd().split('\n'))
  }
  return session
}

/** The numbers the outcome asks for; every one may be left empty. */
export async function fillEvidence(session: Session, talker: Talker, desk: Desk): Promise<Session> {
  const { context, recorder, state } = desk
  const { evidence: words, joints, record: recorded } = wordsAt(desk)
  const { at } = current(session)
  const wanted = at.kind === 'outcome' ? (at.node.prepare ?? []) : []
  saying(talker, desk, words.intro)
  for (const field of SITE_FIELDS) {
    const label = recorded.report[field]
    const typed = await talker.line(`${label}${joints.colon}`, recorder.record().site[field])
    if (typed) recorder.change((record, now) => setSite(record, field, typed, now))
  }
  for (const id of wanted) {
    const item = own(context.pack.evidence, id)
    if (!item?.field) continue
    const { field } = item
    const label = item.label[contentOf(state.lang)]
    for (;;) {
      const typed = await talker.line(
        `${label}${joints.colon}`,
        own(recorder.record().evidence, id),
        (line) => checkEvidence(field, line) ?? safeText(line),
      )
      if (!typed) break
      const kept = setEvidence(recorder.record(), id, typed, context.io.now(), field)
      if (kept) {
        recorder.change(() => kept)
        break
      }
      saying(talker, desk, words.bad(label, safeText(typed)))
    }
  }
  const { evidence, site } = recorder.record()
  const filled = [...wanted.map((id) => own(evidence, id)), ...SITE_FIELDS.map((field) => site[field])]
  saying(talker, desk, words.kept(filled.filter((value) => value !== undefined).length))
  return session
}

export async function setReminder(session: Session, talker: Talker, desk: Desk): Promise<Session> {
  const { at } = current(session)
  const words = wordsAt(desk).remind
  if (at.kind !== 'outcome') return session
  const typed = await talker.line(words.ask, at.node.remind?.after)
  if (!typed) return session
  const due = readDue(typed, desk.context.io.now())
  if (!due) {
    saying(talker, desk, words.bad(safeText(typed)))
    return session
  }
  const what = at.node.remind?.what ?? at.node.title
  desk.recorder.change((record, now) => addReminder(record, placeOf(current(session)), due, what, now))
  saying(talker, desk, words.kept(localTime(due)))
  return session
}
