/** Builds the program before the tests where its sources have changed since: no test passes on the one of yesterday. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { isOutdated } from '../../src/build/built-folder.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SOURCES = ['src', 'trees', 'package.json', 'package-lock.json'].map((name) => join(ROOT, name))

export default function buildOnce(project: TestProject): void {
  const build = (): void => {
    if (!isOutdated(join(ROOT, 'dist'), SOURCES)) return
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs')
    execFileSync(process.execPath, [tsx, join(ROOT, 'src/build/main.ts')], { stdio: 'inherit' })
  }
  build()
  project.onTestsRerun(async () => build())
}
