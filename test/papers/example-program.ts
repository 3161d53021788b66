/** The program in this process on a machine of its own: a fixed clock and zone, and no chance. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { compilePack, packFiles } from '../../src/build/compile-pack.ts'
import { main } from '../../src/main.ts'
import { collect } from '../helpers/collect.ts'

export interface Said {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}
export interface ExampleMachine {
  readonly run: (args: readonly string[], input?: string) => Promise<Said>
  /** The text of a file the program wrote, by how its path below the state folder begins. */
  readonly read: (start: string) => string
  readonly remove: () => void
}

const START = new Date('2026-11-22T08:30:00Z')
const cwd = fileURLToPath(new URL('../..', import.meta.url))

/** `dist` is a folder with a compiled pack. The clock stands while a command runs; each starts two minutes after the one before. */
export function openMachine(dist: string): ExampleMachine {
  const state = mkdtempSync(join(tmpdir(), 'pos-triage-example-'))
  let minutes = 0
  const run = async (args: readonly string[], input = ''): Promise<Said> => {
    const at = START.getTime() + 60_000 * minutes
    minutes += 2
    const [stdout, stderr, stdin] = [collect(), collect(), new PassThrough()]
    stdin.end(input)
    const io = {
      ...{ stdin, stdout: stdout.stream, stderr: stderr.stream, cwd, home: state, dist },
      now: () => new Date(at),
      env: { LANG: 'en_US.UTF-8', XDG_STATE_HOME: state },
      platform: 'linux' as const,
      onInterrupt: () => () => {},
    }
    const status = await withoutChance(() => main(args, io))
    return { status, stdout: stdout.text(), stderr: stderr.text() }
  }
  const files = (): string[] => readdirSync(state, { recursive: true, encoding: 'utf8' })
  return {
    run,
    read: (start) => readFileSync(join(state, files().find((name) => name.startsWith(start)) ?? start), 'utf8'),
    remove: () => rmSync(state, { recursive: true, force: true }),
  }
}

/** The zone of the people who use it, and always the same id. */
async function withoutChance<T>(work: () => Promise<T>): Promise<T> {
  const { random } = Math
  const { TZ } = process.env
  Math.random = () => 0.42
  process.env.TZ = 'Asia/Shanghai'
  try {
    return await work()
  } finally {
    Math.random = random
    if (TZ === undefined) delete process.env.TZ
    else process.env.TZ = TZ
  }
}

/** A folder with the small pack beside this file, compiled as the shipped one is. */
export async function compileExamplePack(): Promise<string> {
  const compiled = await compilePack(fileURLToPath(new URL('pack', import.meta.url)), '2026-11-22')
  if (compiled.diagnostics.length > 0) throw new Error(`the example pack: ${JSON.stringify(compiled.diagnostics)}`)
  const dist = mkdtempSync(join(tmpdir(), 'pos-triage-example-pack-'))
  for (const [name, bytes] of packFiles(compiled)) writeFileSync(join(dist, name), bytes)
  return dist
}
