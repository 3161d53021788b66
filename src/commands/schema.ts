/** `schema`: the JSON Schema of a tree file, for editors. */
import { EXIT } from '../errors.ts'
import { treeJsonSchema } from '../tree/json-schema.ts'
import type { Context } from './context.ts'
import { writeJson } from './write.ts'

export function schema(context: Context): number {
  writeJson(context.io, treeJsonSchema())
  return EXIT.done
}
