/** Everything of the outside world in one value, decided once: streams, environment, clock, what the terminal can do. */
import type { Readable, Writable } from 'node:stream'

export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean; readonly setRawMode?: (raw: boolean) => unknown }
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly cwd: string
  readonly home: string
  readonly now: () => Date
  /** The folder of the compiled pack. */
  readonly dist: string
  /** Hears Ctrl-C where the terminal does not hand it over as a key; returns how to stop listening. */
  readonly onInterrupt: (listener: () => void) => () => void
}

/** How one of the two streams is written to. */
export interface Surface {
  /** Columns to write in: the terminal's, at least 20; 80 where there is none. */
  readonly columns: number
  readonly colour: boolean
}
/** What the terminal can do, after the options have had their say. The talk goes to standard error, results to standard output. */
export interface Screen extends Surface {
  readonly results: Surface
  /** Numbered lines and no redrawing: asked for, or all the terminal can do. */
  readonly plain: boolean
  /** Answers come from keys; otherwise from lines of standard input. */
  readonly interactive: boolean
}
interface ScreenOptions {
  readonly plain?: boolean | undefined
  readonly colour?: boolean | undefined
}

/** Decides what to draw with, for each stream by itself. Asked for when needed: Node takes a while to open a stream. */
export function screenOf(io: Io, options: ScreenOptions): Screen {
  const dumb = io.env.TERM === 'dumb'
  return {
    plain: options.plain === true || dumb,
    get columns() {
      return atLeast(io.stderr.columns ?? io.stdout.columns)
    },
    get colour() {
      return isColoured(io.stderr, io, options)
    },
    results: {
      get columns() {
        return atLeast(io.stdout.columns)
      },
      get colour() {
        return isColoured(io.stdout, io, options)
      },
    },
    get interactive() {
      return io.stdin.isTTY === true && io.stderr.isTTY === true
    },
  }
}

const LEAST_COLUMNS = 20
const USUAL_COLUMNS = 80
const atLeast = (columns: number | undefined): number => Math.max(LEAST_COLUMNS, columns || USUAL_COLUMNS)

/**
 * `--no-color`, then `NO_COLOR`, then what asks for colour wherever it is written (`FORCE_COLOR`, `CLICOLOR_FORCE`), then what the
 * stream is: a terminal that is not dumb.
 */
function isColoured(
  { isTTY }: { readonly isTTY?: boolean },
  { env }: Pick<Io, 'env'>,
  { colour }: ScreenOptions,
): boolean {
  if (colour === false || env.NO_COLOR) return false
  const { FORCE_COLOR: force, CLICOLOR_FORCE: always } = env
  if (force !== undefined) return !/^(?:0|false)$/i.test(force)
  if (always && always !== '0') return true
  return isTTY === true && env.TERM !== 'dumb'
}
