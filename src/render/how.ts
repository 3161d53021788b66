/** How to word and draw: the same value goes to every renderer. Pure. */
import { Chalk } from 'chalk'
import type { Language, Words } from '../i18n/language.ts'

export type Paint = (text: string) => string
export interface Style {
  readonly title: Paint
  readonly heading: Paint
  readonly faint: Paint
  readonly good: Paint
  readonly warn: Paint
  readonly bad: Paint
  readonly chosen: Paint
}
export interface How {
  readonly lang: Language
  readonly words: Words
  readonly columns: number
  readonly style: Style
}

/** Colours, or none at all: decided by the caller, since chalk and the terminal do not always agree. */
export function styleOf(colour: boolean): Style {
  if (!colour) return PLAIN
  const chalk = new Chalk({ level: 1 })
  return {
    title: paint(() => chalk.bold),
    heading: paint(() => chalk.bold.cyan),
    faint: paint(() => chalk.dim),
    good: paint(() => chalk.bold.green),
    warn: paint(() => chalk.bold.yellow),
    bad: paint(() => chalk.bold.red),
    chosen: paint(() => chalk.cyan),
  }
}

const none: Paint = (text) => text
const PLAIN: Style = { title: none, heading: none, faint: none, good: none, warn: none, bad: none, chosen: none }

/**
 * Takes one text, where chalk would also print whatever else it is given, such as the index that map passes; and is mixed when
 * it is first used.
 */
function paint(mix: () => Paint): Paint {
  let mixed: Paint | undefined
  return (text) => {
    mixed ??= mix()
    return mixed(text)
  }
}
