import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clipboardTools, copyToClipboard } from '../../src/files/clipboard.ts'
import { machine } from '../helpers/machine.ts'

/** A folder with a tool of this name in it. */
function withTool(name: string, script: string) {
  const { state } = machine()
  writeFileSync(join(state, name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(state, name), 0o755)
  return { state, env: { PATH: `${state}:/usr/bin:/bin`, DISPLAY: ':0' } }
}

describe('the clipboard', () => {
  it.each([
    ['darwin', {}, ['/usr/bin/pbcopy']],
    ['win32', {}, ['C:\\Windows\\System32\\clip.exe']],
    ['win32', { SystemRoot: 'D:\\W' }, ['D:\\W\\System32\\clip.exe']],
    ['linux', {}, []],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, ['wl-copy', 'xclip', 'xsel']],
    ['linux', { WSL_DISTRO_NAME: 'Debian' }, ['/mnt/c/Windows/System32/clip.exe']],
  ] as const)('%s %j', (platform, env, commands) =>
    expect(clipboardTools({ platform, env }).map((tool) => tool.command)).toEqual(commands),
  )
  it('takes the whole text, as it is', async () => {
    const { state, env } = withTool('xclip', 'echo "$@" > "$(dirname "$0")/args"; cat > "$(dirname "$0")/got"')
    const text = `$(rm -rf ~) '"; 终端 12345678\n`.repeat(5000)
    expect(await copyToClipboard(text, { platform: 'linux', env })).toBe(true)
    expect(readFileSync(join(state, 'got'), 'utf8')).toBe(text)
    expect(readFileSync(join(state, 'args'), 'utf8')).toBe('-selection clipboard\n')
  })
  it('tries the next tool when one fails', async () => {
    const { state, env } = withTool('xsel', 'cat > "$(dirname "$0")/got"')
    expect(await copyToClipboard('text', { platform: 'linux', env })).toBe(true)
    expect(readFileSync(join(state, 'got'), 'utf8')).toBe('text')
  })
  it('says so when there is none, when it fails and when it hangs', async () => {
    expect(await copyToClipboard('text', { platform: 'linux', env: {} })).toBe(false)
    expect(await copyToClipboard('text', { platform: 'linux', env: { DISPLAY: ':0', PATH: '/nowhere' } })).toBe(false)
    expect(await copyToClipboard('x'.repeat(1e6), { platform: 'linux', env: withTool('xclip', 'exit 1').env })).toBe(
      false,
    )
    expect(await copyToClipboard('text', { platform: 'linux', env: withTool('xclip', 'exec sleep 30').env })).toBe(
      false,
    )
  })
})
