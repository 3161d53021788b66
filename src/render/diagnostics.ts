/** Diagnostics as text for people and as JSON for programs. Pure. */
import widthOf from 'fast-string-width'
import { stripControl } from '../engine/plain-text.ts'
import { type DiagnosticWords, diagnosticsEn } from '../i18n/diagnostics-en.ts'
import { diagnosticsZh } from '../i18n/diagnostics-zh.ts'
import { closest, type Diagnostic, type DiagnosticArgs, type DiagnosticCode, type Span } from '../tree/diagnostic.ts'

type Language = 'zh' | 'en'
const WORDS: Readonly<Record<Language, DiagnosticWords>> = { zh: diagnosticsZh, en: diagnosticsEn }

/** Each with its place, its source line and a mark under the place, in at most `columns` columns. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], lang: Language, columns = 100): string {
  const message = messages(WORDS[lang])
  return diagnostics.map((d) => `${heading(d, message(d))}\n${excerpt(d.span, Math.max(20, columns))}`).join('')
}

/** The last line of a check: how many problems, or how many files had none. */
export function renderSummary(diagnostics: readonly Diagnostic[], files: number, lang: Language): string {
  const { errors, warnings } = count(diagnostics)
  return `${diagnostics.length === 0 ? WORDS[lang].clean(files) : WORDS[lang].summary(errors, warnings)}\n`
}

/** The JSON of `check`: the contract is in product.md. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[], lang: Language) {
  const message = messages(WORDS[lang])
  return {
    schema: 1,
    ...count(diagnostics),
    diagnostics: diagnostics.map((d) => ({
      path: d.path,
      line: d.span.line,
      column: d.span.column,
      severity: d.severity,
      code: d.code,
      message: message(d),
    })),
  }
}

export function count(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const errors = diagnostics.filter((d) => d.severity === 'error').length
  return { errors, warnings: diagnostics.length - errors }
}

const heading = ({ path, span, severity, code }: Diagnostic, message: string): string =>
  `${visible(path)}:${span.line}:${span.column}: ${severity}: ${message} [${code}]`

type Sayings = { readonly [C in DiagnosticCode]: (args: DiagnosticArgs[C]) => string }

/** Comparisons spent on guessing what was meant, in one output: thousands of faults in a large pack must not take minutes. */
const MOST_GUESSES = 2_000_000
/** Allowed values that are listed. */
const MOST_LISTED = 12

/** Words a diagnostic: what is wrong, what was probably meant, what is allowed. */
function messages(words: DiagnosticWords): (d: Diagnostic) => string {
  const sayings: Sayings = words
  let guesses = MOST_GUESSES
  return (d) => {
    const args = shortened(d.args, words) as { given?: string; key?: string; allowed?: readonly string[] }
    const said = (sayings[d.code] as (args: unknown) => string)(args)
    const allowed = args.allowed ?? []
    guesses -= allowed.length
    const given = args.given ?? args.key
    const meant = given !== undefined && guesses >= 0 ? closest(given, allowed) : undefined
    const hint = meant === undefined ? '' : words.didYouMean(meant)
    const listed = allowed.slice(0, MOST_LISTED)
    const rest = listed.length > 0 ? words.allowed(listed, allowed.length - listed.length) : ''
    return visible(`${said}${hint}${rest}`)
  }
}

/** Steps at either end of a long walk that are told. */
const TOLD_STEPS = 8
const MOST_QUOTED = 80

/** Authors may write anything: quotations and walks are cut to what fits a message. */
function shortened(args: object, words: DiagnosticWords): object {
  const cut = Object.entries(args).map(([key, value]) => {
    if (typeof value === 'string' && value.length > MOST_QUOTED) return [key, `${value.slice(0, MOST_QUOTED)}...`]
    if (key !== 'walk' || !Array.isArray(value) || value.length <= TOLD_STEPS * 2) return [key, value]
    const skipped = words.skipped(value.length - TOLD_STEPS * 2)
    return [key, [...value.slice(0, TOLD_STEPS), skipped, ...value.slice(-TOLD_STEPS)]]
  })
  return Object.fromEntries(cut)
}

/** The source line and a mark under the place, by display width; nothing where there is no source. */
function excerpt({ source, column, length }: Span, columns: number): string {
  if (!source.trim()) return ''
  const at = column - 1
  // No character takes less than a sixteenth of a column, whatever a hostile line is made of.
  const far = columns * 16
  const room = columns - 2 * DOTS.length
  const marked = firstColumns(source.slice(at, at + Math.min(length, far)), Math.ceil(room / 2))
  const before = lastColumns(source.slice(Math.max(0, at - far), at), Math.floor(room / 2))
  const left = room - widthOf(before.text) - widthOf(marked.text)
  const after = marked.cut ? { text: '', cut: true } : firstColumns(source.slice(at + length, at + length + far), left)
  const start = `${before.cut || at > far ? DOTS : ''}${before.text}`
  const end = after.cut || at + length + far < source.length ? DOTS : ''
  const mark = `^${'~'.repeat(Math.max(0, widthOf(marked.text) - 1))}`
  return `${start}${marked.text}${after.text}${end}\n${' '.repeat(widthOf(start))}${mark}\n`
}
const DOTS = '...'

interface Cut {
  readonly text: string
  readonly cut: boolean
}

function firstColumns(text: string, columns: number): Cut {
  const safe = visible(text)
  if (widthOf(safe) <= columns) return { text: safe, cut: false }
  let shown = ''
  let used = 0
  for (const char of safe) {
    used += widthOf(char)
    if (used > columns) break
    shown += char
  }
  return { text: shown, cut: true }
}

function lastColumns(text: string, columns: number): Cut {
  const safe = visible(text)
  if (widthOf(safe) <= columns) return { text: safe, cut: false }
  const chars = [...safe]
  let used = 0
  let from = chars.length
  for (; from > 0; from--) {
    used += widthOf(chars[from - 1] ?? '')
    if (used > columns) break
  }
  return { text: chars.slice(from).join(''), cut: true }
}

/** On one line and without control characters; a tab is one column. */
const visible = (text: string): string => stripControl(text).replaceAll('\n', ' ')
