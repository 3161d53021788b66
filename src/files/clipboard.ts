/** Copies text by the system's own tool, where it has one. Nothing here throws, and no shell is involved. */
import { spawn } from 'node:child_process'
import { win32 } from 'node:path'

interface Desktop {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}
interface Tool {
  readonly command: string
  readonly args: readonly string[]
  readonly encoding: 'utf8' | 'utf16'
}

/** In milliseconds; a tool that hangs must not hold up the walk. */
const PATIENCE = 2_000

/** Whether the text is on the clipboard now; false where there is no tool, or none that works. */
export async function copyToClipboard(text: string, desktop: Desktop): Promise<boolean> {
  for (const tool of clipboardTools(desktop)) if (await feed(tool, text, desktop.env)) return true
  return false
}

/** The tools worth trying on this desktop, in order. Pure. */
export function clipboardTools({ platform, env }: Desktop): Tool[] {
  const tool = (command: string, ...args: string[]): Tool => ({ command, args, encoding: 'utf8' })
  if (platform === 'darwin') return [tool('/usr/bin/pbcopy')]
  if (platform === 'win32') {
    const root = env.SystemRoot && win32.isAbsolute(env.SystemRoot) ? env.SystemRoot : 'C:\\Windows'
    return [{ command: win32.join(root, 'System32', 'clip.exe'), args: [], encoding: 'utf16' }]
  }
  const all: Tool[] = []
  if (env.WAYLAND_DISPLAY) all.push(tool('wl-copy'))
  if (env.DISPLAY) all.push(tool('xclip', '-selection', 'clipboard'), tool('xsel', '--clipboard', '--input'))
  if (env.WSL_DISTRO_NAME) all.push({ command: '/mnt/c/Windows/System32/clip.exe', args: [], encoding: 'utf16' })
  return all
}

/** clip.exe takes other text than the code page's only as UTF-16 with its mark. */
const bytesFor = (text: string, { encoding }: Tool): Buffer =>
  encoding === 'utf8' ? Buffer.from(text, 'utf8') : Buffer.from(`\ufeff${text}`, 'utf16le')

function feed(tool: Tool, text: string, env: Desktop['env']): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(tool.command, tool.args, {
      env: { ...env },
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
      windowsHide: true,
    })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
    child.stdin.on('error', () => {}) // it closed its input: its exit code tells
    child.stdin.end(bytesFor(text, tool))
  })
}
