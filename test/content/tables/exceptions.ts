/** Where a rule of the content tests does not hold, and why. `tree:node#index` of the step or action. */
type Exceptions = Readonly<Record<string, string>>

/** Steps whose words are those of an effect, but that do not tell anybody to bring it about: place, then the effect. */
export const NOT_TOLD: Exceptions = {
  'payment-rejected:delivery-failed#2 restart': 'the first switching on of a new terminal',
  'fee-rate:foreign-name#0 charge': 'customers to come; no payment is under way in this tree',
  'reapply:not-active#2 charge': 'names what to be shown',
}

/** Effects without the usual risk. */
export const NO_RISK: Exceptions = {
  'no-response:shop-offline#1': 'the router, which holds no payment',
  'network:router#0': 'the router, which holds no payment',
  'reapply:first-sign-in#1': 'a new terminal, which holds no payment yet',
  'terminal-unusable:not-opened#2': 'a new terminal, which holds no payment yet',
}
