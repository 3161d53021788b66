/** A report as the text of an e-mail or a chat message: what is wrong, where, what was checked, what is wanted. Pure. */
import { wordsOf } from '../../i18n/language.ts'
import { aside } from '../wording.ts'
import type { Report } from './report.ts'
import type { ReportField } from './where-and-whom.ts'

export interface Ticket {
  readonly subject: string
  readonly body: string
}

export function makeTicket(report: Report): Ticket {
  const { joints, record } = wordsOf(report.lang)
  const { ticket: words, report: labels } = record
  const { colon, gap } = joints
  const field = ({ label, value }: ReportField) => `${label}${colon}${value ?? aside([words.fill], joints).trim()}`
  const terminal = report.where.find(({ id, value }) => id === 'terminal-number' && value !== null)
  const tried = report.legs.flatMap((leg) =>
    leg.steps.filter((step) => !step.carried && !step.heard).map((step) => `- ${step.ask}${gap}${step.label}`),
  )
  const known = report.where.filter(({ id, value }) => value !== null || id.endsWith('-number'))
  const blocks = [
    [words.hello],
    [
      `${labels.failure}${colon}${report.failure}`,
      ...(report.verdict
        ? [`${report.verdict.word}${colon}${report.verdict.title}`, `${labels.cause}${colon}${report.verdict.cause}`]
        : []),
      ...report.warnings,
    ],
    [...known, ...report.evidence].map(field),
    tried.length > 0 ? [`${words.tried}${colon.trimEnd()}`, ...tried] : [],
    report.notes.map((note) => `${note.at} ${note.text}`),
    [words.ask],
    [`${labels.code}${colon}${report.code ?? '-'}  ${report.versions}`],
  ]
  return {
    subject: words.subject(report.failure, terminal?.value ?? ''),
    body: `${blocks
      .filter((block) => block.length > 0)
      .map((block) => block.join('\n'))
      .join('\n\n')}\n`,
  }
}

/** The ticket as one text, for the clipboard. */
export const ticketText = ({ subject, body }: Ticket): string => `${subject}\n\n${body}`
