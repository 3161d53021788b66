/** A report as Markdown (GitHub's tables). Pure. */
import { wordsOf } from '../../i18n/language.ts'
import { aside } from '../wording.ts'
import type { Report } from './report.ts'
import { type ReportLeg, type ReportStep, unaskedFor } from './walk.ts'
import type { ReportField } from './where-and-whom.ts'

const BLANK = '\\_'.repeat(12)

/** Text that means nothing to Markdown, on one line. */
const inert = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2')

export function renderMarkdown(report: Report): string {
  const blocks = [head(report), table(report.where), verdict(report), ...advice(report), ...story(report), foot(report)]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function head(report: Report): string[] {
  const { report: words } = wordsOf(report.lang).record
  const { colon } = wordsOf(report.lang).joints
  return [
    `# ${inert(`${report.title}${colon}${report.failure}`)}`,
    '',
    `**${inert(report.status)}** · ${words.started} ${report.started} · ${words.id} \`${report.id}\``,
  ]
}

/** What to do and whom to contact. */
function advice(report: Report): string[][] {
  const { report: words } = wordsOf(report.lang).record
  const numbered = (all: Report['actions']) =>
    all.map(({ text, who }, i) => `${i + 1}. ${inert(text + aside([who], wordsOf(report.lang).joints))}`)
  const contacts = report.contacts.flatMap(({ name, lines }) => [
    `- **${inert(name)}**`,
    ...lines.map((line) => `  - ${inert(line)}`),
  ])
  return [
    section(words.actions, numbered(report.actions)),
    section(words.customer, items(report.customer ? [report.customer] : [])),
    section(words.contacts, contacts),
    section(words.never, items(report.never)),
    section(words.later, numbered(report.later ?? [])),
    section(words.expect, items(report.expect)),
    section(words.ladder, items(report.ladder)),
    section(words.evidence, table(report.evidence)),
  ]
}

/** What has happened. */
function story(report: Report): string[][] {
  const { report: words } = wordsOf(report.lang).record
  const notes = report.notes.map(
    (note) =>
      `- ${note.at} ${inert(note.text)} *${inert(aside([words.noteAt(note.where)], wordsOf(report.lang).joints)).trim()}*`,
  )
  const reminders = report.reminders.map(({ due, what, done }) => `- [${done ? 'x' : ' '}] ${due} ${inert(what)}`)
  return [
    ...report.legs.map((leg, index) => walkedLeg(leg, index, report)),
    section(words.notes, notes),
    section(words.reminders, reminders),
    section(words.dropped, items(report.dropped)),
  ]
}

const items = (texts: readonly string[]): string[] => texts.map((text) => `- ${inert(text)}`)

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${inert(title)}`, '', ...lines]

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function table(fields: readonly ReportField[]): string[] {
  const rows = fields.map(({ label, value }) => row(inert(label), value === null ? BLANK : inert(value)))
  return rows.length === 0 ? [] : ['| | |', row('---', '---'), ...rows]
}

function verdict({ verdict: found, warnings, lang }: Report): string[] {
  const { colon } = wordsOf(lang).joints
  const warned = warnings.map((warning) => `> **${inert(warning)}**`)
  if (!found) return warned
  const cause = `${wordsOf(lang).record.report.cause}${colon}${inert(found.cause)}`
  const lines = [`## ${inert(`${found.word}${colon}${found.title}`)}`, '', cause]
  return warned.length === 0 ? lines : [...lines, '', ...warned]
}

function walkedLeg(leg: ReportLeg, index: number, { legs, lang }: Report): string[] {
  const { report: words } = wordsOf(lang).record
  const did = (step: ReportStep) => (step.did.length === 0 ? '' : `*${inert(words.did(step.did.join(' ')))}* `)
  const rows = leg.steps.map((step) =>
    row(
      step.clock,
      did(step) + inert(step.ask),
      inert(step.label + aside([unaskedFor(step, words)], wordsOf(lang).joints)),
    ),
  )
  const title = legs.length > 1 ? words.leg(index + 1, leg.title) : words.walk
  return [
    `## ${inert(title)}`,
    ...(rows.length > 0 ? ['', '| | | |', row('---', '---', '---'), ...rows] : []),
    ...(leg.told ? ['', `*${inert(words.did(leg.told.join(' ')))}*`] : []),
    ...(leg.outcome === null ? [] : ['', inert(words.ended(leg.outcome))]),
  ]
}

function foot({ code, versions, footer, lang }: Report): string[] {
  const { report: words } = wordsOf(lang).record
  const { colon } = wordsOf(lang).joints
  const lines = code === null ? [] : [`${words.code}${colon}**${code}** \`${words.codeHelp(code)}\`  `]
  return ['---', '', ...lines, `${words.versions}${colon}${inert(versions)}  `, inert(footer)]
}
