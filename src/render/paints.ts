/** What chalk puts before and behind a text. The build asks it once and ships the answers: it takes longer to load than to ask. */
import { Chalk } from 'chalk'

const chalk = new Chalk({ level: 1 })

export type Mix = readonly [before: string, behind: string]
function mixOf(paint: (text: string) => string): Mix {
  const [before = '', behind = ''] = paint('|').split('|')
  return [before, behind]
}

export const MIXES = {
  title: mixOf(chalk.bold),
  heading: mixOf(chalk.bold.cyan),
  faint: mixOf(chalk.dim),
  good: mixOf(chalk.bold.green),
  warn: mixOf(chalk.bold.yellow),
  bad: mixOf(chalk.bold.red),
  chosen: mixOf(chalk.cyan),
}
