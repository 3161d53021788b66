/** What would cost somebody money or worse: rules written from how the field works, held over every walk, and each old mistake found. */
import { describe, expect, it } from 'vitest'
import * as batches from './safe/batch-rules.ts'
import * as codes from './safe/code-rules.ts'
import * as goods from './safe/goods-rules.ts'
import { guidanceOf, type Rule } from './safe/guidance.ts'
import * as holds from './safe/hold-rules.ts'
import { LATEST_OLD_MISTAKES } from './safe/latest-old-mistakes.ts'
import { REWORDED } from './safe/mistakes-reworded.ts'
import { MORE_OLD_MISTAKES } from './safe/more-old-mistakes.ts'
import * as unsure from './safe/not-sure-rules.ts'
import { OLD_MISTAKES } from './safe/old-mistakes.ts'
import * as procedures from './safe/procedure-rules.ts'
import * as qr from './safe/qr-rules.ts'
import * as gaps from './safe/stop-gap-rules.ts'
import * as unknown from './safe/unknown-result-rules.ts'
import { pack } from './shipped.ts'

const shipped = guidanceOf(pack)
const rulesOf = (module: object): [string, Rule][] =>
  Object.entries(module).filter(
    (entry): entry is [string, Rule] => /^[a-z]/.test(entry[0]) && entry[0] !== 'openOutcomes',
  )

describe.each([
  ['an unknown result', unknown],
  ['a payment by QR', qr],
  ['not sure', unsure],
  ['codes', codes],
  ['what has no tree yet', gaps],
  ['goods', goods],
  ['a hold', holds],
  ['a batch', batches],
  ['what was done', procedures],
])('%s', (_, module) => {
  it.each(rulesOf(module))('%s', (_name, rule) => expect(rule(shipped)).toEqual([]))
})

it('is looked at over the outcomes at which a result is still open', () => {
  expect([...unknown.openOutcomes(shipped).keys()].sort()).toEqual([
    'card-refused:pending-refused',
    'merchant-unreachable:debited-twice',
    'merchant-unreachable:one-sided-debit',
    'preauthorisation:ask-state',
    'qr-plate:false-voice',
    'qr-plate:name-unclear',
    'qr-plate:no-bill',
    'qr-plate:nobody-looked',
    'qr-plate:query-order',
    'refund-failed:refund-pending',
    'register-link:not-shown-yet',
    'settlement-missing:transfer-sale',
    'unknown-hold:pending-hold',
    'unknown-result:pending',
    'unknown-result:pending-qr',
    'unknown-result:reversal-stuck',
  ])
})

describe('an old mistake put back', () => {
  it.each(
    [...OLD_MISTAKES, ...MORE_OLD_MISTAKES, ...REWORDED, ...LATEST_OLD_MISTAKES].map(
      (mistake) => [mistake.was, mistake] as const,
    ),
  )('is found: %s', (_, { rule, change }) => {
    const broken = structuredClone(pack)
    change(broken)
    expect(rule(guidanceOf(broken))).not.toEqual([])
  })
})
