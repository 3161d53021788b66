/** How fast a large pack is read, beside the YAML parser alone on the same texts. */
import { LineCounter, parseDocument } from 'yaml'
import { checkPack } from '../../src/tree/check.ts'
import { type PackFile, readPack } from '../../src/tree/read/read-pack.ts'
import { makeFlow } from './flows.ts'
import { type Group, ratios, spread } from './stats.ts'

const TREES = 100

/** A hundred trees, as people write them. */
function filesOf(nodes: number): PackFile[] {
  const each = nodes / TREES
  return Array.from({ length: TREES }, (_, t) => {
    const flow = makeFlow(each - 1)
    const to = (node: number): string => (node < flow.length ? `n${node}` : 'end')
    const questions = flow.map(
      ([yes, no], i) => `  n${i}:
    ask: { zh: 屏幕亮着吗？, en: Is the screen lit? }
    help: { zh: 按电源键，看一眼。, en: Press the power key and look. }
    yes: ${to(yes)}
    no: ${to(no)}
    unsure: ${to(i + 1)}
`,
    )
    return { path: `tree-${t}.yaml`, text: `${HEAD.replace('ID', `tree-${t}`)}${questions.join('')}${END}` }
  })
}
const HEAD = `tree: ID
kind: failure
title: { zh: 试验, en: Trial }
summary: { zh: 试一试, en: A trial }
reviewed: 2026-11-22
start: n0
nodes:
`
const END = `  end:
    verdict: act
    title: { zh: 完了, en: Done }
    cause: { zh: 就这样。, en: That is it. }
    actions: [ { zh: 走吧。, en: Go. } ]
    contacts: [ { to: acquirer, say: { zh: 好了。, en: Done. } } ]
`

export function measureYaml(nodes: number, runs: number): Group {
  const files = filesOf(nodes)
  const works = [
    {
      name: 'yaml, parseDocument',
      work: () => files.map(({ text }) => parseDocument(text, { lineCounter: new LineCounter() })),
    },
    { name: 'pos-triage, read', work: () => readPack(files), note: 'at most 1.25 (a speed of 0.8)' },
    { name: 'pos-triage, read and checked', work: () => checkPack(files, undefined, { today: '2026-11-22' }) },
  ]
  const times: number[][] = works.map(() => [])
  for (let run = -1; run < runs; run++)
    for (const [i, { work }] of works.entries()) {
      const began = performance.now()
      work()
      if (run >= 0) times[i]?.push(performance.now() - began)
    }
  const rows = works.map(({ name, note }, i) => {
    const it = times[i] ?? []
    return { name, value: spread(it), ratio: ratios(it, times[0] ?? []), ...(note ? { note } : {}) }
  })
  return { title: `YAML of ${nodes} nodes`, unit: 'ms', rows }
}
