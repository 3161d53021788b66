/** `npm run docs`: writes the pages that are made, docs/checks.md and docs/json.md. */
import { writeFileSync } from 'node:fs'
import { PAGES } from './pages.ts'

for (const { path, make } of PAGES) writeFileSync(new URL(`../../${path}`, import.meta.url), await make())
