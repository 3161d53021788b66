/** How the files of saved sessions are named. Pure. */
import { SESSION_ID } from '../record/record.ts'

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
