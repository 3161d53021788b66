/** The closed lists of the format. Pure data. */

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
