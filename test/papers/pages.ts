/** The pages that are made, and what makes them. */
import { makeChecksPage } from './checks-page.ts'
import { makeJsonPage } from './json-page.ts'

export interface Page {
  readonly path: string
  readonly make: () => Promise<string>
}

export const PAGES: readonly Page[] = [
  { path: 'docs/checks.md', make: makeChecksPage },
  { path: 'docs/json.md', make: makeJsonPage },
]
