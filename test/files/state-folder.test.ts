import { describe, expect, it } from 'vitest'
import { sessionsFolder, settingsFile, stateFolder } from '../../src/files/state-folder.ts'

describe('the state folder', () => {
  it.each([
    ['linux', {}, '/home/wang', '/home/wang/.local/state/pos-triage'],
    ['linux', { XDG_STATE_HOME: '/var/s' }, '/home/wang', '/var/s/pos-triage'],
    ['linux', { XDG_STATE_HOME: 'relative' }, '/home/wang', '/home/wang/.local/state/pos-triage'],
    ['linux', { XDG_STATE_HOME: '' }, '/home/wang', '/home/wang/.local/state/pos-triage'],
    ['freebsd', {}, '/home/wang', '/home/wang/.local/state/pos-triage'],
    ['darwin', { XDG_STATE_HOME: '/x' }, '/Users/wang', '/Users/wang/Library/Application Support/pos-triage'],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\王\\AppData\\Local' },
      'C:\\Users\\王',
      'C:\\Users\\王\\AppData\\Local\\pos-triage',
    ],
    ['win32', {}, 'C:\\Users\\王', 'C:\\Users\\王\\AppData\\Local\\pos-triage'],
    ['win32', { LOCALAPPDATA: 'here' }, 'D:\\w', 'D:\\w\\AppData\\Local\\pos-triage'],
  ] as const)('%s %j', (platform, env, home, folder) => expect(stateFolder({ platform, env, home })).toBe(folder))
  it('holds sessions and settings', () => {
    expect(sessionsFolder({ platform: 'win32', env: {}, home: 'C:\\u' })).toBe(
      'C:\\u\\AppData\\Local\\pos-triage\\sessions',
    )
    expect(settingsFile({ platform: 'linux', env: {}, home: '/h' })).toBe('/h/.local/state/pos-triage/settings.json')
  })
})
