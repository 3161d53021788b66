/** A report as plain text, wrapped to a width, and as the few lines of a message. Pure. */
import { wordsOf } from '../../i18n/language.ts'
import { widthOf, wrap } from '../../text/plain-text.ts'
import { aside } from '../wording.ts'
import type { Report } from './report.ts'
import { type ReportLeg, unaskedFor } from './walk.ts'
import type { ReportField } from './where-and-whom.ts'

/** Columns of a blank to fill in. */
const MOST_BLANK = 12

/** `columns` is the width to write in. */
export function renderText(report: Report, columns: number): string {
  const lines = [
    ...head(report, columns),
    ...verdict(report, columns),
    ...advice(report, columns),
    ...story(report, columns),
    ...foot(report, columns),
  ]
  return `${lines.map((text) => text.trimEnd()).join('\n')}\n`
}

function head(report: Report, columns: number): string[] {
  const { report: words } = wordsOf(report.lang).record
  const { colon } = wordsOf(report.lang).joints
  const title = wrap(`${report.title}${colon}${report.failure}`, columns)
  return [
    ...title,
    '='.repeat(Math.min(columns, Math.max(...title.map(widthOf)))),
    ...wrap(`${words.status}${colon}${report.status}`, columns),
    ...wrap(`${words.started}${colon}${report.started}`, columns),
    ...fields(report.where, columns, ''),
  ]
}

/** What to do and whom to contact. */
function advice(report: Report, columns: number): string[] {
  const { report: words } = wordsOf(report.lang).record
  const numbered = (all: Report['actions']) =>
    all.flatMap(({ text, who }, index) =>
      wrap(text + aside([who], wordsOf(report.lang).joints), columns, { first: `  ${index + 1}. ` }),
    )
  const contacts = report.contacts.flatMap(({ name, lines }) => [
    ...wrap(name, columns, { first: '  - ' }),
    ...lines.flatMap((line) => wrap(line, columns, { first: '    ' })),
  ])
  return [
    ...section(words.actions, numbered(report.actions)),
    ...section(words.customer, items(report.customer ? [report.customer] : [], columns)),
    ...section(words.contacts, contacts),
    ...section(words.never, items(report.never, columns, '  ! ')),
    ...section(words.later, numbered(report.later ?? [])),
    ...section(words.expect, items(report.expect, columns)),
    ...section(words.ladder, items(report.ladder, columns)),
    ...section(words.evidence, fields(report.evidence, columns, '  ')),
  ]
}

/** What has happened. */
function story(report: Report, columns: number): string[] {
  const { report: words } = wordsOf(report.lang).record
  const notes = report.notes.flatMap((note) =>
    wrap(note.text + aside([words.noteAt(note.where)], wordsOf(report.lang).joints), columns, {
      first: `  ${note.at} `,
    }),
  )
  const reminders = report.reminders.flatMap(({ due, what, done }) =>
    wrap(what + aside([done ? words.reminded : null], wordsOf(report.lang).joints), columns, { first: `  ${due} ` }),
  )
  return [
    ...report.legs.flatMap((leg, index) => walkedLeg(leg, index, report, columns)),
    ...section(words.notes, notes),
    ...section(words.reminders, reminders),
    ...section(words.dropped, items(report.dropped, columns)),
  ]
}

const items = (texts: readonly string[], columns: number, first = '  - '): string[] =>
  texts.flatMap((text) => wrap(text, columns, { first }))

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines])

/** Labels in a column at most half as wide as the line; a wider one stands above its value. */
function fields(all: readonly ReportField[], columns: number, indent: string): string[] {
  const widest = Math.min(Math.max(0, ...all.map(({ label }) => widthOf(label))), Math.floor(columns / 2) - 4)
  const rest = `${indent}${' '.repeat(widest)}  `
  const blank = '_'.repeat(Math.max(4, Math.min(MOST_BLANK, columns - widthOf(rest))))
  return all.flatMap(({ label, value }) => {
    const missing = widest - widthOf(label)
    const first = missing < 0 ? rest : `${indent}${label}${' '.repeat(missing)}  `
    const above = missing < 0 ? wrap(label, columns, { first: indent }) : []
    return [...above, ...wrap(value ?? blank, columns, { first, rest })]
  })
}

function verdict({ verdict: found, warnings, lang }: Report, columns: number): string[] {
  const { report: words } = wordsOf(lang).record
  const { colon } = wordsOf(lang).joints
  const lines = found
    ? [
        ...wrap(`${found.word}${colon}${found.title}`, columns),
        ...wrap(`${words.cause}${colon}${found.cause}`, columns),
      ]
    : []
  return ['', ...lines, ...items(warnings, columns, '! ')]
}

function walkedLeg(leg: ReportLeg, index: number, { legs, lang }: Report, columns: number): string[] {
  const { report: words } = wordsOf(lang).record
  const lines = leg.steps.flatMap((step) => [
    ...(step.did.length > 0 ? wrap(words.did(step.did.join(' ')), columns, { first: '         ' }) : []),
    ...wrap(`${step.ask} ${step.label}${aside([unaskedFor(step, words)], wordsOf(lang).joints)}`, columns, {
      first: `  ${step.clock}  `,
    }),
  ])
  const told = leg.told ? wrap(words.did(leg.told.join(' ')), columns, { first: '         ' }) : []
  const ended = leg.outcome === null ? [] : [...told, ...wrap(words.ended(leg.outcome), columns, { first: '  ' })]
  return section(legs.length > 1 ? words.leg(index + 1, leg.title) : words.walk, [...lines, ...ended])
}

function foot({ code, id, versions, footer, lang }: Report, columns: number): string[] {
  const { report: words } = wordsOf(lang).record
  const { colon } = wordsOf(lang).joints
  const coded =
    code === null
      ? []
      : wrap(`${words.code}${colon}${code}${aside([words.codeHelp(code)], wordsOf(lang).joints)}`, columns)
  return [
    '',
    '-'.repeat(Math.min(columns, 40)),
    ...coded,
    ...wrap(`${words.id}${colon}${id}`, columns),
    ...wrap(`${words.versions}${colon}${versions}`, columns),
    ...wrap(footer, columns),
  ]
}

/* A report as the text of an e-mail or a chat message: what is wrong, where, what was checked, what is wanted. */

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
    report.contacts.flatMap(({ name, say }) => [`${labels.contacts}${colon}${name}`, say]),
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
