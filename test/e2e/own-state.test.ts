/** Reports go where one says, but never over what the program keeps for itself. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runProgram } from '../helpers/program.ts'
import { freshState } from '../helpers/terminal.ts'

/** A state folder with a session and settings, and links to them; every file in it by name, with its mode. */
function saved() {
  const state = freshState()
  runProgram(['no-response', '--acquirer', 'lakala', '--lang', 'en'], { state, input: 'no\none-card\n' })
  const own = join(state, 'state', 'pos-triage')
  const [session = ''] = readdirSync(join(own, 'sessions'))
  chmodSync(join(own, 'settings.json'), 0o640)
  symlinkSync(join(own, 'sessions', session), join(state, 'link.json'))
  symlinkSync(own, join(state, 'folder'))
  const files = () =>
    readdirSync(own, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [name, statSync(join(own, name)).mode & 0o777, readFileSync(join(own, name), 'utf8')])
  return { state, own, session, files, all: () => readdirSync(own, { recursive: true, encoding: 'utf8' }).sort() }
}

const places = ({ own, session, state }: ReturnType<typeof saved>) => [
  join(own, 'sessions', session),
  join(own, 'sessions', session.replace('.json', '.lock')),
  join(own, 'settings.json'),
  join(own, 'report.md'),
  join(state, 'link.json'),
  join(state, 'folder', 'settings.json'),
  join(state, 'folder', 'sessions', 'new.html'),
]

describe('the state folder', () => {
  it('is not written to by report -o', () => {
    const here = saved()
    const [before, names] = [here.files(), here.all()]
    for (const file of places(here)) {
      const ran = runProgram(['report', 'last', '-o', file, '--lang', 'en'], { state: here.state })
      expect([file, ran.status]).toEqual([file, 2])
      expect(ran.stderr).toMatch(/where pos-triage keeps its sessions and settings.*Choose another place/)
    }
    expect(here.files()).toEqual(before)
    expect(here.all()).toEqual(names)
  })

  it('is not written to by --report, which says so before the first question', () => {
    const here = saved()
    const [before, names] = [here.files(), here.all()]
    for (const file of places(here).filter((place) => !place.endsWith('.lock'))) {
      for (const args of [
        ['run', 'no-response', '--json'],
        ['run', 'no-response'],
      ]) {
        const ran = runProgram([...args, '--report', file, '--lang', 'en'], { state: here.state, input: 'no\n' })
        const told = args.includes('--json') ? Object.keys(JSON.parse(ran.stdout)) : ran.stdout
        expect([file, ran.status, told]).toEqual([file, 2, args.includes('--json') ? ['schema', 'error'] : ''])
        expect(ran.stderr).toContain('where pos-triage keeps its sessions and settings')
        expect(ran.stderr).not.toContain('Question 1')
      }
    }
    expect(here.files()).toEqual(before)
    expect(here.all()).toEqual(names)
  })

  it('is not written to before there is one, which is said before the first question', () => {
    const state = freshState()
    const file = join(state, 'state', 'pos-triage', 'x.md')
    const ran = runProgram(['run', 'no-response', '--report', file, '--lang', 'en'], { state, input: 'no\none-card\n' })
    expect([ran.status, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain('where pos-triage keeps its sessions and settings')
    expect(ran.stderr).not.toContain('Question 1')
    expect(readdirSync(state)).toEqual([])
  })

  it('is not written to from the menu of an outcome, which says so and goes on', () => {
    const here = saved()
    const input = 'no\none-card\nr\n2\nt\nwritten after that\n'
    const ran = runProgram(['no-response', '--lang', 'en'], { state: here.state, cwd: here.own, input })
    expect(ran.status).toBe(0)
    expect(ran.stderr).toMatch(/where pos-triage keeps its sessions and\s+settings/)
    expect(here.all().filter((name) => name.endsWith('.html'))).toEqual([])
    expect(here.files().join('\n')).toContain('written after that')
  })

  it('is all that is refused', () => {
    const { state } = saved()
    const file = join(state, 'report.md')
    expect(runProgram(['report', 'last', '-o', file], { state }).status).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(/^# /)
  })
})

describe('sessions in a folder of somebody else', () => {
  it('leave its files and its mode as they are', () => {
    const state = freshState()
    const theirs = join(state, 'theirs')
    mkdirSync(theirs)
    mkdirSync(join(state, 'state', 'pos-triage'), { recursive: true })
    symlinkSync(theirs, join(state, 'state', 'pos-triage', 'sessions'))
    const old = new Date(Date.now() - 7_200_000)
    const names = ['yarn.lock', 'half.tmp', 'notes.json.tmp']
    for (const name of names) {
      writeFileSync(join(theirs, name), 'theirs')
      utimesSync(join(theirs, name), old, old)
    }
    chmodSync(theirs, 0o755)
    runProgram(['no-response', '--lang', 'en'], { state, input: 'no\none-card\n' })
    expect(runProgram(['sessions', '--lang', 'en'], { state }).stdout).toContain('No response')
    expect(readdirSync(theirs)).toEqual(expect.arrayContaining(names))
    expect(readdirSync(theirs)).toHaveLength(names.length + 1)
    expect(statSync(theirs).mode & 0o777).toBe(0o755)
  })
})

describe('a report that cannot be written', () => {
  it('over a read-only file is refused in words, and the file stays', () => {
    const { state } = saved()
    const file = join(state, 'report.md')
    writeFileSync(file, 'theirs')
    chmodSync(file, 0o444)
    const ran = runProgram(['report', 'last', '-o', file, '--lang', 'en'], { state })
    expect(ran).toMatchObject({
      status: 3,
      stderr: `pos-triage: ${file} is read-only: it is left as it is. Choose another file.\n`,
    })
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['theirs', 0o444])
  })
  it('from the menu of an outcome is said, and the walk goes on', () => {
    const state = freshState()
    const cwd = join(state, 'gone')
    mkdirSync(cwd)
    const input = 'no\none-card\nr\n2\nt\nwritten after that\n'
    // No file can be made there, whoever asks.
    const ran = runProgram(['no-response', '--lang', 'en'], {
      state,
      cwd: process.platform === 'linux' ? '/proc' : cwd,
      input,
    })
    expect(ran.status).toBe(0)
    if (process.platform === 'linux') expect(ran.stderr).toMatch(/Cannot\s+write\s+pos-triage-/)
    expect(runProgram(['sessions', 'show', 'last'], { state }).stdout).toContain('written after that')
  })
})

describe('a choice that cannot be remembered', () => {
  it('is said once, in one line, and the file stays', () => {
    const state = freshState()
    const own = join(state, 'state', 'pos-triage')
    const theirs = join(state, 'theirs.json')
    mkdirSync(own, { recursive: true })
    writeFileSync(theirs, '{"format": 1}')
    symlinkSync(theirs, join(own, 'settings.json'))
    const input = 'l\nl\nno\none-card\n'
    const ran = runProgram(['no-response', '--acquirer', 'lakala', '--lang', 'en'], { state, input })
    expect(ran.stderr.match(/^! .*$/gm)).toEqual([
      `! Language and acquirer are not remembered: ${join(own, 'settings.json')} stays as it is.`,
    ])
    expect(readFileSync(theirs, 'utf8')).toBe('{"format": 1}')
    expect(lstatSync(join(own, 'settings.json')).isSymbolicLink()).toBe(true)
  })
})
