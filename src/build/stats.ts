/** `npm run stats`: what the walks of the shipped pack cost in questions, as a table on standard output. */

import { isoDay } from '../text/day.ts'
import { link } from '../tree/graph.ts'
import { type LegMeasures, measureLeg, startsOf } from '../walk/leg-measures.ts'
import { measures } from '../walk/questions-left.ts'
import { compilePack, TREES } from './compile-pack.ts'

const { pack } = await compilePack(TREES, isoDay(new Date()))
const graph = link(pack)
const known = measures(graph)
const legs = startsOf(graph).flatMap((start) => measureLeg(start, known) ?? [])
const isTree = ({ name }: LegMeasures): boolean => Object.hasOwn(pack.trees, name)

const HEAD = ['', 'questions', 'outcomes', 'reached', 'most', 'mean', 'median shortest']
const rows = legs.filter(isTree).map((leg) => {
  const nodes = graph.nodes(leg.name)
  const count = (kind: string): string => String(nodes.filter((node) => node.kind === kind).length)
  return [leg.name, count('question'), count('outcome'), ...numbers(leg)]
})
for (const [kind, name] of [
  ['code ', 'worst of the codes'],
  ['message ', 'worst of the messages'],
] as const)
  rows.push([name, '', '', ...numbers(worst(legs.filter((leg) => leg.name.startsWith(kind))))])
process.stdout.write(tableText([HEAD, ...rows]))
const outcomes = Object.keys(pack.trees).flatMap((tree) => graph.nodes(tree).filter((node) => node.kind === 'outcome'))
const leaving = outcomes.filter((node) => node.node['leaves-fault'])
process.stdout.write(`\noutcomes that leave the fault for later: ${leaving.length} of ${outcomes.length}\n`)

function numbers({ outcomes, most, mean, median }: LegMeasures): string[] {
  return [String(outcomes), String(most), mean.toFixed(2), String(median)]
}

/** The largest of each number, of whichever start. */
function worst(all: readonly LegMeasures[]): LegMeasures {
  const of = (key: 'most' | 'mean' | 'median' | 'outcomes'): number => Math.max(0, ...all.map((leg) => leg[key]))
  return { name: '', most: of('most'), mean: of('mean'), median: of('median'), outcomes: of('outcomes') }
}

function tableText(lines: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)))
  const cell = (text: string, i: number): string =>
    i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)
  return lines.map((line) => `${line.map(cell).join('  ').trimEnd()}\n`).join('')
}
