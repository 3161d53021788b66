/** Asks by lines: piped input, dumb terminals and screen readers. Nothing is redrawn. */
import { createInterface } from 'node:readline'
import { CancelledError, UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { stripControl } from '../text/plain-text.ts'
import { safeText } from '../text/safe-text.ts'
import { commandHints, hintLines } from './hints.ts'
import {
  type Asking,
  type Chosen,
  COMMAND_KEYS,
  type Look,
  type Menu,
  type MenuItem,
  type Prompter,
  plainKey,
  type Reply,
  understand,
} from './prompter.ts'

/** `person` is true where somebody types at a terminal: then warnings wait for Enter. */
export function linesPrompter(io: Io, person: boolean): Prompter {
  const lines = lineSource(io)
  const write = (text: string) => void io.stderr.write(text)
  const say = (all: readonly string[]) => write(all.map((line) => `${line}\n`).join(''))
  return {
    draws: false,
    roomFor: () => Number.POSITIVE_INFINITY,
    say,
    result: (all) => void io.stdout.write(all.map((line) => `${line}\n`).join('')),
    ask: (asking) => askByLines(asking, lines, say, write),
    menu: (menu) => menuByLines(menu, lines, say, write),
    read: async (text) => say(text()),
    acknowledge: async (look) => {
      if (!person) return 'go'
      write(`${look.words.riskShow} `)
      const typed = (await lines.next())?.trim()
      return typed === COMMAND_KEYS.back ? 'back' : typed === COMMAND_KEYS.quit ? 'quit' : 'go'
    },
    line: async (prompt) => {
      write(`${stripControl(prompt)} `)
      return lines.next()
    },
    close: lines.close,
  }
}

async function askByLines(
  asking: Asking,
  lines: LineSource,
  say: (all: readonly string[]) => void,
  write: (text: string) => void,
): Promise<Reply> {
  const { look, options } = asking
  const allowed = options.map((o) => o.id).join(look.words.joints.ids)
  say(options.flatMap((o) => look.wrap(o.label, `  ${o.digit}. `)))
  say(commandHints(asking).map(look.faint))
  for (;;) {
    write('> ')
    const typed = await lines.next()
    if (typed === undefined) {
      write('\n')
      if (asking.atEnd) return asking.atEnd
      throw new UsageError(look.words.piped.waiting(asking.waitingFor, allowed))
    }
    if (!typed.trim()) continue
    const reply = understand(typed, asking)
    if (reply) return reply
    say(look.wrap(look.words.piped.badLine(safeText(typed).trim(), allowed), ''))
  }
}

/** The whole list; then a line is a number of the list, the beginning of a name, which leaves what begins so, or whatever the person says. */
async function menuByLines(
  first: Menu,
  lines: LineSource,
  say: (all: readonly string[]) => void,
  write: (text: string) => void,
): Promise<Chosen> {
  let menu = first
  let { items } = menu.source('')
  say(menuLines(menu, items))
  for (;;) {
    write('> ')
    const typed = (await lines.next())?.trim()
    if (typed === undefined) throw new UsageError(menu.look.words.errors.needQuery)
    const key = plainKey(typed)
    if (key === COMMAND_KEYS.quit) return { kind: 'left' }
    if (key === COMMAND_KEYS.help) say(aboutLines(menu, items))
    else if (key === COMMAND_KEYS.language) {
      menu = menu.switchLanguage()
      items = menu.source('').items
      say(menuLines(menu, items))
    } else if (typed) {
      const item = /^[1-9]\d?$/.test(key) ? items[Number(key) - 1] : undefined
      if (item) return { kind: 'item', id: item.id }
      const begun = await begunBy(key, menu)
      if (!begun) return { kind: 'typed', text: typed }
      items = begun
      say(menuLines(menu, items))
    }
  }
}

/** What begins so, where the line is no more than a beginning. */
async function begunBy(typed: string, menu: Menu): Promise<readonly MenuItem[] | undefined> {
  await menu.open()
  const { items, nothing } = menu.source(typed)
  return nothing === undefined && menu.isBeginning(typed) ? items : undefined
}

const numbered = (items: readonly MenuItem[], look: Look, textOf: (item: MenuItem) => string): string[] =>
  items.flatMap((item, i) => look.wrap(textOf(item), `${String(i + 1).padStart(3)}. `))

const menuLines = ({ head, title, look }: Menu, items: readonly MenuItem[]): string[] => [
  ...(head ? look.wrap(head, '').map(look.faint) : []),
  ...look.wrap(title, ''),
  ...numbered(items, look, ({ label }) => label),
  ...hintLines(look.words.menu.lineHint(look.nextLanguage), look).map(look.faint),
]

const aboutLines = ({ look }: Menu, items: readonly MenuItem[]): string[] =>
  numbered(items, look, ({ label, about }) => (about ? `${label}${look.words.joints.colon}${about}` : label))

/** What is longer was not typed by anybody. */
const LONGEST_LINE = 10_000

interface LineSource {
  /** The next line; undefined when the input has ended. */
  readonly next: () => Promise<string | undefined>
  readonly close: () => void
}

/** Lines in order, also those that arrive before they are asked for. An interrupt rejects the line being waited for. */
function lineSource(io: Io): LineSource {
  const reader = createInterface({ input: io.stdin, terminal: false })
  const ready: string[] = []
  let ended = false
  let wake: (() => void) | undefined
  let interrupted = false
  reader.on('line', (line) => {
    ready.push(line.slice(0, LONGEST_LINE))
    wake?.()
  })
  reader.on('close', () => {
    ended = true
    wake?.()
  })
  const stopListening = io.onInterrupt(() => {
    interrupted = true
    wake?.()
  })
  return {
    next: async () => {
      while (ready.length === 0 && !ended && !interrupted)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      if (interrupted) throw new CancelledError()
      return ready.shift()
    },
    close: () => {
      stopListening()
      reader.close()
    },
  }
}
