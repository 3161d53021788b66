import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { READ_ONLY, writeOutput } from '../../src/files/write-output.ts'
import { machine } from '../helpers/machine.ts'

describe('a file the user named', () => {
  it('is written, and written over', () => {
    const path = join(machine().state, 'report.md')
    expect(writeOutput(path, 'one')).toBeUndefined()
    expect(writeOutput(path, 'two')).toBeUndefined()
    expect(readFileSync(path, 'utf8')).toBe('two')
  })
  it('stays a link when it is one, and a device', () => {
    const { state } = machine()
    writeFileSync(join(state, 'real.md'), 'old')
    symlinkSync(join(state, 'real.md'), join(state, 'link.md'))
    expect(writeOutput(join(state, 'link.md'), 'new')).toBeUndefined()
    expect(lstatSync(join(state, 'link.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(state, 'real.md'), 'utf8')).toBe('new')
    expect(writeOutput('/dev/null', 'new')).toBeUndefined()
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
  })
  it('is said when it cannot be written, and nothing is left behind', () => {
    const { state } = machine()
    mkdirSync(join(state, 'folder.md'))
    expect(writeOutput(join(state, 'folder.md'), 'x')).toMatchObject({ kind: 'failed', reason: 'EISDIR' })
    expect(writeOutput(join(state, 'no', 'report.md'), 'x')).toMatchObject({ reason: 'ENOENT' })
    expect(readdirSync(state)).toEqual(['folder.md'])
    expect(existsSync(join(state, 'no'))).toBe(false)
  })
  it('is its owner’s only when it is new, and keeps its mode when it is not, through a link too', () => {
    const { state } = machine()
    const path = join(state, 'report.md')
    symlinkSync(path, join(state, 'link.md'))
    expect(writeOutput(path, 'one')).toBeUndefined()
    expect(statSync(path).mode & 0o777).toBe(0o600)
    for (const mode of [0o600, 0o640, 0o644, 0o755, 0o666]) {
      chmodSync(path, mode)
      for (const name of ['report.md', 'link.md'])
        expect([mode, writeOutput(join(state, name), String(mode))]).toEqual([mode, undefined])
      expect(statSync(path).mode & 0o777).toBe(mode)
      expect(readFileSync(path, 'utf8')).toBe(String(mode))
    }
    expect(lstatSync(join(state, 'link.md')).isSymbolicLink()).toBe(true)
  })
  it('is left alone when it is read-only, whoever asks', () => {
    const { state } = machine()
    const path = join(state, 'report.md')
    writeFileSync(path, 'theirs')
    chmodSync(path, 0o400)
    expect(writeOutput(path, 'x')).toEqual({ kind: 'denied', path, reason: READ_ONLY })
    expect(readFileSync(path, 'utf8')).toBe('theirs')
    expect(statSync(path).mode & 0o777).toBe(0o400)
    expect(readdirSync(state)).toEqual(['report.md'])
  })
  it('keeps its owner, where another than the writer can be its owner', () => {
    const { state } = machine()
    const path = join(state, 'report.md')
    writeFileSync(path, 'theirs')
    if (process.getuid?.() === 0) chownSync(path, 1234, 2345)
    const { uid, gid } = statSync(path)
    expect(writeOutput(path, 'new')).toBeUndefined()
    expect(statSync(path)).toMatchObject({ uid, gid })
    expect(readFileSync(path, 'utf8')).toBe('new')
  })
  it('is made where a link leads to nothing yet, and the link stays', () => {
    const { state } = machine()
    symlinkSync('new.md', join(state, 'link.md'))
    expect(writeOutput(join(state, 'link.md'), 'text')).toBeUndefined()
    expect(lstatSync(join(state, 'link.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(state, 'new.md'), 'utf8')).toBe('text')
    symlinkSync('round.md', join(state, 'round.md'))
    expect(writeOutput(join(state, 'round.md'), 'text')).toMatchObject({ reason: 'ELOOP' })
    expect(lstatSync(join(state, 'round.md')).isSymbolicLink()).toBe(true)
  })
})
