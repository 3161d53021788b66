/** How long a program takes until a text stands on its terminal. */
import { tmpdir } from 'node:os'
import { spawn } from '@lydell/node-pty'

export interface Start {
  readonly file: string
  readonly args: readonly string[]
  readonly shows: RegExp
  readonly env: Readonly<Record<string, string>>
  readonly cwd?: string
}

const ESC = '\u001b'
const ESCAPES = new RegExp(
  `${ESC}\\[[0-?]*[ -/]*[@-~]|${ESC}\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)|${ESC}[()][0-9A-B]|${ESC}[=>78cM]`,
  'g',
)
const PATIENCE = 60_000

/** Milliseconds from the start of the process to its text; then the process is ended. Rejects when the text never comes. */
export function firstText({ file, args, shows, env, cwd = tmpdir() }: Start): Promise<number> {
  return new Promise((resolve, reject) => {
    let seen = ''
    let asked = 0
    const began = performance.now()
    const pty = spawn(file, [...args], { name: 'xterm-256color', cols: 80, rows: 40, cwd, env })
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      heard.dispose()
      ended.dispose()
      try {
        pty.kill('SIGKILL')
      } catch {
        // It is gone already.
      }
      settle()
    }
    const fail = (why: string) => () => reject(new Error(`${file} ${args.join(' ')} ${why}:\n${seen}`))
    const timer = setTimeout(() => end(fail('never showed its text')), PATIENCE)
    const heard = pty.onData((data) => {
      const now = performance.now()
      seen += data
      // A terminal says where its cursor is when it is asked.
      const questions = seen.split(`${ESC}[6n`).length - 1
      for (; asked < questions; asked++) pty.write(`${ESC}[1;1R`)
      if (shows.test(seen.replace(ESCAPES, ''))) end(() => resolve(now - began))
    })
    // What was written last may still be on its way.
    const ended = pty.onExit(() => setTimeout(() => end(fail('ended without its text')), 200))
  })
}
