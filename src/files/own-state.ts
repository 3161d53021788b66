/** Whether a path leads to what the program keeps for itself. Nothing here throws. */
import { type BigIntStats, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isOfSession } from './session-files.ts'
import { type Machine, sessionsFolder, settingsFile, stateFolder } from './state-folder.ts'

/**
 * Into the state folder, by whatever links and spelling; or, where the sessions or the settings are links out of it, to a session
 * or the settings behind them.
 */
export function isOwnState(path: string, machine: Machine): boolean {
  const real = realPath(path)
  const state = statOf(stateFolder(machine))
  for (let at = real; ; at = dirname(at)) {
    if (isSame(statOf(at), state)) return true
    if (dirname(at) === at) break
  }
  if (isSame(statOf(real), statOf(settingsFile(machine)))) return true
  return isOfSession(basename(real)) && isSame(statOf(dirname(real)), statOf(sessionsFolder(machine)))
}

/** With the links followed as far as there is anything. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(realPath(above), basename(path))
  }
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true })
  } catch {
    return undefined
  }
}

const isSame = (a: BigIntStats | undefined, b: BigIntStats | undefined): boolean =>
  a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
