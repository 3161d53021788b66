/** What a topic of `help` is made of. */

/** A paragraph, a heading, terms with what they mean, or lines that stay as they are. */
export type TopicPart =
  | string
  | { readonly heading: string }
  | { readonly rows: readonly (readonly [term: string, text: string])[] }
  /** At most 36 columns wide. */
  | { readonly lines: readonly string[] }
export interface Topic {
  readonly title: string
  readonly parts: readonly TopicPart[]
}
