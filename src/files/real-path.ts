/** Where a path leads in the end. Nothing here throws. */
import { readlinkSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** More links one behind the other lead nowhere. */
const MOST_LINKS = 40

/** With the links followed as far as there is anything, those too that lead to what is not there yet. */
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
