/** The keys that work at an outcome only: the report, a ticket to paste, the numbers to have ready, a reminder. Glue. */

import { reportOf, writeReport } from '../app/make-report.ts'
import { InputError, UsageError } from '../errors.ts'
import { copyToClipboard } from '../files/clipboard.ts'
import { contentOf } from '../i18n/language.ts'
import { addReminder, checkEvidence, readDue, setEvidence, setSite } from '../record/edits.ts'
import { SITE_FIELDS } from '../record/record.ts'
import { localTime } from '../render/local-time.ts'
import { renderReport } from '../render/report/formats.ts'
import { makeTicket, ticketText } from '../render/report/text.ts'
import { oneLine } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import { own } from '../tree/pack.ts'
import { current, type Session } from '../walk/session.ts'
import { placeOf } from '../walk/walk.ts'
import { chooseOne } from './choose.ts'
import { type Guide, lookAt, say, wordsAt } from './guide.ts'

/** `r`: the report on the screen, or as a file that prints on one page. */
export async function showReport(session: Session, guide: Guide): Promise<Session> {
  const { context, prompter, recorder, lang } = guide
  const words = wordsAt(guide).report
  const file = `pos-triage-${recorder.record().id}.html`
  const above = lookAt(guide).wrap(words.ask, '')
  const picked = await chooseOne([words.show, words.write(file)], words.back, prompter, lookAt(guide), above)
  if (picked === 0) {
    const report = reportOf(recorder.record(), context, lang())
    prompter.result(['', ...renderReport('txt', report, lookAt(guide).columns).trimEnd().split('\n')])
  }
  if (picked === 1) tryReport(file, guide)
  return session
}

/** Where it cannot be written, that is said and the walk goes on. */
function tryReport(file: string, guide: Guide): void {
  const { context, recorder } = guide
  try {
    writeReport(file, recorder.record(), context, (lines) => {
      for (const text of lines) guide.tell(text)
    })
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof InputError)) throw error
    guide.tell(error.message)
  }
}

/** `c`: the ticket on the clipboard; on the screen where the system has none. */
export async function copyTicket(session: Session, guide: Guide): Promise<Session> {
  const { context, prompter, recorder, lang } = guide
  const words = wordsAt(guide).report
  const text = ticketText(makeTicket(reportOf(recorder.record(), context, lang())))
  if (await copyToClipboard(text, context.io)) guide.tell(words.copied)
  else {
    say(guide, words.notCopied)
    prompter.result(text.trimEnd().split('\n'))
  }
  return session
}

/** `f`: the numbers the outcome asks for; every one may be left empty, and Esc leaves the form with what was filled in. */
export async function fillEvidence(session: Session, guide: Guide): Promise<Session> {
  const { prompter, recorder } = guide
  const { evidence: words, joints, record: recorded } = wordsAt(guide)
  const { at } = current(session)
  const wanted = at.kind === 'outcome' ? (at.node.prepare ?? []) : []
  say(guide, words.intro)
  const askSite = (field: (typeof SITE_FIELDS)[number]) => async (): Promise<boolean> => {
    const typed = await prompter.line(`${recorded.report[field]}${joints.colon}`, recorder.record().site[field])
    if (typed) recorder.change((record, now) => setSite(record, field, typed, now))
    return typed !== undefined
  }
  const asks = [...SITE_FIELDS.map(askSite), ...wanted.map((id) => () => askEvidence(id, guide))]
  for (const ask of asks) if (!(await ask())) break
  const { evidence, site } = recorder.record()
  const filled = [...wanted.map((id) => own(evidence, id)), ...SITE_FIELDS.map((field) => site[field])]
  guide.tell(words.kept(filled.filter((value) => value !== undefined).length))
  return session
}

/** Asks until the value has the form of its field, or is left empty; false where the form is left. */
async function askEvidence(id: string, guide: Guide): Promise<boolean> {
  const { context, prompter, recorder, lang } = guide
  const { evidence: words, joints } = wordsAt(guide)
  const item = own(context.pack.evidence, id)
  if (!item?.field) return true
  const { field } = item
  const label = oneLine(item.label[contentOf(lang())])
  const masked = (line: string): string => checkEvidence(field, line) ?? safeText(line)
  for (;;) {
    const typed = await prompter.line(`${label}${joints.colon}`, own(recorder.record().evidence, id), masked)
    if (!typed) return typed !== undefined
    const changed = setEvidence(recorder.record(), id, typed, context.io.now(), field)
    if (changed) {
      recorder.change(() => changed)
      return true
    }
    say(guide, words.bad(label, safeText(typed), words.looks[field]))
  }
}

/** `d`: a day or an hour to look again; the outcome proposes one. */
export async function setReminder(session: Session, guide: Guide): Promise<Session> {
  const { context, prompter, recorder } = guide
  const { at } = current(session)
  const words = wordsAt(guide).remind
  if (at.kind !== 'outcome') return session
  const typed = await prompter.line(words.ask, at.node.remind?.after)
  if (!typed) return session
  const due = readDue(typed, context.io.now())
  if (!due) {
    guide.tell(words.bad(safeText(typed)))
    return session
  }
  const what = at.node.remind?.what ?? at.node.title
  recorder.change((record, now) => addReminder(record, placeOf(current(session)), due, what, now))
  guide.tell(words.kept(localTime(due)))
  return session
}
