/** Words that people may begin a sentence with are never taken for a mistyped command. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { TABLE } from '../../src/commands/table.ts'
import { fold } from '../../src/text/fold.ts'
import { isOneSlip } from '../../src/text/one-slip.ts'

const TREES = join(import.meta.dirname, '../../trees')

/** All texts of a file but addresses: symptoms, titles, messages, the words of the lexicon, what people say and everything else. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('https://') ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

const words = new Set(
  readdirSync(TREES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|txt)$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(TREES, name), 'utf8')
      return name.endsWith('.yaml') ? textsOf(parse(text)) : text.split('\n')
    })
    .flatMap((text) => fold(text).match(/[\p{L}\p{N}]+(?:'[a-z]+)?/gu) ?? []),
)
const names = TABLE.commands.map(({ name }) => name)
const others = TABLE.commands.flatMap(({ otherNames = [] }) => otherNames)

it('are known to the table, every word of the pack that is one slip from a name', () => {
  expect(words.size).toBeGreaterThan(5000)
  const near = [...words].filter((word) => names.some((name) => isOneSlip(word, name)))
  expect(near.filter((word) => !TABLE.ordinary.has(word) && !others.includes(word))).toEqual([])
  expect(near).toEqual(expect.arrayContaining(['lost', 'last', 'mode']))
})

it('are no names themselves', () => {
  const taken = [...names, ...others, ...Object.keys(TABLE.asked)]
  expect(taken.filter((name) => TABLE.ordinary.has(name))).toEqual([])
  expect(new Set(taken).size).toBe(taken.length)
})

it('are near a command, or near one to come', () => {
  const coming = ['new', 'stats', 'test', 'build']
  const far = [...TABLE.ordinary].filter((word) => ![...names, ...coming].some((name) => isOneSlip(word, name)))
  expect(far).toEqual([])
})
