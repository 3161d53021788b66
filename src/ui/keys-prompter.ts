/** The talk by keys, on a terminal. */
import { emitKeypressEvents } from 'node:readline'
import { CancelledError } from '../errors.ts'
import type { Io } from '../io.ts'
import { stripControl } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import { chooseByKey, type Key, waitForKey } from './keys-prompt.ts'
import type { Talker } from './prompter.ts'

/**
 * Draws on stderr, so that standard output stays free for results. Ctrl-C rejects with CancelledError; Ctrl-D, and input that
 * ends, are the same as leaving.
 */
export function keysTalker(io: Io): Talker {
  const context = { input: io.stdin, output: io.stderr, clearPromptOnDone: true }
  const early = keysBetweenPrompts(io)
  const say = (lines: readonly string[]) => void io.stderr.write(lines.map((line) => `${line}\n`).join(''))
  return {
    say,
    result: (lines) => void io.stdout.write(lines.map((line) => `${line}\n`).join('')),
    ask: async (asking) => {
      const left = asking.atEnd ?? { kind: 'command', command: 'quit' }
      const reply = await early.during(
        (signal) => chooseByKey({ ...asking, ending: early.ending }, { ...context, signal }),
        left,
      )
      const option = reply.kind === 'option' && asking.options.find((o) => o.id === reply.id)
      if (option) say(asking.look.wrap(option.label, '> ').map(asking.look.chosen))
      return reply
    },
    menu: async (menu) => {
      const { chooseFromMenu } = await import('./menu-prompt.ts')
      const rows = io.stderr.rows ?? 24
      return early.during((signal) => chooseFromMenu({ ...menu, rows }, { ...context, signal }), { kind: 'left' })
    },
    acknowledge: (look) =>
      early.during(
        (signal) => waitForKey({ message: look.words.riskShow, ending: early.ending }, { ...context, signal }),
        'quit',
      ),
    line: async (prompt, initial, kept = safeText) => {
      const { input } = await import('./line-prompt.ts')
      const config = {
        message: stripControl(prompt),
        ...(initial === undefined ? {} : { default: stripControl(initial) }),
        transformer: (typed: string, { isFinal }: { isFinal: boolean }) =>
          isFinal ? kept(stripControl(typed).trim()) : stripControl(typed),
      }
      const typed = await early.during((signal) => input(config, { ...context, signal, clearPromptOnDone: false }), '')
      return typed.trim() || undefined
    },
    close: early.stop,
  }
}

/** What a prompt comes to; one that was left is `left`. */
async function replyOf<T>(prompt: Promise<T>, left: T): Promise<T> {
  try {
    return await prompt
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortPromptError') return left
    if (error instanceof Error && error.name === 'ExitPromptError') throw new CancelledError()
    throw error
  }
}

type Stroke = readonly [text: string | undefined, key: Key]

/**
 * Keys typed before a prompt listens are given to it once it does: nothing typed is lost. So the terminal hands over single keys
 * from the first moment on, not only while a prompt is shown.
 */
function keysBetweenPrompts(io: Io) {
  let listening = false
  const early: Stroke[] = []
  const hold = (...stroke: [string | undefined, Key]) => {
    if (!listening) early.push(stroke)
  }
  const hear = (raw: boolean): void => {
    io.stdin.setRawMode?.(raw)
    if (raw) io.stdin.resume()
    else io.stdin.pause()
  }
  /** One at a time: a key may end the prompt, and the next one belongs to the one after it. */
  const give = (): void => {
    const stroke = listening ? early.shift() : undefined
    if (!stroke) return
    io.stdin.emit('keypress', ...stroke)
    setImmediate(give)
  }
  emitKeypressEvents(io.stdin)
  io.stdin.on('keypress', hold)
  hear(true)
  return {
    during: async <T>(prompt: (signal: AbortSignal) => Promise<T>, left: T): Promise<T> => {
      if (io.stdin.readableEnded) return left
      const leaving = new AbortController()
      // Ctrl-D, or the end of the input, stops the reading of keys: a prompt that goes on would wait for ever.
      const leave = (): void => leaving.abort()
      const asked = replyOf(prompt(leaving.signal), left)
      io.stdin.once('pause', leave)
      // A prompt begins to listen in the next turn of the event loop, before this.
      const start = setImmediate(() => {
        listening = true
        give()
      })
      try {
        return await asked
      } finally {
        io.stdin.off('pause', leave)
        clearImmediate(start)
        listening = false
        hear(true)
      }
    },
    ending: () => {
      listening = false
    },
    stop: () => {
      io.stdin.off('keypress', hold)
      hear(false)
    },
  }
}
