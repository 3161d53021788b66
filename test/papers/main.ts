/** `npm run docs`: writes what is made, docs/checks.md, docs/json.md and trees/tree.schema.json. */
import { writeFileSync } from 'node:fs'
import { PAGES } from './pages.ts'

for (const { path, make } of PAGES) writeFileSync(new URL(`../../${path}`, import.meta.url), await make())
