/** Asks by keys, on a terminal. */
import type { Readable } from 'node:stream'
import { CancelledError } from '../errors.ts'
import type { Io } from '../io.ts'
import { stripControl } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import { openKeyGate } from './key-gate.ts'
import { chooseByKey, waitForKey } from './keys-prompt.ts'
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
  return {
    say,
    result: (lines) => void io.stdout.write(lines.map((line) => `${line}\n`).join('')),
    ask: async (asking) => {
      const left = asking.atEnd ?? { kind: 'command', command: 'quit' }
      const reply = await prompted((context) => chooseByKey(asking, context), left)
      const option = reply.kind === 'option' && asking.options.find((o) => o.id === reply.id)
      if (option) say(asking.look.wrap(option.label, '> ').map(asking.look.chosen))
      return reply
    },
    menu: async (menu) => {
      const { chooseFromMenu } = await import('./menu-prompt.ts')
      const rows = io.stderr.rows ?? 24
      return prompted((context) => chooseFromMenu({ ...menu, rows }, context), { kind: 'left' })
    },
    acknowledge: (look) => prompted((context) => waitForKey({ message: look.words.riskShow }, context), 'quit'),
    line: async (prompt, initial, kept = safeText) => {
      const { input } = await import('./line-prompt.ts')
      const config = {
        message: stripControl(prompt),
        ...(initial === undefined ? {} : { default: stripControl(initial) }),
        transformer: (typed: string, { isFinal }: { isFinal: boolean }) =>
          isFinal ? kept(stripControl(typed).trim()) : stripControl(typed),
      }
      const typed = await prompted((context) => input(config, { ...context, clearPromptOnDone: false }), '')
      return typed.trim() || undefined
    },
    close: gate.stop,
  }
}

async function orCancelled<T>(prompt: Promise<T>): Promise<T> {
  try {
    return await prompt
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new CancelledError()
    throw error
  }
}
