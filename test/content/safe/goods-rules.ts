/** What was not paid for certain is not handed over. */
import type { Rule } from './guidance.ts'
import { ALSO_OPEN, openOutcomes } from './unknown-result-rules.ts'

const HELD = {
  zh: /货[^，。；]{0,8}(?:先别给|先收好|先放着)|货没给的不给|货按成功的一笔给|有一笔成功才给货/,
  en: /\b(?:hold|keep|leave)\b[^.;]*\bgoods\b|\bhand over no goods\b|\bhand over (?:the )?goods (?:for the one that|only once)/i,
}
const GIVEN = {
  zh: /货[^，。；]*(?:可以|照常|放心|尽管|先)[^，。；]{0,4}(?:给|交|拿走|带走)|(?:可以|照常|放心|尽管)[^，。；]{0,6}(?:给货|交货|放货)/,
  en: /\bgoods\b[^.;,]*\b(?:may|can)\b|\b(?:may|can)\b[^.;,]*\bgoods\b/i,
}
const ONCE_KNOWN = /别|不|没|才|成功/

/** Goods are held at every outcome at which a result is open: to speak of them is not enough, and nothing lets them go. */
export const goodsAreHeldWhileOpen: Rule = (guidance) =>
  [...openOutcomes(guidance).keys(), ...ALSO_OPEN].flatMap((name) => {
    const node = guidance.graph.resolve(name)
    if (node?.kind !== 'outcome') return [`${name} is gone`]
    const { actions, never = [] } = node.node
    const held = actions.some(({ zh, en }) => HELD.zh.test(zh) && HELD.en.test(en))
    const given = [...actions, ...never].filter(
      ({ zh, en }) =>
        zh.split(/[，。；]/).some((clause) => GIVEN.zh.test(clause) && !ONCE_KNOWN.test(clause)) || GIVEN.en.test(en),
    )
    return [...(held ? [] : [`${name}: the goods are not held`]), ...given.map(({ zh }) => `${name}: ${zh}`)]
  })
