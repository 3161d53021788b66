/**
 * The vocabulary the format is defined in: schemas are plain data, so that one definition can be inferred into TypeScript
 * types, walked by the reader and printed as JSON Schema; and the closed lists of the format. Pure.
 */

export const LANGS = ['zh', 'en'] as const
export type Lang = (typeof LANGS)[number]
export const isLang = (key: string): key is Lang => (LANGS as readonly string[]).includes(key)

/** A text in both languages. A language the author left out holds the other one's words. */
export type Text = { readonly zh: string; readonly en: string }

/** What a plain scalar must look like; `expects` is the key of the words that describe it to an author. */
export interface ScalarRule {
  readonly pattern: RegExp
  readonly expects:
    | 'id'
    | 'answer'
    | 'target'
    | 'date'
    | 'duration'
    | 'version'
    | 'code'
    | 'address'
    | 'string'
    | 'zh-word'
    | 'en-word'
}

export type Schema<T> = (
  | { readonly kind: 'text'; readonly fields: Fields }
  | { readonly kind: 'scalar'; readonly rule: ScalarRule }
  | { readonly kind: 'flag' }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly item: Schema<unknown>; readonly min: number }
  | {
      readonly kind: 'record'
      readonly value: Schema<unknown>
      readonly min: number
      readonly max: number
      /** What its keys must look like; ids where it is left out. */
      readonly keys?: ScalarRule
    }
  | { readonly kind: 'object'; readonly fields: Fields }
  | { readonly kind: 'variants'; readonly variants: readonly Variant[] }
) & { readonly '~type'?: T }

/** The first variant whose `when` key the author wrote is the one that is meant. */
export interface Variant {
  readonly when: string
  readonly schema: Schema<unknown> & { readonly kind: 'object' }
}

export interface Field<T = unknown, R extends boolean = boolean> {
  readonly schema: Schema<T>
  readonly required: R
  /** What an editor shows for the key. */
  readonly doc: string
}
export type Fields = { readonly [key: string]: Field }

export type Infer<S> = S extends { readonly '~type'?: infer T } ? Exclude<T, undefined> : never

type FieldType<F> = F extends Field<infer T> ? T : never
type RequiredKeys<F extends Fields> = { [K in keyof F]: F[K] extends Field<unknown, true> ? K : never }[keyof F]
type OptionalKeys<F extends Fields> = Exclude<keyof F, RequiredKeys<F>>
type Simplify<T> = { [K in keyof T]: T[K] }
export type ObjectOf<F extends Fields> = Simplify<
  { readonly [K in RequiredKeys<F>]: FieldType<F[K]> } & { readonly [K in OptionalKeys<F>]?: FieldType<F[K]> }
>

export const required = <T>(schema: Schema<T>, doc: string): Field<T, true> => ({ schema, required: true, doc })
export const optional = <T>(schema: Schema<T>, doc: string): Field<T, false> => ({ schema, required: false, doc })

export const text: Schema<Text> = { kind: 'text', fields: {} }
export const textWith = <F extends Fields>(fields: F): Schema<Text & ObjectOf<F>> => ({ kind: 'text', fields })
export const scalar = (pattern: RegExp, expects: ScalarRule['expects']): Schema<string> => ({
  kind: 'scalar',
  rule: { pattern, expects },
})
export const flag: Schema<boolean> = { kind: 'flag' }
export const oneOf = <const V extends readonly string[]>(values: V): Schema<V[number]> => ({ kind: 'oneOf', values })
export const list = <T>(item: Schema<T>, min = 0): Schema<readonly T[]> => ({ kind: 'list', item, min })
export const record = <T>(
  value: Schema<T>,
  min = 0,
  max = Number.POSITIVE_INFINITY,
  keys?: ScalarRule,
): Schema<Readonly<Record<string, T>>> => ({
  kind: 'record',
  value,
  min,
  max,
  ...(keys ? { keys } : {}),
})
export const object = <F extends Fields>(fields: F): Schema<ObjectOf<F>> & { readonly kind: 'object' } => ({
  kind: 'object',
  fields,
})
export const variants = <V extends readonly Variant[]>(...all: V): Schema<Infer<V[number]['schema']>> => ({
  kind: 'variants',
  variants: all,
})

/** What a plain scalar of a pack may look like. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const id = scalar(ID, 'id')
export const target = scalar(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*:)?(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/, 'target')
export const date = scalar(
  /^\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/,
  'date',
)
export const line = scalar(/\S/, 'string')

/* The closed lists of the format. */

export const KINDS = ['failure', 'entry', 'subtree'] as const
export const VERDICTS = ['fixed', 'act', 'wait', 'escalate', 'stop'] as const
export const RISKS = ['money', 'data', 'tamper', 'safety'] as const
export const EFFECTS = ['charge', 'void', 'refund', 'restart', 'reset', 'update', 'settle', 'clear-journal'] as const
/** What must not happen while a payment may have moved money and nobody knows. */
export const UNSAFE_EFFECTS: readonly Effect[] = ['charge', 'restart', 'reset', 'update', 'clear-journal']
/** What must not happen then either, but as a step of the procedure that finds out. */
export const SETTLING_EFFECTS: readonly Effect[] = ['void', 'refund', 'settle']
export const ACTORS = ['cashier', 'merchant', 'technician', 'provider', 'cardholder', 'acquirer', 'issuer'] as const
/** Who may have an escalation ladder of their own. */
const ROLES = ['merchant', 'technician', 'provider', 'cardholder'] as const
export const CONFIDENCES = ['high', 'medium-high', 'medium', 'low-medium', 'low'] as const
export const CHANNELS = ['card', 'qr', 'online', 'vendor'] as const
export const RESULTS = [
  'approved',
  'approved-partial',
  'approved-verify',
  'declined',
  'declined-verify',
  'unknown',
  'n/a',
] as const
export const RETRIES = [
  'no',
  'once',
  'once-after-fix',
  'once-later',
  'later',
  'after-sign-in',
  'after-upload',
  'after-fix',
  'cardholder-retry',
  'only-after-query',
  'only-after-query-then-sign-in',
  'n/a',
] as const
export const CODE_ACTORS = ['cashier', 'cardholder', 'merchant', 'acquirer', 'issuer', 'wait'] as const
export const EVIDENCE_FIELDS = [
  'merchant-number',
  'terminal-number',
  'serial-number',
  'trace-number',
  'batch-number',
  'reference-number',
  'time',
  'amount',
  'response-code',
  'card-last-four',
] as const

export type Effect = (typeof EFFECTS)[number]
export type Risk = (typeof RISKS)[number]
export type Verdict = (typeof VERDICTS)[number]
export type Role = (typeof ROLES)[number]
