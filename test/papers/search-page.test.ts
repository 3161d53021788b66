/** docs/search.md explains the constants that there are, with the values they have, and no number of the score hides elsewhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LIMITS, SCORING } from '../../src/search/scoring.ts'
import { makeSearchPage } from './search-page.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const page = readFileSync(`${ROOT}docs/search.md`, 'utf8')
const rows = [...page.matchAll(/^\| `(\w+)` +\| +([\d.]+) \| (.*) \|$/gm)].map(([, name, value, rest]) => ({
  name,
  value: Number(value),
  told: rest?.trim() ?? '',
}))

it('has the example that `npm run docs` works out', async () => {
  expect(page).toMatch(/made by npm run docs -->\n\n钱扣了没小票/)
  expect(page).toBe(await makeSearchPage())
})

it('lists every constant and limit once, with its value', () => {
  const listed = rows.map(({ name, value }) => [name, value])
  expect(listed).toEqual([...Object.entries(SCORING), ...Object.entries(LIMITS)])
})

it('says what each is for, and names each constant in a step', () => {
  const [steps = ''] = page.split('## An example')
  for (const { name, told } of rows) expect(told, name).toMatch(/\w/)
  for (const name of Object.keys(SCORING)) expect(steps).toContain(`\`${name}\``)
})

it('speaks of all: no other file of the search has a number with a fraction', () => {
  const folder = `${ROOT}src/search/`
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(10)
  const code = (name: string): string =>
    readFileSync(folder + name, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=\s)\/\/.*$/gm, '')
  expect(files.filter((name) => name !== 'scoring.ts' && /(?<![\w$.])\d*\.\d/.test(code(name)))).toEqual([])
})
