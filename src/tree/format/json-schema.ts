/** The JSON Schema of a tree file, from the definition that the reader and the types come from. Pure. */
import { call, choiceQuestion, exit, instruction, node, outcome, tell, tree, yesNoQuestion } from './schema.ts'
import { type Fields, ID, type Schema, text, type Variant } from './schema-types.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

/** Said once under this name, and referred to wherever they occur. */
const NAMED: ReadonlyMap<Schema<unknown>, string> = new Map<Schema<unknown>, string>([
  [text, 'text'],
  [instruction, 'step'],
  [node, 'node'],
  [choiceQuestion, 'choice-question'],
  [yesNoQuestion, 'yes-no-question'],
  [call, 'call'],
  [exit, 'exit'],
  [tell, 'tell'],
  [outcome, 'outcome'],
])

/** Draft 2020-12, with the words of the definition as descriptions. */
export function treeJsonSchema(): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A tree of pos-triage',
    ...describeSchema(tree),
    $defs: Object.fromEntries([...NAMED].map(([schema, name]) => [name, describeSchema(schema)])),
  }
}

function refer(schema: Schema<unknown>): JsonObject {
  const name = NAMED.get(schema)
  return name === undefined ? describeSchema(schema) : { $ref: `#/$defs/${name}` }
}

function describeSchema(schema: Schema<unknown>): JsonObject {
  switch (schema.kind) {
    case 'scalar':
      return { type: 'string', pattern: schema.rule.pattern.source }
    case 'oneOf':
      return { enum: schema.values }
    case 'flag':
      return { type: 'boolean' }
    case 'text':
      return describeText(schema.fields)
    case 'list':
      return { type: 'array', items: refer(schema.item), ...(schema.min > 0 ? { minItems: schema.min } : {}) }
    case 'record':
      return {
        type: 'object',
        propertyNames: { pattern: (schema.keys?.pattern ?? ID).source },
        additionalProperties: refer(schema.value),
        ...(schema.min > 0 ? { minProperties: schema.min } : {}),
        ...(Number.isFinite(schema.max) ? { maxProperties: schema.max } : {}),
      }
    case 'object':
      return describeObject(schema.fields)
    case 'variants':
      return describeVariants(schema.variants)
  }
}

const describeFields = (fields: Fields): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, { ...refer(field.schema), description: field.doc }]),
  )

function describeObject(fields: Fields): JsonObject {
  const required = Object.keys(fields).filter((key) => fields[key]?.required)
  return { type: 'object', properties: describeFields(fields), required, additionalProperties: false }
}

/** Words in both languages, or a plain string in a pack that needs one. */
function describeText(fields: Fields): JsonObject {
  const words = (language: string): JsonObject => ({ type: 'string', pattern: '\\S', description: language })
  return {
    anyOf: [
      { type: 'string', pattern: '\\S' },
      {
        type: 'object',
        properties: { zh: words('Chinese'), en: words('English'), ...describeFields(fields) },
        additionalProperties: false,
        anyOf: [{ required: ['zh'] }, { required: ['en'] }],
      },
    ],
  }
}

/** The first variant whose key is there is the one meant, so that an editor complains about that one only. */
function describeVariants(variants: readonly Variant[]): JsonObject {
  const anyKey = variants.map(({ when }) => ({ required: [when] }))
  const chain = variants.reduceRight<JsonObject | undefined>((rest, { when, schema }) => {
    const branches: [string, JsonObject][] = [
      ['if', { required: [when] }],
      ['then', refer(schema)],
    ]
    return Object.fromEntries(rest ? [...branches, ['else', rest]] : branches)
  }, undefined)
  return { type: 'object', anyOf: anyKey, ...chain }
}
