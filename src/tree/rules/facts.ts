/** What codes, messages, exits, words and outcomes say of facts: a question asks it, and it can be the answer. Pure. */
import { factAsked } from '../facts.ts'
import { type GraphNode, nextNodes } from '../graph.ts'
import { eachLooseNode, type LooseNode } from '../read/parts.ts'
import { type Checking, inNode, isTop, report, type Site } from './checking.ts'

/** Every fact that is asked, with the answers that tell it; no answers where they could not be read. */
type AskedFacts = ReadonlyMap<string, ReadonlySet<string> | undefined>

export function checkFacts(c: Checking): void {
  const asked = askedFacts(c)
  checkEntrySets(c, asked)
  checkFactWords(c, asked)
  for (const tree of Object.values(c.pack.trees)) {
    if (!isTop(c, tree.tree)) continue
    eachLooseNode(tree, c.parts, (id, { sets, 'deals-with': dealsWith }) => {
      for (const [fact, answer] of Object.entries(sets ?? {}))
        checkFact(c, asked, fact, answer, inNode(tree.tree, id, 'sets', fact))
      for (const [fact, answers] of Object.entries(dealsWith ?? {}))
        answers.forEach((answer, i) => {
          const at = inNode(tree.tree, id, 'deals-with', fact)
          if (answer !== undefined) checkFact(c, asked, fact, answer, at, inNode(tree.tree, id, 'deals-with', fact, i))
        })
    })
  }
}

function askedFacts(c: Checking): AskedFacts {
  const facts = new Map<string, Set<string> | undefined>()
  for (const tree of Object.values(c.pack.trees))
    eachLooseNode(tree, c.parts, (id, node) => {
      const fact = factAsked(node)
      if (fact === undefined) return
      const sound = Object.hasOwn(tree.nodes, id)
      const answers = facts.has(fact) ? facts.get(fact) : new Set<string>()
      facts.set(fact, sound && answers ? new Set([...answers, ...answersOfLoose(node)]) : undefined)
    })
  return facts
}

const answersOfLoose = ({ choices }: LooseNode): readonly string[] => (choices ? Object.keys(choices) : ['yes', 'no'])

/** Whether the fact is asked and has the answer; a question that could not be read may have both. */
function checkFact(
  c: Checking,
  asked: AskedFacts,
  fact: string,
  answer: string,
  site: Site,
  answerSite: Site = site,
): boolean {
  const answers = asked.get(fact)
  if (!asked.has(fact)) {
    if (c.parts.opaque.size === 0)
      report(c, 'undefined-fact', { given: fact, allowed: [...asked.keys()] }, { ...site, part: 'key' })
    return false
  }
  if (answers && !answers.has(answer))
    report(c, 'undefined-answer', { given: answer, fact, allowed: [...answers] }, answerSite)
  return answers?.has(answer) ?? false
}

function checkEntrySets(c: Checking, asked: AskedFacts): void {
  for (const file of ['codes', 'messages'] as const)
    for (const { index, entry } of c.parts[file]) {
      if (!entry?.sets) continue
      const start = c.graph.resolve(entry.enter)
      const used = start && factsFrom(start)
      for (const [fact, answer] of Object.entries(entry.sets)) {
        const site: Site = { file, keys: [file, index, 'sets', fact] }
        if (!checkFact(c, asked, fact, answer, site) || !used || used.has(fact)) continue
        report(c, 'unused-fact', { fact, tree: start.tree.tree }, { ...site, part: 'key' })
      }
    }
}

function checkFactWords(c: Checking, asked: AskedFacts): void {
  for (const [fact, answers] of Object.entries(c.parts.lexicon.facts))
    for (const [answer, { zh, en }] of Object.entries(answers)) {
      const site: Site = { file: 'lexicon', keys: ['facts', fact, answer], part: 'key' }
      if (!zh && !en) report(c, 'no-words', { of: `${fact}: ${answer}` }, site)
      // "Not sure" stands for words that sound like an answer and are none.
      if (answer !== 'unsure' || !asked.has(fact))
        checkFact(c, asked, fact, answer, asked.has(fact) ? site : { file: 'lexicon', keys: ['facts', fact] })
    }
}

/** The facts of all questions that a walk may come to. */
function factsFrom(start: GraphNode): ReadonlySet<string> {
  const seen = new Set([start])
  const facts = new Set<string>()
  for (const node of seen) {
    const fact = node.kind === 'question' ? factAsked(node.node) : undefined
    if (fact !== undefined) facts.add(fact)
    for (const to of nextNodes(node)) if (to) seen.add(to)
  }
  return facts
}
