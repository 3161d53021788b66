/** The talk by keys, on a terminal. */

import { CancelledError } from '../errors.ts'
import type { Io } from '../io.ts'
import { chooseByKey, typedBy, waitForKey } from './keys-prompt.ts'
import { type Asking, type Reply, type Talker, understand } from './talker.ts'

/** Draws on stderr, so that standard output stays free for results. Ctrl-C rejects with CancelledError. */
export function keysTalker(io: Io): Talker {
  const context = { input: io.stdin, output: io.stderr, clearPromptOnDone: true }
  const early = keysBetweenPrompts(io)
  const say = (lines: readonly string[]) => void io.stderr.write(lines.map((line) => `${line}\n`).join(''))
  return {
    say,
    result: (lines) => void io.stdout.write(lines.map((line) => `${line}\n`).join('')),
    ask: async (asking) => {
      const reply = early.reply(asking) ?? (await early.during(() => orCancelled(chooseByKey(asking, context))))
      const option = reply.kind === 'option' && asking.options.find((o) => o.id === reply.id)
      if (option) say(asking.look.wrap(option.label, '> ').map(asking.look.chosen))
      return reply
    },
    menu: async (menu) => {
      const { chooseFromMenu } = await import('./menu-prompt.ts')
      const rows = io.stderr.rows ?? 24
      return early.during(() => orCancelled(chooseFromMenu({ ...menu, rows }, context)))
    },
    acknowledge: (look) => early.during(() => orCancelled(waitForKey({ message: look.words.riskShow }, context))),
    line: async (prompt, initial) => {
      const { input } = await import('./line-prompt.ts')
      const config = initial === undefined ? { message: prompt } : { message: prompt, default: initial }
      const typed = await early.during(() => orCancelled(input(config, { ...context, clearPromptOnDone: false })))
      return typed.trim() || undefined
    },
    close: early.stop,
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

/** Keys typed ahead, between two prompts, are answers to the next one: nothing typed is lost. */
function keysBetweenPrompts(io: Io) {
  let prompting = false
  const typed: string[] = []
  const listen = (_: unknown, key: Parameters<typeof typedBy>[0]) => {
    if (!prompting) typed.push(typedBy(key))
  }
  io.stdin.on('keypress', listen)
  return {
    reply: (asking: Asking): Reply | undefined => {
      while (typed.length > 0) {
        const reply = understand(typed.shift() ?? '', asking)
        if (reply) return reply
      }
      return undefined
    },
    during: async <T>(prompt: () => Promise<T>): Promise<T> => {
      prompting = true
      try {
        return await prompt()
      } finally {
        prompting = false
      }
    },
    stop: () => void io.stdin.off('keypress', listen),
  }
}
