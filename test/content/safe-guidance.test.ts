/** What would cost somebody money or worse: rules written from how the field works, held over every walk, and each old mistake found. */
import { describe, expect, it } from 'vitest'
import { resolveQuery } from '../../src/search/resolve.ts'
import { shippedIndex } from '../search/shipped-index.ts'
import * as codes from './safe/code-rules.ts'
import { guidanceOf, type Rule } from './safe/guidance.ts'
import * as unsure from './safe/not-sure-rules.ts'
import { OLD_MISTAKES } from './safe/old-mistakes.ts'
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
  ['not sure', unsure],
  ['codes', codes],
  ['what has no tree yet', gaps],
])('%s', (_, module) => {
  it.each(rulesOf(module))('%s', (_name, rule) => expect(rule(shipped)).toEqual([]))
})

it('is looked at over the outcomes at which a result is still open', () => {
  expect([...unknown.openOutcomes(shipped).keys()].sort()).toEqual([
    'refund-failed:refund-pending',
    'unknown-result:pending',
    'unknown-result:pending-qr',
    'unknown-result:reversal-stuck',
  ])
})

describe('an old mistake put back', () => {
  it.each(OLD_MISTAKES.map((mistake) => [mistake.was, mistake] as const))('is found: %s', (_, { rule, change }) => {
    const broken = structuredClone(pack)
    change(broken)
    expect(rule(guidanceOf(broken))).not.toEqual([])
  })
})

describe('words for what has no tree yet', () => {
  it.each([
    ['预授权完成报25', 'refund-failed:hold-open'],
    ['退房，押金冻结的比实际住店费多两千', 'refund-failed:hold-open'],
    ['预授权撤销不了', 'refund-failed:hold-open'],
    ['pre-authorisation completion gives code 25', 'refund-failed:hold-open'],
    ['guest left, deposit hold is still on the card', 'refund-failed:hold-open'],
    ['机子丢了', 'terminal-unusable:lost'],
    ['POS机被偷了怎么办', 'terminal-unusable:lost'],
    ['card machine was stolen', 'terminal-unusable:lost'],
    ['I lost the terminal', 'terminal-unusable:lost'],
    ['SETTLEMENT UNSUCCESSFUL', 'settlement-missing:batch-failed'],
    ['batch close failed', 'settlement-missing:batch-failed'],
    ['结算失败', 'settlement-missing:batch-failed'],
    ['上次结算未完成', 'settlement-missing:batch-unfinished'],
    ['一结算就把昨天的也带出来，提示对账不平', 'settlement-missing:batch-uneven'],
    ['收银员刷错了，该两百刷了两千', 'refund-failed:wrong-amount'],
    ['I typed the wrong amount', 'refund-failed:wrong-amount'],
  ])('%s begin at %s', (words, target) => {
    const found = resolveQuery(shippedIndex, words)
    expect(found.kind === 'start' ? `${found.start.tree}:${found.start.node}` : found.kind).toBe(target)
  })
})
