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
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  // A paint takes one text; chalk would also print whatever else it is given, such as the index that map passes.
  const only =
    (paint: Paint): Paint =>
    (text) =>
      paint(text)
  return {
    title: only(chalk.bold),
    heading: only(chalk.bold.cyan),
    faint: only(chalk.dim),
    good: only(chalk.bold.green),
    warn: only(chalk.bold.yellow),
    bad: only(chalk.bold.red),
    chosen: only(chalk.cyan),
  }
}
