/** The JSON Schema editors read: committed as the code says it, and saying something about every key. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { treeJsonSchema } from '../../src/tree/format/json-schema.ts'

const schema = treeJsonSchema()

/** Every object in a JSON value. */
function objects(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objects)
  if (value === null || typeof value !== 'object') return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objects)]
}

it('is committed as the code says it (npm run docs writes it)', () => {
  const committed = readFileSync(new URL('../../trees/tree.schema.json', import.meta.url), 'utf8')
  expect(committed).toBe(`${JSON.stringify(schema, null, 2)}\n`)
})

it('refers only to what it defines', () => {
  const defined = Object.keys(schema.$defs as object).map((name) => `#/$defs/${name}`)
  const referred = objects(schema).flatMap((o) => (typeof o.$ref === 'string' ? [o.$ref] : []))
  expect(referred.length).toBeGreaterThan(20)
  expect(referred.filter((ref) => !defined.includes(ref))).toEqual([])
})

it('describes every key of every object, and allows no other', () => {
  const withKeys = objects(schema).filter((o) => typeof o.properties === 'object')
  expect(withKeys.length).toBeGreaterThan(8)
  for (const o of withKeys) {
    expect(o.additionalProperties).toBe(false)
    for (const field of Object.values(o.properties as object))
      expect((field as { description?: string }).description).toMatch(/\S/)
  }
})

it('has patterns an editor can compile', () => {
  for (const o of objects(schema))
    if (typeof o.pattern === 'string') expect(() => new RegExp(`${o.pattern}`, 'u')).not.toThrow()
})
