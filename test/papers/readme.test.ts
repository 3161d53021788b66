/** What the README counts and lists is what there is. */
import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { EXIT } from '../../src/errors.ts'
import { freshState, openMain } from '../helpers/fake-io.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'
import { openMachine } from './example-program.ts'

const ROOT = new URL('../../', import.meta.url)
const readme = readFileSync(new URL('README.md', ROOT), 'utf8')
const rowsUnder = (heading: string): string[] => {
  const [, rest = ''] = readme.split(`\n## ${heading}\n`)
  const [section = ''] = rest.split('\n## ')
  return section.split('\n').filter((line) => /^\| [`\d]/.test(line))
}
const NUMBERS: Readonly<Record<string, number>> = { 'twenty-two': 22, 'twenty-three': 23, 'twenty-four': 24 }

it('counts what is in the pack', () => {
  const [, failures = '', codes, messages] =
    /covers ([\w-]+)\s+failure types, (\d+) response codes and (\d+) messages/.exec(readme) ?? []
  const { trees } = shippedPack
  expect(NUMBERS[failures]).toBe(Object.values(trees).filter(({ kind }) => kind === 'failure').length)
  expect(Number(codes)).toBe(shippedPack.codes.length)
  expect(Number(messages)).toBe(shippedPack.messages.length)
})

it('lists the commands that help lists, in the same order', async () => {
  const machine = openMachine(new URL('dist', ROOT).pathname)
  onTestFinished(machine.remove)
  const { stdout } = await machine.run(['help'])
  const [list = ''] = stdout.slice(stdout.indexOf('  run ')).split('\n\n')
  const helped = [...list.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name)
  const listed = rowsUnder('Commands').flatMap((row) => /^\| `pos-triage ([a-z]+)\b/.exec(row)?.[1] ?? [])
  expect(helped.length).toBeGreaterThan(8)
  expect(listed).toEqual(helped)
})

it('lists every exit code', () => {
  const listed = rowsUnder('Commands').flatMap((row) => /^\| (\d+) /.exec(row)?.[1] ?? [])
  expect(listed.map(Number)).toEqual(Object.values(EXIT))
})

it('shows the screen that the program shows', async () => {
  const shown = /\$ pos-triage 98\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? ''
  const terminal = openMain(['98', '--lang', 'en'], { state: freshState(), columns: 80 })
  await terminal.shows('[q]')
  expect(terminal.screen().trim()).toBe(shown)
  terminal.type('q')
  await terminal.exit
})
