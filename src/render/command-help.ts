/** How the parser's own help is laid out: Chinese has width two and no blanks, and a phone's terminal has forty columns. Pure. */
import type { HelpWords } from '../i18n/help-en.ts'
import { widthOf, wrap } from './wrap.ts'

interface Layout {
  readonly boxWrap: (text: string, columns: number) => string
  readonly displayWidth: (text: string) => number
  readonly styleTitle: (title: string) => string
  readonly formatItem: (term: string, termWidth: number, text: string) => string
}

/** Texts beside the terms where half the columns are left for them, else under them. */
export function helpLayout(columns: number, words: HelpWords['parser']): Layout {
  const boxWrap = (text: string, width: number): string => wrap(text, width).join('\n')
  return {
    boxWrap,
    displayWidth: widthOf,
    styleTitle: (title) => (Object.hasOwn(words, title) ? words[title as keyof typeof words] : title),
    formatItem: (term, termWidth, text) => {
      if (!text) return `  ${term}`
      const said = text.replace(/\((choices|default):/g, (_, name: 'choices' | 'default') => `(${words[name]}:`)
      if (termWidth + 4 > columns / 2) return [`  ${term}`, ...wrap(said, columns, { first: '    ' })].join('\n')
      return wrap(said, columns, { first: `  ${term}${' '.repeat(termWidth - widthOf(term))}  ` }).join('\n')
    },
  }
}
