/** One command line through `main` in this process, on a machine of its own, with the built pack. */
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Io } from '../../src/io.ts'
import { main } from '../../src/main.ts'
import { collect } from './collect.ts'
import { machine } from './machine.ts'

export interface RanHere {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))

/** Runs what is given with fake streams; nothing is on standard input. English unless the line names a language. */
export async function runWith(run: (io: Io) => Promise<number>): Promise<RanHere> {
  const [stdin, stdout, stderr] = [new PassThrough(), collect(), collect()]
  stdin.end()
  const here = machine()
  const status = await run({
    ...here,
    env: { ...here.env, XDG_CONFIG_HOME: here.state, LANG: 'en_US.UTF-8' },
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    cwd: here.state,
    dist: DIST,
    onInterrupt: () => () => {},
  })
  return { status, stdout: stdout.text(), stderr: stderr.text() }
}

export const runInProcess = (argv: readonly string[]): Promise<RanHere> => runWith((io) => main(argv, io))
