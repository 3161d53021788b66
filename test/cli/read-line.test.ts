/** Words and options of a command line, and whether the parser is needed for it. */
import { describe, expect, it } from 'vitest'
import { quickRun, readLine, valueGiven, withWords } from '../../src/cli/read-line.ts'
import { TABLE } from '../../src/commands/table.ts'

const read = (line: string) => readLine(line === '' ? [] : line.split(' '), TABLE)
/** By the command that the first word names, else the usual one. */
const quick = (line: string) => {
  const all = read(line)
  const command = TABLE.commands.find(({ name }) => name === all.words[0]?.text) ?? TABLE.usual
  return quickRun(all, command, TABLE)
}

describe('a line', () => {
  it.each<[string, string[], (string | true)[][]]>([
    ['refund failed', ['refund', 'failed'], []],
    [
      '--lang zh refund --json failed',
      ['refund', 'failed'],
      [
        ['--lang', 'zh'],
        ['--json', true],
      ],
    ],
    ['--lang=zh x', ['x'], [['--lang', 'zh']]],
    [
      '--resume abc --plain',
      [],
      [
        ['--resume', 'abc'],
        ['--plain', true],
      ],
    ],
    [
      '--resume --plain abc',
      ['abc'],
      [
        ['--resume', true],
        ['--plain', true],
      ],
    ],
    ['report x -o file', ['report', 'x'], [['-o', 'file']]],
    ['--what x', ['x'], [['--what', true]]],
    ['a -- --lang b', ['a'], []],
    ['--lang', [], [['--lang', true]]],
  ])('%s', (line, words, options) => {
    const found = read(line)
    expect(found.words.map(({ text }) => text)).toEqual(words)
    expect(found.options.map(({ name, value }) => [name, value])).toEqual(options)
  })

  it('tells the last value of an option', () => {
    expect(valueGiven(read('--lang zh x --lang en'), '--lang')).toBe('en')
    expect(valueGiven(read('--lang'), '--lang')).toBeUndefined()
  })

  it('takes words in the place of others', () => {
    const line = read('--lang zh check the net')
    const [first] = line.words
    expect(withWords(line, first?.at ?? 0, 0, ['run'])).toEqual(['--lang', 'zh', 'run', 'check', 'the', 'net'])
    expect(withWords(line, first?.at ?? 0, 1, ['list'])).toEqual(['--lang', 'zh', 'list', 'the', 'net'])
  })
})

describe('the parser is not needed for', () => {
  it.each([
    ['', [], {}],
    ['98', ['98'], {}],
    ['run no-response --answers no,yes --json', ['no-response'], { answers: 'no,yes', json: true }],
    ['--lang zh refund failed --no-color', ['refund', 'failed'], { lang: 'zh', color: false }],
    ['x --acquirer me --plain --debug', ['x'], { acquirer: 'me', plain: true, debug: true }],
    ['x --report a.md', ['x'], { report: 'a.md' }],
    ['list --json', [], { json: true }],
    ['search no slip --lang en', ['no', 'slip'], { lang: 'en' }],
    ['sessions show last', ['show', 'last'], {}],
  ])('%s', (line, args, options) => expect(quick(line)).toEqual({ args, options }))
})

it.each([
  ...['--lang=zh x', '--resume', '--resume abc', '--trees dir x', '-- x', '--what x', '--help', '-V', '--answers'],
  ...[
    'search',
    'list x',
    'list --answers no',
    '--json list',
    'report last -o x',
    'check --format json x',
    'completion bash',
  ],
])('the parser is needed for %s', (line) => expect(quick(line)).toBeUndefined())
