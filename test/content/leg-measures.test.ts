/** No walk is long: held for every start a walk can have. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../src/build/compile-pack.ts'
import { measureLeg, startsOf } from '../../src/walk/leg-measures.ts'
import { measures } from '../../src/walk/questions-left.ts'
import { graph, pack } from './shipped.ts'

const known = measures(graph)
const legs = startsOf(graph).map((start) => ({ name: start.name, leg: measureLeg(start, known) }))
const beyond = (key: 'most' | 'mean' | 'median', limit: number): string[] =>
  legs.filter(({ leg }) => (leg?.[key] ?? 0) > limit).map(({ name, leg }) => `${name}: ${leg?.[key].toFixed(2)}`)

describe('a leg of the shipped pack', () => {
  it('is measured from every tree, code and message', () => {
    const trees = Object.values(pack.trees).filter((tree) => tree.kind !== 'subtree')
    expect(legs.length).toBe(trees.length + pack.codes.length + pack.messages.length)
    expect(trees.length).toBeGreaterThanOrEqual(17)
    expect(legs.filter(({ leg }) => !leg || leg.outcomes === 0)).toEqual([])
  })

  it('is never longer than 15 questions', () => expect(beyond('most', 15)).toEqual([]))
  it('is at most 6 questions long on average', () => expect(beyond('mean', 6)).toEqual([]))
  it('leads to half of its outcomes in at most 8 questions', () => expect(beyond('median', 8)).toEqual([]))
})

describe('npm run stats', () => {
  it('prints every tree with its numbers', () => {
    const table = execFileSync(process.execPath, ['--import', 'tsx', `${ROOT}src/build/stats.ts`], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    const [head = '', ...rows] = table.trimEnd().split('\n')
    expect(head.trim().split(/ {2,}/)).toEqual(['questions', 'outcomes', 'reached', 'most', 'mean', 'median shortest'])
    for (const { name, leg } of legs) {
      if (!leg || !Object.hasOwn(pack.trees, name)) continue
      const row = rows.find((line) => line.startsWith(`${name} `))?.split(/ {2,}/)
      expect(row?.slice(3)).toEqual([leg.outcomes, leg.most, leg.mean.toFixed(2), leg.median].map(String))
    }
    const [codes, messages, , leaving] = rows.slice(-4).map((row) => row.split(/ {2,}/)[0])
    expect([codes, messages]).toEqual(['worst of the codes', 'worst of the messages'])
    const ends = Object.keys(pack.trees).flatMap((tree) => graph.nodes(tree).filter(({ kind }) => kind === 'outcome'))
    const left = Object.values(pack.trees).flatMap(({ nodes }) =>
      Object.values(nodes).filter((node) => 'leaves-fault' in node && node['leaves-fault']),
    )
    expect(leaving).toBe(`outcomes that leave the fault for later: ${left.length} of ${ends.length}`)
  })
})
