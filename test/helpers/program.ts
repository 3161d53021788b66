/** The built program without a terminal. */
import { spawnSync } from 'node:child_process'
import { BIN, cleanEnv, freshState } from './terminal.ts'

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export function runProgram(
  args: readonly string[],
  options: { input?: string; env?: Readonly<Record<string, string>>; state?: string; cwd?: string } = {},
): Ran {
  return spawnSync(process.execPath, [BIN, ...args], {
    input: options.input ?? '',
    encoding: 'utf8',
    env: cleanEnv(options.state ?? freshState(), options.env),
    timeout: 20_000,
    ...(options.cwd ? { cwd: options.cwd } : {}),
  })
}
