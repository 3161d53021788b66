/** What is not in the table of commands does not exist, and what is in it exists everywhere. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CommandEntry, CommandTable } from '../../src/app/command-entry.ts'
import { quickRun, readFirstWord, readLine } from '../../src/cli/read-line.ts'
import { runLine } from '../../src/cli/run-line.ts'
import { TABLE } from '../../src/commands/table.ts'
import { UsageError } from '../../src/errors.ts'
import { LANGUAGE_IDS, wordsOf } from '../../src/i18n/language.ts'
import { REPORT_FORMAT_NAMES } from '../../src/render/report/formats.ts'
import { runWith } from '../helpers/run-in-process.ts'

const run = (argv: readonly string[], table: CommandTable) => runWith((io) => runLine(argv, io, table))
const read = (argv: readonly string[], table: CommandTable) =>
  readFirstWord(readLine(argv, table), table, { isKnown: async () => false, isWord: async () => false })

const without = (command: CommandEntry): CommandTable => ({
  ...TABLE,
  commands: TABLE.commands.filter((each) => each !== command),
})
const rowOf = (name: string): RegExp => new RegExp(`^  ${name} `, 'm')
/** Every command but the one that runs when none is named, and those of a name. */
const eachBut = (...names: string[]) =>
  TABLE.commands.filter((command) => command !== TABLE.usual && !names.includes(command.name))

describe('when it is in the table, and only then', () => {
  it.each(eachBut())('$name is parsed', async (command) => {
    const { name } = command
    expect((await run(['--help'], TABLE)).stdout).toMatch(rowOf(name))
    const { stdout } = await run(['--help'], without(command))
    expect(stdout).not.toMatch(rowOf(name))
    expect(stdout).toMatch(rowOf('run'))
    expect((await run([name, '--help'], TABLE)).stdout).toMatch(new RegExp(`^Usage: pos-triage ${name}\\b`))
    expect((await run([name, '--help'], without(command))).stdout).toBe(stdout)
  })

  it.each(eachBut('completion'))('$name is completed', async (command) => {
    const offered = async (table: CommandTable, ...before: string[]) =>
      (await run(['completion', 'words', '=', ...before], table)).stdout.split('\n').map((line) => line.split('\t')[0])
    expect(await offered(TABLE)).toContain(command.name)
    expect(await offered(without(command))).not.toContain(command.name)
    expect(await offered(without(command))).toContain('run')
    expect(await offered(without(command), 'help')).not.toContain(command.name)
  })

  it.each(eachBut('help'))('$name is in the help', async (command) => {
    const { name } = command
    expect((await run(['help'], TABLE)).stdout).toMatch(rowOf(name))
    expect((await run(['help'], without(command))).stdout).not.toMatch(rowOf(name))
    expect(await run(['help', name], TABLE)).toMatchObject({ status: 0, stderr: '' })
    await expect(run(['help', name], without(command))).rejects.toThrow(UsageError)
  })

  it.each(eachBut())('$name is meant by its name, by a slip and by other names', async (command) => {
    const { name, otherNames = [] } = command
    expect(await read([name, '--help'], TABLE)).toEqual({ kind: 'command', command })
    expect(await read([`${name}x`, 'x'], TABLE)).toMatchObject({ kind: 'slip', meant: [name] })
    for (const other of [name.toUpperCase(), ...otherNames])
      expect(await read([other], TABLE)).toEqual({ kind: 'asked', asked: { run: [name] } })
    const table = without(command)
    for (const first of [name, `${name}x`, name.toUpperCase(), ...otherNames])
      expect(await read([first], table)).toEqual({ kind: 'none' })
    expect(quickRun(readLine([name, 'x'], table), table.usual, table)).toEqual({ args: [name, 'x'], options: {} })
  })
})

describe('the table', () => {
  it('has every command that the help of a language tells about', () => {
    const names = TABLE.commands.map(({ name }) => name)
    for (const lang of LANGUAGE_IDS) expect(Object.keys(wordsOf(lang).help.commands).sort()).toEqual([...names].sort())
  })

  it('has every command of the README, and the README every command', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const told = [...readme.matchAll(/^\| `pos-triage ([a-z]+)/gm)].map(([, name]) => name)
    expect(told).toEqual(TABLE.commands.map(({ name }) => name))
  })

  it('offers the formats there are for a report', () => {
    const report = TABLE.commands.find(({ name }) => name === 'report')
    expect(report?.options.find(({ flags }) => flags.startsWith('--format'))?.values).toEqual(REPORT_FORMAT_NAMES)
  })

  it('runs and tells only what there is', () => {
    for (const asked of Object.values(TABLE.asked))
      if ('say' in asked)
        for (const lang of LANGUAGE_IDS) expect(wordsOf(lang).firstWord.asked[asked.say]).toMatch(/\S/)
  })
})
