/** The words to answer a line in, before it is known whether everything it names is there. Glue. */
import { chooseLanguage } from '../app/context.ts'
import { readSettings } from '../files/settings.ts'
import { isLanguage, type Words, wordsOf } from '../i18n/language.ts'
import type { Io } from '../io.ts'
import { type Line, valueGiven } from './read-line.ts'

export function wordsAsked(line: Line, io: Io): Words {
  const named = valueGiven(line, '--lang')
  const lang = named !== undefined && isLanguage(named) ? named : undefined
  return wordsOf(chooseLanguage(io, lang, readSettings(io).lang))
}
