/** The pack in `trees/`, read as the build reads it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { link } from '../../src/tree/graph.ts'
import { readPack } from '../../src/tree/read/read-pack.ts'

const TREES = join(import.meta.dirname, '../../trees')

export const shippedPack = readPack(
  readdirSync(TREES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: name, text: readFileSync(join(TREES, name), 'utf8') })),
).pack
export const shippedGraph = link(shippedPack)
