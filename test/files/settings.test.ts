import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings, saveSettings } from '../../src/files/settings.ts'
import { settingsFile } from '../../src/files/state-folder.ts'
import { machine } from '../helpers/machine.ts'

describe('settings', () => {
  it('are none at first, and are remembered one by one', () => {
    const here = machine()
    expect(readSettings(here)).toEqual({})
    expect(saveSettings(here, { lang: 'zh' })).toBeUndefined()
    expect(saveSettings(here, { acquirer: 'lakala' })).toBeUndefined()
    expect(readSettings(here)).toEqual({ lang: 'zh', acquirer: 'lakala' })
    expect(statSync(settingsFile(here)).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(settingsFile(here))).mode & 0o777).toBe(0o700)
  })
  it.each(['', '{', '[]', 'null', '{"format":1,"lang":"fr","acquirer":"../x"}', '{"lang":"zh"}'])(
    '%s counts as none',
    (text) => {
      const here = machine()
      mkdirSync(dirname(settingsFile(here)), { recursive: true })
      writeFileSync(settingsFile(here), text)
      expect(readSettings(here)).toEqual({})
    },
  )
  it('of a newer version are left alone', () => {
    const here = machine()
    mkdirSync(dirname(settingsFile(here)), { recursive: true })
    writeFileSync(settingsFile(here), '{"format":2,"lang":"zh"}')
    expect(readSettings(here)).toEqual({})
    expect(saveSettings(here, { lang: 'en' })).toMatchObject({ kind: 'failed' })
    expect(readFileSync(settingsFile(here), 'utf8')).toBe('{"format":2,"lang":"zh"}')
  })
  it('keep what else the file holds', () => {
    const here = machine()
    mkdirSync(dirname(settingsFile(here)), { recursive: true })
    writeFileSync(settingsFile(here), '{"format":1,"lang":"zh","paper":58}')
    expect(saveSettings(here, { acquirer: 'lakala' })).toBeUndefined()
    const kept = { format: 1, lang: 'zh', paper: 58, acquirer: 'lakala' }
    expect(JSON.parse(readFileSync(settingsFile(here), 'utf8'))).toEqual(kept)
  })
  it('that cannot be saved are said', () => {
    const here = machine()
    expect(saveSettings({ ...here, env: { XDG_STATE_HOME: '/dev/null' } }, { lang: 'zh' })).toMatchObject({
      kind: 'denied',
    })
  })
})
