/** The pack of the examples uses every key of the format, so that no field of JSON that comes of one is left out of docs/json.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { DATA_FILES, tree } from '../../src/tree/format/schema.ts'
import type { Field, Schema } from '../../src/tree/format/schema-types.ts'

const FOLDER = fileURLToPath(new URL('pack', import.meta.url))

interface Keyed {
  readonly name: string
  readonly field: Field
}

/** The parts of a schema: its own keys, and the schemas within. */
function partsOf(schema: Schema<unknown>): { keys: readonly Keyed[]; inner: readonly Schema<unknown>[] } {
  const { kind } = schema
  if (kind === 'list') return { keys: [], inner: [schema.item] }
  if (kind === 'record') return { keys: [], inner: [schema.value] }
  if (kind === 'variants') return { keys: [], inner: schema.variants.map((variant) => variant.schema) }
  if (kind !== 'object' && kind !== 'text') return { keys: [], inner: [] }
  const keys = Object.entries(schema.fields).map(([name, field]) => ({ name, field }))
  return { keys, inner: keys.map(({ field }) => field.schema) }
}

/** Every key of a schema once, named by the key above it. */
function keysOf(schema: Schema<unknown>, above: string, seen: Set<unknown>): Keyed[] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const { keys, inner } = partsOf(schema)
  if (keys.length === 0) return inner.flatMap((one) => keysOf(one, above, seen))
  return keys.flatMap(({ name, field }) => [
    { name: `${above}.${name}`, field },
    ...keysOf(field.schema, `${above}.${name}`, seen),
  ])
}

/** Adds the fields that a value uses. */
function meet(schema: Schema<unknown>, value: unknown, met: Set<Field>): void {
  if (typeof value !== 'object' || value === null) return
  const { kind } = schema
  const members = value as Readonly<Record<string, unknown>>
  if (kind === 'list') for (const item of Object.values(members)) meet(schema.item, item, met)
  if (kind === 'record') for (const item of Object.values(members)) meet(schema.value, item, met)
  if (kind === 'variants') {
    const variant = schema.variants.find(({ when }) => Object.hasOwn(members, when))
    if (variant) meet(variant.schema, value, met)
  }
  if (kind === 'object' || kind === 'text')
    for (const [key, field] of Object.entries(schema.fields))
      if (members[key] !== undefined) {
        met.add(field)
        meet(field.schema, members[key], met)
      }
}

it('has every key of the format', () => {
  const met = new Set<Field>()
  for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  )) {
    const id = basename(name, '.yaml')
    const schema = Object.hasOwn(DATA_FILES, id) ? DATA_FILES[id as keyof typeof DATA_FILES] : tree
    meet(schema, parse(readFileSync(join(FOLDER, name), 'utf8')), met)
  }
  const seen = new Set<unknown>()
  const all = [
    ...keysOf(tree, 'tree', seen),
    ...Object.entries(DATA_FILES).flatMap(([name, schema]) => keysOf(schema, name, seen)),
  ]
  expect(all.length).toBeGreaterThan(60)
  expect(all.filter(({ field }) => !met.has(field)).map(({ name }) => name)).toEqual([])
})
