/** What decides about the first word, looked up in the pack, the saved sessions and on the disk. Glue. */
import { resolve } from 'node:path'
import type { CommandTable } from '../app/command-entry.ts'
import { type Context, openContext } from '../app/context.ts'
import { knownTo } from '../app/known-values.ts'
import { isThere } from '../files/paths.ts'
import { LANGUAGE_IDS } from '../i18n/language.ts'
import type { Io } from '../io.ts'
import type { Offers, ValueSource } from '../render/completion/candidates.ts'
import { openLexicon } from '../search/words/symbols.ts'
import { fold, stem } from '../text/fold.ts'
import { once } from '../tree/pack.ts'
import { type Line, type LookUp, valueGiven } from './read-line.ts'

/** With the packs that the line names. Throws as `openContext` does. */
export function lookUpFor(line: Line, table: CommandTable, io: Io): LookUp {
  const context = once(() => {
    const trees = line.options.flatMap(({ name, value }) =>
      name === '--trees' && typeof value === 'string' ? value : [],
    )
    const lang = valueGiven(line, '--lang')
    return openContext(io, { ...(lang === undefined ? {} : { lang }), trees })
  })
  const valuesOf = async (source: Exclude<ValueSource, 'files' | 'folders'>): Promise<readonly string[]> => {
    if (typeof source !== 'string') return source
    if (source === 'languages') return LANGUAGE_IDS
    const known = knownTo(await context())
    const listed = (part: keyof Offers) => known[part]().map(({ value }) => value)
    if (source === 'starts') return [...listed('trees'), ...listed('codes')]
    if (source === 'help') return [...listed('topics'), ...table.commands.map(({ name }) => name)]
    return listed(source)
  }
  return {
    isKnown: async (value, source) =>
      source === 'files' || source === 'folders'
        ? isThere(resolve(io.cwd, value))
        : (await valuesOf(source)).some((each) => each.toLowerCase() === value.toLowerCase()),
    isWord: async (value) => isWord(value, await context()),
  }
}

/**
 * Whether it is said rather than named: true for Chinese, and for English all of whose words the lexicon has or people say; false for
 * what has the form of an id, a number or a path.
 */
async function isWord(typed: string, { io, pack }: Context): Promise<boolean> {
  const text = fold(typed).trim()
  if (/[\u3400-\u9fff]/.test(text)) return !/[/\\]|\.[a-z]+$/.test(text)
  if (!/^[a-z']+(?: [a-z']+)*[.!?]?$/.test(text)) return false
  const known = openLexicon(pack.lexicon).stems()
  const others = (text.match(/[a-z']+/g) ?? []).filter((word) => !known.has(stem(word)))
  if (others.length === 0) return true
  const { openModel } = await import('../app/search-index.ts')
  const { knowsWord } = await import('../search/model/tree-model.ts')
  const model = openModel(io)
  return others.every((word) => knowsWord(model, word))
}
