/** How the HTML report looks: one A4 page in print, one column on a phone, no fonts or pictures from elsewhere. */
export const REPORT_STYLE = `
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
