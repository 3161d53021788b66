/** `tsx src/build/schema.ts`: writes the JSON Schema that editors read the shipped trees by. */
import { writeFile } from 'node:fs/promises'
import { treeJsonSchemaText } from '../tree/format/json-schema.ts'
import { TREES } from './compile-pack.ts'

await writeFile(`${TREES}/tree.schema.json`, treeJsonSchemaText())
