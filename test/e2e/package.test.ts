/** The package as users get it: packed, installed into an empty prefix without a network, and run from an empty folder. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { cleanEnv, freshState } from '../helpers/terminal.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const temporary = (name: string): string => mkdtempSync(join(tmpdir(), `pos-triage-${name}-`))
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })

interface Packed {
  readonly filename: string
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}
let packed: Packed
let tarball = ''
let bin = ''

beforeAll(() => {
  const folder = temporary('tarball')
  const [made] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT)) as Packed[]
  if (!made) throw new Error('npm packed nothing')
  packed = made
  tarball = join(folder, made.filename)
  const prefix = temporary('prefix')
  npm(['install', '--global', '--offline', '--prefix', prefix, tarball], prefix)
  bin = process.platform === 'win32' ? join(prefix, 'pos-triage.cmd') : join(prefix, 'bin', 'pos-triage')
  const modules = process.platform === 'win32' ? join(prefix, 'node_modules') : join(prefix, 'lib', 'node_modules')
  if (readdirSync(modules).join() !== 'pos-triage') throw new Error(`more was installed: ${readdirSync(modules)}`)
}, 120_000)

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(bin, args, { cwd: temporary('empty'), encoding: 'utf8', env: cleanEnv(freshState(), env), timeout: 20_000 })

describe('the package', () => {
  it('holds what runs and nothing else, and is small to download', () => {
    const odd = packed.files
      .map(({ path }) => path)
      .filter(
        (path) =>
          !/^(?:bin\/(?:pos-triage\.js|package\.json)|dist\/[^/]+|LICENSE|README\.md|package\.json)$/.test(path),
      )
    expect(odd).toEqual([])
    expect(packed.size).toBeLessThan(760_000)
    expect(packed.unpackedSize).toBeLessThan(1_700_000)
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(dependencies).toBeUndefined()
  })

  it('is as publint wants packages to be', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
      strict: true,
    })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it('brings the licences of what is bundled', () => {
    const text = readFileSync(join(ROOT, 'dist', 'THIRD-PARTY.txt'), 'utf8')
    for (const name of ['commander', 'chalk', 'yaml', '@inquirer/core']) expect(text).toContain(name)
  })

  it('runs from an empty folder', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(run(['--version']).stdout.trim()).toBe(version)
    const outcome = JSON.parse(run(['run', 'no-response', '--answers', 'no,one-card', '--json']).stdout)
    expect(outcome).toMatchObject({ status: 'outcome', node: 'one-card' })
  })

  it('walks with every socket refused', () => {
    const guard = join(temporary('guard'), 'no-network.cjs')
    writeFileSync(
      guard,
      "const refuse = () => { throw new Error('a socket was opened') }\n" +
        "require('node:net').Socket.prototype.connect = refuse\n" +
        "require('node:dns').lookup = refuse\n" +
        "require('node:dgram').createSocket = refuse\n",
    )
    const env = { NODE_OPTIONS: `--require=${guard}` }
    expect(JSON.parse(run(['98', '--answers', 'sale,one-bank', '--json'], env).stdout).status).toBe('outcome')
    expect(run(['search', '无应答'], env).status).toBe(0)
    expect(run(['list', '--trees', `${ROOT}trees`], env).status).toBe(0)
  })
})
