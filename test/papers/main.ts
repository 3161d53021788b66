/** `npm run docs`: writes what is made, the example in docs/search.md among it. */
import { writeFileSync } from 'node:fs'
import { PAGES } from './pages.ts'

for (const { path, make } of PAGES) writeFileSync(new URL(`../../${path}`, import.meta.url), await make())
