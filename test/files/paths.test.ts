/** What is the program's own, and what is not: nothing of somebody else's is deleted, replaced, or has its mode changed. */
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isOwnState } from '../../src/files/paths.ts'
import { openSessions } from '../../src/files/sessions.ts'
import { saveSettings } from '../../src/files/settings.ts'
import { settingsFile, stateFolder } from '../../src/files/state-folder.ts'
import { machine, type TestMachine } from '../helpers/machine.ts'
import { end, graphOf, tree, yesNo } from '../helpers/packs.ts'
import { walkRecorded } from '../helpers/records.ts'

const graph = graphOf(tree('main', 'failure', 'a', { a: yesNo('end', 'end', 'end'), end: end() }))
const { record } = walkRecorded(graph, { tree: 'main' }, ['yes'])
const ID = record.id
const LONG_AGO = new Date(Date.now() - 7_200_000)
const modeOf = (path: string): number => statSync(path).mode & 0o777

/** A file of two hours ago. */
function oldFile(path: string, text = 'theirs'): void {
  writeFileSync(path, text)
  utimesSync(path, LONG_AGO, LONG_AGO)
}

/** A folder of somebody else's, open to all, to which the sessions folder is a link. */
function linkedSessions(here: TestMachine): string {
  const theirs = join(here.state, 'theirs')
  mkdirSync(theirs)
  chmodSync(theirs, 0o755)
  mkdirSync(stateFolder(here))
  symlinkSync(theirs, openSessions(here).folder)
  return theirs
}

const FOREIGN = [
  'yarn.lock',
  'download.tmp',
  'a.json.aa.tmp',
  `${ID}.lock.bak`,
  `x${ID}.lock`,
  `${ID}.tmp`,
  `${ID}.json.UPPER.tmp`,
  `${ID}.json.a.b.tmp`,
]

describe('files in the sessions folder that are not of our own name form', () => {
  it.each(['a folder', 'a link'])('stay, in %s', (kind) => {
    const here = machine(() => new Date())
    const store = openSessions(here)
    const folder = kind === 'a link' ? linkedSessions(here) : store.folder
    store.save(record)
    for (const name of FOREIGN) oldFile(join(folder, name))
    for (const name of [`${ID}.lock`, `${ID}.json.1a2b3c4d.tmp`]) oldFile(join(folder, name))
    openSessions(here).load()
    expect(readdirSync(folder).sort()).toEqual([...FOREIGN, `${ID}.json`].sort())
  })
  it('stay also under a name of ours, when they are no files', () => {
    const here = machine(() => new Date())
    const store = openSessions(here)
    store.save(record)
    const precious = join(here.state, 'precious')
    oldFile(precious)
    symlinkSync(precious, join(store.folder, '20261122-0831-aaaa.lock'))
    mkdirSync(join(store.folder, '20261122-0832-aaaa.lock'))
    store.load()
    expect(readdirSync(store.folder)).toHaveLength(3)
    expect(readFileSync(precious, 'utf8')).toBe('theirs')
  })
})

describe('a folder that was there before', () => {
  it.each([
    ['rwxr-xr-x', 0o755],
    ['rwxrwxrwx', 0o777],
    ['rwxr-x---', 0o750],
  ])('keeps its mode %s, as link and as folder', (_, mode) => {
    const here = machine()
    const theirs = linkedSessions(here)
    for (const folder of [theirs, stateFolder(here)]) chmodSync(folder, mode)
    expect(openSessions(here).save(record)).toEqual({ record })
    expect(saveSettings(here, { lang: 'zh' })).toBeUndefined()
    expect([modeOf(theirs), modeOf(stateFolder(here))]).toEqual([mode, mode])
    expect(modeOf(join(theirs, `${ID}.json`))).toBe(0o600)
    expect(lstatSync(openSessions(here).folder).isSymbolicLink()).toBe(true)
  })
})

describe('a settings file', () => {
  const saved = (text: string) => {
    const here = machine()
    mkdirSync(stateFolder(here))
    writeFileSync(settingsFile(here), text)
    const problem = saveSettings(here, { lang: 'zh' })
    return { problem, text: readFileSync(settingsFile(here), 'utf8') }
  }
  it.each(['{ "editor.fontSize": 14 }', '// mine\n{}', '[1]', 'key: value\n'])('of somebody else stays: %j', (text) =>
    expect(saved(text)).toMatchObject({ problem: { kind: 'failed' }, text }),
  )
  it.each(['', '\n', '{\n "format": 1,\n "lang": "en"', '{"format":1,"lang":"fr"}'])(
    'of ours is mended: %j',
    (text) => {
      const { problem, text: after } = saved(text)
      expect(problem).toBeUndefined()
      expect(JSON.parse(after)).toEqual({ format: 1, lang: 'zh' })
    },
  )
})

describe('a settings file that is a link', () => {
  it.each(['{"format": 1, "lang": "en", "theirs": 2}\n', '', undefined])('stays, with what it leads to: %j', (text) => {
    const here = machine()
    const theirs = join(here.state, 'theirs.json')
    mkdirSync(stateFolder(here))
    if (text !== undefined) writeFileSync(theirs, text)
    symlinkSync(theirs, settingsFile(here))
    expect(saveSettings(here, { lang: 'zh' })).toMatchObject({ kind: 'failed' })
    expect(lstatSync(settingsFile(here)).isSymbolicLink()).toBe(true)
    expect(existsSync(theirs) ? readFileSync(theirs, 'utf8') : undefined).toBe(text)
  })
})

describe('a path into the state folder', () => {
  const here = (): TestMachine => {
    const one = machine()
    openSessions(one).save(record)
    saveSettings(one, { lang: 'zh' })
    return one
  }
  it('is known, also where nothing is yet', () => {
    const one = here()
    const state = stateFolder(one)
    for (const path of [`sessions/${ID}.json`, 'settings.json', `sessions/${ID}.lock`, 'sessions/new/x.md', 'x.md'])
      expect([path, isOwnState(join(state, path), one)]).toEqual([path, true])
    for (const path of [join(one.state, 'x.md'), join(one.state, 'pos-triage.md'), '/tmp', '/dev/stdout', '/'])
      expect([path, isOwnState(path, one)]).toEqual([path, false])
  })
  it('is known by a link to a file, to a folder, and to a folder above', () => {
    const one = here()
    const session = join(openSessions(one).folder, `${ID}.json`)
    symlinkSync(session, join(one.state, 'report.md'))
    symlinkSync(dirname(session), join(one.state, 'to-sessions'))
    symlinkSync(one.state, join(one.state, 'above'))
    for (const path of ['report.md', `to-sessions/${ID}.json`, 'above/pos-triage/settings.json', 'to-sessions/new.md'])
      expect([path, isOwnState(join(one.state, path), one)]).toEqual([path, true])
    expect(isOwnState(join(one.state, 'above', 'report.txt'), one)).toBe(false)
  })
  it('is known by a link to what is not there yet', () => {
    const one = here()
    const state = stateFolder(one)
    symlinkSync(join(openSessions(one).folder, 'new.md'), join(one.state, 'dangling.md'))
    symlinkSync('dangling.md', join(one.state, 'again.md'))
    symlinkSync('pos-triage', join(one.state, 'to-state'))
    symlinkSync('settings.json.new', join(state, 'inside.md'))
    symlinkSync('nowhere.md', join(one.state, 'elsewhere.md'))
    symlinkSync('round.md', join(one.state, 'round.md'))
    for (const path of ['dangling.md', 'again.md', 'to-state/new/x.md', 'pos-triage/inside.md'])
      expect([path, isOwnState(join(one.state, path), one)]).toEqual([path, true])
    for (const path of ['elsewhere.md', 'round.md'])
      expect([path, isOwnState(join(one.state, path), one)]).toEqual([path, false])
  })
  it('is known before there is such a folder', () => {
    const one = machine()
    for (const path of ['pos-triage', 'pos-triage/report.md', 'pos-triage/sessions/x.md', './x/../pos-triage/a.md'])
      expect([path, isOwnState(resolve(one.state, path), one)]).toEqual([path, true])
    expect(isOwnState(join(one.state, 'pos-triage.md'), one)).toBe(false)
    expect(existsSync(stateFolder(one))).toBe(false)
  })
  it('is known where the sessions or the settings are links out of it; what else is there is not ours', () => {
    const one = machine()
    const theirs = linkedSessions(one)
    openSessions(one).save(record)
    const settings = join(theirs, 'real-settings.json')
    writeFileSync(settings, '{"format":1}')
    symlinkSync(settings, settingsFile(one))
    for (const name of [`${ID}.json`, `${ID}.lock`, 'real-settings.json'])
      expect([name, isOwnState(join(theirs, name), one)]).toEqual([name, true])
    expect(isOwnState(join(theirs, 'report.md'), one)).toBe(false)
  })
  it('is not asked of a state folder that is not there', () => {
    const one = machine()
    expect(existsSync(stateFolder(one))).toBe(false)
    writeFileSync(join(one.state, 'a'), '')
    linkSync(join(one.state, 'a'), join(one.state, 'b'))
    expect(isOwnState(join(one.state, 'b'), one)).toBe(false)
  })
})
