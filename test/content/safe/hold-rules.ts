/** A hold is no sale: it is neither refunded nor voided as one, and a plain sale is no completion of it. */
import type { Instruction } from '../../../src/tree/format/schema.ts'
import type { OutcomeNode } from '../../../src/tree/graph.ts'
import { nameOf, undenied } from '../shipped.ts'
import { type Guidance, outcomesOf, type Rule } from './guidance.ts'

/** Every outcome about holds, in whatever tree: all of the tree about them, and those that are called after one. */
const ofHolds = (guidance: Guidance): OutcomeNode[] =>
  outcomesOf(guidance).filter(({ tree, node }) => tree.tree === 'preauthorisation' || /预授权/.test(node.title.zh))

const toldAt = ({ node }: OutcomeNode): readonly Instruction[] => [...node.actions, ...(node.later ?? [])]
const never = ({ node }: OutcomeNode): string => (node.never ?? []).map(({ zh }) => zh).join('\n')

/** By the title there is a hold and nothing else yet. */
const STILL_A_HOLD = /“预授权(?:撤销|完成)”|冻结还在|照预授权单|预授权已冻结|^没冻成功|过了30天|先找回日期/
const REFUND = { zh: /退货|消费撤销/, en: /\brefund\b(?! link)|退货|消费撤销/i }
/** The slip of a payment that was made, or a deposit that was taken as a sale. */
const OF_A_SALE = /完成单|“消费”|消费单|已收款|已结算|结算过/

/** What was paid by a completion or a sale may be refunded or voided, and is called so; a hold never. */
export const aHoldIsNeitherRefundedNorVoidedAsASale: Rule = (guidance) =>
  ofHolds(guidance).flatMap((node) =>
    toldAt(node)
      .filter((step) => undenied(step, REFUND).length > 0 || step.effect?.includes('refund'))
      .filter(({ zh }) => STILL_A_HOLD.test(node.node.title.zh) || !OF_A_SALE.test(zh.replaceAll('“消费撤销”', '')))
      .map(({ zh }) => `${nameOf(node)}: ${zh}`),
  )

/** What an outcome says by its title to do with a hold, and what it then says never to do. */
const FORBIDDEN: readonly (readonly [title: RegExp, never: RegExp])[] = [
  [/“预授权撤销”|冻结还在|预授权已冻结|预授权单改对/, /退货/],
  [/做“预授权完成”|预授权已冻结|预授权单改对/, /消费/],
]

/** Where a hold is cancelled or still there, never a refund; where it is completed, never a plain sale. */
export const whatAHoldIsNotIsForbidden: Rule = (guidance) => {
  const asked = ofHolds(guidance).flatMap((node) =>
    FORBIDDEN.filter(([title]) => title.test(node.node.title.zh)).map(([, words]) => [node, words] as const),
  )
  const wrong = asked
    .filter(([node, words]) => node.node.actions.some(({ effect }) => effect?.length) && !words.test(never(node)))
    .map(([node, words]) => `${nameOf(node)} does not forbid ${words.source}`)
  return asked.length >= 5 ? wrong : [...wrong, `only ${asked.length} outcomes are looked at`]
}

const PLAIN_SALE = {
  zh: /(?:进|做|刷|选|用|改|输)[^，。；“]{0,6}“?消费(?!撤销|单|押金)/,
  en: /\b(?:choose|make|do|take|key in)\b[^.;]{0,20}消费(?!撤销)|\bplain (?:消费|sale)\b/i,
}
/** Where no hold can be made at all, a deposit is taken as a sale. */
const NO_HOLDS = /没开通/

/** No step makes a plain sale of a hold, and a title that names a transaction of holds is followed by a step that does it. */
export const aCompletionIsNoPlainSale: Rule = (guidance) =>
  ofHolds(guidance).flatMap((node) => {
    const { title } = node.node
    const sales = NO_HOLDS.test(title.zh) ? [] : toldAt(node).filter((step) => undenied(step, PLAIN_SALE).length > 0)
    const named = title.zh.match(/做(“预授权(?:完成|撤销)”)/)?.[1]
    const done = named === undefined || node.node.actions.some(({ zh, effect }) => effect?.length && zh.includes(named))
    return [
      ...sales.map(({ zh }) => `${nameOf(node)}: ${zh}`),
      ...(done ? [] : [`${nameOf(node)}: no step does ${named}`]),
    ]
  })

/** What counts as known. */
const KNOWN =
  /^(?:这笔)?已(?:收款|经收到|解冻)|^冻结还在|^预授权已|^店里已撤销|^没冻成|没做成|^完成没|^撤销(?:已)?成功|^收了两次|^冻了两次/

/** Not to be sure is no result: it ends no procedure as settled, and leads to no outcome that says what became of the money. */
export const notSureIsNoResult: Rule = ({ graph, pack }) =>
  Object.keys(pack.trees).flatMap((tree) =>
    graph.nodes(tree).flatMap((node) => {
      const to = node.kind === 'question' ? node.answers.find(({ id }) => id === 'unsure')?.to : undefined
      const settled = to?.kind === 'exit' && to.node.money === 'settled'
      const known = to?.kind === 'outcome' && KNOWN.test(to.node.title.zh)
      return to && (settled || known) ? [`${nameOf(node)}=unsure: ${nameOf(to)}`] : []
    }),
  )
