/** The closed lists that every language must have a word for. The format's own lists must fit in here, or it does not compile. */
export type Risk = 'money' | 'data' | 'tamper' | 'safety'
export type Verdict = 'fixed' | 'act' | 'wait' | 'escalate' | 'stop'
/** The languages a pack's texts come in. */
export type Content = 'zh' | 'en'
