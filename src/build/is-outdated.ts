/** Whether what was built has to be built again. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Also where nothing was built yet. A folder counts as old as itself: whoever fills one sets its time to when the filling began. */
export function isOutdated(built: string, sources: readonly string[]): boolean {
  const made = statSync(built, { throwIfNoEntry: false })
  return !made || Math.max(...sources.map(newest)) >= made.mtimeMs
}

/** When the last of these was changed, in milliseconds: folders too, which change when something leaves them. */
function newest(path: string): number {
  const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : []
  return Math.max(...[path, ...inside.map((name) => join(path, name))].map((each) => statSync(each).mtimeMs))
}
