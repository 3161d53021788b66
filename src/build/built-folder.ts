/** The folder of what was built: whether it is out of date, and how it is filled anew. */
import { readdirSync, statSync } from 'node:fs'
import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Whether what was built has to be built again, also where nothing was built yet. A folder counts as old as itself: whoever fills
 * one sets its time to when the filling began.
 */
export function isOutdated(built: string, sources: readonly string[]): boolean {
  const made = statSync(built, { throwIfNoEntry: false })
  return !made || Math.max(...sources.map(newest)) >= made.mtimeMs
}

/** When the last of these was changed, in milliseconds: folders too, which change when something leaves them. */
function newest(path: string): number {
  const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : []
  return Math.max(...[path, ...inside.map((name) => join(path, name))].map((each) => statSync(each).mtimeMs))
}

/**
 * Fills a folder beside the old one and changes them over: a program that is running hardly notices. The folder is as old as
 * `begun`: what has changed since is not in it.
 */
export async function writeFolder(
  folder: string,
  files: Iterable<readonly [name: string, content: string | Buffer]>,
  begun: Date,
): Promise<void> {
  const fresh = `${folder}.${process.pid}`
  await mkdir(fresh, { recursive: true })
  for (const [name, content] of files) await writeFile(`${fresh}/${name}`, content)
  await utimes(fresh, begun, begun)
  await rm(folder, { recursive: true, force: true })
  await rename(fresh, folder)
}
