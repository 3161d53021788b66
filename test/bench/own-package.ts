/** Our package as it would be published, built into a folder of the bench's own, so that dist/ stays as it is. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../src/build/compile-pack.ts'
import { npm } from './peers.ts'

export interface OwnPackage {
  readonly bin: string
  readonly dist: string
  readonly tarball: string
}

export function packOurselves(): OwnPackage {
  const folder = mkdtempSync(join(tmpdir(), 'pos-triage-bench-'))
  for (const name of ['package.json', 'LICENSE', 'README.md', 'bin'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs')
  execFileSync(process.execPath, [tsx, join(ROOT, 'src/build/main.ts'), join(folder, 'dist')], { stdio: 'inherit' })
  npm(['pack', '--ignore-scripts'], folder)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  return { bin: join(folder, 'bin/pos-triage.js'), dist: join(folder, 'dist'), tarball: join(folder, tarball) }
}
