/** Diagnostics as text for people and as JSON for programs. Pure. */
import widthOf from 'fast-string-width'
import { contentOf, type Language, speechIn, type Words, wordsOf } from '../i18n/language.ts'
import { stripControl } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import {
  closest,
  type Diagnostic,
  type DiagnosticArgs,
  type DiagnosticCode,
  MOST_GUESSES,
  type Span,
} from '../tree/diagnostic.ts'
import { targetOf } from '../tree/graph.ts'
import type { Precaution } from '../tree/rules/unsure.ts'
import { formatTarget } from '../tree/target.ts'

/** Each with its place, its source line and a mark under the place, in at most `columns` columns. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], lang: Language, columns = 100): string {
  const message = messages(wordsOf(lang).diagnostics)
  const shown = pathsShown()
  return diagnostics
    .map((d) => `${heading(d, shown(d.path), message(d))}\n${excerpt(d.span, Math.max(20, columns))}`)
    .join('')
}

/** The last line of a check: how many problems, or how many files had none. */
export function renderSummary(diagnostics: readonly Diagnostic[], files: number, lang: Language): string {
  const { errors, warnings } = count(diagnostics)
  const words = wordsOf(lang).diagnostics
  return `${diagnostics.length === 0 ? words.clean(files) : words.summary(errors, warnings)}\n`
}

/** What `check --proofs` adds: each precaution of the pack with its verdict and title. */
export function renderPrecautions(precautions: readonly Precaution[], lang: Language): string {
  const { words, content } = speechIn(lang)
  const { precautions: title, police: calls } = words.diagnostics
  const lines = precautions.map(({ at, police }) => {
    const { verdict, title } = at.node
    const name = `${formatTarget(targetOf(at))} [${verdict}${police ? words.joints.list + calls : ''}]`
    return `  ${visible(`${name} ${title[content]}`)}`
  })
  return [title(precautions.length), ...lines].map((line) => `${line}\n`).join('')
}

/** The JSON of `check`: docs/json.md describes it. */
export function diagnosticsJson(
  diagnostics: readonly Diagnostic[],
  lang: Language,
  precautions?: readonly Precaution[],
) {
  const message = messages(wordsOf(lang).diagnostics)
  const shown = pathsShown()
  return {
    schema: 1,
    ...count(diagnostics),
    diagnostics: diagnostics.map((d) => ({
      path: shown(d.path),
      line: d.span.line,
      column: d.span.column,
      severity: d.severity,
      code: d.code,
      message: message(d),
    })),
    ...(precautions
      ? {
          precautions: precautions.map(({ at, police }) => ({
            ...targetOf(at),
            verdict: at.node.verdict,
            title: at.node.title[contentOf(lang)],
            police,
          })),
        }
      : {}),
  }
}

export function count(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const errors = diagnostics.filter((d) => d.severity === 'error').length
  return { errors, warnings: diagnostics.length - errors }
}

/** Paths begin as they were typed, so they are shown as all that is typed is; thousands of diagnostics share a few. */
function pathsShown(): (path: string) => string {
  const known = new Map<string, string>()
  return (path) => {
    const shown = known.get(path) ?? safeText(path).replaceAll('\n', ' ')
    known.set(path, shown)
    return shown
  }
}

const heading = ({ span, severity, code }: Diagnostic, path: string, message: string): string =>
  `${path}:${span.line}:${span.column}: ${severity}: ${message} [${code}]`

type MessagesByCode = { readonly [C in DiagnosticCode]: (args: DiagnosticArgs[C]) => string }

/** Allowed values that are listed. */
const MOST_LISTED = 12

/** Words a diagnostic: what is wrong, what was probably meant, what is allowed. */
function messages(words: Words['diagnostics']): (d: Diagnostic) => string {
  const sayings: MessagesByCode = words
  let guesses = MOST_GUESSES
  return (d) => {
    const args = shortened(d.args, words) as { given?: string; key?: string; allowed?: readonly string[] }
    const said = (sayings[d.code] as (args: unknown) => string)(args)
    const allowed = args.allowed ?? []
    guesses -= allowed.length
    const given = args.given ?? args.key
    const meant = given !== undefined && guesses >= 0 ? closest(given, allowed) : undefined
    const hint = meant === undefined ? '' : words.didYouMean(meant)
    const listed = allowed.slice(0, MOST_LISTED).map(cut)
    const rest = listed.length > 0 ? words.allowed(listed, allowed.length - listed.length) : ''
    return visible(`${said}${hint}${rest}`)
  }
}

/** Steps at either end of a long walk that are told. */
const TOLD_STEPS = 8
const MOST_QUOTED = 80

/** Authors may write anything: quotations and walks are cut to what fits a message. */
function shortened(args: object, words: Words['diagnostics']): object {
  const short = Object.entries(args).map(([key, value]) => {
    if (typeof value === 'string') return [key, cut(value)]
    if (key !== 'walk' || !Array.isArray(value) || value.length <= TOLD_STEPS * 2) return [key, value]
    const skipped = words.skipped(value.length - TOLD_STEPS * 2)
    return [key, [...value.slice(0, TOLD_STEPS), skipped, ...value.slice(-TOLD_STEPS)]]
  })
  return Object.fromEntries(short)
}

const cut = (text: string): string => (text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}...` : text)

/** The source line and a mark under the place, by display width; nothing where there is no source. */
function excerpt({ source, column, length }: Span, columns: number): string {
  if (!source.trim()) return ''
  const at = column - 1
  // However long the line is, only what could be shown of it is looked at.
  const far = columns * 16
  const before = visible(source.slice(Math.max(0, at - far), at))
  const marked = visible(source.slice(at, Math.min(at + length, at + far)))
  const after = visible(source.slice(at + length, at + length + far))
  const whole = at <= far && length <= far && source.length - at - length <= far
  if (whole && widthOf(before) + widthOf(marked) + widthOf(after) <= columns)
    return `${before}${marked}${after}\n${markBelow(before, marked)}\n`
  const room = columns - 2 * DOTS.length
  const shownMarked = firstColumns(marked, Math.ceil(room / 2))
  const shownBefore = lastColumns(before, Math.floor(room / 2))
  const left = room - widthOf(shownBefore) - widthOf(shownMarked)
  const shownAfter = shownMarked === marked ? firstColumns(after, left) : ''
  const start = shownBefore === before && at <= far ? before : `${DOTS}${shownBefore}`
  const end = shownAfter === after && at + length + far >= source.length ? '' : DOTS
  return `${start}${shownMarked}${shownAfter}${end}\n${markBelow(start, shownMarked)}\n`
}

const markBelow = (before: string, marked: string): string =>
  `${' '.repeat(widthOf(before))}^${'~'.repeat(Math.max(0, widthOf(marked) - 1))}`
const DOTS = '...'

function firstColumns(text: string, columns: number): string {
  let used = 0
  let shown = ''
  for (const char of text) {
    used += widthOf(char)
    if (used > columns) break
    shown += char
  }
  return shown
}

function lastColumns(text: string, columns: number): string {
  const chars = [...text]
  let used = 0
  let from = chars.length
  while (from > 0) {
    used += widthOf(chars[from - 1] ?? '')
    if (used > columns) break
    from--
  }
  return chars.slice(from).join('')
}

/** On one line and without control characters; a tab is one column. */
const visible = (text: string): string => stripControl(text).replaceAll('\n', ' ')
