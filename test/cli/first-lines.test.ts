/** What happens to a command line by its first word: it is a command, a name that was mistyped, or the words of a search. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CommandEntry, CommandName } from '../../src/app/command-entry.ts'
import { type LookUp, readFirstWord, readLine } from '../../src/cli/read-line.ts'
import { TABLE } from '../../src/commands/table.ts'
import { type RanHere, runInProcess } from '../helpers/run-in-process.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

interface Meant extends RanHere {
  /** The commands that ran, without doing anything, and with what. */
  readonly loaded: readonly (readonly [CommandName, ...string[]])[]
}

async function runMeant(line: string): Promise<Meant> {
  const loaded: [CommandName, ...string[]][] = []
  for (const command of TABLE.commands)
    vi.spyOn(command, 'load').mockResolvedValue(({ args }) => {
      loaded.push([command.name, ...args])
      return 0
    })
  return { ...(await runInProcess(line.split(' '))), loaded }
}

/** The words of a line, its options left out. */
const wordsIn = (line: string): string[] =>
  line
    .replace(/--lang \S+|--\S+/g, '')
    .split(' ')
    .filter(Boolean)

describe('is the command', () => {
  it.each<[line: string, command: CommandName]>([
    ['list', 'list'],
    ['list --lang zh', 'list'],
    ['--lang zh list', 'list'],
    ['code', 'code'],
    ['code 98', 'code'],
    ['code ot', 'code'],
    ['code zz', 'code'],
    ['code abc --json', 'code'],
    ['contacts unionpay', 'contacts'],
    ['contacts 95516', 'contacts'],
    ['contacts nobody-there', 'contacts'],
    ['contacts lakla', 'contacts'],
    ['search check the network', 'search'],
    ['search 检查网络', 'search'],
    ['sessions', 'sessions'],
    ['sessions --stats', 'sessions'],
    ['sessions lsit', 'sessions'],
    ['sessions show 20261122-0830-k3f9', 'sessions'],
    ['sessions remove wrong', 'sessions'],
    ['report', 'report'],
    ['report last', 'report'],
    ['report lats', 'report'],
    ['report 20261122', 'report'],
    ['report 20261122-0830-k3f9 --lang zh', 'report'],
    ['report wrong --format md', 'report'],
    ['check', 'check'],
    ['check ./none', 'check'],
    ['check mypack', 'check'],
    ['check none.yaml network.yaml', 'check'],
    ['check 网络/故障.yaml', 'check'],
    ['check network --format json', 'check'],
    ['schema', 'schema'],
    ['help', 'help'],
    ['help keys', 'help'],
    ['help everythng', 'help'],
    ['help report', 'help'],
    ['completion bash', 'completion'],
    ['completion tcsh', 'completion'],
    ['completion words = --trees', 'completion'],
    ['contact', 'contacts'],
    ['contact --json', 'contacts'],
    ['session', 'sessions'],
    ['codes --lang zh', 'code'],
    ['List', 'list'],
  ])('%s', async (line, command) => {
    const { loaded, stderr } = await runMeant(line)
    expect(loaded.map(([name]) => name)).toEqual([command])
    expect(stderr).toBe('')
  })

  it.each([
    ['code says 98 --json', 'too many arguments'],
    ['report does not print --json', '--json'],
    ['list of fees --nonsense', '--nonsense'],
    ['check the network --json', '--json'],
  ])('%s, with the error it always had', async (line, error) => {
    expect(await runMeant(line)).toMatchObject({
      status: 2,
      stdout: line.includes('--json') ? expect.stringContaining('"error"') : '',
      loaded: [],
      stderr: expect.stringContaining(error),
    })
  })

  it('check --help, and check the network --help', async () => {
    const plain = await runInProcess(['check', '--help'])
    expect(plain.stdout).toContain('--format')
    expect(await runInProcess(['check', 'the', 'network', '--help'])).toEqual(plain)
  })
})

describe('is a mistyped name, which is told and starts nothing', () => {
  it.each<[line: string, meant: string]>([
    ['serch x', 'pos-triage search x?'],
    ['serch pin pad', 'pos-triage search pin pad?'],
    ['lst', 'pos-triage list?'],
    ['reprot last', 'pos-triage report last?'],
    ['hlep', 'pos-triage help?'],
    ['Serch 无应答', 'pos-triage search 无应答?'],
    ['chekc trees', 'pos-triage check trees?'],
    ['cotacts', 'pos-triage contacts?'],
    ['schem', 'pos-triage schema?'],
    ['completon bash', 'pos-triage completion bash?'],
    ['sesions show x --json', 'pos-triage sessions show x --json?'],
    ['--lang zh lsit', '是不是：pos-triage --lang zh list？'],
    ['rnu no-response --answers no --json', 'pos-triage run no-response --answers no --json?'],
  ])('%s', async (line, meant) => {
    const ran = await runMeant(line)
    const stdout = line.includes('--json') ? expect.stringContaining('"error"') : ''
    expect(ran).toMatchObject({ status: 2, stdout, loaded: [] })
    expect(ran.stderr).toContain(meant)
    const [slip = ''] = wordsIn(line)
    expect(ran.stderr.trimEnd()).toMatch(new RegExp(`pos-triage ${line.replace(slip, `run ${slip}`)}$`))
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('with its arguments as they have to be typed again, and no number of a card', async () => {
    const { stderr } = await runInProcess(['serch', 'pin pad', '6222021234567890128', '--lang', 'en'])
    expect(stderr).toContain('pos-triage search "pin pad" ')
    expect(stderr).not.toContain('6222021234567890128')
  })

  it('and can still be searched', async () => {
    expect(await runMeant('run serch x')).toMatchObject({ loaded: [['run', 'serch', 'x']], stderr: '' })
  })
})

describe('is no command but asked for like one', () => {
  it.each([
    ['update', 2, 'npm i -g pos-triage'],
    ['upgrade --lang zh', 2, 'npm i -g pos-triage'],
    ['config', 2, '--acquirer ID'],
    ['settings --lang zh', 2, '--acquirer ID'],
  ])('%s says what there is', async (line, status, said) => {
    const ran = await runMeant(line)
    expect(ran).toMatchObject({ status, stdout: '', loaded: [] })
    expect(ran.stderr).toContain(said)
  })

  it('version prints it', async () => {
    const { stdout } = await runInProcess(['--version'])
    expect(await runMeant('version')).toMatchObject({ status: 0, stdout, loaded: [] })
    expect(await runMeant('version --lang zh')).toMatchObject({ status: 0, stdout, loaded: [] })
  })
})

describe('is searched, like every sentence', () => {
  it.each([
    'lost terminal',
    'net down',
    'now offline',
    'status unknown',
    'last payment missing',
    'few payments arrive',
    'states network error',
    'text garbled',
    'ran out of paper',
    'built in printer dead',
    'scheme declined',
    'mcc wrong',
    'no response',
    'mode wrong',
    'contact does not answer',
    'session expired',
    'update failed',
    'version too old',
    'config lost',
    'codes on screen',
    'Report does not print',
    'new terminal needs key',
    'test payment failed',
    'page not loading',
    '帮助我收款机坏了',
    '检查网络',
    '报告打不出来',
    '新机器要密钥',
    '98',
    'no-response --json',
    'shoudan yinhang lianxi bu shang',
  ])('%s', async (line) => {
    expect(await runMeant(line)).toMatchObject({ status: 0, stderr: '', loaded: [['run', ...wordsIn(line)]] })
  })
})

describe('is searched, and the command it begins with is named', () => {
  it.each<[line: string, command: CommandName]>([
    ['check the network', 'check'],
    ['check network', 'check'],
    ['check 网络', 'check'],
    ['report does not print', 'report'],
    ['report wrong', 'report'],
    ['report 打不出来', 'report'],
    ['list of fees wrong', 'list'],
    ['list 98', 'list'],
    ['code says 98', 'code'],
    ['code 98 declined', 'code'],
    ['code 是98', 'code'],
    ['code wrong', 'code'],
    ['contacts do not answer', 'contacts'],
    ['contacts 银联', 'contacts'],
    ['contacts bank', 'contacts'],
    ['contacts nobody', 'contacts'],
    ['check everything', 'check'],
    ['help everything', 'help'],
    ['report everything', 'report'],
    ['sessions everything', 'sessions'],
    ['sessions lost after restart', 'sessions'],
    ['sessions missing', 'sessions'],
    ['schema wrong', 'schema'],
    ['help my terminal is dead', 'help'],
    ['help printer', 'help'],
    ['completion failed', 'completion'],
    ['completion declined code 25', 'completion'],
    ['report does not print --lang zh', 'report'],
    ['--plain check the network', 'check'],
  ])('%s', async (line, command) => {
    const { loaded, stderr } = await runMeant(line)
    expect(loaded).toEqual([['run', ...wordsIn(line)]])
    expect(stderr).toBe(noteOn(command, line))
  })

  it.each(['report does not print', '检查网络', '--plain check the network --lang zh'])(
    '%s: all as with run before it',
    async (line) => {
      const ran = await runInProcess(line.split(' '))
      const searched = await runInProcess(['run', ...line.split(' ')])
      const note = line === '检查网络' ? '' : noteOn(line.includes('check') ? 'check' : 'report', line)
      expect(searched.stderr).toMatch(/Question 1|第 1 题|fits several|几种可能/)
      expect(ran).toEqual({ ...searched, stderr: note + searched.stderr })
    },
  )
})

const noteOn = (name: string, line: string): string =>
  line.includes('--lang zh')
    ? `“${name}”也是命令：pos-triage ${name} --help\n`
    : `"${name}" is a command too: pos-triage ${name} --help\n`

describe('a command that takes only some words', () => {
  /** As one will be that makes a tree: with an id, which has a hyphen, or with an option of its own. */
  const made: CommandEntry = {
    name: 'new' as CommandName,
    arguments: [{ name: 'id', values: [] }],
    options: [{ flags: '--pack <dir>' }],
    fits: ([id = '']) => id.includes('-'),
    load: () => Promise.reject(new Error('not to be run')),
  }
  const table = { ...TABLE, commands: [...TABLE.commands, made] }
  const nobody: LookUp = { isKnown: async () => false, isWord: async () => false }
  const read = (line: string) => readFirstWord(readLine(line.split(' '), table), table, nobody)

  it.each([
    ['new till-broken', { kind: 'command', command: made }],
    ['new --pack here', { kind: 'command', command: made }],
    ['new terminal --pack here', { kind: 'command', command: made }],
    ['new till-broken --lang zh', { kind: 'command', command: made }],
    ['new terminal', { kind: 'sentence', command: made }],
    ['new terminal needs key --plain', { kind: 'sentence', command: made }],
    ['new', { kind: 'sentence', command: made }],
    ['nwe till-broken', { kind: 'slip', given: 'nwe', meant: ['new'] }],
    ['now offline', { kind: 'none' }],
    ['net down', { kind: 'none' }],
    ['few payments', { kind: 'none' }],
  ])('%s', async (line, expected) => expect(await read(line)).toEqual(expected))
})

describe("a pack of one's own", () => {
  const nobody: LookUp = { isKnown: async () => false, isWord: async () => false }
  const read = (line: string, look: Partial<LookUp>) =>
    readFirstWord(readLine(line.split(' '), TABLE), TABLE, { ...nobody, ...look })

  it('may call a tree as a command might be mistyped or asked for', async () => {
    const look = { isKnown: async (_: string, source: unknown) => source === 'trees' }
    expect(await read('lisst', look)).toEqual({ kind: 'none' })
    expect(await read('update', look)).toEqual({ kind: 'none' })
    expect(await read('lisst', {})).toMatchObject({ kind: 'slip' })
  })
  it('may know a word that is one slip from a command', async () => {
    expect(await read('coda broken', { isWord: async () => true })).toEqual({ kind: 'none' })
    expect(await read('coda broken', {})).toMatchObject({ kind: 'slip', meant: ['code'] })
  })
})
