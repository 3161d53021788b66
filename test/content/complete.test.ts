/** Every outcome says all that it must, and every figure says where it was read. */
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/tree/format/schema.ts'
import { everyNode, graph, instructions, nameOf, type Passage, pack, passages, placeOf } from './shipped.ts'

const outcomes = everyNode.flatMap((node) => (node.kind === 'outcome' ? [{ name: nameOf(node), ...node.node }] : []))
const lacking = (test: (outcome: Outcome) => boolean): string[] =>
  outcomes.filter((outcome) => !test(outcome)).map(({ name }) => name)
const unlessFixed = (test: (outcome: Outcome) => boolean): string[] =>
  lacking((outcome) => outcome.verdict === 'fixed' || test(outcome))

describe('every outcome', () => {
  it('says who does each action, every other step too', () => {
    expect(instructions.filter(({ step }) => !step.who).map(placeOf)).toEqual([])
  })
  it('gives the cause in one sentence', () => {
    expect(lacking(({ cause }) => !/[。！？](?=.)/u.test(cause.zh) && !/[.!?] +[A-Z]/.test(cause.en))).toEqual([])
  })
  it('has two to six actions', () =>
    expect(lacking(({ actions }) => actions.length >= 2 && actions.length <= 6)).toEqual([]))
  it('says what prevents it', () => expect(lacking(({ prevent = [] }) => prevent.length > 0)).toEqual([]))
})

describe('every outcome that is not fixed', () => {
  it('says what never to do', () => expect(unlessFixed(({ never = [] }) => never.length > 0)).toEqual([]))
  it('says what happens next', () => expect(unlessFixed((o) => (o.expect ?? []).length > 0)).toEqual([]))
  it('names a contact, and what to say to it', () => {
    expect(
      unlessFixed(({ contacts = [] }) => contacts.length > 0 && contacts.every(({ say }) => say.zh.length > 8)),
    ).toEqual([])
  })
  it('names no contact twice', () => {
    expect(unlessFixed(({ contacts = [] }) => new Set(contacts.map(({ to }) => to)).size === contacts.length)).toEqual(
      [],
    )
  })
  it('says what to have ready', () => expect(unlessFixed(({ prepare = [] }) => prepare.length > 0)).toEqual([]))
  it('leads on to other trees than its own', () => {
    const back = outcomes.flatMap(({ name, next = [] }) => (next.includes(name.split(':')[0] ?? '') ? [name] : []))
    expect(back).toEqual([])
  })
  it('reminds of what is waited for', () => {
    expect(lacking(({ verdict, remind }) => verdict !== 'wait' || remind !== undefined)).toEqual([])
  })
  it('asks the acquirer for a ticket number, wherever it is the first to call', () => {
    const unasked = outcomes.filter(
      ({ verdict, contacts = [] }) =>
        verdict === 'escalate' && contacts[0]?.to === 'acquirer' && !/工单|编号/.test(contacts[0].say.zh),
    )
    expect(unasked.filter(({ actions }) => !/工单|编号/.test(JSON.stringify(actions))).map(({ name }) => name)).toEqual(
      [],
    )
  })
})

describe('aftercare', () => {
  it('has the test payment, the week of watching, the daily reconciliation, the spare terminal and the drill', () => {
    const { actions = [], prevent = [] } = outcomes.find(({ name }) => name === 'aftercare:verified') ?? {}
    const text = [...actions, ...prevent].map(({ zh }) => zh).join('\n')
    for (const part of [/一周/, /签购单、官方APP、到账/, /备一台终端和第二条网络/, /每月.*练/])
      expect(text).toMatch(part)
    expect(graph.node('aftercare', 'test')).toMatchObject({ node: { do: [{ effect: ['charge'] }, {}] } })
  })
  it('follows the repairs of the trees about a terminal', () => {
    const callers = everyNode
      .filter(({ node }) => 'call' in node && node.call === 'aftercare')
      .map(({ tree }) => tree.tree)
    const REPAIRED = [
      'merchant-invalid',
      'no-response',
      'dropped-transaction',
      'terminal-unusable',
      'sign-in-failed',
      'reapply',
    ]
    expect([...REPAIRED, 'card-reader-fault'].filter((tree) => !callers.includes(tree))).toEqual([])
  })
})

const FIGURE = {
  zh: /\d(?:至\d+)?(?:个?(?:工作日|天|日(?!期)|小时|分钟|秒|年|周|个月)|%|元|次|笔|遍)|[一二两三四五六七八九十半]+(?:[到至][一二三四五六七八九十]+)?(?:个工作日|年|个月|小时|天(?!之)|万元)/,
  en: /\d(?: ?%| (?:to \d+ )?(?:working )?(?:days?|hours?|minutes?|seconds?|years?|weeks?|months?|yuan|times))|\b(?:one|two|three|four|five|six|ten|fifty|half an?)\b(?: (?:to|or) \w+| thousand)? (?:working )?(?:days?|hours?|months?|years?|yuan)/i,
}
/** Figures that claim nothing. */
const NO_CLAIM: Readonly<Record<string, string>> = {
  'fee-rate:worked-out#1': 'how much of the statement to look at',
}
/** What was read, and the sources of which one must stand on the node that says so. */
const READ_IN: readonly (readonly [figure: RegExp, sources: RegExp])[] = [
  [/24至48小时/, /^snzypx-return$/],
  [/365天/, /^wechat-refund$/],
  [/50次/, /^wechat-refund$/],
  [/三[至到]五个工作日|3至5个工作日/, /^(?:sxfpos|guiyangposji)-refund$/],
  [/[一1][到至][三3]个工作日/, /^xingyifupos-/],
  [/三[到至]六个月|三个月/, /^xingzhifupos-invalid$/],
  [/15日(?:内)?答复/, /^pboc-complaint-2020$/],
  [/30天/, /^(?:fee-notice-|preauth-30-days$)/],
  [/0\.35%|0\.45%|13元/, /^fee-pricing-2016$/],
  [/48至60元/, /^bcdyh-data-fee$/],
  [/199至299元/, /^postoutiao-deposit$/],
  [/五万元/, /^cdkft-deposit-fraud$/],
  [/留(?:满)?[两二]年/, /^slip-two-years$/],
  [/(?:10|十)分钟/, /^sxfpos-wait$/],
  [/10秒|30秒/, /^wechat-pay-query$/],
  [/15至30分钟/, /^guidance-notes$/],
  [/259号/, /^doc-259/],
]
const sourcesOf = ({ at }: Passage): readonly string[] => {
  const node = graph.resolve(at)
  if (node) return 'sources' in node.node ? (node.node.sources ?? []) : []
  const [file, id = ''] = at.split(':')
  if (file === 'codes') return pack.codes.find(({ channel, code }) => `${channel}/${code}` === id)?.sources ?? []
  if (file === 'messages') return pack.messages.find((message) => message.id === id)?.sources ?? []
  if (file === 'escalation') return pack.escalation.find((rung) => rung.id === id)?.sources ?? []
  return file === 'contacts' ? (pack.contacts[id]?.sources ?? []) : []
}

describe('sources', () => {
  const told = passages.filter(({ at }) => at.includes(':') && !at.startsWith('evidence'))

  it('stand on every node with a figure or a deadline', () => {
    const bare = told.filter(
      (text) => (FIGURE.zh.test(text.zh) || FIGURE.en.test(text.en)) && sourcesOf(text).length === 0,
    )
    expect(bare.map(placeOf).filter((place) => NO_CLAIM[place] === undefined)).toEqual([])
    expect(Object.keys(NO_CLAIM).filter((place) => !bare.some((text) => placeOf(text) === place))).toEqual([])
  })
  it.each(READ_IN)('%s is said with the source it was read in', (figure, source) => {
    const said = told.filter(({ zh }) => figure.test(zh))
    expect(
      said
        .filter((text) => !sourcesOf(text).some((id) => source.test(id)))
        .map((text) => `${placeOf(text)} ${text.zh}`),
    ).toEqual([])
    expect(said.length).toBeGreaterThan(0)
  })
  it('that are listed are used, and those used are listed', () => {
    const used = new Set(
      JSON.stringify(pack)
        .match(/(?<="sources":\[)[^\]]*/g)
        ?.flatMap((ids) => ids.match(/[\w-]+/g) ?? []),
    )
    expect([...used].filter((id) => !pack.sources[id])).toEqual([])
    expect(Object.keys(pack.sources).filter((id) => !used.has(id))).toEqual([])
  })
  it('have a title, a date and a confidence; every tree a day of review', () => {
    const bare = Object.entries(pack.sources).filter(
      ([, { title, date, confidence }]) => !title || !date || !confidence,
    )
    expect(bare).toEqual([])
    expect(Object.values(pack.trees).filter(({ reviewed }) => !/^\d{4}-\d\d-\d\d$/.test(reviewed))).toEqual([])
  })
})
