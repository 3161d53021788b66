/** A report as one self-contained HTML file that prints on one A4 page and reads on a phone. Nothing in it runs or loads. Pure. */

import { htmlTagOf, type Joints, wordsOf } from '../../i18n/language.ts'
import { aside } from '../wording.ts'
import { type Density, densityOf } from './density.ts'
import type { Report } from './report.ts'
import { type ReportLeg, unaskedFor } from './walk.ts'
import type { ReportField } from './where-and-whom.ts'

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
<style>${STYLE}</style>
</head>
<body class="${density.name}">
${head(report, title)}
${verdict(report)}
${advice(report)}
<div class="walks">
${report.legs.map((leg, index) => walkedLeg(leg, index, report, density)).join('\n')}
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
    listHtml(
      'ol',
      all.map(({ text, who }) => inert(text) + markHtml([who], wordsOf(report.lang).joints)),
    )
  const contacts = report.contacts.map(({ name, lines }) => {
    const under = lines.map((line) => `<span>${inert(line)}</span>`).join('')
    return `<p class="contact"><b>${inert(name)}</b>${under}</p>`
  })
  const evidence = report.evidence.length > 0 ? `<dl>${fields(report.evidence)}</dl>` : ''
  return `<div class="columns">
${section(words.actions, numbered(report.actions))}
${section(words.customer, listHtml('ul', report.customer ? [inert(report.customer)] : []))}
${section(words.contacts, contacts.join('\n'))}
${section(words.never, listHtml('ul', report.never.map(inert), 'never'))}
${section(words.later, numbered(report.later ?? []))}
${section(words.expect, listHtml('ul', report.expect.map(inert)))}
${section(words.ladder, listHtml('ul', report.ladder.map(inert)))}
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
      `<time>${due}</time> ${inert(what)}${markHtml([done ? words.reminded : null], wordsOf(report.lang).joints)}`,
  )
  return [
    section(words.notes, listHtml('ul', notes)),
    section(words.reminders, listHtml('ul', reminders)),
    section(words.dropped, listHtml('ul', report.dropped.map(inert))),
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

const listHtml = (tag: 'ul' | 'ol', items: readonly Html[], name = ''): Html =>
  items.length === 0
    ? ''
    : `<${tag}${name ? ` class="${name}"` : ''}>${items.map((item) => `<li>${item}</li>`).join('\n')}</${tag}>`

const markHtml = (parts: readonly (string | null)[], joints: Joints): Html => {
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

function walkedLeg(leg: ReportLeg, index: number, report: Report, density: Density): Html {
  const { report: words } = wordsOf(report.lang).record
  const title = report.legs.length > 1 ? words.leg(index + 1, leg.title) : words.walk
  const rows = leg.steps.map((step) => {
    const brief = density.brief && step.did.length > 0 ? words.didCount(step.did.length) : null
    const known = unaskedFor(step, words)
    const did =
      density.brief || step.did.length === 0 ? '' : `<span class="did">${inert(words.did(step.did.join(' ')))}</span>`
    const answer = `${inert(step.ask)}${markHtml([brief, known], wordsOf(report.lang).joints)} <b>${inert(step.label)}</b>`
    return `<li><time>${step.clock}</time><span>${did}${answer}</span></li>`
  })
  const told = leg.told ? `<p class="did">${inert(words.did(leg.told.join(' ')))}</p>` : ''
  const ended = leg.outcome === null ? '' : `${told}<p class="ended">${inert(words.ended(leg.outcome))}</p>`
  const steps = rows.length === 0 ? '' : `<ol class="walk">${rows.join('\n')}</ol>`
  return `<section><h2>${inert(title)}</h2>\n${steps}${ended}</section>`
}

/** One A4 page in print, one column on a phone, no fonts or pictures from elsewhere. */
const STYLE = `
:root { color-scheme: light; --line: #c9ced6; --soft: #f3f5f8; --faint: #59606b; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: #14181f; background: #fff; font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; overflow-wrap: anywhere; }
header { border-bottom: 2px solid #14181f; padding-bottom: .4em; }
h1 { margin: 0; font-size: 1.35em; line-height: 1.25; }
header p { margin: .2em 0 0; color: var(--faint); }
h2 { margin: .9em 0 .3em; font-size: 1em; border-bottom: 1px solid var(--line); }
ul, ol { margin: 0; padding-left: 1.4em; }
dl { margin: 0; display: grid; grid-template-columns: minmax(6em, auto) 1fr; gap: .15em .8em; }
dt { color: var(--faint); }
dd { margin: 0; min-height: 1.4em; }
dd.blank { border-bottom: 1px solid #7a828e; min-width: 5em; }
h2 { break-after: avoid; }
li { break-inside: avoid; }
.where { margin-top: .6em; }
.columns, .walks { margin-top: .9em; }
.columns section:first-child h2, .walks section:first-child h2 { margin-top: 0; }
.verdict { margin: .8em 0 0; padding: .5em .7em; border-left: .35em solid #2d6cdf; background: var(--soft); }
.verdict h2 { margin: 0; border: 0; font-size: 1.1em; }
.verdict p { margin: .2em 0 0; }
.fixed { border-color: #1a7f4b; } .wait, .escalate { border-color: #b26a00; } .stop { border-color: #c0261c; }
.warning { margin: .5em 0 0; padding: .4em .7em; border: 2px solid #c0261c; font-weight: 600; }
.never li { color: #a11d14; }
.contact { margin: 0 0 .4em; } .contact b { display: block; } .contact span { display: block; padding-left: .8em; }
.walk { margin: 0; padding: 0; list-style: none; }
.walk li { display: grid; grid-template-columns: 3.2em 1fr; padding: .12em 0; border-bottom: 1px dotted var(--line); break-inside: avoid; }
.walk time, small, .mark { color: var(--faint); }
.did { display: block; color: var(--faint); font-size: .92em; }
.ended { margin: .3em 0 0; font-weight: 600; }
footer { margin-top: 1em; padding-top: .4em; border-top: 1px solid var(--line); color: var(--faint); font-size: .9em; }
footer p { margin: .1em 0; } footer b { color: #14181f; font: 700 1.15em ui-monospace, Consolas, monospace; letter-spacing: .05em; }
@media (min-width: 46rem), print {
  .where { grid-template-columns: minmax(5em, auto) 1fr minmax(5em, auto) 1fr; }
  .columns { columns: 2; column-gap: 1.8em; }
  .dense .walks, .packed .walks { columns: 2; column-gap: 1.6em; }
  .tiny .walks { columns: 3; column-gap: 1.4em; }
  .ended { break-before: avoid; }
}
@page { size: A4; margin: 9mm 11mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 9.6pt; line-height: 1.32; }
  body.snug, body.dense { font-size: 8.6pt; line-height: 1.28; }
  body.packed { font-size: 7.5pt; line-height: 1.22; }
  body.tiny { font-size: 6.1pt; line-height: 1.2; }
  .packed h2, .tiny h2 { margin: .5em 0 .15em; }
  .tiny .walk li { padding: .04em 0; }
  .tiny .columns, .tiny .walks, .tiny footer { margin-top: .5em; }
  .verdict, .warning, .contact { break-inside: avoid; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`
