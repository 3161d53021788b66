/** The program: argv and the outside world in, an exit code out. The only place where errors become exit codes. */
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { CancelledError, EXIT, InputError, UsageError } from './errors.ts'
import { pickLanguage, wordsOf } from './i18n/language.ts'
import type { Io } from './io.ts'

/** Runs one command line. Never throws; what went wrong has been said on stderr. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const { runProgram } = await import('./commands/program.ts')
    return await runProgram(argv, io)
  } catch (error) {
    return explain(error, argv, io)
  }
}

function explain(error: unknown, argv: readonly string[], io: Io): number {
  const debug = argv.includes('--debug')
  if (debug && error instanceof Error) io.stderr.write(`${error.stack}\n`)
  if (error instanceof CancelledError) return EXIT.interrupted
  if (error instanceof UsageError || error instanceof InputError) {
    if (error.message) io.stderr.write(`pos-triage: ${error.message}\n`)
    return error instanceof UsageError ? EXIT.usage : EXIT.failed
  }
  const words = wordsOf(pickLanguage(undefined, io.env, () => 'en'))
  io.stderr.write(`pos-triage: ${words.errors.unexpected(error instanceof Error ? error.message : String(error))}\n`)
  return EXIT.failed
}

/** The outside world of a real process. */
export function systemIo(process: NodeJS.Process, dist: URL): Io {
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    platform: process.platform,
    cwd: process.cwd(),
    home: homedir(),
    now: () => new Date(),
    dist: fileURLToPath(dist),
    onInterrupt: (listener) => {
      process.on('SIGINT', listener)
      return () => void process.off('SIGINT', listener)
    },
  }
}
