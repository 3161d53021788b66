/** The programs and libraries we are measured beside, in a folder of their own. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FOLDER = join(tmpdir(), 'pos-triage-bench-peers')
const NAMES = ['create-vite', 'enquirer', 'xstate', 'inkjs', 'minisearch'] as const
export type Peer = (typeof NAMES)[number]

/** The environment people have: none of what slows Node down or changes what is drawn. */
export function plainEnv(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { NODE_EXTRA_CA_CERTS: _c, CI: _ci, NO_COLOR: _n, FORCE_COLOR: _f, NODE_OPTIONS: _o, ...env } = process.env
  const kept = Object.entries(env).filter(([name]) => !name.startsWith('npm_') && !name.startsWith('VITE'))
  return { ...(Object.fromEntries(kept) as Record<string, string>), TERM: 'xterm-256color', ...more }
}

export const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args], {
    cwd,
    env: plainEnv(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })

/** Installs the peers unless they are there. */
export function installPeers(): void {
  if (NAMES.every((name) => existsSync(fileOf(name, 'package.json')))) return
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n')
  npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', ...NAMES], FOLDER)
}

export const fileOf = (peer: Peer, path: string): string => join(FOLDER, 'node_modules', peer, path)
export const versionOf = (peer: Peer): string =>
  (JSON.parse(readFileSync(fileOf(peer, 'package.json'), 'utf8')) as { version: string }).version

/** The exports of a peer; of a shape the caller knows. */
export const requirePeer = <T>(name: string): T => createRequire(join(FOLDER, 'index.js'))(name) as T

/** A tarball of a peer, as npm would download it. */
export function packPeer(peer: Peer): string {
  const made = readdirSync(FOLDER).find((name) => name.startsWith(`${peer}-`) && name.endsWith('.tgz'))
  if (!made) npm(['pack', `${peer}@${versionOf(peer)}`], FOLDER)
  const tarball = made ?? readdirSync(FOLDER).find((name) => name.startsWith(`${peer}-`) && name.endsWith('.tgz'))
  if (!tarball) throw new Error(`no tarball of ${peer}`)
  return join(FOLDER, tarball)
}

/** A script in the folder of the peers, from where it can import them. */
export function script(name: string, text: string): string {
  const path = join(FOLDER, name)
  writeFileSync(path, text)
  return path
}
