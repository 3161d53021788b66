/** Codes enter a question that makes sense, and say of the money what their tables say. */

import type { Code } from '../../../src/tree/format/schema.ts'
import { entryStart, startKey } from '../../../src/walk/start.ts'
import { answer, start, type Walk } from '../../../src/walk/walk.ts'
import { nameOf } from '../shipped.ts'
import { pastFirst } from '../stands.ts'
import { everyPlaceAfter, type Guidance, neverSure, type Rule, saidIn, shownAt } from './guidance.ts'

const codeOf = ({ pack }: Guidance, code: string, channel: Code['channel']): Code | undefined =>
  pack.codes.find((entry) => entry.code === code && entry.channel === channel)

/** The walk of a code on a card terminal where nothing else is open: past what is asked before anything else. */
function walkOf(guidance: Guidance, code: string): Walk | undefined {
  const entry = codeOf(guidance, code, 'card')
  const walk = entry && start(guidance.graph, entryStart(entry))
  return walk && pastFirst(walk).at(-1)
}

/** Every place a walk from a code comes to, with the answer that led there first. */
function placesOf(guidance: Guidance, code: string): { walk: Walk; first: string; by: readonly string[] }[] {
  const walk = walkOf(guidance, code)
  if (!walk) return []
  return [...everyPlaceAfter(walk)].map(({ walk: here, by }) => ({
    walk: here,
    by,
    first: by[0]?.split('=')[1] ?? '',
  }))
}

/** Where the first answer of a code on a card terminal leads. */
function after(guidance: Guidance, code: string, first: string): Walk | undefined {
  const walk = walkOf(guidance, code)
  return walk?.at.kind === 'question' ? answer(walk, first) : undefined
}

const effectsAt = (walk: Walk): readonly string[] => shownAt(walk).flatMap(({ effect = [] }) => effect)
const wordsAt = ({ at }: Walk): string => (at.kind === 'outcome' ? saidIn(at.node, 'zh') : '')

/** 95 settles again only where the screen says 结算失败; else totals and details go to the acquirer. */
export const settledOnceIsSettled: Rule = (guidance) => {
  const failed = after(guidance, '95', 'failed')
  const uneven = after(guidance, '95', 'uneven')
  const unsure = after(guidance, '95', 'unsure')
  const steps = codeOf(guidance, '95', 'card')?.do ?? []
  const ends = [
    ['uneven on the screen', uneven && answer(uneven, 'screen')],
    ['uneven, not sure', uneven && neverSure(uneven)],
    ['unsure', unsure && neverSure(unsure)],
  ] as const
  return [
    ...ends.flatMap(([way, end]) => {
      if (end?.at.kind !== 'outcome') return [`95=${way}: no outcome`]
      const wrong = effectsAt(end).includes('settle') ? [`95=${way}: ${nameOf(end.at)} settles again`] : []
      return /收单机构/.test(wordsAt(end)) ? wrong : [...wrong, `95=${way}: no acquirer`]
    }),
    ...(failed && [...everyPlaceAfter(failed)].some(({ walk }) => effectsAt(walk).includes('settle'))
      ? []
      : ['95 with 结算失败: no second try']),
    ...steps
      .filter(({ effect, zh }) => effect?.includes('settle') && !/结算失败/.test(zh))
      .map(({ zh }) => `95 says: ${zh}`),
  ]
}

/** An offline approval stands, is sure only once it was sent, and nothing is reset or cleared before. */
export const anOfflineApprovalIsKept: Rule = (guidance) =>
  ['Y1', 'Y3', '79'].flatMap((code) => {
    const entry = codeOf(guidance, code, 'card')
    const places = placesOf(guidance, code)
    const kept = places.filter(({ walk, first }) => walk.at.kind === 'outcome' && first !== 'sent')
    const unsafe = places.filter(({ walk }) =>
      effectsAt(walk).some((effect) => ['reset', 'clear-journal', 'update', 'charge'].includes(effect)),
    )
    const bare = kept.filter(
      ({ walk }) => !/上送/.test(wordsAt(walk)) || !/不要[^。]*清流水[^。]*重置/.test(wordsAt(walk)),
    )
    return [
      ...(kept.length > 0 ? [] : [`${code}: no outcome`]),
      ...unsafe.map(({ walk }) => `${code}: ${nameOf(walk.at)} could lose it`),
      ...bare.map(({ walk }) => `${code}: ${nameOf(walk.at)} does not say to keep it`),
      ...(entry && /不要清流水/.test(entry.do.map(({ zh }) => zh).join(''))
        ? []
        : [`${code} says nothing of the journal`]),
    ]
  })

/** The same characters of a vendor's list mean something else and lead elsewhere. */
export const aVendorsY3IsAnother: Rule = (guidance) => {
  const [card, vendor] = [codeOf(guidance, 'Y3', 'card'), codeOf(guidance, 'Y3', 'vendor')]
  return card && vendor && startKey(entryStart(card)) !== startKey(entryStart(vendor)) && vendor.result !== 'approved'
    ? []
    : ['Y3 is one thing']
}

/** What an approval means for each kind of transaction, by its title; refused by the card, or not sure, is an unknown result. */
const APPROVED: readonly (readonly [answer: string, says: RegExp, not: RegExp])[] = [
  ['sale', /已收款/, /冻结|受理/],
  ['hold', /冻结.*还没收到/, /已收款/],
  ['refund', /受理.*不等于已到账/, /已收款/],
  ['void', /撤销已成功.*不算/, /已收款/],
  ['hold-void', /已撤销.*解冻/, /已收款/],
  ['undone', /冻结还在/, /已收款/],
]

/** The words beside an approval say what it is not paid for; an order to hand over the goods is none. */
export const anApprovalIsSaidByKind: Rule = (guidance) =>
  ['00', '11', '16'].flatMap((code) => {
    const words = codeOf(guidance, code, 'card')?.do.map(({ zh }) => zh) ?? []
    const said = words.join('')
    const parts = [
      ['a sale', /消费/],
      ['a hold', /预授权只?是冻结/],
      ['a refund', /退货只?是受理/],
      ['refused by the card', /“卡片拒绝交易”.*结果不明/],
    ] as const
    return parts.filter(([, test]) => !test.test(said)).map(([what]) => `${code} does not speak of ${what}`)
  })

/** Where a debit beside the refusal is spoken of, that is looked at before anybody is charged again. */
export const aDebitComesBeforeAnotherTry: Rule = ({ pack }) =>
  pack.codes.flatMap(({ code, channel, do: told }) => {
    const debit = told.findIndex(({ zh }) => /说.*扣/.test(zh) && /不再试|掉单/.test(zh))
    const charge = told.findIndex(({ effect }) => effect?.includes('charge'))
    return debit >= 0 && charge >= 0 && charge < debit
      ? [`${code} ${channel}: charged before the debit is looked at`]
      : []
  })

/** Too little money, a used or refused code: whoever is not sure of an earlier try is taken to the open payment, and nobody is charged. */
export const anEarlierTryIsFoundOut: Rule = ({ pack, graph }) => {
  const asked = [...pack.codes, ...pack.messages].filter(({ display }) =>
    display.some((text) => /^(?:余额不足.*|NOTENOUGH|AUTHCODEEXPIRE|AUTH_CODE_INVALID|NOTSUPORTCARD)$/.test(text)),
  )
  const wrong = asked.flatMap((entry) => {
    const walk = start(graph, entryStart(entry))
    const end = walk && neverSure(walk)
    return end?.moneyOpen ? [] : [`${entry.display[0]}: not sure ends at ${end && nameOf(end.at)}`]
  })
  return asked.length >= 4 ? wrong : [...wrong, `only ${asked.length} entries`]
}

export const approvedMeansByKind: Rule = (guidance) =>
  ['00', '11', '16'].flatMap((code) => [
    ...APPROVED.flatMap(([first, says, not]) => {
      const end = after(guidance, code, first)?.at
      const title = end?.kind === 'outcome' ? end.node.title.zh : 'no outcome'
      return says.test(title) && !not.test(title) ? [] : [`${code}=${first}: ${title}`]
    }),
    ...['card-refused', 'unsure']
      .filter((first) => {
        const walk = after(guidance, code, first)
        return !walk?.moneyOpen || walk.at.tree.tree !== (first === 'unsure' ? 'unknown-result' : 'card-refused')
      })
      .map((first) => `${code}=${first}: not treated as unknown`),
  ])

/** 10 is paid in part; A2 to A6 are transfers and no paid sale. */
export const notWhollyPaid: Rule = (guidance) => {
  const ten = codeOf(guidance, '10', 'card')
  const told = ten?.do.map(({ zh }) => zh).join('') ?? ''
  const part = /一部分/.test(ten?.meaning.zh ?? '') && ten?.result === 'approved-partial' && /只有这一部分/.test(told)
  const transfers = ['A2', 'A3', 'A4', 'A5', 'A6'].filter((code) => {
    const entry = codeOf(guidance, code, 'card')
    return !/这不是收款/.test(entry?.do.map(({ zh }) => zh).join('') ?? '') || entry?.result === 'approved'
  })
  return [...(part ? [] : ['10 is not said to be in part']), ...transfers.map((code) => `${code} may pass for a sale`)]
}

/** A transfer leads to nothing that says a sale is paid or approved, by any answer that does not say so first. */
export const aTransferIsNoSale: Rule = (guidance) =>
  ['A2', 'A3', 'A4', 'A5', 'A6'].flatMap((code) =>
    placesOf(guidance, code)
      .filter(
        ({ walk: { at }, by }) =>
          by.length < 2 && at.kind === 'outcome' && /已收款|撤销成功|已冻结/.test(at.node.title.zh),
      )
      .map(({ walk }) => `${code}: ${nameOf(walk.at)}`),
  )

/** A code in no table is no refusal: whoever has one finds out about the payment first. */
export const anUnknownCodeIsNoRefusal: Rule = ({ graph }) => {
  const screen = graph.node('payment-rejected', 'screen')
  const listed = graph.node('payment-rejected', 'listed')
  const answersOf = (node: typeof screen) => (node?.kind === 'question' ? node.answers : [])
  // Only who has read in the table that it is a refusal goes past the procedure; no code that is in no table says so.
  const ways = [
    ...answersOf(screen)
      .filter(({ id, to }) => id === 'unsure' || (id === 'other' && to !== listed))
      .map((way) => ['screen', way] as const),
    ...answersOf(listed)
      .filter(({ id }) => id === 'not-there' || id === 'unsure')
      .map((way) => ['listed', way] as const),
  ]
  const wrong = ways.filter(([, { to }]) => to?.kind !== 'call' || to.node.call !== 'unknown-result')
  return [
    ...(ways.length === 3 ? [] : ['not everybody is asked']),
    ...wrong.map(([node, { id }]) => `payment-rejected:${node}=${id} takes it for a refusal`),
  ]
}

/** Refused by the card after an approval: only the acquirer's word, of the reversal too, makes it paid. */
export const refusedByTheCardIsConfirmed: Rule = ({ graph, pack }) => {
  const node = graph.node('card-refused')
  const question = node?.kind === 'question' ? node : undefined
  const paid = question?.answers.filter(({ to }) => to?.kind === 'exit' && to.node.exit === 'paid') ?? []
  const message = pack.messages.find(({ id }) => id === 'card-refused-after-answer')
  const walk = message && start(graph, entryStart(message))
  return [
    ...(paid.length > 0 && paid.every(({ label }) => /收单机构说成功.*没有被冲正/.test(label?.zh ?? ''))
      ? []
      : ['paid without it']),
    ...(walk?.frame?.call.node.call === 'card-refused' ? [] : [`${message?.enter} asks for a reprint`]),
  ]
}
