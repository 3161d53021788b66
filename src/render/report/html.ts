/** A report as one self-contained HTML file that prints on one A4 page and reads on a phone. Nothing in it runs or loads. Pure. */
import { htmlTagOf, type Joints, wordsOf } from '../../i18n/language.ts'
import { aside } from '../wording.ts'
import { type Density, densityOf } from './density.ts'
import type { ReportField } from './fields.ts'
import type { Report } from './report.ts'
import { REPORT_STYLE } from './style.ts'
import { type ReportLeg, unaskedFor } from './walk.ts'

type Html = string

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const inert = (text: string): Html => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)

export function renderHtml(report: Report): string {
  const { colon } = wordsOf(report.lang).joints
  const density = densityOf(report)
  const title = inert(`${report.title}${colon}${report.failure}`)
  return `<!doctype html>
<html lang="${htmlTagOf(report.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${REPORT_STYLE}</style>
</head>
<body class="${density.name}">
${head(report, title)}
${verdict(report)}
${advice(report)}
<div class="walks">
${report.legs.map((leg, index) => walk(leg, index, report, density)).join('\n')}
</div>
${story(report)}
${foot(report)}
</body>
</html>
`.replace(/\n{2,}/g, '\n')
}

function head(report: Report, title: Html): Html {
  const { report: words } = wordsOf(report.lang).record
  return `<header>
<h1>${title}</h1>
<p>${inert(report.status)} · ${inert(words.started)} ${report.started} · ${inert(words.id)} ${report.id}</p>
</header>
<dl class="where">${fields(report.where)}</dl>`
}

/** What to do, whom to contact, what never to do, what to have ready; in two columns where there is room. */
function advice(report: Report): Html {
  const { report: words } = wordsOf(report.lang).record
  const numbered = (all: Report['actions']) =>
    list(
      'ol',
      all.map(({ text, who }) => inert(text) + mark([who], wordsOf(report.lang).joints)),
    )
  const contacts = report.contacts.map(({ name, lines }) => {
    const under = lines.map((line) => `<span>${inert(line)}</span>`).join('')
    return `<p class="contact"><b>${inert(name)}</b>${under}</p>`
  })
  const evidence = report.evidence.length > 0 ? `<dl>${fields(report.evidence)}</dl>` : ''
  return `<div class="columns">
${section(words.actions, numbered(report.actions))}
${section(words.customer, list('ul', report.customer ? [inert(report.customer)] : []))}
${section(words.contacts, contacts.join('\n'))}
${section(words.never, list('ul', report.never.map(inert), 'never'))}
${section(words.later, numbered(report.later ?? []))}
${section(words.expect, list('ul', report.expect.map(inert)))}
${section(words.ladder, list('ul', report.ladder.map(inert)))}
${section(words.evidence, evidence)}
</div>`
}

/** What was written beside the walk. */
function story(report: Report): Html {
  const { report: words } = wordsOf(report.lang).record
  const notes = report.notes.map(
    (note) => `<time>${note.at}</time> ${inert(note.text)} <small>${inert(words.noteAt(note.where))}</small>`,
  )
  const reminders = report.reminders.map(
    ({ due, what, done }) =>
      `<time>${due}</time> ${inert(what)}${mark([done ? words.reminded : null], wordsOf(report.lang).joints)}`,
  )
  return [
    section(words.notes, list('ul', notes)),
    section(words.reminders, list('ul', reminders)),
    section(words.dropped, list('ul', report.dropped.map(inert))),
  ].join('\n')
}

function foot({ code, versions, footer, lang }: Report): Html {
  const { report: words } = wordsOf(lang).record
  const { colon } = wordsOf(lang).joints
  const coded =
    code === null
      ? ''
      : `<p>${inert(words.code)}${colon}<b>${code}</b> <code>${inert(words.codeHelp(code))}</code></p>\n`
  return `<footer>\n${coded}<p>${inert(words.versions)}${colon}${inert(versions)}</p>\n<p>${inert(footer)}</p>\n</footer>`
}

const section = (title: string, body: Html): Html =>
  body === '' ? '' : `<section><h2>${inert(title)}</h2>\n${body}</section>`

const list = (tag: 'ul' | 'ol', items: readonly Html[], name = ''): Html =>
  items.length === 0
    ? ''
    : `<${tag}${name ? ` class="${name}"` : ''}>${items.map((item) => `<li>${item}</li>`).join('\n')}</${tag}>`

const mark = (parts: readonly (string | null)[], joints: Joints): Html => {
  const text = aside(parts, joints)
  return text === '' ? '' : `<span class="mark">${inert(text)}</span>`
}

const fields = (all: readonly ReportField[]): Html =>
  all
    .map(
      ({ label, value }) =>
        `<dt>${inert(label)}</dt>${value === null ? '<dd class="blank"></dd>' : `<dd>${inert(value)}</dd>`}`,
    )
    .join('\n')

function verdict({ verdict: found, warnings, lang }: Report): Html {
  const { report: words } = wordsOf(lang).record
  const { colon } = wordsOf(lang).joints
  const box = found
    ? `<div class="verdict ${found.verdict}"><h2>${inert(`${found.word}${colon}${found.title}`)}</h2><p>${inert(`${words.cause}${colon}${found.cause}`)}</p></div>`
    : ''
  return [box, ...warnings.map((warning) => `<p class="warning">${inert(warning)}</p>`)].join('\n')
}

function walk(leg: ReportLeg, index: number, report: Report, density: Density): Html {
  const { report: words } = wordsOf(report.lang).record
  const title = report.legs.length > 1 ? words.leg(index + 1, leg.title) : words.walk
  const rows = leg.steps.map((step) => {
    const brief = density.brief && step.did.length > 0 ? words.didCount(step.did.length) : null
    const known = unaskedFor(step, words)
    const did =
      density.brief || step.did.length === 0 ? '' : `<span class="did">${inert(words.did(step.did.join(' ')))}</span>`
    const answer = `${inert(step.ask)}${mark([brief, known], wordsOf(report.lang).joints)} <b>${inert(step.label)}</b>`
    return `<li><time>${step.clock}</time><span>${did}${answer}</span></li>`
  })
  const told = leg.told ? `<p class="did">${inert(words.did(leg.told.join(' ')))}</p>` : ''
  const ended = leg.outcome === null ? '' : `${told}<p class="ended">${inert(words.ended(leg.outcome))}</p>`
  const steps = rows.length === 0 ? '' : `<ol class="walk">${rows.join('\n')}</ol>`
  return `<section><h2>${inert(title)}</h2>\n${steps}${ended}</section>`
}
