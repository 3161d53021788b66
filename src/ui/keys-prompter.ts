/** Asks by keys, on a terminal: what is asked is drawn with what stands above it, and goes away with the answer. */
import type { Readable } from 'node:stream'
import { CancelledError } from '../errors.ts'
import type { Io } from '../io.ts'
import { stripControl } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import { type Canvas, chooseByKey, readPages, roomAbove, waitForKey } from './drawn-prompts.ts'
import { type Key, openKeyGate } from './key-gate.ts'
import type { Prompter } from './prompter.ts'

interface Prompting {
  readonly input: Readable
  readonly output: Io['stderr']
  readonly clearPromptOnDone: boolean
  readonly signal: AbortSignal
}

/**
 * Draws on stderr, so that standard output stays free for results. Ctrl-C rejects with CancelledError; Ctrl-D, and input that
 * ends, are the same as leaving.
 */
export function keysPrompter(io: Io): Prompter {
  const gate = openKeyGate(io)
  const prompted = <T>(prompt: (context: Prompting) => Promise<T>, left: T): Promise<T> =>
    orCancelled(
      gate.during((input, signal) => prompt({ input, output: io.stderr, clearPromptOnDone: true, signal }), left),
    )
  const say = (lines: readonly string[]) => void io.stderr.write(lines.map((line) => `${line}\n`).join(''))
  const canvas = canvasOf(io)
  return {
    draws: true,
    roomFor: (asking) => roomAbove(asking, canvas.rows()),
    say,
    result: (lines) => void io.stdout.write(lines.map((line) => `${line}\n`).join('')),
    ask: async (asking) => {
      const left = asking.atEnd ?? { kind: 'command', command: 'quit' }
      const reply = await prompted((context) => chooseByKey({ asking, canvas }, context), left)
      const option = reply.kind === 'option' && asking.options.find((o) => o.id === reply.id)
      if (option && !asking.scene) say(asking.look.wrap(option.label, '> ').map(asking.look.chosen))
      return reply
    },
    menu: async (menu) => {
      const { chooseFromMenu } = await import('./menu-prompt.ts')
      return prompted((context) => chooseFromMenu({ menu, canvas }, context), { kind: 'left' })
    },
    read: (lines, look) => prompted((context) => readPages({ lines, look, canvas }, context), undefined),
    acknowledge: (look, above) => prompted((context) => waitForKey({ look, above, canvas }, context), 'quit'),
    line: async (prompt, initial, kept = safeText) => {
      const { input } = await import('./line-prompt.ts')
      const config = lineConfig(prompt, initial, kept)
      const typed = await prompted<string | undefined>((context) => {
        const { signal, left } = leftByEscape(context)
        return input(config, Object.assign(left, { signal }))
      }, undefined)
      return typed?.trim()
    },
    close: gate.stop,
  }
}

/** What a line is asked for with; it stays on the screen as it is kept. */
const lineConfig = (prompt: string, initial: string | undefined, kept: (typed: string) => string) => ({
  message: stripControl(prompt),
  ...(initial === undefined ? {} : { default: stripControl(initial) }),
  transformer: (typed: string, { isFinal }: { isFinal: boolean }) =>
    isFinal ? kept(stripControl(typed).trim()) : stripControl(typed),
})

async function orCancelled<T>(prompt: Promise<T>): Promise<T> {
  try {
    return await prompt
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new CancelledError()
    throw error
  }
}

/** Where the terminal does not say how many rows it has. */
const USUAL_ROWS = 24
/** The cursor at the top, and nothing on the screen. */
const WIPED = '\u001b[H\u001b[J'

/** Lines that were drawn for another width lie where nobody can tell: the screen is wiped before it is drawn anew. */
function canvasOf({ stderr }: Pick<Io, 'stderr'>): Canvas {
  return {
    rows: () => stderr.rows || USUAL_ROWS,
    onResize: (redraw) => {
      const hear = (): void => {
        stderr.write(WIPED)
        redraw()
      }
      stderr.on('resize', hear)
      return () => void stderr.off('resize', hear)
    },
  }
}

/** What is entered stays on the screen; what is left by Esc goes away. */
function leftByEscape({ input, output, signal }: Prompting) {
  const escaped = new AbortController()
  const left = { input, output, clearPromptOnDone: false }
  input.on('keypress', (_, key: Key) => {
    if (key.name !== 'escape') return
    left.clearPromptOnDone = true
    escaped.abort()
  })
  return { left, signal: AbortSignal.any([signal, escaped.signal]) }
}
