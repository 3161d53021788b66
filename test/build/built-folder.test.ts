/** When something is built again: where it is missing, or where anything it is made from has changed since. */
import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { isOutdated, writeFolder } from '../../src/build/built-folder.ts'

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 8, minute))

/** Sources of the eighth hour's first minute, and a folder that was built from what there was at the given one. */
async function project(begun: number) {
  const root = mkdtempSync(join(tmpdir(), 'pos-triage-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const [src, inner, file, built] = [
    join(root, 'src'),
    join(root, 'src/ui'),
    join(root, 'src/ui/a.ts'),
    join(root, 'dist'),
  ]
  mkdirSync(inner, { recursive: true })
  writeFileSync(file, '')
  writeFileSync(join(inner, 'b.ts'), '')
  for (const path of [file, join(inner, 'b.ts'), inner, src]) utimesSync(path, at(1), at(1))
  await writeFolder(built, [['main.js', 'old']], at(begun))
  return { src, inner, file, built }
}

it('what is newer than all its sources stays', async () => {
  const { src, built } = await project(2)
  expect(isOutdated(built, [src])).toBe(false)
})

it('what was begun before a source was saved is older, though it was written after', async () => {
  const { src, built, file } = await project(2)
  utimesSync(file, at(3), at(3))
  expect(statSync(join(built, 'main.js')).mtimeMs).toBeGreaterThan(at(3).getTime())
  expect(isOutdated(built, [src])).toBe(true)
})

it('what has lost a source is older', async () => {
  const { src, built, inner } = await project(2)
  rmSync(join(inner, 'b.ts'))
  expect(isOutdated(built, [src])).toBe(true)
})

it('what was never built is older; what replaces it holds nothing of it', async () => {
  const { src, built } = await project(2)
  expect(isOutdated(`${built}-not`, [src])).toBe(true)
  await writeFolder(built, [['other.js', 'new']], at(4))
  expect(statSync(join(built, 'main.js'), { throwIfNoEntry: false })).toBeUndefined()
  expect(isOutdated(built, [src])).toBe(false)
})
