/** The words of codes, contacts and search, in English; gives the shape for the other languages. */
export const lookUpEn = {
  /** What was found, for the line that says why a walk begins where it does. */
  why: {
    code: (code: string, meaning: string) => `code ${code}: ${meaning}`,
    outcome: (tree: string, outcome: string) => `${tree}: ${outcome}`,
    unknownCode: (code: string, note: string) =>
      `${code} is in no table here; never guess what it means. Note down: ${note}. Begin here`,
  },
  /**
   * How the sentences to say name what is filled in, as patterns by evidence id, and how they write an amount without its name. A
   * single word stands alone: an authorisation code is no response code.
   */
  blanks: {
    labels: {
      'merchant-number': '\\bmerchant number',
      'terminal-number': '\\bterminal number',
      'serial-number': '\\bserial number',
      'trace-number': '\\btrace number',
      'batch-number': '\\bbatch(?: number)?',
      'reference-number': '\\breference number',
      'order-number': '\\b(?<!or )order number',
      'auth-code': '\\bauthorisation code',
      'card-last-four': '\\b(?<!or )last four digits|card ending in',
      'response-code': '\\bresponse code|(?<=^|[,:;(]\\s)code',
      'software-version': '\\bsoftware version',
      time: '(?<=^|[,:;(]\\s)time',
      amount: '\\bamount',
    } satisfies Readonly<Record<string, string>>,
    amountBlank: '\\.{3} yuan',
  },
  /** A line of what was found, with what can be typed for it. */
  found: (kind: string, title: string, typed: string) => `${kind}: ${title} (${typed})`,
  codeTyped: (code: string) => `code ${code}`,
  kind: { tree: 'Failure', outcome: 'Outcome', code: 'Code', message: 'Screen text', contact: 'Contact' },
  nothing: (query: string) => `Nothing fits "${query}". The failure types: pos-triage list`,
  cardTitle: (code: string, channel: string) => `${code} (${channel})`,
  label: {
    display: 'The screen says',
    meaning: 'It means',
    reported: 'Reported to mean',
    cause: 'Where it comes from',
    result: 'The money',
    retry: 'Charge this customer again?',
    acts: 'Who acts first',
    do: 'Do now',
    notice: 'Careful',
    elsewhere: 'Elsewhere',
    contact: 'Contact',
    sources: 'Read in',
  },
  reportedNote: 'The only source for this is unpublished: ask your acquirer whether it means the same there.',
  result: {
    approved: 'approved',
    'approved-partial': 'approved for a part of the amount only',
    'approved-verify': 'approved, but have the credit confirmed',
    declined: 'declined',
    'declined-verify': 'declined, but see first whether the customer was debited',
    unknown: 'unknown: the customer may have been debited',
    'n/a': 'nothing was decided about a payment',
  },
  retry: {
    no: 'no',
    once: 'once',
    'once-after-fix': 'once, when the cause is fixed',
    'once-later': 'once, later',
    later: 'later',
    'after-sign-in': 'after signing in (签到)',
    'after-upload': 'after the offline payments are uploaded',
    'after-fix': 'when the cause is fixed',
    'cardholder-retry': 'the cardholder may try again',
    'only-after-query':
      'only when a query shows that the first one was not paid: by card failed or reversed, by QR closed, reversed, or refunded in full and done',
    'only-after-query-then-sign-in':
      'only when a query shows that the first one failed or was reversed; then sign in (签到) first',
    'n/a': 'not needed',
  },
  acts: {
    cashier: 'the cashier',
    cardholder: 'the cardholder',
    merchant: 'the merchant',
    acquirer: 'the acquirer',
    issuer: 'the card issuer',
    wait: 'nobody: wait',
  },
  unknownCode: (code: string) =>
    `${code} is in no table here; never guess what it means, and treat a payment behind it as unknown. Note down the code, the exact words on the screen, time and amount, then: pos-triage triage`,
  tableHint: 'What to do about one of them: pos-triage code CODE',
  unknownContact: (id: string, near: string) =>
    near
      ? `There is no contact "${id}". Did you mean: ${near}?`
      : `There is no contact "${id}". See: pos-triage contacts`,
  bankLine: 'A card issuer has no line here: its number is printed on the back of the card, and the cardholder calls.',
  contact: {
    find: 'Find it',
    hours: 'Hours',
    hoursUnknown: 'not known',
    for: 'For',
    notFor: 'Not for',
    say: 'Say',
    source: 'Read in',
    confidence: {
      high: 'sure',
      'medium-high': 'fairly sure',
      medium: 'not quite sure',
      'low-medium': 'unsure',
      low: 'unsure',
    },
    confidenceIs: 'How sure',
    read: (date: string, sure: boolean) =>
      sure
        ? `Number read ${date}, not dialled.`
        : `Number read ${date}, not dialled. Confirm on the terminal label or in the official app first.`,
    sources: (sources: string, checked: string | undefined) =>
      checked === undefined ? sources : `${sources} (${checked})`,
  },
}
export type LookUpWords = typeof lookUpEn
