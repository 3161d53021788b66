/** The built program in a real pseudo-terminal, and what its screen shows. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

export const BIN = fileURLToPath(new URL('../../bin/pos-triage.js', import.meta.url))

export interface TerminalOptions {
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
  /** The state folder; a fresh one when left out. */
  readonly state?: string
  readonly cwd?: string
  /** The node to run with. */
  readonly node?: string
}
export interface Terminal {
  /** Types, as it is. */
  readonly type: (text: string) => void
  /** Waits until the screen (with what scrolled off) shows the text; fails after twenty seconds or those given, showing the screen. */
  readonly shows: (text: string | RegExp, seconds?: number) => Promise<string>
  /** The lines on the screen and above it, without blanks at their ends. */
  readonly lines: () => string[]
  /** What was written, with all its escape sequences. */
  readonly raw: () => string
  readonly exit: Promise<{ exitCode: number; signal?: number | undefined }>
  readonly kill: (signal?: string) => void
}

export const freshState = (): string => mkdtempSync(join(tmpdir(), 'pos-triage-'))

/** An environment in which nothing of the machine shows: no saved sessions, no CI, a known terminal. */
export function cleanEnv(state: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = '', SystemRoot = '' } = process.env
  return {
    PATH,
    ...(SystemRoot ? { SystemRoot } : {}),
    HOME: state,
    XDG_STATE_HOME: join(state, 'state'),
    XDG_CONFIG_HOME: join(state, 'config'),
    TERM: 'xterm-256color',
    LANG: 'en_US.UTF-8',
    ...more,
  }
}

export const openTerminal = (args: readonly string[], options: TerminalOptions = {}): Terminal =>
  openProgram(options.node ?? process.execPath, [BIN, ...args], options)

/** Any program: a shell, say. */
export function openProgram(file: string, args: readonly string[], options: TerminalOptions = {}): Terminal {
  const { columns = 80, rows = 40 } = options
  const screen = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true })
  let raw = ''
  const env = cleanEnv(options.state ?? freshState(), options.env)
  const pty = spawn(file, [...args], {
    cols: columns,
    rows,
    name: env.TERM ?? '',
    cwd: options.cwd ?? tmpdir(),
    env,
  })
  pty.onData((data) => {
    raw += data
    screen.write(data)
  })
  const lines = (): string[] => {
    const { active } = screen.buffer
    const all: string[] = []
    for (let i = 0; i < active.length; i++) all.push(active.getLine(i)?.translateToString(true) ?? '')
    while (all.at(-1) === '') all.pop()
    return all
  }
  const exit = new Promise<{ exitCode: number; signal?: number | undefined }>((resolve) => {
    // The last output may still be on its way into the screen.
    pty.onExit((how) => screen.write('', () => resolve(how)))
  })
  const shows = async (text: string | RegExp, seconds = 20): Promise<string> => {
    const until = Date.now() + 1000 * seconds
    for (;;) {
      const all = lines().join('\n')
      if (typeof text === 'string' ? all.includes(text) : text.test(all)) return all
      if (Date.now() > until) throw new Error(`never showed ${text}; the screen:\n${all}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  return { type: (text) => pty.write(text), shows, lines, raw: () => raw, exit, kill: (signal) => pty.kill(signal) }
}
