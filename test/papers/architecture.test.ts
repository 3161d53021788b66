/** ARCHITECTURE.md names a test for everything that always holds; those tests are there. test/house.test.ts holds its table of rooms. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const page = read('ARCHITECTURE.md')
const [, section = ''] = /^## What always holds\n(.*?)^## /ms.exec(page) ?? []
const rows = section.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:invariant|-)/.test(line))

describe('what always holds', () => {
  it('is more than a few', () => expect(rows.length).toBeGreaterThan(20))

  it.each(rows.map((row) => row.split(' | ')[0]?.slice(2).trim() ?? ''))('%s', (invariant) => {
    const row = rows.find((line) => line.startsWith(`| ${invariant}`)) ?? ''
    const [, file = '', title = ''] = /\]\(([^)]+)\) "(.*)" +\|$/.exec(row) ?? []
    // A title stands in its test as one text, whatever the quotation marks around it.
    const named = read(file).matchAll(/\b(?:it|test|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"`])(.*?)\1,/g)
    expect([...named].map(([, , name]) => name)).toContain(title)
  })
})

it('walks in ten steps, through rooms that there are', () => {
  const [, walk = ''] = /^## One walk in ten steps\n(.*?)^## /ms.exec(page) ?? []
  expect([...walk.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const rooms = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name)
  const named = [...walk.matchAll(/`([a-z]+)`/g)].map(([, name]) => name ?? '')
  expect(named.filter((name) => !['run', ...rooms].includes(name))).toEqual([])
})

it('calls each thing by one noun', () => {
  const [, words = ''] = /^## What things are called\n(.*?)^## /ms.exec(page) ?? []
  const nouns = [...words.matchAll(/^\| ([a-z][a-z, ]*?) +\|/gm)].flatMap(([, cell = '']) => cell.split(', '))
  const all = nouns.filter((noun) => noun !== 'noun')
  expect(all.length).toBeGreaterThan(35)
  expect(all.filter((noun, i) => all.indexOf(noun) !== i)).toEqual([])
})
