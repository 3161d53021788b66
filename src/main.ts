/** The program: argv and the outside world in, an exit code out. The only place where errors become exit codes. */
import { homedir } from 'node:os'
import { asksForJson } from './cli/read-line.ts'
import { runLine } from './cli/run-line.ts'
import { CancelledError, type ErrorCode, EXIT, InputError, UsageError } from './errors.ts'
import type { Io } from './io.ts'
import { VERSION } from './version.ts'

/** Runs one command line. Never throws; what went wrong has been said on stderr. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      io.stdout.write(`${VERSION}\n`)
      return EXIT.done
    }
    return await runLine(argv, io)
  } catch (error) {
    return await explain(error, argv, io)
  }
}

async function explain(error: unknown, argv: readonly string[], io: Io): Promise<number> {
  const debug = argv.includes('--debug')
  if (error instanceof CancelledError && !debug) return EXIT.interrupted
  const { sayError, writeError, writeFailure } = await import('./app/output.ts')
  if (debug && error instanceof Error) writeError(io, String(error.stack))
  if (error instanceof CancelledError) return EXIT.interrupted
  const tell = (code: ErrorCode, message: string): void => {
    if (asksForJson(argv)) writeFailure(io, error, code, message)
  }
  if (error instanceof UsageError || error instanceof InputError) {
    const isUsage = error instanceof UsageError
    if (error.message && !(isUsage && error.details.isSaid)) sayError(io, error.message)
    tell(isUsage ? 'usage' : 'failed', error.message)
    return isUsage ? EXIT.usage : EXIT.failed
  }
  const { pickLanguage, wordsOf } = await import('./i18n/language.ts')
  const words = wordsOf(pickLanguage(undefined, io.env, () => ''))
  const message = words.errors.unexpected(error instanceof Error ? error.message : String(error))
  sayError(io, message)
  tell('unexpected', message)
  return EXIT.failed
}

/**
 * What ends a process from outside: a signal, a closed pipe, a full disk, a terminal that went away. Every answer is on disk by
 * then. Without these, a signal that comes while prompts change is lost, and Node prints a stack.
 */
export function endWell(process: NodeJS.Process): void {
  const hangUp = (): void => {
    process.removeAllListeners('SIGHUP')
    process.kill(process.pid, 'SIGHUP')
  }
  process.on('SIGTERM', () => process.exit(143))
  // By the signal itself: there is no terminal left to put in order.
  process.on('SIGHUP', hangUp)
  process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EIO') return hangUp()
    if (error.code === 'EPIPE') process.exit()
    const message = String(process.argv.includes('--debug') ? error.stack : error.message)
    import('./app/output.ts')
      .then(({ sayError }) => sayError(process, message))
      .finally(() => process.exit(EXIT.failed))
  })
}

/** The outside world of a real process. */
export function systemIo(process: NodeJS.Process, dist: string): Io {
  const interrupted = new Set<() => void>()
  process.on('SIGINT', () => {
    if (interrupted.size === 0) process.exit(EXIT.interrupted)
    for (const listener of interrupted) listener()
  })
  return {
    get stdin() {
      return process.stdin
    },
    get stdout() {
      return process.stdout
    },
    get stderr() {
      return process.stderr
    },
    env: process.env,
    platform: process.platform,
    cwd: process.cwd(),
    home: homedir(),
    now: () => new Date(),
    dist,
    onInterrupt: (listener) => {
      interrupted.add(listener)
      return () => void interrupted.delete(listener)
    },
  }
}
