/**
 * The program in process: streams, environment and clock that a test holds in its hands, and a state folder that is gone after
 * it. With a terminal, what is written to it is read off a screen.
 */
import { PassThrough, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import xterm from '@xterm/headless'
import type { Io } from '../../src/io.ts'
import { main } from '../../src/main.ts'
import { machine } from './machine.ts'

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))
/** In milliseconds; what is waited for comes in a few, on a busy machine too. */
const PATIENCE = 25_000

export interface Outside {
  /** The folder in which the program keeps its own; a fresh one when left out. */
  readonly state?: string
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly now?: () => Date
  readonly dist?: string
  /** Standard output goes to a file though there is a terminal. */
  readonly redirected?: boolean
}
export interface Size {
  readonly columns?: number
  readonly rows?: number
}
export interface Running {
  readonly type: (text: string) => void
  /** Standard input ends. */
  readonly end: () => void
  /** Ctrl-C, where the terminal does not hand it over as a key. */
  readonly interrupt: () => void
  /** Waits until the screen, or what was written where there is no terminal, shows the text that many times. */
  readonly shows: (text: string | RegExp, times?: number) => Promise<string>
  /** The same for what was written, also what is not on the screen any more. */
  readonly drew: (text: string | RegExp, times?: number) => Promise<string>
  readonly screen: () => string
  readonly out: () => string
  readonly err: () => string
  /** Whether keys come one by one, without Enter. */
  readonly isRaw: () => boolean
  /** The exit code. */
  readonly exit: Promise<number>
}
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export const freshState = (): string => machine().state

/** A run without a terminal: `input` is all there is on standard input. */
export async function runMain(argv: readonly string[], outside: Outside & { input?: string } = {}): Promise<Ran> {
  const running = start(argv, outside, undefined)
  if (outside.input) running.type(outside.input)
  running.end()
  return { code: await running.exit, out: running.out(), err: running.err() }
}

/** A run whose standard input stays open, without a terminal. */
export const pipeMain = (argv: readonly string[], outside: Outside = {}): Running => start(argv, outside, undefined)

/** A run in a terminal that draws nothing but what it is told to. */
export const openMain = (
  argv: readonly string[],
  { columns = 80, rows = 60, ...outside }: Outside & Size = {},
): Running => start(argv, outside, { columns, rows })

function start(argv: readonly string[], outside: Outside, size: Required<Size> | undefined): Running {
  const screen = size && makeScreen(size)
  const changed = new Set<() => void>()
  const tell = (): void => {
    for (const listener of changed) listener()
  }
  const written = { out: '', err: '' }
  const collect = (name: keyof typeof written) => {
    const stream = new Writable({
      write: (chunk, _, done) => {
        written[name] += chunk
        if (screen && !(name === 'out' && outside.redirected)) screen.write(String(chunk), tell)
        else tell()
        done()
      },
    })
    // What is piped into a process's own stream does not end it.
    return Object.assign(stream, { end: () => stream })
  }
  const terminal = size ? { isTTY: true, ...size } : {}
  const stdin = new PassThrough()
  let raw = false
  const setRawMode = (on: boolean): void => {
    raw = on
  }
  const interrupted = new Set<() => void>()
  const { state = freshState(), env = {}, cwd = state, now, dist = DIST } = outside
  const io: Io = {
    stdin: Object.assign(stdin, size ? { isTTY: true, setRawMode } : {}),
    stdout: Object.assign(collect('out'), outside.redirected ? {} : terminal),
    stderr: Object.assign(collect('err'), terminal),
    env: { XDG_STATE_HOME: state, LANG: 'en_US.UTF-8', TERM: 'xterm-256color', ...env },
    platform: 'linux',
    cwd,
    home: state,
    now: now ?? (() => new Date('2026-11-22T08:30:00Z')),
    dist,
    onInterrupt: (listener) => {
      interrupted.add(listener)
      return () => void interrupted.delete(listener)
    },
  }
  const shown = (): string => screen?.text() ?? written.out + written.err
  return {
    type: (text) => void stdin.write(text),
    end: () => void stdin.end(),
    interrupt: () => {
      for (const listener of interrupted) listener()
    },
    shows: (text, times = 1) =>
      waitFor(
        () => countIn(shown(), text) >= times,
        changed,
        () => `${text}:\n${shown()}`,
      ).then(shown),
    drew: (text, times = 1) => {
      const drawn = (): string => stripVTControlCharacters(written.out + written.err)
      return waitFor(
        () => countIn(drawn(), text) >= times,
        changed,
        () => `${text} ${times} times:\n${drawn()}`,
      ).then(shown)
    },
    screen: shown,
    out: () => written.out,
    err: () => written.err,
    isRaw: () => raw,
    exit: main(argv, io),
  }
}

function countIn(shown: string, text: string | RegExp): number {
  const pattern = typeof text === 'string' ? undefined : new RegExp(text, `${text.flags.replace('g', '')}g`)
  return pattern ? [...shown.matchAll(pattern)].length : shown.split(text as string).length - 1
}

function waitFor(holds: () => boolean, changed: Set<() => void>, missing: () => string): Promise<void> {
  if (holds()) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => finish(() => reject(new Error(`never showed ${missing()}`))), PATIENCE)
    const listener = (): void => {
      if (holds()) finish(resolve)
    }
    const finish = (then: () => void): void => {
      clearTimeout(late)
      changed.delete(listener)
      then()
    }
    changed.add(listener)
  })
}

/** A screen with what scrolled off it; lines end as on a terminal, whose driver adds the return. */
function makeScreen({ columns, rows }: Required<Size>) {
  const screen = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true, convertEol: true })
  const text = (): string => {
    const { active } = screen.buffer
    const all = Array.from({ length: active.length }, (_, i) => active.getLine(i)?.translateToString(true) ?? '')
    return all.join('\n').trimEnd()
  }
  return { write: (chunk: string, done: () => void) => screen.write(chunk, done), text }
}

/* What terminals send for keys. */
export const ESC = '\u001b'
export const UP = '\u001b[A'
export const DOWN = '\u001b[B'

/** Leaves by Ctrl-C; gives the exit code. */
export async function leave(t: Running): Promise<number> {
  t.type('\u0003')
  return t.exit
}
