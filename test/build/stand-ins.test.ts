/** What stands in for a package in the bundle answers as the package does. */
import { Chalk } from 'chalk'
import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'
import { describe, expect, it } from 'vitest'
import cliWidth from '../../src/build/stand-ins/cli-width.ts'
import { standIns } from '../../src/build/stand-ins/plugin.ts'
import ourWidth, { plainWidth } from '../../src/build/stand-ins/string-width.ts'
import { wrapAnsi as ourWrap } from '../../src/build/stand-ins/wrap-ansi.ts'
import { styleOf } from '../../src/render/wording.ts'
import { passages } from '../content/shipped.ts'

const texts = passages.flatMap(({ zh, en }) => [zh, en])
const piece = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\u001b[1m', '\u001b[22m', '\u001b[?25l', '\u001b[2K', '\u200b', '👩‍🔧', 'é', '\t', '…', '《》'),
)
const text = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(''))

describe('the width of a text', () => {
  it('is the one of fast-string-width', () => {
    fc.assert(
      fc.property(text, (t) => ourWidth(t) === stringWidth(t)),
      { numRuns: 1000 },
    )
  })
  it('of every character taken for plain is counted right', () => {
    for (let code = 0; code < 0x10000; code++) {
      const character = String.fromCharCode(code)
      const width = plainWidth(character)
      if (width !== undefined) expect(width, code.toString(16)).toBe(stringWidth(character))
    }
  })
  it('is counted here for what the pack says', () => {
    expect(texts.filter((t) => plainWidth(t) === undefined)).toEqual([])
  })
})

it('wraps as fast-wrap-ansi does', () => {
  const options = { hard: true, trim: false }
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 2, max: 120 }),
      (t, columns) => ourWrap(t, columns, options) === wrapAnsi(t, columns, options),
    ),
    { numRuns: 500 },
  )
})

it('takes the width of the stream that is asked about', () => {
  expect(cliWidth({ defaultWidth: 80, output: { columns: 40 } })).toBe(40)
  expect(cliWidth({ defaultWidth: 80, output: {} })).toBe(80)
})

it('colours as chalk does, and not at all when told so', () => {
  const chalk = new Chalk({ level: 1 })
  const style = styleOf(true)
  expect(style.title('x')).toBe(chalk.bold('x'))
  expect(style.heading('x')).toBe(chalk.bold.cyan('x'))
  expect(style.faint('x')).toBe(chalk.dim('x'))
  expect(style.good('x')).toBe(chalk.bold.green('x'))
  expect(style.warn('x')).toBe(chalk.bold.yellow('x'))
  expect(style.bad('x')).toBe(chalk.bold.red('x'))
  expect(style.chosen('x')).toBe(chalk.cyan('x'))
  expect(style.bad('')).toBe('')
  expect(Object.values(styleOf(false)).map((paint) => paint('x'))).toEqual(Array(7).fill('x'))
})

it('ends the build where a stand-in stands for a module that nobody loads', () => {
  const { buildEnd } = standIns()
  expect(() => (buildEnd as (error?: Error) => void)()).toThrow(/nobody loads: node:child_process, yaml, cli-width/)
})
