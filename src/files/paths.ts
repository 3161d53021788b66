/** Where a path leads: in the end, to anything at all, to what the program keeps for itself. Nothing here throws. */
import { type BigIntStats, readlinkSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isOfSession, type Machine, sessionsFolder, settingsFile, stateFolder } from './state-folder.ts'

/** Whether it leads to anything. */
export { existsSync as isThere } from 'node:fs'

/** More links one behind the other lead nowhere. */
const MOST_LINKS = 40

/** Where a path leads in the end: with the links followed as far as there is anything, those too that lead to what is not there yet. */
export function realPath(path: string, links = 0): string {
  try {
    return realpathSync(path)
  } catch {
    const above = dirname(path)
    if (above === path || links > MOST_LINKS) return path
    const folder = realPath(above, links)
    const target = linkAt(join(folder, basename(path)))
    return target === undefined ? join(folder, basename(path)) : realPath(resolve(folder, target), links + 1)
  }
}

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}

/**
 * Whether a path leads to what the program keeps for itself: into the state folder, by whatever links and spelling; or, where the
 * sessions or the settings are links out of it, to a session or the settings behind them.
 */
export function isOwnState(path: string, machine: Machine): boolean {
  const real = realPath(path)
  const state = realPath(stateFolder(machine))
  const there = statOf(state)
  for (let at = real; ; at = dirname(at)) {
    if (isSame(statOf(at), there) || isSpelt(at, state, machine)) return true
    if (dirname(at) === at) break
  }
  if (isSame(statOf(real), statOf(settingsFile(machine)))) return true
  return isOfSession(basename(real)) && isSame(statOf(dirname(real)), statOf(sessionsFolder(machine)))
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true })
  } catch {
    return undefined
  }
}

/** By its name, where nothing is there yet to tell it by. */
const isSpelt = (a: string, b: string, { platform }: Machine): boolean =>
  platform === 'linux' ? a === b : a.toLowerCase() === b.toLowerCase()

const isSame = (a: BigIntStats | undefined, b: BigIntStats | undefined): boolean =>
  a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
