/** A pack of names that every JavaScript object has, walked through the built program. */
import { describe, expect, it } from 'vitest'
import { INHERITED, oddNamesFolder } from '../helpers/odd-names.ts'
import { runProgram } from '../helpers/program.ts'
import { freshState, openTerminal } from '../helpers/terminal.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/

describe('a pack of odd names', () => {
  const pack = oddNamesFolder()
  const more = ['--trees', pack, '--lang', 'en']

  it('has nothing wrong with it', () => expect(runProgram(['check', pack])).toMatchObject({ status: 0 }))

  it('is walked line by line, by words that are answers and words that are not', () => {
    const state = freshState()
    const input = [
      ...INHERITED.slice(1),
      'constructor',
      ...INHERITED,
      'y',
      'n',
      'f',
      '',
      '',
      '',
      '000123',
      '',
      'r',
      '1',
      'c',
      '1',
    ]
    const ran = runProgram(['constructor', ...more], { state, input: `${input.join('\n')}\n` })
    expect(ran.stderr).not.toContain('Something went wrong')
    expect(ran.status).toBe(0)
    expect(ran.stderr.match(/is not an answer here/g)).toHaveLength(INHERITED.length * 2 - 1)
    expect(ran.stderr).toContain('Kept: 1 field.')
    expect(ran.stdout).toMatch(/The number {2,}000123/)
    const [session] = JSON.parse(runProgram(['sessions', '--json', '--trees', pack], { state }).stdout).sessions
    expect(session.steps.map((step: { answer: string }) => step.answer)).toEqual(['constructor', 'yes', 'no'])
    expect(session).toMatchObject({ outcome: { tree: 'constructor', node: 'verdict' }, solved: true })
    const again = runProgram(['run', '--resume', session.code, '--json', ...more])
    expect(JSON.parse(again.stdout)).toMatchObject({ status: 'outcome', contacts: [{ name: 'Somebody' }] })
    // Without the pack its names mean nothing, and nothing goes wrong.
    for (const args of [
      ['report', 'last'],
      ['sessions'],
      ['sessions', '--stats'],
      ['completion', 'words', '=', 'report'],
    ])
      expect(runProgram(args, { state })).toMatchObject({ status: 0, stdout: expect.stringContaining('constructor') })
  })

  it('is answered on the command line', () => {
    const answers = 'constructor=constructor,constructor:into/constructor=yes,unsure'
    const ran = runProgram(['run', 'constructor', '--answers', answers, '--json', '--acquirer', 'constructor', ...more])
    expect(JSON.parse(ran.stdout)).toMatchObject({
      status: 'outcome',
      prepare: [expect.any(String), expect.any(String)],
    })
    const start = runProgram(['run', 'constructor:constructor', '--json', ...more])
    expect(JSON.parse(start.stdout).answers.map((answer: { id: string }) => answer.id)).toEqual([
      'constructor',
      'other',
      'unsure',
    ])
    for (const name of INHERITED.slice(1))
      expect(runProgram(['run', 'constructor', '--answers', name, '--json', ...more]).status).toBe(2)
  })

  it.each([
    ['contacts', 'constructor'],
    ['code', 'Q9'],
    ['search', 'odd message of nobody'],
    ['run', 'Q9', '--json'],
    ['list'],
  ])('is there for %s %s', (...args) => {
    const ran = runProgram([...args, ...more])
    expect(ran.status).toBe(0)
    expect(ran.stdout).toMatch(/constructor|Somebody/)
  })

  it.each(INHERITED)('does without the word %s elsewhere', (name) => {
    for (const args of [
      ['contacts', name],
      ['help', name],
      ['sessions', name],
      ['report', 'last', '--format', name],
      [name, '--json'],
    ])
      expect([args, runProgram([...args, '--lang', 'en']).status]).toEqual([args, 2])
  })

  it.each(['en', 'zh'])('asks for its evidence without control characters, %s', (lang) => {
    const input = ['other', 'f', '', '', '', 'wrong', ''].join('\n')
    const ran = runProgram(['constructor', '--trees', pack, '--lang', lang], { input: `${input}\n` })
    expect(ran.stderr).toContain(lang === 'en' ? 'The number:' : '号码：')
    expect(ran.stderr + ran.stdout).not.toMatch(CONTROL)
  })

  it('asks for its evidence without control characters on a terminal', async () => {
    const terminal = openTerminal(['constructor', ...more, '--answers', 'other'], { rows: 80 })
    await terminal.shows('Did that solve it?')
    terminal.type('f\r\r\r')
    await terminal.shows('The number:')
    expect(terminal.raw()).not.toContain('\u001b]52')
    terminal.kill()
  })
})
