/** What is wrong with a pack, as data: a code and its arguments. Words are added by `render/diagnostics`. Pure. */
import { distance } from 'fastest-levenshtein'
import { isSwapped, sharedStart } from '../text/one-slip.ts'
import type { Lang, ScalarRule } from './format/schema-types.ts'

/** The arguments of each kind of diagnostic. `walk` is the shortest offending walk, as `node=answer` steps. */
export interface DiagnosticArgs {
  unreadable: { reason: 'missing' | 'folder' | 'denied' | 'too-large' | 'not-utf8' | 'empty' | 'no-trees' }
  yaml: { reason: string }
  'not-inert': { what: 'anchor' | 'alias' | 'tag' | 'second-document' | 'nesting' }
  'unknown-key': { key: string; allowed: readonly string[] }
  'missing-key': { key: string; of: string }
  'not-a-node': { allowed: readonly string[] }
  'wrong-type': { expected: 'text' | 'string' | 'list' | 'map' | 'true-false' }
  'not-allowed': { given: string; allowed: readonly string[] }
  'bad-form': { given: string; expects: ScalarRule['expects'] }
  'empty-text': Record<never, never>
  'missing-translation': { lang: Lang }
  'wrong-count': { count: number; min: number; max: number }
  'duplicate-key': { key: string; line: number }
  'duplicate-id': { id: string; earlier: string }
  'file-name': { tree: string; file: string }
  'undefined-target': { given: string; allowed: readonly string[] }
  'undefined-tree': { given: string; allowed: readonly string[] }
  'undefined-subtree': { given: string; allowed: readonly string[] }
  'undefined-exit': { given: string; subtree: string; allowed: readonly string[] }
  'unrouted-exit': { exit: string; subtree: string }
  'undefined-contact': { given: string; allowed: readonly string[] }
  'undefined-evidence': { given: string; allowed: readonly string[] }
  'undefined-source': { given: string; allowed: readonly string[] }
  'undefined-concept': { given: string; allowed: readonly string[] }
  'no-words': { of: string }
  'duplicate-word': { word: string; earlier: string; line: number }
  'not-walkable': { given: string }
  'exit-outside-subtree': { exit: string }
  unreachable: { node: string }
  loop: { walk: readonly string[] }
  'no-action': Record<never, never>
  'no-contact': { verdict: string }
  'contact-incomplete': { contact: string; missing: readonly string[] }
  'money-rule': { effect: string; walk: readonly string[] }
  'unsafe-entry': { given: string; result: string }
  'enters-middle': { given: string; use: string }
  'lost-fault': { fault: string; walk: readonly string[] }
  'stale-review': { reviewed: string; days: number }
  'too-long': { lang: Lang; count: number; limit: number; unit: 'characters' | 'words' | 'sentences' }
  term: { given: string; use: string }
  'needs-newer': { needs: string; program: string }
  'undefined-fact': { given: string; allowed: readonly string[] }
  'undefined-answer': { given: string; fact: string; allowed: readonly string[] }
  'unused-fact': { fact: string; tree: string }
  'same-answer': { given: string }
  'too-many-answers': { count: number; most: number }
  'nothing-to-skip': Record<never, never>
  'asserts-missing': { from: string; by: NotKnowing }
  'unsure-asserts': {
    outcome: string
    by: NotKnowing
    what: 'asserts' | 'stop' | 'police' | 'risk'
    ids: readonly string[]
  }
  precaution: { what: 'verdict' | 'stop' | 'police'; verdict: string; trees: readonly string[] }
  'too-many': { of: string; count: number; most: number }
  'too-many-lines': { lang: Lang; count: number; most: number; columns: number }
  'too-many-rows': { lang: Lang; count: number; most: number; columns: number }
  'no-time': { lang: Lang }
  'next-why': { tree: string; what: 'missing' | 'extra' | 'reviewed' }
}
/** The answers that say nothing is known. */
export type NotKnowing = 'unsure' | 'skipped'
export type DiagnosticCode = keyof DiagnosticArgs
export type Severity = 'error' | 'warning'

/** Where something stands in a source text: 1-based, `column` and `length` in UTF-16 units, with the whole line. */
export interface Span {
  readonly line: number
  readonly column: number
  readonly length: number
  readonly source: string
}
export const NOWHERE: Span = { line: 1, column: 1, length: 0, source: '' }

export type Diagnostic = {
  readonly [C in DiagnosticCode]: {
    readonly code: C
    readonly args: DiagnosticArgs[C]
    readonly severity: Severity
    readonly path: string
    readonly span: Span
  }
}[DiagnosticCode]

const WARNINGS: ReadonlySet<DiagnosticCode> = new Set([
  'enters-middle',
  'lost-fault',
  'stale-review',
  'too-long',
  'term',
  'nothing-to-skip',
  'asserts-missing',
  'unsure-asserts',
  'precaution',
  'too-many',
  'too-many-lines',
  'too-many-rows',
  'no-time',
  'next-why',
])

/** One diagnostic; its severity follows from its code unless said otherwise. */
export function diagnostic<C extends DiagnosticCode>(
  code: C,
  args: DiagnosticArgs[C],
  path: string,
  span: Span,
  severity: Severity = WARNINGS.has(code) ? 'warning' : 'error',
): Diagnostic {
  return { code, args, severity, path, span } as Diagnostic
}

/** What is allowed is long, often shared, and follows from the rest. */
const withoutAllowed = (key: string, value: unknown): unknown => (key === 'allowed' ? undefined : value)

/** Sorted by file and place, exact repeats removed. */
export function sortDiagnostics(all: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return all
    .filter((d) => {
      const key = `${d.path}\0${d.span.line}\0${d.span.column}\0${d.code}\0${JSON.stringify(d.args, withoutAllowed)}`
      return !seen.has(key) && seen.add(key)
    })
    .sort(
      (a, b) =>
        (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.span.line - b.span.line || a.span.column - b.span.column,
    )
}

/** Comparisons spent on guessing what was meant, in one go: thousands of faults in a large pack must not take minutes. */
export const MOST_GUESSES = 2_000_000

/** The candidate an author most likely meant, or undefined when none is near. */
export function closest(given: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const d = slips(given, candidate)
    if (d === undefined || d > least || (d === least && !sharesMore(given, candidate, best))) continue
    best = candidate
    least = d
  }
  return best
}

/** How many slips of the keyboard turn one into the other; undefined when they are too many for one word to be the other. */
export function slips(given: string, candidate: string): number | undefined {
  const most = Math.max(1, Math.floor(given.length / 3))
  if (Math.abs(candidate.length - given.length) > most) return undefined
  if (isSwapped(given, candidate)) return 1
  const d = distance(given, candidate)
  return d <= most ? d : undefined
}

const sharesMore = (given: string, one: string, other = ''): boolean =>
  sharedStart(given, one) > sharedStart(given, other)
