/** What the tables of words are made of: first the closed lists every language must have a word for; the format's own lists must fit in. */
export type Risk = 'money' | 'data' | 'tamper' | 'safety'
export type Verdict = 'fixed' | 'act' | 'wait' | 'escalate' | 'stop'
/** The languages a pack's texts come in. */
export type Content = 'zh' | 'en'

/** What a topic of `help` is made of: a paragraph, a heading, terms with what they mean, or lines that stay as they are. */
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
