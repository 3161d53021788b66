/** Where the program keeps what belongs to one user, and how its files are named. Pure: the platform's rules, nothing read or made. */
import { posix, win32 } from 'node:path'
import { SESSION_ID } from '../record/record.ts'

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

export const sessionsFolder = (machine: Machine): string => joinOn(machine)(stateFolder(machine), 'sessions')
export const settingsFile = (machine: Machine): string => joinOn(machine)(stateFolder(machine), 'settings.json')

const joinOn = ({ platform }: Machine) => (platform === 'win32' ? win32.join : posix.join)

/** How the files of saved sessions are named. */
export const ENDING = '.json'
const LOCK = '.lock'
/** What `writeDurably` puts behind a name while it writes. */
const TEMPORARY = /^(.*)\.json\.[0-9a-z]{1,8}\.tmp$/

export const sessionFile = (id: string): string => id + ENDING
export const lockFile = (id: string): string => id + LOCK

/** `ID.lock`, `ID.json.RANDOM.tmp`: what a save of ours leaves when it is killed. Nothing else in the folder is ours to delete. */
export function isLeftover(name: string): boolean {
  const id = name.endsWith(LOCK) ? name.slice(0, -LOCK.length) : TEMPORARY.exec(name)?.[1]
  return id !== undefined && SESSION_ID.test(id)
}

/** Whether a file of this name is a session, or left by one. */
export const isOfSession = (name: string): boolean =>
  isLeftover(name) || (name.endsWith(ENDING) && SESSION_ID.test(name.slice(0, -ENDING.length)))
