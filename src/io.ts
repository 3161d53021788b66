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

/** What the terminal can do, after the options have had their say. */
export interface Screen {
  /** Columns to write in: the terminal's, at least 20; 80 where there is none. */
  readonly columns: number
  readonly colour: boolean
  /** Numbered lines and no redrawing: asked for, or all the terminal can do. */
  readonly plain: boolean
  /** Answers come from keys; otherwise from lines of standard input. */
  readonly interactive: boolean
}

/** Decides what to draw with. `NO_COLOR` and `TERM=dumb` are obeyed; the talk goes to stderr, so that is the stream asked. */
export function screenOf(io: Io, options: { plain?: boolean | undefined; colour?: boolean | undefined }): Screen {
  const dumb = io.env.TERM === 'dumb'
  const plain = options.plain === true || dumb
  return {
    plain,
    // Asked for when needed: Node takes a while to open a stream.
    get columns() {
      return Math.max(20, io.stderr.columns ?? io.stdout.columns ?? 80)
    },
    get colour() {
      return options.colour !== false && !io.env.NO_COLOR && !dumb && io.stderr.isTTY === true
    },
    get interactive() {
      return io.stdin.isTTY === true && io.stderr.isTTY === true
    },
  }
}
