/** Fills a folder beside the old one and changes them over: a program that is running hardly notices. */
import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'

/** The folder is as old as `begun`: what has changed since is not in it. */
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
