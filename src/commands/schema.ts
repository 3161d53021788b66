/** `schema`: the JSON Schema of a tree file, for editors. */

import type { Context } from '../app/context.ts'
import { writeJson } from '../app/output.ts'
import { EXIT } from '../errors.ts'
import { treeJsonSchema } from '../tree/format/json-schema.ts'

export function schema(context: Context): number {
  writeJson(context.io, treeJsonSchema())
  return EXIT.done
}
