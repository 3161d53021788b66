import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSessions } from '../../src/files/sessions.ts'
import { addNote } from '../../src/record/edits.ts'
import { writeRecord } from '../../src/record/read-record.ts'
import { machine } from '../helpers/machine.ts'
import { end, graphOf, tree, yesNo } from '../helpers/packs.ts'
import { AT, walkRecorded } from '../helpers/records.ts'

const graph = graphOf(
  tree('main', 'failure', 'a', {
    a: yesNo('b', 'end', 'end'),
    b: yesNo('c', 'end', 'end'),
    c: yesNo('end', 'end', 'end'),
    end: end(),
  }),
)
const { record } = walkRecorded(graph, { tree: 'main' }, ['yes'])

describe('the session store', () => {
  it('saves and loads, newest first, for the user alone', () => {
    const here = machine()
    const store = openSessions(here)
    expect(store.load()).toEqual({ records: [], bad: [] })
    const older = { ...record, id: '20261121-0830-aaaa', started: '2026-11-21T08:30:00Z' }
    expect(store.save(older)).toEqual({ record: older })
    expect(store.save(record)).toEqual({ record })
    expect(openSessions(here).load()).toEqual({ records: [record, older], bad: [] })
    expect(statSync(store.folder).mode & 0o777).toBe(0o700)
    expect(statSync(dirname(store.folder)).mode & 0o077).toBe(0)
    expect(readdirSync(store.folder).sort()).toEqual(['20261121-0830-aaaa.json', '20261122-0830-k3f9.json'])
    for (const name of readdirSync(store.folder)) expect(statSync(join(store.folder, name)).mode & 0o777).toBe(0o600)
  })
  it('names files it cannot use, and leaves them as they are', () => {
    const here = machine()
    const store = openSessions(here)
    store.save(record)
    const files: Record<string, [string, string]> = {
      '20261122-0831-aaaa.json': [writeRecord(record).slice(0, 100), 'broken'],
      '20261122-0832-aaaa.json': ['{"format":2}', 'newer'],
      '20261122-0833-aaaa.json': ['{"other":true}', 'foreign'],
      '20261122-0834-aaaa.json': [writeRecord(record), 'foreign'],
      'empty.json': ['', 'broken'],
    }
    for (const [name, [text]] of Object.entries(files)) writeFileSync(join(store.folder, name), text)
    mkdirSync(join(store.folder, 'folder.json'))
    writeFileSync(join(store.folder, 'notes.txt'), 'mine')
    const { records, bad } = openSessions(here).load()
    expect(records).toEqual([record])
    expect(Object.fromEntries(bad.map((b) => [b.path.slice(store.folder.length + 1), b.problem]))).toEqual({
      ...Object.fromEntries(Object.entries(files).map(([name, [, problem]]) => [name, problem])),
      'folder.json': 'unreadable',
    })
    for (const [name, [text]] of Object.entries(files))
      expect(readFileSync(join(store.folder, name), 'utf8')).toBe(text)
  })
  it('does not save over a file it has not read, of a newer version for one', () => {
    const here = machine()
    const store = openSessions(here)
    mkdirSync(store.folder, { recursive: true })
    const path = join(store.folder, `${record.id}.json`)
    writeFileSync(path, '{"format":2}')
    const { record: saved, problem } = store.save(record)
    expect(problem).toBeUndefined()
    expect(saved.id).not.toBe(record.id)
    expect(readFileSync(path, 'utf8')).toBe('{"format":2}')
  })
  it('removes one', () => {
    const store = openSessions(machine())
    store.save(record)
    expect(store.remove(record.id)).toBeUndefined()
    expect(store.load().records).toEqual([])
    expect(store.remove(record.id)).toBeUndefined()
  })
  it('comes back when the folder was removed under it', () => {
    const store = openSessions(machine())
    store.save(record)
    rmSync(dirname(store.folder), { recursive: true })
    expect(store.save(record)).toEqual({ record })
    expect(store.load().records).toEqual([record])
  })
  it('takes away what killed programs left, after a while', () => {
    const here = machine(() => new Date())
    const store = openSessions(here)
    store.save(record)
    const left = ['20261121-0830-aaaa.json.aa.tmp', '20261121-0830-aaaa.lock']
    const fresh = ['20261122-0830-bbbb.json.bb.tmp', '20261122-0830-bbbb.lock']
    for (const name of [...left, ...fresh]) writeFileSync(join(store.folder, name), '')
    const old = new Date(Date.now() - 7_200_000)
    for (const name of left) utimesSync(join(store.folder, name), old, old)
    store.load()
    expect(readdirSync(store.folder).sort()).toEqual([...fresh, `${record.id}.json`].sort())
  })
})

describe('two programs at once', () => {
  it('with two walks keep both', () => {
    const here = machine()
    openSessions(here).save(record)
    openSessions(here).save({ ...record, id: '20261122-0830-bbbb' })
    expect(openSessions(here).load().records.length).toBe(2)
  })
  it('in the same session keep both: the second goes on under a new name', () => {
    const here = machine()
    const [one, two] = [openSessions(here), openSessions(here)]
    one.save(record)
    two.load()
    const mine = addNote(record, { tree: 'main', node: 'b' }, 'mine', AT)
    const theirs = addNote(record, { tree: 'main', node: 'b' }, 'theirs', AT)
    expect(one.save(mine)).toEqual({ record: mine })
    const saved = two.save(theirs)
    expect(saved.problem).toMatchObject({ kind: 'forked', other: record.id })
    expect(two.save(addNote(saved.record, { tree: 'main', node: 'b' }, 'more', AT)).problem).toBeUndefined()
    const notes = openSessions(here)
      .load()
      .records.map((r) => r.notes.map((n) => n.text).join())
    expect(notes.sort()).toEqual(['mine', 'theirs,more'])
  })
  it('do not wait for one that was killed while it saved', () => {
    const store = openSessions(machine())
    store.save(record)
    const lock = join(store.folder, `${record.id}.lock`)
    writeFileSync(lock, '')
    const old = new Date(Date.now() - 5_000)
    utimesSync(lock, old, old)
    expect(store.save(record)).toEqual({ record })
    expect(existsSync(lock)).toBe(false)
  })
})
