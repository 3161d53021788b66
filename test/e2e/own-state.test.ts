/** Reports go where one says, but never over what the program keeps for itself. */
import {
  chmodSync,
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
        expect([file, ran.status, ran.stdout]).toEqual([file, 2, ''])
        expect(ran.stderr).toContain('where pos-triage keeps its sessions and settings')
        expect(ran.stderr).not.toContain('Question 1')
      }
    }
    expect(here.files()).toEqual(before)
    expect(here.all()).toEqual(names)
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
