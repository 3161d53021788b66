/** Where the program keeps what belongs to one user. Pure: the platform's rules, nothing read or made. */
import { posix, win32 } from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

const NAME = 'pos-triage'

/** The user's state folder: XDG on Linux and its like, the platform's own on macOS and Windows. A relative variable does not count. */
export function stateFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA
    return win32.join(local && win32.isAbsolute(local) ? local : win32.join(home, 'AppData', 'Local'), NAME)
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', NAME)
  const xdg = env.XDG_STATE_HOME
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'state'), NAME)
}

export const sessionsFolder = (machine: Machine): string => join(machine)(stateFolder(machine), 'sessions')
export const settingsFile = (machine: Machine): string => join(machine)(stateFolder(machine), 'settings.json')

const join = ({ platform }: Machine) => (platform === 'win32' ? win32.join : posix.join)
