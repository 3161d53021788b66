/** What codes, messages, words and exits make known is asked somewhere, and can be the answer. Pure. */
import type { GraphNode, QuestionNode } from '../graph.ts'
import { type Checking, inNode, report, type Site } from './checking.ts'

export function checkFacts(c: Checking): void {
  const asked = askedFacts(c)
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
  for (const tree of Object.keys(c.pack.trees))
    for (const { id, kind, node } of c.graph.nodes(tree))
      if (kind === 'exit')
        for (const [fact, answer] of Object.entries(node.sets ?? {}))
          checkFact(c, asked, fact, answer, inNode(tree, id, 'sets', fact))
  checkWords(c, asked)
}

/** Every fact that is asked, with the answers that tell it. */
type Asked = ReadonlyMap<string, ReadonlySet<string>>

function askedFacts(c: Checking): Asked {
  const asked = new Map<string, Set<string>>()
  for (const tree of Object.keys(c.pack.trees))
    for (const node of c.graph.nodes(tree)) {
      const fact = node.kind === 'question' ? askedBy(node) : undefined
      if (fact === undefined || node.kind !== 'question') continue
      const answers = asked.get(fact) ?? new Set()
      for (const { id } of node.answers) if (id !== 'unsure') answers.add(id)
      asked.set(fact, answers)
    }
  return asked
}

const askedBy = ({ node: { fact, heard } }: QuestionNode): string | undefined => fact ?? heard

/** Whether the fact and the answer are there; where something of the pack could not be read they may be. */
function checkFact(c: Checking, asked: Asked, fact: string, answer: string, site: Site): boolean {
  if (c.parts.broken.size > 0 || c.parts.opaque.size > 0) return false
  const answers = asked.get(fact)
  if (!answers) report(c, 'undefined-fact', { given: fact, allowed: [...asked.keys()] }, { ...site, part: 'key' })
  else if (!answers.has(answer)) report(c, 'undefined-answer', { given: answer, fact, allowed: [...answers] }, site)
  return answers?.has(answer) ?? false
}

function checkWords(c: Checking, asked: Asked): void {
  for (const [fact, answers] of Object.entries(c.parts.lexicon.facts))
    for (const [answer, { zh, en }] of Object.entries(answers)) {
      const site: Site = { file: 'lexicon', keys: ['facts', fact, answer], part: 'key' }
      if (!zh && !en) report(c, 'no-words', { of: `${fact}: ${answer}` }, site)
      checkFact(c, asked, fact, answer, asked.has(fact) ? site : { file: 'lexicon', keys: ['facts', fact] })
    }
}

/** The facts of all questions that a walk may come to. */
function factsFrom(start: GraphNode): ReadonlySet<string> {
  const seen = new Set([start])
  const facts = new Set<string>()
  for (const node of seen) {
    const fact = node.kind === 'question' ? askedBy(node) : undefined
    if (fact !== undefined) facts.add(fact)
    for (const to of leadsTo(node)) if (to) seen.add(to)
  }
  return facts
}

function leadsTo(node: GraphNode): readonly (GraphNode | undefined)[] {
  if (node.kind === 'question') return node.answers.map(({ to }) => to)
  return node.kind === 'call' ? [node.enter, ...[...node.exits.values()].map(({ to }) => to)] : []
}
