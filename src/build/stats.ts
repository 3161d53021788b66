/** `npm run stats`: what the walks of the shipped pack cost in questions, as a table on standard output. */

import { link } from '../tree/graph.ts'
import { type Shape, shapeOf, startsOf } from '../walk/leg-measures.ts'
import { measures } from '../walk/questions-left.ts'
import { compilePack, TREES } from './compile-pack.ts'

const { pack } = await compilePack(TREES, new Date().toISOString().slice(0, 10))
const graph = link(pack)
const known = measures(graph)
const shapes = startsOf(graph).flatMap((start) => shapeOf(start, known) ?? [])
const isTree = ({ name }: Shape): boolean => Object.hasOwn(pack.trees, name)

const HEAD = ['', 'questions', 'outcomes', 'reached', 'most', 'mean', 'median shortest']
const rows = shapes.filter(isTree).map((shape) => {
  const nodes = graph.nodes(shape.name)
  const count = (kind: string): string => String(nodes.filter((node) => node.kind === kind).length)
  return [shape.name, count('question'), count('outcome'), ...numbers(shape)]
})
for (const [kind, name] of [
  ['code ', 'worst of the codes'],
  ['message ', 'worst of the messages'],
] as const)
  rows.push([name, '', '', ...numbers(worst(shapes.filter((shape) => shape.name.startsWith(kind))))])
process.stdout.write(table([HEAD, ...rows]))

function numbers({ outcomes, most, mean, median }: Shape): string[] {
  return [String(outcomes), String(most), mean.toFixed(2), String(median)]
}

/** The largest of each number, of whichever start. */
function worst(all: readonly Shape[]): Shape {
  const of = (key: 'most' | 'mean' | 'median' | 'outcomes'): number => Math.max(0, ...all.map((shape) => shape[key]))
  return { name: '', most: of('most'), mean: of('mean'), median: of('median'), outcomes: of('outcomes') }
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)))
  const cell = (text: string, i: number): string =>
    i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)
  return lines.map((line) => `${line.map(cell).join('  ').trimEnd()}\n`).join('')
}
