/**
 * `npm run bench`: how fast we are beside others, measured side by side in one run.
 *
 *   --runs N      how often everything is done (default 15)
 *   --only PART   start, npx, find, engine or yaml; may be given more than once
 *   --json FILE   where the numbers go (default: a file in the system's folder for temporary files)
 */
import { writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureEngine } from './engine.ts'
import { measureFind } from './find.ts'
import { measureGrowth, measureMemory } from './growth.ts'
import { measureMiniSearch } from './minisearch.ts'
import { measureNpx } from './npx.ts'
import { type OwnPackage, packOurselves } from './own-package.ts'
import { installPeers } from './peers.ts'
import { measureStarts } from './starts.ts'
import { type Group, renderGroup } from './stats.ts'
import { measureYaml } from './yaml.ts'

const PARTS = ['start', 'npx', 'find', 'engine', 'yaml'] as const
type Part = (typeof PARTS)[number]

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    only: { type: 'string', multiple: true, default: [...PARTS] },
    json: { type: 'string', default: join(tmpdir(), `pos-triage-bench-${Date.now()}.json`) },
  },
})
const runs = Number(values.runs)
const parts = values.only.filter((part): part is Part => (PARTS as readonly string[]).includes(part))
if (!Number.isInteger(runs) || runs < 1 || parts.length < values.only.length) {
  process.stderr.write(`bench: --runs takes a number, --only one of ${PARTS.join(', ')}\n`)
  process.exit(2)
}

const groups: Group[] = []
function report(group: Group): void {
  groups.push(group)
  process.stdout.write(`${renderGroup(group)}\n`)
}

const machine = `${cpus()[0]?.model ?? process.arch}, ${cpus().length} cores`
const when = new Date().toISOString().slice(0, 16)
process.stdout.write(`Node ${process.version}, ${process.platform}, ${machine}, ${when} UTC, ${runs} runs\n\n`)
installPeers()
if (parts.includes('engine')) {
  report(measureEngine(10_000, runs, true))
  report(measureEngine(100_000, runs, false))
  report(measureGrowth(runs))
  report(measureMemory())
}
if (parts.includes('yaml')) report(measureYaml(100_000, Math.min(runs, 7)))
if (parts.some((part) => ['start', 'npx', 'find'].includes(part))) {
  const own: OwnPackage = packOurselves()
  if (parts.includes('start')) report(await measureStarts(own, runs))
  if (parts.includes('find'))
    for (const group of [await measureFind(own, Math.min(runs, 5)), ...measureMiniSearch(runs)]) report(group)
  if (parts.includes('npx')) report(await measureNpx(own, Math.min(runs, 15)))
}
writeFileSync(values.json, `${JSON.stringify({ node: process.version, machine, when, runs, groups }, null, 2)}\n`)
process.stdout.write(`The numbers are in ${values.json}\n`)
