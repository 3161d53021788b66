/** A one-off npx, each time with an empty cache, to the first text: ours beside create-vite, in turns. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstText } from './first-text.ts'
import type { OwnPackage } from './own-package.ts'
import { packPeer, plainEnv, versionOf } from './peers.ts'
import { type Group, ratios, spread } from './stats.ts'

const PROMPT = /Esc clears or leaves/

export async function measureNpx(own: OwnPackage, runs: number): Promise<Group> {
  const vite = `create-vite ${versionOf('create-vite')}`
  const all = [
    { name: `${vite} from the registry`, spec: `create-vite@${versionOf('create-vite')}`, shows: /Project name/ },
    { name: `${vite} from a tarball`, spec: `file:${packPeer('create-vite')}`, shows: /Project name/ },
    { name: 'pos-triage from a tarball', spec: `file:${own.tarball}`, shows: PROMPT },
  ]
  const times: number[][] = all.map(() => [])
  for (let run = -1; run < runs; run++)
    for (const [i, { spec, shows }] of all.entries()) {
      const time = await npx(spec, shows)
      if (run >= 0) times[i]?.push(time)
    }
  const first = times[0] ?? []
  return {
    title: 'npx with an empty cache',
    unit: 'ms',
    rows: all.map(({ name }, i) => {
      const it = times[i] ?? []
      return { name, value: spread(it), ratio: ratios(it, first), ...(i === 2 ? { note: 'at most 1' } : {}) }
    }),
  }
}

async function npx(spec: string, shows: RegExp): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'pos-triage-npx-'))
  try {
    const env = plainEnv({ LANG: 'en_US.UTF-8', XDG_STATE_HOME: folder, npm_config_update_notifier: 'false' })
    return await firstText({
      file: 'npx',
      args: ['--yes', '--cache', join(folder, 'cache'), spec],
      shows,
      env,
      cwd: folder,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
