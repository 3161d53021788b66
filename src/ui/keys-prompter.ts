/** Asks by keys, on a terminal. What is drawn is small, since what is long has been printed above it. */
import type { Readable } from 'node:stream'
import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from '@inquirer/core'
import { CancelledError } from '../errors.ts'
import type { Io } from '../io.ts'
import { stripControl } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import { type Key, openKeyGate } from './key-gate.ts'
import { commandHints } from './lines-prompter.ts'
import { type Asking, COMMAND_KEYS, NO_LINE, type Option, type Prompter, type Reply, understand } from './prompter.ts'

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

const HIDE_CURSOR = '\u001b[?25l'

const typedBy = (key: Key): string => (key.ctrl ? '' : (key.sequence ?? key.name ?? ''))

/** The prompt of the walk: one key answers. */
const chooseByKey = createPrompt<Reply, Asking>((asking, done) => {
  const [cursor, setCursor] = useState(asking.preset ? 0 : NO_LINE)
  const [wrong, setWrong] = useState(false)
  const { options } = asking

  useKeypress((key, readline) => {
    readline.clearLine(0)
    if (key.name === 'escape' && asking.escape) return done(asking.escape)
    const option = options[cursor]
    if (isEnterKey(key) && option) return done({ kind: 'option', id: option.id })
    if (isUpKey(key, [])) return setCursor(cursor > 0 ? cursor - 1 : options.length - 1)
    if (isDownKey(key, [])) return setCursor((cursor + 1) % options.length)
    const reply = understand(typedBy(key), asking)
    if (reply) return done(reply)
    setWrong(true)
  })

  return [optionLines(options, cursor, asking).join('\n') + HIDE_CURSOR, footer(asking, wrong)]
})

function optionLines(options: readonly Option[], cursor: number, { look }: Asking): string[] {
  return options.flatMap((option, index) => {
    const mark = index === cursor ? '>' : ' '
    const lines = look.wrap(option.label, `${mark} ${option.digit}  `)
    return index === cursor ? lines.map(look.chosen) : [...lines]
  })
}

function footer({ look, options, commands }: Asking, wrong: boolean): string {
  const keys = [...options.map((o) => o.digit), ...commands.map((c) => COMMAND_KEYS[c])].join(' ')
  const lines = wrong
    ? look.wrap(look.words.wrongKey(keys), '').map(look.warn)
    : look.wrap(commandHints(commands, look), '').map(look.faint)
  return lines.join('\n')
}

/** Waits for Enter, the space bar, or back and quit. */
const waitForKey = createPrompt<'go' | 'back' | 'quit', { message: string }>(({ message }, done) => {
  useKeypress((key, readline) => {
    readline.clearLine(0)
    const typed = typedBy(key)
    if (isEnterKey(key) || key.name === 'space') done('go')
    else if (typed === COMMAND_KEYS.back) done('back')
    else if (typed === COMMAND_KEYS.quit) done('quit')
  })
  return `${message}${HIDE_CURSOR}`
})
