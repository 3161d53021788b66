/** The sentence to say holds what is known; every other blank can be seen. */
import { describe, expect, it } from 'vitest'
import { LANGUAGE_IDS, speechIn } from '../../src/i18n/language.ts'
import { fillSay } from '../../src/render/say.ts'
import type { OutcomeNode } from '../../src/tree/graph.ts'
import { everyNode } from '../content/shipped.ts'

const KNOWN = {
  'merchant-number': '898110153110001',
  'terminal-number': '12345678',
  'trace-number': '000123',
  'reference-number': '123456789012',
  'response-code': '98',
  time: '11-22 08:30',
  amount: '128.50',
}
const en = (text: string): string => fillSay(text, KNOWN, speechIn('en'))
const zh = (text: string): string => fillSay(text, KNOWN, speechIn('zh'))

describe('a sentence to say', () => {
  it('is filled in by what stands before a blank, or the only amount behind it', () => {
    expect(en('Merchant number ..., terminal number ...: ... yuan, code ..., it says ....')).toBe(
      'Merchant number 898110153110001, terminal number 12345678: 128.50 yuan, code 98, it says ____.',
    )
    expect(zh('商户号……，凭证号……，参考号……，时间……，金额……，提示……。')).toBe(
      '商户号898110153110001，凭证号000123，参考号123456789012，时间11-22 08:30，金额128.50，提示____。',
    )
    expect(zh('终端号……，……元，应答码……。')).toBe('终端号12345678，128.50元，应答码98。')
  })
  it('fills in nothing that may be another thing', () => {
    expect(en('Authorisation code ..., here ... yuan, with you ... yuan.')).toBe(
      'Authorisation code ____, here ____ yuan, with you ____ yuan.',
    )
    expect(en('Last four digits or order number ...')).toBe('Last four digits or order number ____')
  })
})

it.each(LANGUAGE_IDS)('leaves no blank of the pack unseen in %s', (lang) => {
  const speech = speechIn(lang)
  const says = everyNode
    .filter((node): node is OutcomeNode => node.kind === 'outcome')
    .flatMap(({ node }) => node.contacts ?? [])
  expect(says.length).toBeGreaterThan(300)
  for (const { say } of says)
    for (const known of [{}, KNOWN]) expect(fillSay(say[speech.content], known, speech)).not.toMatch(/…|\.{3}/)
})
