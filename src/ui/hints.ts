/** The keys that work, in lines: a hint is never broken. Pure. */
import { widthOf } from '../text/plain-text.ts'
import { type Asking, COMMAND_KEYS, type Command, type Look, type Option } from './prompter.ts'

/** Behind a comma, and before a key: there a hint ends. */
const HINT_ENDS = /(?<=，)|(?<=,) | (?=\[)/

/** What of an asking is hinted at. */
type Hinting = Pick<Asking, 'commands' | 'unhinted' | 'look'>

/** `[?] how to find out [b] back …` for the commands that work here. */
export function commandHints({ commands, unhinted = [], look }: Hinting): readonly string[] {
  const { hints } = look.words.keys
  const named: Partial<Record<Command, string>> = {
    help: hints.help,
    back: hints.back,
    language: look.nextLanguage,
    rest: hints.rest,
    report: hints.report,
    evidence: hints.evidence,
    quit: hints.quit,
    more: hints.more,
  }
  const all = commands.flatMap((c) => (named[c] && !unhinted.includes(c) ? `[${COMMAND_KEYS[c]}] ${named[c]}` : []))
  return flow(all, ' ', look)
}

/** A text that tells several keys, broken between them only. */
export const hintLines = (text: string, look: Look): readonly string[] =>
  flow(text.split(HINT_ENDS), text.includes('，') ? '' : ' ', look)

/** Units beside each other as long as they fit; one that is wider than a line is wrapped by itself. */
export function flow(units: readonly string[], joint: string, { columns, wrap }: Look): string[] {
  const lines: string[] = []
  for (const unit of units) {
    const last = lines.at(-1)
    const joined = last === undefined ? unit : `${last}${joint}${unit}`
    if (widthOf(joined) <= columns) lines.splice(-1, 1, joined)
    else lines.push(...wrap(unit, ''))
  }
  return lines
}

/** The options under each other, or beside each other behind what is asked; the chosen one is marked. */
export function optionLines(options: readonly Option[], cursor: number, { look, beside }: Asking): string[] {
  if (beside !== undefined) return besideLines(options, cursor, beside, look)
  return options.flatMap((option, index) => {
    const mark = index === cursor ? '>' : ' '
    const lines = look.wrap(option.label, `${mark} ${option.digit}  `)
    return index === cursor ? lines.map(look.chosen) : [...lines]
  })
}

function besideLines(options: readonly Option[], cursor: number, beside: string, look: Look): string[] {
  const units = options.map(({ digit, label }, index) => `${index === cursor ? '>' : ' '}${digit} ${label}`)
  const chosen = units[cursor]
  return flow([beside, ...units], ' ', look).map((line) =>
    chosen === undefined ? line : line.replace(chosen, () => look.chosen(chosen)),
  )
}
