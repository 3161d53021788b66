import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeOutput } from '../../src/files/write-output.ts'
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
})
