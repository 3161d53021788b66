/** The prompt of the walk: one key answers. Drawn small, since what is long has been printed above it. */
import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from '@inquirer/core'
import { commandHints } from './lines-prompter.ts'
import { type Asking, COMMAND_KEYS, type Option, type Reply, understand } from './prompter.ts'

const HIDE_CURSOR = '\u001b[?25l'
/** No option: an Enter too many must not say that a payment was made. */
const NOWHERE = -1

/** What readline knows of a key; `sequence` holds what was typed, also where the key has no name. */
export interface Key {
  readonly name?: string
  readonly sequence?: string
  readonly ctrl?: boolean
}
const typedBy = (key: Key): string => (key.ctrl ? '' : (key.sequence ?? key.name ?? ''))

export const chooseByKey = createPrompt<Reply, Asking>((asking, done) => {
  const [cursor, setCursor] = useState(asking.preset ? 0 : NOWHERE)
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
export const waitForKey = createPrompt<'go' | 'back' | 'quit', { message: string }>(({ message }, done) => {
  useKeypress((key, readline) => {
    readline.clearLine(0)
    const typed = typedBy(key)
    if (isEnterKey(key) || key.name === 'space') done('go')
    else if (typed === COMMAND_KEYS.back) done('back')
    else if (typed === COMMAND_KEYS.quit) done('quit')
  })
  return `${message}${HIDE_CURSOR}`
})
