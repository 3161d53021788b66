/** How the parser's own help is laid out: Chinese has width two and no blanks, and a phone's terminal has forty columns. Pure. */
import type { Words } from '../i18n/language.ts'
import { widthOf, wrap } from '../text/wrap.ts'
import { renderRow } from './topic.ts'

/** What the parser lets us decide; commands are shown by name, since each has its own help. */
interface Layout {
  readonly boxWrap: (text: string, columns: number) => string
  readonly displayWidth: (text: string) => number
  readonly styleTitle: (title: string) => string
  readonly styleUsage: (usage: string) => string
  readonly subcommandTerm: (command: { name(): string }) => string
  readonly formatItem: (term: string, termWidth: number, text: string) => string
}

export function helpLayout(columns: number, words: Words['help']['parser']): Layout {
  return {
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    displayWidth: widthOf,
    styleTitle: (title) => (Object.hasOwn(words, title) ? words[title as keyof typeof words] : title),
    styleUsage: (usage) => {
      const behind = ' '.repeat(widthOf(words['Usage:']) + 1)
      return wrap(usage, columns, { first: behind, rest: '  ' }).join('\n').slice(behind.length)
    },
    subcommandTerm: (command) => command.name(),
    formatItem: (term, termWidth, text) => {
      const said = text.replace(
        /(\(|, )(choices|default):/g,
        (_, sign: string, name: 'choices' | 'default') => `${sign}${words[name]}:`,
      )
      return text ? renderRow(term, said, termWidth, columns).join('\n') : `  ${term}`
    },
  }
}
