/** Every outcome of the shipped pack is reached by a story somebody could live through: test/scenarios/. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../../src/build/compile-pack.ts'
import { answer, placeOf, start, type Walk } from '../../src/walk/walk.ts'
import { everyNode, graph, nameOf, pack } from './shipped.ts'

interface Scenario {
  readonly name: string
  /** `node=answer`, the node named as on the walk: calls joined by `/`. */
  readonly answers: readonly string[]
  readonly outcome: string
}
interface ScenarioFile {
  readonly tree: string
  readonly scenarios: readonly Scenario[]
}

const FOLDER = `${ROOT}test/scenarios`
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))
const all = files.map((name) => ({ name, ...(parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as ScenarioFile) }))

/** Where a story ends, or in words where it goes wrong. */
function play(tree: string, { answers }: Scenario): Walk | string {
  let walk = start(graph, { tree })
  if (!walk) return `no tree ${tree}`
  for (const pinned of answers) {
    const [node, id] = pinned.split('=')
    const here = placeOf(walk).node
    if (here !== node) return `${pinned}, but the walk is at ${here}`
    const next = answer(walk, id ?? '')
    if (!next) return `${pinned} is not allowed`
    walk = next
  }
  return walk
}

const reached = new Set<string>()
for (const { tree, scenarios } of all)
  for (const scenario of scenarios) {
    const end = play(tree, scenario)
    if (typeof end !== 'string' && end.at.kind === 'outcome') reached.add(nameOf(end.at))
  }

describe('scenarios', () => {
  for (const { name, tree, scenarios } of all)
    describe(name, () => {
      it('is named after its tree and tells no story twice', () => {
        expect(name).toBe(`${tree}.yaml`)
        expect(new Set(scenarios.map((scenario) => scenario.name)).size).toBe(scenarios.length)
        expect(new Set(scenarios.map((scenario) => scenario.answers.join())).size).toBe(scenarios.length)
      })
      it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
        const end = play(tree, scenario)
        if (typeof end === 'string') throw new Error(end)
        expect(placeOf(end).node).toBe(scenario.outcome)
        expect(end.at.kind).toBe('outcome')
      })
    })

  it('there are some for every failure and entry tree', () => {
    const walked = Object.values(pack.trees).filter((tree) => tree.kind !== 'subtree')
    expect(all.map(({ tree }) => tree).sort()).toEqual(walked.map(({ tree }) => tree).sort())
  })

  it('reach every outcome, those of subtrees too', () => {
    const outcomes = everyNode.filter((node) => node.kind === 'outcome').map(nameOf)
    expect(outcomes.filter((name) => !reached.has(name))).toEqual([])
    expect(outcomes.length).toBeGreaterThan(200)
  })
})
