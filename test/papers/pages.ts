/** The pages that are made, the JSON Schema that editors read the trees by among them, and what makes each. */
import { treeJsonSchema } from '../../src/tree/format/json-schema.ts'
import { makeChecksPage } from './checks-page.ts'
import { makeJsonPage } from './json-page.ts'
import { makeSearchPage } from './search-page.ts'

export interface Page {
  readonly path: string
  readonly make: () => Promise<string>
}

export const PAGES: readonly Page[] = [
  { path: 'docs/checks.md', make: makeChecksPage },
  { path: 'docs/json.md', make: makeJsonPage },
  { path: 'docs/search.md', make: makeSearchPage },
  { path: 'trees/tree.schema.json', make: async () => `${JSON.stringify(treeJsonSchema(), null, 2)}\n` },
]
