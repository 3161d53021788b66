/**
 * What an outcome sends somebody to: who is asked to look into something is asked how long it takes, and each tree that "not
 * solved" offers says when to take it. Pure.
 */
import type { ContactLine, Outcome } from '../format/schema.ts'
import { LANGS, type Lang } from '../format/schema-types.ts'
import { advise, type Checking, inNode, isTop, type Site } from './checking.ts'
import { langsOf } from './texts.ts'

/** That somebody is asked to look into something, and that a time is asked for. */
const PROMISES: Readonly<Record<Lang, { readonly asks: RegExp; readonly time: RegExp }>> = {
  zh: {
    asks: /请[^。；？]{0,14}(?:查|核对|核实)|给我(?:工单号|受理编号|编号)|工单号是多少/u,
    time: /多久|几天|哪[天日]|几时|何时|几号|什么时候|日期|多长|要几|今天|马上|立刻|期限|几点|进度|时间(?![，：]?…)/u,
  },
  en: {
    asks: /(?:give me|with|what (?:is|are)) (?:a|the|its) (?:ticket|case) number|\b(?:check|look (?:it |this )?up|look into|look for|find out|trace|see whether)\b/i,
    time: /\btimes?\b(?! \.\.\.)|\bwhen\b|how long|\bdays?\b|today|\bdate\b|at once|deadline|how soon/i,
  },
}

export function checkPromises(c: Checking): void {
  for (const tree of Object.keys(c.pack.trees)) {
    if (!isTop(c, tree)) continue
    for (const { kind, id, node } of c.graph.nodes(tree)) {
      if (kind !== 'outcome') continue
      checkSaid(c, node.contacts, (i) => inNode(tree, id, 'contacts', i, 'say'))
      checkNext(c, node, (...keys) => inNode(tree, id, ...keys))
    }
  }
  for (const [whose, rungs] of c.parts.ladders)
    for (const { index, entry } of rungs)
      checkSaid(c, entry?.contacts, (i) => ({ file: 'escalation', keys: [whose, index, 'contacts', i, 'say'] }))
}

type LooseLines = readonly (Partial<ContactLine> | undefined)[] | undefined

function checkSaid(c: Checking, lines: LooseLines, at: (index: number) => Site): void {
  lines?.forEach((line, i) => {
    const { say } = line ?? {}
    if (!say || LANGS.some((lang) => typeof say[lang] !== 'string')) return
    for (const lang of langsOf(say)) {
      const { asks, time } = PROMISES[lang]
      const site = at(i)
      if (asks.test(say[lang]) && !time.test(say[lang]))
        advise(c, 'no-time', { lang }, { ...site, keys: [...site.keys, lang] })
    }
  })
}

/** A pack that is held to it says of every tree; one that says it of some says it of all, and of no other. */
function checkNext(c: Checking, outcome: Outcome, at: (...keys: string[]) => Site): void {
  const { next = [], 'next-why': why, 'next-reviewed': reviewed } = outcome
  for (const tree of Object.keys(why ?? {}))
    if (!next.includes(tree)) advise(c, 'next-why', { tree, what: 'extra' }, { ...at('next-why', tree), part: 'key' })
  if (next.length === 0 || !(c.strict || why)) return
  const missing = next.find((tree) => !why?.[tree])
  const site: Site = { ...at('next'), part: 'key' }
  if (missing !== undefined) advise(c, 'next-why', { tree: missing, what: 'missing' }, site)
  else if (reviewed === undefined) advise(c, 'next-why', { tree: '', what: 'reviewed' }, site)
}
