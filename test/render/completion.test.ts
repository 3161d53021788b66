/** What completion offers, place by place; the shells themselves are tried in test/e2e. */
import { describe, expect, it } from 'vitest'
import {
  type Candidate,
  type CommandShape,
  complete,
  completionLines,
  type Offers,
  type OptionShape,
  type ValueSource,
} from '../../src/render/completion/candidates.ts'
import { SCRIPTS } from '../../src/render/completion/scripts.ts'
import { REPORT_FORMAT_NAMES } from '../../src/render/report/formats.ts'

const all = (...values: string[]) => values.map((value): Candidate => ({ value, text: '' }))
const option = (
  names: string[],
  value: OptionShape['value'] = 'none',
  values: ValueSource = [],
  repeatable = false,
): OptionShape => ({ names, value, values, repeatable, text: '' })
const argument = (values: ValueSource, variadic = false) => ({ values, variadic })
const command = (name: string, more: Partial<CommandShape> = {}): CommandShape => ({
  name,
  text: '',
  options: [],
  arguments: [],
  commands: [],
  ...more,
})

const RESUME = option(['--resume'], 'optional', 'sessions')
const TREES = option(['--trees'], 'required', 'folders', true)
const program = command('pos-triage', {
  options: [option(['--lang'], 'required', 'languages'), RESUME, TREES],
  arguments: [argument('starts', true)],
  commands: [
    command('run', { options: [RESUME, option(['--json']), TREES], arguments: [argument('starts', true)] }),
    command('code', { arguments: [argument('codes')] }),
    command('contacts', { arguments: [argument('contacts')] }),
    command('check', {
      options: [option(['--format'], 'required', ['text', 'json'])],
      arguments: [argument('files', true)],
    }),
    command('report', {
      options: [
        option(['--format'], 'required', [...REPORT_FORMAT_NAMES]),
        option(['-o', '--output'], 'required', 'files'),
      ],
      arguments: [argument('sessions')],
    }),
    command('sessions', { arguments: [argument(['list', 'show', 'remove']), argument('sessions')] }),
    command('notes', { commands: [command('show', { arguments: [argument('sessions')] })] }),
    command('search', { arguments: [argument([], true)] }),
    command('help', { arguments: [argument('help')] }),
  ],
})
const known: Offers = {
  trees: () => all('no-response'),
  codes: () => all('98'),
  contacts: () => all('unionpay'),
  acquirers: () => all('my-acquirer'),
  sessions: () => all('20261122-0830-k3f9'),
  topics: () => all('keys'),
  shells: () => all('bash'),
}
const NAMES = program.commands.map((each) => each.name)

/** What is offered for a line; the word being typed is what stands behind the last blank. */
function offered(line: string): string | string[] {
  const words = line.split(' ')
  const found = complete({ before: words.slice(0, -1), current: words.at(-1) ?? '' }, program, known)
  return typeof found === 'string' ? found : found.map(({ value }) => value)
}

describe('completion offers', () => {
  it.each([
    ['', [...NAMES, 'no-response']],
    ['9', [...NAMES, '98']],
    ['-', ['--lang', '--resume', '--trees']],
    ['run ', ['no-response']],
    ['run -', ['--resume', '--json', '--trees']],
    ['run --json --trees x -', ['--resume', '--trees']],
    ['run --resume ', ['20261122-0830-k3f9']],
    ['run --resume -', ['--json', '--trees']],
    ['run --resume --json ', ['no-response']],
    ['run no-response ', ['no-response']],
    ['--lang ', ['zh', 'en']],
    ['--lang=', ['--lang=zh', '--lang=en']],
    ['--lang = ', ['zh', 'en']],
    ['--lang =', ['zh', 'en']],
    ['--lang en ', [...NAMES, 'no-response']],
    ['--lang en code ', ['98']],
    ['code 98 ', []],
    ['contacts ', ['unionpay']],
    ['report ', ['20261122-0830-k3f9']],
    ['sessions ', ['list', 'show', 'remove']],
    ['notes ', ['show']],
    ['notes show ', ['20261122-0830-k3f9']],
    ['report --format ', [...REPORT_FORMAT_NAMES]],
    ['sessions show ', ['20261122-0830-k3f9']],
    ['search ', []],
    ['help ', ['keys', ...NAMES]],
    ['check --format ', ['text', 'json']],
    ['check ', 'files'],
    ['check a b ', 'files'],
    ['report x -o ', 'files'],
    ['--trees ', 'folders'],
    ['run --unknown x', ['no-response']],
  ])('for "%s"', (line, expected) => expect(offered(line)).toEqual(expected))
})

describe('the lines a shell reads', () => {
  it('are one a candidate, or the kind of path', () => {
    expect(completionLines('folders')).toEqual([':folders'])
    expect(completionLines([{ value: 'a-b', text: 'one\n\u001b[31mtwo' }])).toEqual(['a-b\tone two'])
    expect(completionLines([{ value: 'a', text: '很'.repeat(100) }])[0]).toHaveLength(2 + 60)
  })
  it('hold nothing a shell would read as more than a word', () => {
    for (const value of ['a b', '$(x)', '`x`', 'a;b', "a'b", '', ':files', 'a\tb', '*'])
      expect(completionLines([{ value, text: '' }])).toEqual([])
  })
})

describe('the PowerShell script, read only: there is no PowerShell to run it', () => {
  const { powershell } = SCRIPTS
  it('closes what it opens and asks as the others do', () => {
    for (const [open, close] of ['{}', '()', '[]'] as const)
      expect(powershell.split(open ?? '').length).toBe(powershell.split(close ?? '').length)
    expect(powershell).toContain('Register-ArgumentCompleter -Native')
    for (const script of Object.values(SCRIPTS)) expect(script).toMatch(/pos-triage completion words "=\$/)
  })
})
